// SPDX-License-Identifier: EUPL-1.2
// The rows of a technology: the fastest class that anybody has and the one that most have, with how many of whom.

import type { City } from '../../core/city/city';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { shareBounds } from '../figure/share-bounds';
import { presenceThreshold } from './claim';
import { distributionOf, type Reached } from './distribution';
import { type CountedUnit, countedUnits, type Subject } from './subject';

export interface LineRow {
  readonly thresholdMbit: ThresholdMbit;
  /** Who has the technology at all, whatever its speed. */
  readonly isAtAll: boolean;
  /** Units of which something is known, those who lead first. */
  readonly amounts: readonly (Reached & { readonly unit: CountedUnit; readonly share: number })[];
  /** Units that nobody counted there, of which nothing is known: of those who lead and, where nobody else has it, of all. */
  readonly unknown: readonly CountedUnit[];
}

export interface LineRows {
  /** Fastest first; empty where nobody has the technology or nothing is known; one of shares of 0 where only one unit is counted. */
  readonly rows: readonly LineRow[];
  /** Why there is no row: nobody has it, nobody of those with a figure, or nothing is known; null where there is one. */
  readonly silence: 'nobody' | 'nobody-known' | 'unknown' | null;
  /**
   * The lowest speed of which the data tell: who has a slower line is not known. Null for fibre, of which none is slower than that.
   */
  readonly leastMbit: ThresholdMbit | null;
}

/** Both units are told, because a headline about one of them may stand above; none of which nothing is known. */
export function lineRows(city: City, subject: Subject, technology: CoverageTechnology): LineRows {
  const distribution = distributionOf(city, subject, technology);
  const lowestMbit = presenceThreshold(city, technology);
  const leastMbit = technology === 'ftthb' ? null : lowestMbit;
  const { leads } = subject;
  const order = [...leads, ...countedUnits.filter((unit) => !leads.includes(unit))];
  const reachedBy = (unit: CountedUnit, mbit: ThresholdMbit) => distribution[unit].at[mbit];
  const isReached = (mbit: ThresholdMbit, above: number) =>
    order.some((unit) => (reachedBy(unit, mbit).share ?? 0) > above);
  const row = (thresholdMbit: ThresholdMbit, isAtAll: boolean, asked = leads): LineRow => ({
    thresholdMbit,
    isAtAll,
    amounts: order.flatMap((unit) => {
      const reached = reachedBy(unit, thresholdMbit);
      return reached.share === null ? [] : [{ ...reached, share: reached.share, unit }];
    }),
    unknown: asked.filter((unit) => {
      const { total, uncountedCells } = distribution[unit];
      return reachedBy(unit, thresholdMbit).share === null && total === 0 && uncountedCells > 0;
    }),
  });
  const fastest = thresholdsMbit.findLast((mbit) => isReached(mbit, 0));
  if (fastest === undefined) {
    const lowest = order.map((unit) => reachedBy(unit, lowestMbit));
    const known = lowest.filter(({ share }) => share !== null);
    if (known.length === 0) return { rows: [], silence: 'unknown', leastMbit };
    // Nobody of one unit is not nobody: of the other one nobody counted how many they are.
    const told = row(lowestMbit, technology === 'ftthb', order);
    if (told.unknown.length > 0) return { rows: [told], silence: null, leastMbit };
    // A cell that does not say how many of a unit are there may hold some who have it.
    const isWhole =
      lowest.every(({ withoutFigure }) => withoutFigure === 0) &&
      (subject.kind === 'cell' || order.every((unit) => distribution[unit].uncountedCells === 0));
    return { rows: [], silence: isWhole ? 'nobody' : 'nobody-known', leastMbit };
  }
  const common = thresholdsMbit.findLast((mbit) => isReached(mbit, shareBounds.most));
  const shown = common === undefined || common === fastest ? [fastest] : [fastest, common];
  // A headline may tell who has fibre at all: then that number stands below it.
  const isMore = (unit: CountedUnit) =>
    reachedBy(unit, lowestMbit).share !== reachedBy(unit, shown.at(-1)!).share;
  const atAll = technology === 'ftthb' && order.some(isMore) ? [lowestMbit] : [];
  const rows = [...shown, ...atAll].map((mbit, at) => row(mbit, at >= shown.length));
  return { rows, silence: null, leastMbit };
}
