// SPDX-License-Identifier: EUPL-1.2
// What a page asks of a country's shares, in steps of some ten milliseconds: after them every figure is known and read at
// once. A city has all its sums beforehand and needs none of this.

import type { City } from '../../core/city/city';
import type { Steps } from '../../core/time/steps';
import type { GroupChoice } from '../../layers/definition';
import { coverageShares, shareIn, shareUnits } from '../coverage/coverage';
import type { CoverageQuery } from '../coverage/figures';
import { type RankQuery, worstFirstSteps } from '../coverage/worst-zones';
import { curveSteps } from './curve';

/** Every unit of the groups, at the date of the data or in a scenario. */
export function* groupSteps(
  city: City,
  quarter: string | null,
  groups: readonly GroupChoice[],
  line: Pick<CoverageQuery, 'technology' | 'mbit'>,
): Steps<void> {
  const coverage = coverageShares(city, { quarter });
  for (const group of groups) {
    for (const unit of shareUnits) {
      yield;
      shareIn(coverage, { group, unit, ...line });
    }
  }
}

/** One share of the groups at every moment of the curve. */
export function* curveShareSteps(
  city: City,
  groups: readonly GroupChoice[],
  query: Omit<CoverageQuery, 'group'>,
): Steps<void> {
  const { moments } = yield* curveSteps(city);
  for (const { coverage } of moments) {
    for (const group of groups) {
      yield;
      shareIn(coverage, { group, ...query });
    }
  }
}

/** The zones of a group from worst to best. */
export function* zoneSteps(city: City, quarter: string | null, query: RankQuery): Steps<void> {
  const coverage = coverageShares(city, { quarter });
  yield;
  yield* worstFirstSteps(coverage, query);
}
