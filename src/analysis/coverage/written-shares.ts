// SPDX-License-Identifier: EUPL-1.2
// The shares of a municipality's groups, written down by the build and taken over by the page: the numbers of `coverageShares`
// for cells that have not been read yet.

import type { City } from '../../core/city/city';
import { coverageTechnologies, type ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import type { Share } from '../figure/share';
import { type Coverage, groupChoices, shareUnits, takeCoverage } from './coverage';
import type { Figures, ShareTable } from './figures';

/** `[value, numerator, denominator, withoutFigure]` of a share. */
type WrittenShare = readonly [number | null, number, number, number];

/** Figures of a group; shares in the order of `shareUnits`, `coverageTechnologies` and `thresholdsMbit`. */
interface WrittenFigures extends Omit<Figures, 'shares'> {
  readonly shares: readonly (readonly (readonly WrittenShare[])[])[];
}

export interface WrittenShares {
  readonly asOf: string | null;
  readonly groups: Readonly<Record<GroupChoice, WrittenFigures>>;
}

/** What `takeShares` gives back, number by number. */
export function writtenShares({ asOf, groups }: Coverage): WrittenShares {
  const written = groupChoices.map((group) => {
    const { areaM2, groundPerPlane, households, businesses, shares } = groups[group];
    const table = shareUnits.map((unit) =>
      coverageTechnologies.map((technology) =>
        thresholdsMbit.map((mbit): WrittenShare => {
          const { value, numerator, denominator, withoutFigure } = shares[unit][technology][mbit];
          return [value, numerator, denominator, withoutFigure];
        }),
      ),
    );
    return [group, { areaM2, groundPerPlane, households, businesses, shares: table }];
  });
  return { asOf, groups: Object.fromEntries(written) as WrittenShares['groups'] };
}

/**
 * From now on `coverageShares` of this city, at the date of its data, are these. Of single zones nothing is written: the list of
 * them is empty, and whoever asks for one reads the cells first.
 */
export function takeShares(city: City, { asOf, groups }: WrittenShares): void {
  const figures = groupChoices.map((group) => {
    const { shares, ...totals } = groups[group];
    return [group, { ...totals, shares: tableOf(shares) }];
  });
  takeCoverage(city, {
    asOf,
    scenario: false,
    quarter: null,
    plansCounted: [],
    groups: Object.fromEntries(figures) as Coverage['groups'],
    zones: [],
  });
}

function tableOf(written: WrittenFigures['shares']): ShareTable {
  const keyed = <Key, Value>(keys: readonly Key[], value: (at: number) => Value) =>
    Object.fromEntries(keys.map((key, at) => [key, value(at)]));
  return keyed<ShareUnit, unknown>(shareUnits, (u) =>
    keyed(coverageTechnologies, (t) => keyed(thresholdsMbit, (m) => shareOf(written[u]![t]![m]!))),
  ) as ShareTable;
}

function shareOf([value, numerator, denominator, withoutFigure]: WrittenShare): Share {
  return { value, numerator, denominator, withoutFigure };
}
