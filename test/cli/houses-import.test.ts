// SPDX-License-Identifier: EUPL-1.2
// `nuf import --layer house-coordinates`: what is written, what is asked, and what a wrong call is told.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHousesFile } from '../../src/core/houses/houses-file';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-houses-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (ags: string, number: number) =>
  `N;DE${number};A;${ags.slice(0, 2)};${ags[2]};${ags.slice(3, 5)};${ags.slice(5)};0;01;${number};;${404_000 + number},5;5675000,5;Weg;2026\r\n`;
const houses = (...argv: string[]) => runNuf(['import', ...argv, '--layer', 'house-coordinates'], folder);
const text = (name: string) => readFileSync(join(folder, name));

beforeAll(() => {
  writeFileSync(join(folder, 'two-towns_EPSG25832.txt'), row('05962032', 1) + row('05911000', 2));
  writeFileSync(join(folder, 'cut_EPSG25832.txt'), `${row('05962032', 1)}N;cut\r\n`);
  writeFileSync(join(folder, 'hk.txt'), row('05962032', 1));
  writeFileSync(join(folder, 'own.csv'), 'A;B;lat;lon\nWeg;3a;51.2;7.6\n');
  writeFileSync(join(folder, 'columns.json'), '{"street": "A", "number": "B"}');
  mkdirSync(join(folder, 'town'));
  const municipality = JSON.parse(readFileSync('data/municipality.json', 'utf8')) as object;
  writeFileSync(join(folder, 'town/municipality.json'), JSON.stringify(municipality));
});

test('writes the houses of the municipality in whose folder the target lies, and check knows the file', async () => {
  const target = 'town/house-coordinates.houses';
  const said = ['--as-of', '2026-07', '--from', 'Kreis', '-o', target];
  const { code, err } = await houses('two-towns_EPSG25832.txt', ...said);
  expect([code, err]).toEqual([0, expect.stringContaining(`geschrieben: ${target}: 1 Häuser in 1 Straßen`)]);
  const { book } = readHousesFile(text(target));
  expect([book?.about, [...book!.number]]).toEqual([{ source: 'Kreis', asOf: '2026-07' }, [1]]);
  expect((await runNuf(['check', target], folder)).code).toBe(0);
  writeFileSync(join(folder, target), text(target).subarray(0, 90));
  const damaged = await runNuf(['check', target], folder);
  expect([damaged.code, damaged.out]).toEqual([1, expect.stringContaining('nuf import ADRESSEN')]);
});

test.each([
  ['two-towns_EPSG25832.txt', '--ags 05911000 oder --ags 05962032'],
  ['hk.txt', '--crs EPSG:25832 oder --crs EPSG:25833'],
])('%s is a question, with its answers', async (name, choices) => {
  const { code, err } = await houses(name, '-o', 'asked.houses');
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(`Nichts wurde geschrieben. Wählen Sie: ${choices}`),
  ]);
  expect(existsSync(join(folder, 'asked.houses'))).toBe(false);
});

test('writes nothing where a row is refused, unless that is accepted', async () => {
  const args = ['cut_EPSG25832.txt', '-o', 'cut.houses'];
  expect((await houses(...args)).code).toBe(1);
  expect(existsSync(join(folder, 'cut.houses'))).toBe(false);
  const accepted = await houses(...args, '--accept-refusals', '--json');
  expect([accepted.code, JSON.parse(accepted.out)]).toMatchObject([
    0,
    { kept: 1, refused: 1, written: 'cut.houses' },
  ]);
});

test('several files are one town: texts one after the other, what is none is refused by its name', async () => {
  const [one, two] = [row('05962032', 1).trimEnd(), row('05962032', 2)];
  writeFileSync(join(folder, 'a_EPSG25832.txt'), one);
  writeFileSync(join(folder, 'b_EPSG25832.txt'), two);
  const both = await houses('a_EPSG25832.txt', 'b_EPSG25832.txt', '--as-of', '2026-07', '-o', 'both.houses');
  expect([both.code, both.err]).toEqual([0, expect.stringContaining('2 Häuser in 1 Straßen')]);
  const wrong = await houses('a_EPSG25832.txt', 'own.csv');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('„own.csv“')]);
});

test('pages of a table are one town too; a house of two pages comes once', async () => {
  writeFileSync(join(folder, 'p1.csv'), 'Straße;Hausnummer;lat;lon\nWeg;3;51.2;7.6\nWeg;4;51.2;7.601\n');
  writeFileSync(join(folder, 'p2.csv'), 'Straße;Hausnummer;lat;lon\nWeg;4;51.2;7.601\nAllee;1;51.21;7.6\n');
  const { code, err } = await houses('p1.csv', 'p2.csv');
  expect([code, err]).toEqual([0, expect.stringContaining('3 Häuser in 2 Straßen')]);
});

test('takes columns from a mapping, and without a target only reports', async () => {
  const { code, err, out } = await houses('own.csv', '--mapping', 'columns.json', '--lang', 'en');
  expect([code, out, err]).toEqual([0, '', expect.stringContaining('1 houses in 1 streets')]);
  expect((await houses('own.csv')).code).toBe(1);
});

test.each([
  [['--ags', '123'], 'acht Ziffern'],
  [['--as-of', 'Juli'], '2026-07'],
  [['--mapping', 'own.csv'], '--mapping own.csv'],
  [['-o', 'own.csv'], 'own.csv'],
])('is told %j', async (more, said) => {
  const { code, err } = await houses('own.csv', ...more);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});
