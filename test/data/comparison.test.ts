// SPDX-License-Identifier: EUPL-1.2
// The official shares of other places: the file is what the facts have, and the ranks are those that were counted apart.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../src/analysis/coverage/official-comparison';
import { comparisonFile, readOfficialComparison } from '../../src/core/read/read-official-comparison';
import { readOfficialSeries } from '../../src/core/read/read-official-series';

const text = readFileSync(`data/${comparisonFile}`, 'utf8');
const { comparison, findings } = readOfficialComparison(text);
const luedenscheid = '05962032';

test('every line is read', () => {
  expect(findings.listed).toEqual([]);
  expect(comparison.rows).toHaveLength(text.trim().split('\n').length - 1);
});

test.each([
  ['households', 'alle_1000', 0.7791, [1, 15], [84, 396]],
  ['households', 'ftthb_1000', 0.0104, [13, 15], [273, 396]],
  ['firmsInEstates', 'alle_1000', 0.4664, [6, 15], [123, 396]],
] as const)('%s with %s: share and ranks in mid-2021', (unit, column, share, district, state) => {
  const found = comparisonOf(comparison, { ags: luedenscheid, unit, column })!;
  expect(found.asOf).toBe('2021-H1');
  expect(found.own.value).toBeCloseTo(share, 6);
  expect([found.inDistrict.rank, found.inDistrict.of]).toEqual(district);
  expect([found.inState.rank, found.inState.of]).toEqual(state);
});

test('the places above are district, state and country, the neighbours run from best to worst', () => {
  const found = comparisonOf(comparison, { ags: luedenscheid, unit: 'households', column: 'alle_1000' })!;
  expect(found.above.map(({ name, value }) => [name, value])).toEqual([
    ['Märkischer Kreis', expect.closeTo(0.5384, 6)],
    ['Nordrhein-Westfalen', expect.closeTo(0.6567, 6)],
    ['Deutschland', expect.closeTo(0.6213, 6)],
  ]);
  expect(found.neighbours).toHaveLength(15);
  expect(found.neighbours[0]?.isOwn).toBe(true);
  const values = found.neighbours.map(({ value }) => value!);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(found.releases).toEqual(['2018-H2', '2019-H1', '2019-H2', '2020-H1', '2020-H2', '2021-H1']);
});

test('a rank that another municipality has too is called shared, and a town without a district has a state', () => {
  const fibre = comparisonOf(comparison, { ags: luedenscheid, unit: 'households', column: 'ftthb_1000' })!;
  expect([fibre.inDistrict.shared, fibre.inState.shared]).toEqual([true, true]);
  expect(
    comparisonOf(comparison, { ags: luedenscheid, unit: 'households', column: 'alle_1000' })!.inDistrict
      .shared,
  ).toBe(false);
  const alone = comparisonOf(comparison, { ags: '05111000', unit: 'households', column: 'alle_1000' })!;
  expect(alone.above.map(({ level }) => level)).toEqual(['state', 'country']);
});

test('a release that only the own series has is no gap of the own line', () => {
  const { series } = readOfficialSeries(readFileSync('data/statistics/breitbandatlas.csv', 'utf8'));
  const trendOf = (rows = series.rows) =>
    comparisonOf(comparison, {
      ags: luedenscheid,
      unit: 'firmsInEstates',
      column: 'alle_1000',
      ownSeries: rows,
    })!.own.trend;
  const at = (asOf: string, rows?: typeof series.rows) =>
    trendOf(rows).find((point) => point.asOf === asOf)?.value;
  expect(at('2020-H1', [])).toBeNull();
  expect(at('2020-H1')).toBeCloseTo(0.2806, 6);
});

test('where both files have a figure of the municipality, it is the same', () => {
  const { series } = readOfficialSeries(readFileSync('data/statistics/breitbandatlas.csv', 'utf8'));
  let seen = 0;
  for (const row of comparison.rows.filter(({ ags }) => ags === luedenscheid)) {
    const own = series.rows.find(({ unit, asOf }) => unit === row.unit && asOf === row.asOf);
    if (!own) continue;
    for (const column of ['alle_1000', 'ftthb_1000'] as const)
      expect(own.percent[column], `${row.unit} ${row.asOf} ${column}`).toBe(row.percent[column]);
    seen++;
  }
  expect(seen).toBeGreaterThan(10);
});

test('another municipality and an empty file are not compared', () => {
  expect(comparisonOf(comparison, { ags: '16053000', unit: 'households', column: 'alle_1000' })).toBeNull();
  const empty = readOfficialComparison('');
  expect([empty.comparison.rows, empty.findings.listed]).toEqual([[], []]);
});

test('a line that does not fit is left out and named', () => {
  const head = text.split('\n')[0];
  const read = readOfficialComparison(
    `${head}\nhouseholds;05;NRW;2021-H1;65.67;15.96\nhouseholds;05;NRW;2021;120;x\n`,
  );
  expect(read.comparison.rows).toHaveLength(1);
  expect(read.findings.listed.map(({ code, line }) => [code, line])).toEqual([['table-row-wrong', 3]]);
});

const facts = '../shared/facts/official-series.csv';
describe.skipIf(!existsSync(facts))('beside the facts', () => {
  test('no value differs and none was added', () => {
    const named = { households: 'households', firms: 'businesses', firmsInEstates: 'businesses-in-estates' };
    const [head = '', ...lines] = readFileSync(facts, 'utf8').trim().split('\n');
    const at = (name: string) => head.split(';').indexOf(name);
    const published = new Map(
      lines.map((line) => {
        const cells = line.split(';');
        const [unit, ags, asOf] = ['unit', 'ags', 'asOf'].map((name) => cells[at(name)]);
        return [`${unit} ${ags} ${asOf}`, ['alle_1000', 'ftthb_1000'].map((name) => cells[at(name)])];
      }),
    );
    for (const line of text.trim().split('\n').slice(1)) {
      const [unit, ags, , asOf, ...values] = line.split(';');
      expect(values).toEqual(published.get(`${named[unit as keyof typeof named]} ${ags} ${asOf}`));
    }
  });
});
