// SPDX-License-Identifier: EUPL-1.2
// Sentences made from claims, and from nothing else.

import type { Language } from '../number/format';
import { headlineDe } from './headline-de';
import { headlineEn } from './headline-en';
import type { SaidClaim, Telling, ToldUnit } from './said-claim';

/**
 * A sentence for each unit that the claims name, the first with time and place; none for no claims. A subject that answers for
 * another one (`insteadOf`) says so first.
 */
export function headlineSentences(
  claims: readonly SaidClaim[],
  language: Language,
  telling: Telling,
): string[] {
  const speak = language === 'de' ? headlineDe : headlineEn;
  const [first] = claims;
  if (!first) return [];
  const units = [...new Set(claims.map(({ unit }) => unit))];
  const sentences = units.map((unit, at) => {
    const told = toldUnit(claims.filter((claim) => claim.unit === unit));
    return at === 0 ? speak.first(told, telling) : speak.further(told, telling);
  });
  const { insteadOf, name } = first.subject;
  return insteadOf === null ? sentences : [speak.insteadOf(insteadOf, name ?? ''), ...sentences];
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

/** What is said of a place: its own sentences and, where nobody is counted there, those of the nearest settled cell. */
export function answerSentences(
  answer: {
    readonly claims: readonly SaidClaim[];
    readonly nearestSettled: { readonly distanceM: number; readonly claims: readonly SaidClaim[] } | null;
  },
  language: Language,
  isPast: boolean,
): string[] {
  const { claims, nearestSettled } = answer;
  const own = headlineSentences(claims, language, { isPast });
  if (!nearestSettled) return own;
  const speak = language === 'de' ? headlineDe : headlineEn;
  const where = speak.nearestSettled(nearestSettled.distanceM);
  return [...own, ...headlineSentences(nearestSettled.claims, language, { isPast, where })];
}
