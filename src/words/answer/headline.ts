// SPDX-License-Identifier: EUPL-1.2
// Sentences made from claims, and from nothing else.

import type { headlineDe } from './headline-de';
import type { SaidBuilding, SaidCityPart, SaidClaim, SaidUnit, Telling, ToldUnit } from './said-claim';

/** One language's way of saying claims. */
export type Speaker = typeof headlineDe;

/** A sentence for each unit that the claims name, the first with time and place; none for no claims. */
export function headlineSentences(claims: readonly SaidClaim[], speak: Speaker, telling: Telling): string[] {
  const units = [...new Set(claims.map(({ unit }) => unit))];
  return units.map((unit, at) => {
    const told = toldUnit(claims.filter((claim) => claim.unit === unit));
    return at === 0 ? speak.first(told, telling) : speak.further(told, telling);
  });
}

function toldUnit(claims: readonly SaidClaim[]): ToldUnit {
  const [gigabit, ...others] = claims as [SaidClaim, ...SaidClaim[]];
  const of = (technology: SaidClaim['technology']) =>
    others.find((claim) => claim.technology === technology) ?? null;
  const cable = of('hfc');
  const isByCable =
    cable !== null &&
    (gigabit.share ?? 0) > 0 &&
    cable.share === gigabit.share &&
    cable.counted === gigabit.counted;
  return { gigabit, common: of('alle'), fibre: of('ftthb'), isByCable };
}

/** An answer as far as words need it; the shape is that of analysis/place/subject-answer.ts. */
export interface SaidAnswer {
  readonly claims: readonly SaidClaim[];
  readonly nearestSettled: {
    readonly distanceM: number;
    readonly units: readonly SaidUnit[];
    readonly claims: readonly SaidClaim[];
  } | null;
  readonly own: SaidBuilding | null;
  readonly cityPart: SaidCityPart | null;
}

/**
 * What is said of a place: of a building first what its file records; a subject that answers for another one says so; where
 * nobody is counted, the sentences of the nearest settled cell follow. The headline is '' only where there is no claim.
 */
export function answerParts(
  { claims, nearestSettled, own, cityPart }: SaidAnswer,
  speak: Speaker,
  isPast: boolean,
): { readonly headline: string; readonly further: readonly string[] } {
  const subject = claims[0]?.subject;
  const { insteadOf = null, kind, radiusM = 0 } = subject ?? {};
  // The name stands in the sentence before: once is enough.
  const isAround = own !== null && (kind === 'circle' || kind === 'building');
  const around = isAround ? { where: speak.around(radiusM) } : {};
  const sentences = headlineSentences(claims, speak, { isPast, isEmpty: nearestSettled !== null, ...around });
  const [headline = '', ...rest] = own ? [speak.ownFibre(own), ...sentences] : sentences;
  const where = nearestSettled && speak.nearestSettled(nearestSettled.distanceM, nearestSettled.units);
  return {
    headline,
    further: [
      ...(subject === undefined || insteadOf === null ? [] : [speak.insteadOf(subject)]),
      ...(cityPart ? [speak.cityPart(cityPart)] : []),
      ...rest,
      ...(nearestSettled && where ? headlineSentences(nearestSettled.claims, speak, { isPast, where }) : []),
    ],
  };
}

/** The same one after the other. */
export function answerSentences(answer: SaidAnswer, speak: Speaker, isPast: boolean): string[] {
  const { headline, further } = answerParts(answer, speak, isPast);
  return [headline, ...further].filter((sentence) => sentence !== '');
}
