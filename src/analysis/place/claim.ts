// SPDX-License-Identifier: EUPL-1.2
// What may be said of a distribution: first a claim as data, from which the sentences are made. The table of the words and
// its reasons: docs/decisions/0010-words-for-shares.md.

import type { City } from '../../core/city/city';
import { type CoverageTechnology, coverageColumn, coverageGroups } from '../../layers/broadband-coverage';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { isLessThanOne, isTooFew, shareBounds } from '../figure/share-bounds';
import { type Distribution, distributionOf, type Reached, type UnitDistribution } from './distribution';
import { isExtentDrawn } from './drawn-outline';
import { type CountedUnit, countedUnits, type Lacking, type Subject, type SubjectKind } from './subject';

/**
 * `all`: every unit counted, none without a figure. `all-known`: all of those with a figure, and some have none. `nearly-all`: at least 95 %. `most`: more than half. `some`: more than
 * none. `less-than-one`: a share that stands for less than one unit counted. `nobody`: exactly none, none without a figure. `nobody-known`: none of those with a figure, and some have none.
 * `too-few`: fewer than ten outside a cell, so no verdict. `unknown`: nobody has a figure. `uncounted`: nobody is counted here.
 */
export type Quantifier =
  | 'all'
  | 'all-known'
  | 'nearly-all'
  | 'most'
  | 'some'
  | 'less-than-one'
  | 'nobody'
  | 'nobody-known'
  | 'too-few'
  | 'unknown'
  | 'uncounted';

/** Which extent a claim is about. */
export interface ClaimSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly radiusM: number;
  readonly insteadOf: string | null;
  readonly insteadOfEn: string | null;
  readonly lacking: Lacking | null;
  /** The municipality, where the extent reaches beyond it and only the part inside is told of; else null. */
  readonly within: string | null;
}

export interface Claim {
  readonly subject: ClaimSubject;
  readonly technology: CoverageTechnology;
  readonly thresholdMbit: ThresholdMbit;
  readonly unit: CountedUnit;
  readonly quantifier: Quantifier;
  /** 0–1 of those with a figure. */
  readonly share: number | null;
  /** Units with a figure; null where a cell does not say how many they are. */
  readonly counted: number | null;
  readonly withoutFigure: number;
  readonly asOf: string | null;
  /** The figures are drawn, not measured, or the extent is in which they are counted. */
  readonly demo: boolean;
}

/** The word for one share; `isCell`: a single cell, of which small counts may be said. */
export function quantifierOf(
  { share, counted, withoutFigure }: Pick<Reached, 'share' | 'counted' | 'withoutFigure'>,
  { total, uncountedCells }: Pick<UnitDistribution, 'total' | 'uncountedCells'>,
  isCell: boolean,
): Quantifier {
  if (share === null && total === 0 && uncountedCells === 0) return 'uncounted';
  if (share === null) return 'unknown';
  if (!isCell && isTooFew(counted ?? 0)) return 'too-few';
  const isWhole = withoutFigure === 0 && (isCell || uncountedCells === 0);
  if (share === 0) return isWhole ? 'nobody' : 'nobody-known';
  if (share === 1) return isWhole ? 'all' : 'all-known';
  if (isLessThanOne(share, counted)) return 'less-than-one';
  if (share >= shareBounds.nearlyAll) return 'nearly-all';
  return share > shareBounds.most ? 'most' : 'some';
}

const saysMost = (quantifier: Quantifier) => ['all', 'all-known', 'nearly-all', 'most'].includes(quantifier);

/** What a claim is asked about: whether this unit has this line at this speed, now (null) or in a quarter to come. */
export interface ClaimQuestion {
  readonly technology: CoverageTechnology;
  readonly thresholdMbit: ThresholdMbit;
  readonly unit: CountedUnit;
  readonly quarter?: string | null;
}

/** One claim of a subject; where nobody has a figure its quantifier is `unknown` and its share null. */
export function claimOf(
  city: City,
  subject: Subject,
  { technology, thresholdMbit, unit, quarter = null }: ClaimQuestion,
): Claim {
  const distribution = distributionOf(city, subject, technology, quarter);
  return claimIn(city, subject, distribution, { thresholdMbit, unit });
}

function claimIn(
  city: City,
  subject: Subject,
  distribution: Distribution,
  { thresholdMbit, unit }: Pick<ClaimQuestion, 'thresholdMbit' | 'unit'>,
): Claim {
  const { share, counted, withoutFigure } = distribution[unit].at[thresholdMbit];
  const about = city.cells?.about;
  return {
    subject: claimSubject(city, subject),
    technology: distribution.technology,
    thresholdMbit,
    unit,
    // Without coverage nobody has said that nobody lives here.
    quantifier: city.cells
      ? quantifierOf({ share, counted, withoutFigure }, distribution[unit], subject.kind === 'cell')
      : 'unknown',
    share,
    counted,
    withoutFigure,
    asOf: about?.asOf ?? null,
    demo: about !== undefined && (about.confidence === 'demo' || isExtentDrawn(city, subject)),
  };
}

/** A subject as its claims name it. */
export function claimSubject(
  { municipality }: City,
  { kind, id, name, nameEn, radiusM, insteadOf, insteadOfEn, lacking, within }: Subject,
): ClaimSubject {
  const inside = within && municipality.name;
  return { kind, id, name, nameEn, radiusM, insteadOf, insteadOfEn, lacking, within: inside };
}

/**
 * What the headline of a subject says, in its order: for each unit that leads whether they have a gigabit; where most have
 * none, the fastest class that most have (else whether anybody has the slowest one of which the data tell); whether they have fibre; and where anybody has
 * a gigabit, whether by cable. Where nothing can be said of the leading units, one that is
 * counted stands behind the other one as too few.
 */
export function headlineClaims(city: City, subject: Subject, quarter: string | null = null): Claim[] {
  const all = distributionOf(city, subject, 'alle', quarter);
  return unitsSaid(subject, all).flatMap((unit) => {
    const claim = (technology: CoverageTechnology, thresholdMbit: ThresholdMbit) =>
      claimOf(city, subject, { technology, thresholdMbit, unit, quarter });
    const gigabit = claim('alle', 1000);
    if (gigabit.quantifier === 'uncounted' || gigabit.quantifier === 'too-few') return [gigabit];
    const fastestFirst = thresholdsMbit.toReversed().map((mbit) => claim('alle', mbit));
    const common = fastestFirst.find(({ quantifier }) => saysMost(quantifier));
    const lowest = fastestFirst.findLast(({ share }) => share !== null);
    return [
      gigabit,
      ...(saysMost(gigabit.quantifier) ? [] : [common ?? lowest ?? claim('alle', thresholdsMbit[0])]),
      claim('ftthb', presenceThreshold(city, 'ftthb')),
      ...((gigabit.share ?? 0) > 0 ? [claim('hfc', 1000)] : []),
    ];
  });
}

/**
 * The leading units of which something can be said; where of none, the first other and then the leading one as far as it is
 * counted; where of nobody, the first leading one. In a cell both are told, because its rows name both.
 */
function unitsSaid({ kind, leads }: Subject, distribution: Distribution): readonly CountedUnit[] {
  const canBeSaid = (unit: CountedUnit) => {
    const { total, uncountedCells } = distribution[unit];
    return kind === 'cell' ? total > 0 || uncountedCells > 0 : !isTooFew(total);
  };
  const others = countedUnits.filter((unit) => !leads.includes(unit));
  const said = (kind === 'cell' ? [...leads, ...others] : leads).filter(canBeSaid);
  if (said.length > 0) return said;
  const other = others.find(canBeSaid);
  const counted = leads.find((unit) => distribution[unit].total > 0 || distribution[unit].uncountedCells > 0);
  // Who reads of the other one is told that the leading one is there too, and why nothing is said of it.
  if (other) return counted ? [other, counted] : [other];
  return [counted ?? leads[0] ?? 'households'];
}

/** The lowest speed (Mbit/s) of which the data have a column of a technology: who has it at all. The lowest of all without one. */
export function presenceThreshold(city: City, technology: CoverageTechnology): ThresholdMbit {
  const { percent } = city.cells ?? {};
  return (
    thresholdsMbit.find((mbit) =>
      coverageGroups.some((group) => percent?.has(coverageColumn(group, technology, mbit))),
    ) ?? thresholdsMbit[0]
  );
}
