// SPDX-License-Identifier: EUPL-1.2
// Which row of a municipal table is the town's, which figures of it are shares, and the file that keeps them.

import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type OfficialColumn, officialColumns } from '../../../src/core/city/official-series';
import { ImportLog } from '../../../src/import/reader/import-log';
import { type SeriesRow, seriesRow, seriesTexts, writeSeries } from '../../../src/import/series/series-row';

type Cells = Readonly<Record<string, unknown>>;

function ask(rows: readonly Cells[], unit: SeriesRow['unit'] = 'households', isPercent = false) {
  const log = new ImportLog();
  const features = rows.map(
    (properties): Feature => ({ type: 'Feature', properties, geometry: null as never }),
  );
  const found = seriesRow(features, '05962032', { unit, isPercent }, log);
  return { found, said: log.findings.map(({ code, found: what, expected }) => [code, what, expected]) };
}
const own = (cells: Cells) => ask([{ AGS: '05962032', ...cells }]);

describe('the row of the town', () => {
  test.each([
    ['AGS', '05962032'],
    ['ags', '5962032'],
    ['AGS', 5962032],
    [' Gemeindeschlüssel ', '05962032'],
    ['Gemeindeschluessel', '05962032'],
    ['GKZ', '05962032'],
    // Twelve places: between the district and the municipality stands the association.
    ['Regionalschlüssel', '059620032032'],
    ['regionalschluessel', 59620032032],
  ])('is found by %s = %s', (head, key) => {
    const { found, said } = ask([
      { [head]: '05962004', '100_30': 1 },
      { [head]: key, '100_30': 97.4 },
    ]);
    expect(said).toEqual([]);
    expect(found).toEqual({ figures: { alle_30: '97.4' }, columns: { alle_30: '100_30' } });
  });

  test('a column that only sounds like a key is none: the first heads are told', () => {
    const heads = Array.from({ length: 14 }, (_, i) => `h${i}`);
    const cells = Object.fromEntries(['AGS alt', 'alte GKZ', ...heads].map((head) => [head, '05962032']));
    expect(ask([cells])).toEqual({
      found: null,
      said: [['import-series-no-key', `AGS alt, alte GKZ, ${heads.slice(0, 10).join(', ')}`, null]],
    });
  });

  test('none, or two, is told with what was looked for and among how many', () => {
    const [here, there] = [{ AGS: '05962032' }, { AGS: null }];
    expect(ask([there, there])).toEqual({ found: null, said: [['import-series-no-row', '05962032', '2']] });
    expect(ask([here, here, there])).toEqual({
      found: null,
      said: [['import-series-rows', '05962032', '3']],
    });
    // Another municipality of the same district, and one whose number the town's begins with.
    expect(ask([{ AGS: '059620032033' }, { AGS: '059620320000' }]).said).toEqual([
      ['import-series-no-row', '05962032', '2'],
    ]);
  });
});

describe('a figure', () => {
  test.each([
    [97.4, '97.4'],
    [0, '0'],
    [100.65, '100.65'],
    ['97,40', '97.40'],
    ['97.40 %', '97.40'],
    [' 5% ', '5'],
    ['0', '0'],
    // No share has thousands.
    ['1,000', '1.000'],
    ['+97,4', '97.4'],
    [null, null],
    [undefined, null],
    ['', null],
    ['-', null],
    [Number.NaN, null],
  ])('%s is published as %s', (value, text) => {
    const { found, said } = ask([{ AGS: '05962032', verf_100_30: value }], 'households', true);
    expect(said).toEqual([]);
    expect(found?.figures).toEqual({ alle_30: text });
  });

  test.each([-1, 102, '-1', '102', '98 Gbit/s', 'viele', '12 345', true])('%s is no share', (value) => {
    expect(own({ verf_100_30: value })).toEqual({
      found: null,
      said: [['import-series-figure', String(value), 'verf_100_30']],
    });
  });
});

describe('the figures of a row', () => {
  test('one class in two columns: alike the first is named, else both', () => {
    expect(own({ verf_100_30: '98,5', '100_30': '98,5' }).found).toEqual({
      figures: { alle_30: '98.5' },
      columns: { alle_30: 'verf_100_30' },
    });
    expect(own({ verf_100_30: '98,5', '100_30': '12' })).toEqual({
      found: null,
      said: [['import-series-twice', 'verf_100_30, 100_30', null]],
    });
  });

  test.each([
    ['half and all of it', [0.5, 1], false],
    ['with a class that is not told', ['-', 0.5, 0.2], false],
    ['nobody has any', [0, 0], true],
    ['one class alone', [0.9], false],
    ['one of them above one', [0.5, 1.1], true],
  ])('fractions are refused as a whole: %s', (_, values, isRead) => {
    const heads = ['verf_100_30', 'verf_100_50', 'verf_100_100'];
    const { found, said } = own(Object.fromEntries(values.map((value, i) => [heads[i], value])));
    expect(found === null).toBe(!isRead);
    const known = values.filter((value) => value !== '-').join(', ');
    expect(said).toEqual(isRead ? [] : [['import-series-fractions', known, null]]);
  });

  test('what is told apart from fractions is read', () => {
    const town = { AGS: '05962032', verf_100_30: 0.9, verf_100_1000: 0 };
    const figures = { alle_30: '0.9', alle_1000: '0' };
    expect(ask([town]).found).toBeNull();
    expect(ask([town, { AGS: '05962004', verf_100_30: 0.97 }]).found).toBeNull();
    expect(ask([town, { AGS: '05962004', verf_100_30: 97.4 }]).found?.figures).toEqual(figures);
    expect(ask([{ ...town, verf_100_30: '0,9 %' }]).found?.figures).toEqual(figures);
    expect(ask([town], 'households', true).found?.figures).toEqual(figures);
  });

  test('without any share the heads are told; columns of others are none', () => {
    expect(own({ Name: 'x', gew_100_30: 12 })).toEqual({
      found: null,
      said: [['import-series-no-shares', 'AGS, Name, gew_100_30', null]],
    });
    const both = [{ AGS: '05962032', priv_100_30: 98, gew_100_30: 12 }];
    expect(ask(both, 'firms').found?.columns).toEqual({ alle_30: 'gew_100_30' });
  });
});

describe('the file of the series', () => {
  const row = (unit: SeriesRow['unit'], asOf: string, alle_30: string | null = null): SeriesRow => ({
    unit,
    asOf,
    figures: {
      ...(Object.fromEntries(officialColumns.map((column) => [column, null])) as Record<
        OfficialColumn,
        null
      >),
      alle_30,
    },
  });
  const sorted = [
    row('households', '2018-H2', '97.40'),
    row('households', '2021-H1'),
    row('firms', '2019-H1', '1'),
    row('firms', '2020-H1', '2'),
    row('firmsInEstates', '2018-H1', '3'),
  ];
  const head = `unit;asOf;${officialColumns.join(';')}`;
  const file = writeSeries(sorted);

  test('has one line a row, by whom it counts and then by date, whatever came first', () => {
    expect(file.split('\n').map((line) => line.slice(0, 18))).toEqual([
      head.slice(0, 18),
      'households;2018-H2',
      'households;2021-H1',
      'firms;2019-H1;1;;;',
      'firms;2020-H1;2;;;',
      'firmsInEstates;201',
      '',
    ]);
    const [a, b, c, d, e] = sorted as [SeriesRow, SeriesRow, SeriesRow, SeriesRow, SeriesRow];
    for (const order of [
      [e, d, c, b, a],
      [b, a, d, c, e],
      [c, e, a, d, b],
    ])
      expect(writeSeries(order)).toBe(file);
  });

  test('is read back as the texts that it has, also as a spreadsheet saves it', () => {
    expect(seriesTexts(file)).toEqual(sorted);
    expect(seriesTexts(`\uFEFF${file.replaceAll('\n', '\r\n')}\r\n  \r\n`)).toEqual(sorted);
    expect(seriesTexts(`${head}\nfirms;2019-H1;1`)).toEqual([sorted[2]]);
  });

  test('with another head, or with more cells than columns, is no such file', () => {
    expect(seriesTexts(`x${file}`)).toBeNull();
    expect(seriesTexts(file.replaceAll(';', ','))).toBeNull();
    const full = `firms;2019-H1${';1'.repeat(officialColumns.length)}`;
    expect(seriesTexts(`${head}\n${full}`)).toHaveLength(1);
    expect(seriesTexts(`${head}\n${full};`)).toBeNull();
  });
});
