// SPDX-License-Identifier: EUPL-1.2
// How many of those counted at a place have several networks at once: the coverage data say it of each technology alone, which bounds
// it from below.

import { businessShares, sharesOf } from '../../core/cells/cell-share';
import type { Cells } from '../../core/cells/cells';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { makeShare } from '../figure/share';
import type { Reached } from '../place/distribution';
import type { CountedUnit, Subject } from '../place/subject';
import { partsOfSubject } from '../place/subject-parts';
import type { WiredTechnology } from './business-fit';

export const wiredTechnologies = ['ftthb', 'hfc', 'fttc'] as const satisfies readonly WiredTechnology[];

/**
 * At least how many of those counted have so many networks of at least 30 Mbit/s at once: first of one, then of two, and so on. Each
 * technology is one network. Two fibre networks look like one here, but any fibre excludes funding by itself; cable and DSL networks are
 * not built twice. A cell in which no technology has a figure has none; null in `counted` where a single cell does not say how many they are.
 */
export function networkShares(cells: Cells, subject: Subject, unit: CountedUnit): readonly Reached[] {
  const [slowest] = thresholdsMbit;
  const readers = wiredTechnologies.map((technology) =>
    unit === 'households'
      ? sharesOf(cells, 'hh', technology, slowest)
      : businessShares(cells, subject.group, technology, slowest),
  );
  const { cell, part } = partsOfSubject(cells, subject);
  const sharesIn = (i: number) => readers.flatMap((read) => read(i) ?? []);
  const [alone] = subject.kind === 'cell' ? Array.from(cell) : [];
  return wiredTechnologies.map((_, at): Reached => {
    if (alone !== undefined && Number.isNaN(cells[unit][alone])) {
      const known = sharesIn(alone);
      const share = known.length === 0 ? null : leastWith(known, at + 1);
      return { share, reached: 0, counted: share === null ? 0 : null, withoutFigure: 0 };
    }
    let [served, withFigure, total] = [0, 0, 0];
    for (let k = 0; k < cell.length; k++) {
      const i = cell[k]!;
      const weight = part[k]! * (cells[unit][i]! || 0);
      const known = sharesIn(i);
      total += weight;
      if (known.length === 0) continue;
      withFigure += weight;
      served += weight * leastWith(known, at + 1);
    }
    const { value, numerator, denominator, withoutFigure } = makeShare(served, withFigure, total, withFigure);
    return { share: value, reached: numerator, counted: denominator, withoutFigure };
  });
}

/**
 * The smallest share that can have at least `count` of what the given shares have each: whoever has fewer has at most count − 1 of them, so of
 * the m greatest shares their sum s leaves (s − (count − 1)) / (m − count + 1); the greatest of these, never below 0.
 */
export function leastWith(shares: readonly number[], count: number): number {
  const sorted = [...shares].sort((a, b) => b - a);
  let sum = 0;
  return sorted.reduce((least, share, at) => {
    sum += share;
    const more = at + 2 - count;
    return more < 1 ? least : Math.max(least, (sum - (count - 1)) / more);
  }, 0);
}
