// SPDX-License-Identifier: EUPL-1.2
// The official series beside the program's own figures: which of its columns and units may stand beside which figure.

import { describe, expect, test } from 'vitest';
import {
  newestOfficial,
  officialBeside,
  officialColumn,
  officialCurve,
  officialRows,
  officialUnitFor,
} from '../../../src/analysis/coverage/official-shares';
import {
  type OfficialRow,
  type OfficialSeries,
  type OfficialUnit,
  officialColumns,
} from '../../../src/core/city/official-series';
import { coverageTechnologies, type ShareUnit } from '../../../src/layers/broadband-coverage';
import type { GroupChoice } from '../../../src/layers/definition';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';

const shareUnits: readonly ShareUnit[] = ['households', 'businesses', 'area'];

const none = Object.fromEntries(officialColumns.map((column) => [column, null])) as OfficialRow['percent'];
const row = (unit: OfficialUnit, asOf: string, percent: Partial<OfficialRow['percent']>): OfficialRow => ({
  unit,
  asOf,
  percent: { ...none, ...percent },
});
const series: OfficialSeries = {
  source: 'test',
  rows: [
    row('households', '2021-H1', { alle_30: 97.5 }),
    row('firms', '2020-H2', { alle_30: 80 }),
    row('households', '2018-H2', { alle_30: 90, alle_50: 0 }),
    row('firmsInEstates', '2021-H1', { alle_30: 60 }),
    row('households', '2020-H2', {}),
    row('households', '2019-H1', { alle_30: 92 }),
  ],
};

test('a technology and threshold have the column that the extract gives, and no other', () => {
  expect(officialColumn('hfc', 100)).toBe('hfc_100');
  expect(officialColumn('hfc', 200)).toBeNull();
  const found = coverageTechnologies.flatMap((technology) =>
    thresholdsMbit.map((mbit) => officialColumn(technology, mbit)),
  );
  expect(found.filter((column) => column !== null).sort()).toEqual([...officialColumns].sort());
});

test('only households and firms of all, and firms of estates, have an official unit', () => {
  const groups: readonly GroupChoice[] = ['all', 'industrial', 'residential', 'mixed'];
  const units = groups.flatMap((group) =>
    shareUnits.flatMap((unit) => {
      const official = officialUnitFor(group, unit);
      return official === null ? [] : [[group, unit, official]];
    }),
  );
  expect(units).toEqual([
    ['all', 'households', 'households'],
    ['all', 'businesses', 'firms'],
    ['industrial', 'businesses', 'firmsInEstates'],
  ]);
});

describe('the curve of a unit', () => {
  test('is oldest first, of 0 to 1, and has a gap where a release has no figure', () => {
    expect(officialRows(series, 'households').map(({ asOf }) => asOf)).toEqual([
      '2018-H2',
      '2019-H1',
      '2020-H2',
      '2021-H1',
    ]);
    expect(officialCurve(series, 'households', 'alle', 30)).toEqual([
      { asOf: '2018-H2', value: 0.9 },
      { asOf: '2019-H1', value: 0.92 },
      { asOf: '2020-H2', value: null },
      { asOf: '2021-H1', value: 0.975 },
    ]);
    expect(officialCurve(series, 'households', 'alle', 50)[0]).toEqual({ asOf: '2018-H2', value: 0 });
  });

  test('keeps two releases of one half-year as they stand, and is empty for a class that none gives', () => {
    const twice = {
      ...series,
      rows: [1, 2, 3].map((percent) => row('firms', '2020-H2', { alle_30: percent })),
    };
    expect(officialCurve(twice, 'firms', 'alle', 30).map(({ value }) => value)).toEqual([0.01, 0.02, 0.03]);
    expect(officialCurve(series, 'households', 'hfc', 200)).toEqual([]);
  });

  test('stands beside a figure for the same people, and beside no other', () => {
    const beside = (group: GroupChoice, unit: ShareUnit) =>
      officialBeside({ statistics: series }, { group, unit, technology: 'alle', mbit: 30 }).map(
        ({ value }) => value,
      );
    expect(beside('all', 'businesses')).toEqual([0.8]);
    expect(beside('industrial', 'businesses')).toEqual([0.6]);
    expect(beside('residential', 'households')).toEqual([]);
    expect(beside('all', 'area')).toEqual([]);
  });
});

test('the newest row of a column is the newest that has a figure there, whatever the order of the file', () => {
  expect(newestOfficial(series, 'households', 'alle_30')?.asOf).toBe('2021-H1');
  expect(newestOfficial(series, 'households', 'alle_50')?.asOf).toBe('2018-H2');
  expect(newestOfficial(series, 'firms', 'alle_1000')).toBeNull();
});
