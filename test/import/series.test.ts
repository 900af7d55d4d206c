// SPDX-License-Identifier: EUPL-1.2
// Municipal tables of every dialect become rows of the official series.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { officialColumns } from '../../src/core/city/official-series';
import { importSeries, type SeriesOptions } from '../../src/import/import-series';
import { seriesColumn, seriesHalfYear, seriesUnit } from '../../src/import/series/series-columns';
import { seriesTexts } from '../../src/import/series/series-row';

const read = async (name: string, text: string | Uint8Array, options: Partial<SeriesOptions> = {}) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const outcome = await importSeries({ name, bytes }, { ags: '05962032', ...options });
  return {
    ...outcome,
    figures: outcome.kind === 'read' ? outcome.row.figures : {},
    counts: outcome.report.counts,
  };
};

describe('the columns', () => {
  test.each([
    ['leitungsg. Technologien ≥ 100 Mbit/s', 'alle_100'],
    ['leitungsgebundene Technologien ≥ 1.000 Mbit/s', 'alle_1000'],
    ['DSL ≥ 50 Mbit/s', 'fttc_50'],
    ['CATV ≥ 1000 Mbit/s', 'hfc_1000'],
    ['FTTH/B ≥ 1000 Mbit/s', 'ftthb_1000'],
    ['100_50', 'alle_50'],
    ['verf_100_30', 'alle_30'],
    ['verf_dsl_100', 'fttc_100'],
    ['DSL_200', 'fttc_200'],
    ['CATV_100', 'hfc_100'],
    ['FTTH_1000', 'ftthb_1000'],
    // All technologies together count radio, which the series does not.
    ['alle Technologien ≥ 100 Mbit/s', null],
    ['300_50', null],
    ['200_50', null],
    ['mobile Technologien ≥ 50 Mbit/s', null],
    // Classes that the series does not have, and one kind of fibre alone.
    ['leitungsg. Technologien ≥ 1 Gbit/s', 'alle_1000'],
    ['DSL ≥ 16 Mbit/s', null],
    ['FTTH ≥ 1000 Mbit/s', null],
    ['AGS', null],
  ])('%s is %s', (head, column) => {
    expect(seriesColumn(head)).toBe(column);
  });

  test('the name says whom a table counts and of when it is', () => {
    const said = (name: string) => [seriesUnit(name), seriesHalfYear(name)];
    expect(said('gemeinde_bezirke_privat_2021_mitte.csv')).toEqual(['households', '2021-H1']);
    expect(said('gemeinde_bezirke_gew_2020_ende')).toEqual(['firms', '2020-H2']);
    expect(said('gemeinde_bezirke_gewerbe_gwg_2021_mitte')).toEqual(['firmsInEstates', '2021-H1']);
    expect(said('Verf_Gemeinden_atene_Mitte 18.csv')).toEqual([null, '2018-H1']);
    expect(said('bundesland_privat_2018_2')).toEqual(['households', '2018-H2']);
    expect(said('bba_06_2023.xlsx Privathaushalte')).toEqual(['households', '2023-H1']);
    expect(said('bba_12_2025.xlsx Unternehmen')).toEqual(['firms', '2025-H2']);
    expect(said('tabelle.csv')).toEqual([null, null]);
  });
});

describe('a table', () => {
  const words = (line: string) =>
    `"AGS","alle Technologien ≥ 30 Mbit/s","leitungsg. Technologien ≥ 30 Mbit/s","FTTH/B ≥ 1000 Mbit/s"\n"05962004",99,98,97\n${line}\n`;

  test('gives the figures of the municipality as they are published, and says what it lacks', async () => {
    const { kind, figures, counts, report } = await read(
      'gemeinde_bezirke_privat_2021_mitte.csv',
      words('"05962032",100.00,97.40,1.04'),
    );
    expect(kind).toBe('read');
    expect(figures).toEqual({ alle_30: '97.40', ftthb_1000: '1.04' });
    expect(report).toMatchObject({
      read: 1,
      kept: 1,
      fields: { alle_30: 'leitungsg. Technologien ≥ 30 Mbit/s' },
    });
    expect(counts).toMatchObject({ 'import-row-filtered': 1, 'import-series-missing': 1 });
    // A table is what was asked for.
    expect(counts).not.toHaveProperty('import-table');
  });

  test('with a decimal comma, codes and a key that lost its zero is the same table', async () => {
    const text = 'AGS;100_30;DSL_50;300_50\r\n5962004;1,5;2;3\r\n5962032;97,40;-;99\r\n';
    const { figures } = await read('Verf_Gemeinden_atene_Mitte 18.csv', text, { unit: 'households' });
    expect(figures).toEqual({ alle_30: '97.40', fttc_50: null });
  });

  test('what its name leaves open is asked for, and what it lacks refuses it', async () => {
    expect(await read('t_2021_mitte.csv', words('"05962032",1,2,0'))).toMatchObject({
      kind: 'question',
      about: 'unit',
    });
    expect(await read('privat.csv', words('"05962032",1,2,0'))).toMatchObject({
      kind: 'question',
      about: 'as-of',
    });
    const name = 'privat_2021_mitte.csv';
    expect((await read(name, words('"05962033",1,2,0'))).counts).toHaveProperty('import-series-no-row');
    expect((await read(name, words('"05962032",1,viele,0'))).counts).toHaveProperty('import-series-figure');
    expect((await read(name, 'AGS,b\n05962032,1\n')).counts).toHaveProperty('import-series-no-shares');
    expect((await read(name, 'a,b\n05962032,1\n')).counts).toHaveProperty('import-series-no-key');
    const twice = words('"05962032",1,2,0\n"05962032",1,2,0');
    expect((await read(name, twice)).counts).toHaveProperty('import-series-rows');
  });

  test('a figure of the series that the new table does not have is named, whether its cell or its column is missing', async () => {
    const name = 'privat_2021_mitte.csv';
    const first = await read(name, words('"05962032",1,97.40,1.04'));
    const before = first.kind === 'read' ? first.text : '';
    const lostOf = async (text: string) =>
      (await read(name, text, { before })).report.findings
        .filter(({ code }) => code === 'import-series-lost')
        .map(({ found }) => found);
    expect(await lostOf(words('"05962032",1,k. A.,1.04'))).toEqual(['alle_30 97.40']);
    expect(await lostOf('AGS,leitungsg. ≥ 30 Mbit/s\n05962032,97.5\n')).toEqual(['ftthb_1000 1.04']);
    expect(await lostOf(words('"05962032",1,97.41,1.05'))).toEqual([]);
  });

  test('two columns with one head and different figures refuse it', async () => {
    const text = 'AGS,leitungsg. ≥ 30 Mbit/s,leitungsg. ≥ 30 Mbit/s\n05962032,97.5,91.8\n';
    const { kind, counts } = await read('privat_2021_mitte.csv', text);
    expect([kind, counts['import-series-twice']]).toEqual(['refused', 1]);
  });

  test('joins the series in its order; the same half-year is replaced and said', async () => {
    const first = await read('privat_2021_mitte.csv', words('"05962032",1,97.40,1'));
    const before = first.kind === 'read' ? first.text : '';
    const other = await read('privat_2019_mitte.csv', words('"05962032",1,90,0'), { before });
    const both = other.kind === 'read' ? other.text : '';
    expect(seriesTexts(both)!.map(({ asOf }) => asOf)).toEqual(['2019-H1', '2021-H1']);
    const again = await read('privat_2021_mitte.csv', words('"05962032",1,97.50,1.5'), { before: both });
    expect(again.kind === 'read' && seriesTexts(again.text)).toHaveLength(2);
    expect(again.counts).toHaveProperty('import-series-replaced');
    const beyond = await read('privat_2021_mitte.csv', words('"05962032",1,97.50,101.5'), { before: both });
    expect([beyond.kind, beyond.counts['import-series-figure' as never]]).toEqual(['refused', 1]);
  });
});

const shared = '../shared/data/breitbandatlas';
const committed = new Map(
  seriesTexts(readFileSync('data/statistics/breitbandatlas.csv', 'utf8'))!.map((row) => [
    `${row.unit} ${row.asOf}`,
    row.figures,
  ]),
);

describe.skipIf(!existsSync(shared))('the published tables', () => {
  test.each([
    ['gemeinde_bezirke_privat_2021_mitte.csv', 'households 2021-H1'],
    ['gemeinde_bezirke_gew_2021_mitte.csv', 'firms 2021-H1'],
    ['gemeinde_bezirke_gewerbe_gwg_2021_mitte.csv', 'firmsInEstates 2021-H1'],
    ['gemeinde_bezirke_gewerbe_gwg_2020_mitte.csv', 'firmsInEstates 2020-H1'],
  ])('%s gives the row that stands in data/', async (name, row) => {
    const { figures } = await read(name, new Uint8Array(readFileSync(`${shared}/${name}`)));
    expect(figures).toEqual(committed.get(row));
  });

  test('a table of firms that are connected has no shares', async () => {
    const bytes = new Uint8Array(readFileSync(`${shared}/gemeinde_gewerbe_gwg_2019_mitte.csv`));
    const { kind, counts } = await read('gemeinde_gewerbe_gwg_2019_mitte.csv', bytes);
    expect([kind, counts['import-series-no-shares']]).toEqual(['refused', 1]);
  });
});

describe('a figure that is no share is refused, and nothing is written', () => {
  const table = (heads: string, row: string) => `AGS;${heads}\n05962032;${row}\n`;
  test.each([
    ['a rate', 'verf_100_30', '98 Gbit/s', 'import-series-figure'],
    ['more than all', 'verf_100_30', '123', 'import-series-figure'],
    ['a code', 'verf_100_30', '-9999', 'import-series-figure'],
    ['fractions', 'verf_100_30;verf_100_50', '0,985;0,97', 'import-series-fractions'],
    ['two columns for one class', 'verf_100_30;100_30', '98,5;12', 'import-series-twice'],
  ])('%s', async (_, heads, row, code) => {
    const found = await read('privat_2021_mitte.csv', table(heads, row));
    expect(found.kind).toBe('refused');
    expect(found.counts[code as never]).toBe(1);
  });

  test('small shares that are per cent beyond doubt have their sign where no other row says so, and only there', async () => {
    const name = 'privat_2021_mitte.csv';
    const small = table('verf_100_30;verf_100_1000', '0,9;0,3');
    expect((await read(name, small)).counts).toMatchObject({ 'import-series-fractions': 1 });
    const alone = await read(name, small, { isPercent: true });
    const text = alone.kind === 'read' ? alone.text : '';
    expect(text).toContain('households;2021-H1;0.9 %;;;;;0.3 %;');
    const later = await read('privat_2021_ende.csv', table('verf_100_30;verf_100_1000', '45;0,4'), {
      before: text,
    });
    expect(later.kind === 'read' ? later.text.split('\n').slice(1, 3) : later.kind).toEqual([
      'households;2021-H1;0.9;;;;;0.3;;;;;;',
      'households;2021-H2;45;;;;;0.4;;;;;;',
    ]);
    expect(later.counts).not.toHaveProperty('number-percent-mixed');
  });

  test('a row that makes the series unusable does not replace a good one', async () => {
    const name = 'privat_2019_ende.csv';
    const good = await read(name, table('verf_100_30;verf_100_50', '95,92;95,81'));
    const before = good.kind === 'read' ? good.text : '';
    const mixed = await read(name, table('verf_100_30;verf_100_50', '0,9604;95,81'), { before });
    expect([mixed.kind, mixed.report.read, mixed.report.kept, mixed.report.refused]).toEqual([
      'refused',
      1,
      0,
      1,
    ]);
    expect(mixed.counts).not.toHaveProperty('import-series-replaced');
    // The column as the table calls it, and no line of a file that is not written.
    expect(mixed.report.findings.find(({ code }) => code === 'shares-rise')).toEqual(
      expect.objectContaining({ severity: 'error', path: 'verf_100_50' }),
    );
    expect(mixed.report.findings.every(({ line }) => line === undefined)).toBe(true);
    const above = await read(name, table('verf_100_50;DSL_50', '95,81;96,5'), { before });
    expect([above.kind, above.counts['share-above-all' as never]]).toEqual(['refused', 1]);
    // What was wrong before refuses nobody else's row; it is told as before.
    const wrongBefore = before.replace('95.92', '0.96');
    const other = await read('privat_2021_mitte.csv', table('verf_100_30', '97'), { before: wrongBefore });
    expect([other.kind, other.counts['shares-rise' as never]]).toEqual(['read', 1]);
  });

  test('whom and when a person says against the name of the table is told', async () => {
    const said = async (options: Partial<SeriesOptions>) =>
      (await read('gew_2021_mitte.csv', table('verf_100_30', '95,9'), options)).report.findings
        .filter(({ code }) => code === 'import-series-overruled')
        .map(({ found, expected }) => `${found} ${expected}`);
    expect(await said({ unit: 'households', asOf: '2021-H2' })).toEqual([
      'firms households',
      '2021-H1 2021-H2',
    ]);
    expect(await said({ unit: 'firms', asOf: '2021-H1' })).toEqual([]);
    expect(await said({})).toEqual([]);
  });

  test('a column that counts others is passed over', async () => {
    const found = await read('k_2021_mitte.csv', table('priv_100_30;gew_100_30', '98,5;12'), {
      unit: 'firms',
    });
    expect(found.figures.alle_30).toBe('12');
  });

  test('a class that only the own row has is read', async () => {
    const rows = [
      { AGS: '05962000', verf_100_30: 1 },
      { AGS: '05962032', verf_100_30: 98.5, verf_100_50: 97 },
    ];
    const features = rows.map((properties) => ({ type: 'Feature', properties, geometry: null }));
    const found = await read(
      'privat_2021_mitte.geojson',
      JSON.stringify({ type: 'FeatureCollection', features }),
    );
    expect(found.figures).toMatchObject({ alle_30: '98.5', alle_50: '97' });
  });

  test('a name that says two things says nothing', () => {
    expect(seriesUnit('gemeinden_hh_gew_2021_mitte.csv')).toBeNull();
    expect(seriesHalfYear('stand_2020_ende_2021_mitte_priv.csv')).toBeNull();
  });

  test('a row with more cells than the series has columns is not taken for one', () => {
    const head = `unit;asOf;${officialColumns.join(';')}`;
    expect(seriesTexts(`${head}\nhouseholds;2021-H1${';1'.repeat(officialColumns.length + 1)}\n`)).toBeNull();
  });
});
