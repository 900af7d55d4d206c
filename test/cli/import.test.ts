// SPDX-License-Identifier: EUPL-1.2
// `nuf import` on the command line: exit codes, what is written where, and what a person must choose.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFile } from '../../src/core/validation/check-file';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 100, y],
    [x + 100, y + 100],
    [x, y + 100],
    [x, y],
  ],
];
const zone = (name: string | null, typ: string, x: number, open = false) => ({
  type: 'Feature',
  properties: { GEN: name, TYP: typ, M2: '10.000,5', EW: '' },
  geometry: { type: 'Polygon', coordinates: open ? [[[x, 0]]] : square(404000 + x, 5675000) },
});
const file = (name: string, features: unknown[], crs: string | null = 'EPSG:25832') =>
  writeFileSync(
    join(folder, name),
    JSON.stringify({ type: 'FeatureCollection', ...(crs ? { crs } : {}), features }),
  );
const nuf = (...argv: string[]) => runNuf(['import', ...argv], folder);
const json = async (...argv: string[]) => {
  const { code, out } = await nuf(...argv, '--json');
  return { code, report: JSON.parse(out) };
};

beforeAll(() => {
  file('zones.geojson', [zone('Bierbaum', 'W', 0), zone('Brügge', 'M', 300), zone('Wald', 'F', 600)]);
  file('broken.geojson', [zone('Bierbaum', 'W', 0), zone('offen', 'W', 0, true)]);
  file('metres.geojson', [zone('Bierbaum', 'W', 0)], null);
  writeFileSync(
    join(folder, 'm.json'),
    JSON.stringify({
      fields: {
        name: 'GEN',
        use: { from: 'TYP', values: { W: 'residential', M: 'mixed' } },
        publishedAreaHa: { from: 'M2', factor: 0.0001 },
        population: 'EW',
        source: { value: 'FNP' },
      },
      where: { TYP: ['W', 'M'] },
      others: 'drop',
    }),
  );
});

test('several files are the pages of one answer; none of them is overwritten, and a table is one file', async () => {
  file('seite1.geojson', [zone('Bierbaum', 'W', 0)]);
  file('seite2.geojson', [zone('Brügge', 'M', 300)]);
  const { code, report } = await json('seite1.geojson', 'seite2.geojson');
  expect([code, report.read, report.counts['import-pages-joined']]).toEqual([0, 2, 1]);
  const over = await nuf('seite1.geojson', 'seite2.geojson', '-o', 'seite2.geojson', '--force');
  expect(over.code).toBe(2);
  const series = await nuf('seite1.geojson', 'seite2.geojson', '--layer', 'official-series');
  expect([series.code, series.err]).toEqual([2, expect.stringContaining('genau eine Datei')]);
});

test('without a layer it converts, and the report stands on the other stream', async () => {
  const { code, out, err } = await nuf('zones.geojson');
  expect(code).toBe(0);
  expect(JSON.parse(out).features).toHaveLength(3);
  expect(err).toMatch(/EPSG:25832 \(aus: crs/);
  expect(err).toMatch(/3 gelesen = 3 behalten \+ 0 berichtigt \+ 0 abgelehnt/);
});

test('a mapping makes a layer that nuf check accepts, with what it dropped and left out said', async () => {
  const { code, report } = await json(
    'zones.geojson',
    '--layer',
    'residential-zones',
    '--mapping',
    'm.json',
    '-o',
    'out.geojson',
  );
  expect(code).toBe(0);
  expect(report).toMatchObject({ read: 2, kept: 2, refused: 0, fields: { name: 'GEN', use: 'TYP' } });
  expect(report.counts).toMatchObject({
    'import-row-filtered': 1,
    'import-ids-made': 1,
    'import-field-text-read': 1,
  });
  expect(report.largestShiftMm).toBeGreaterThan(0);
  expect(report.largestShiftMm).toBeLessThan(8);
  const written = new Uint8Array(readFileSync(join(folder, 'out.geojson')));
  const { collection, findings } = checkFile(written, 'residential-zones.geojson');
  expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  expect(collection![0]).toMatchObject({
    id: 'residential-zones-1',
    properties: {
      name: 'Bierbaum',
      use: 'residential',
      publishedAreaHa: 1.00005,
      population: null,
      source: 'FNP',
    },
  });
});

test('the JSON of the report has the members that are documented', async () => {
  const { report } = await json('zones.geojson');
  for (const key of [
    'crs',
    'crsFrom',
    'encoding',
    'encodingFrom',
    'layers',
    'read',
    'kept',
    'repaired',
    'refused',
    'bbox',
    'findings',
  ]) {
    expect(report).toHaveProperty(key);
  }
  expect(report).toMatchObject({ layers: [{ name: 'zones', features: null }], written: null });
  expect(report.bbox[0]).toBeCloseTo(7.6254, 3);
});

test('something refused: 1 and nothing written, unless the refusals are accepted', async () => {
  expect(await nuf('broken.geojson', '-o', 'rest.geojson')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/--accept-refusals/),
  });
  expect(existsSync(join(folder, 'rest.geojson'))).toBe(false);
  const { code, report } = await json('broken.geojson', '-o', 'rest.geojson', '--accept-refusals');
  expect([code, report.read, report.kept, report.refused]).toEqual([0, 2, 1, 1]);
  expect(JSON.parse(readFileSync(join(folder, 'rest.geojson'), 'utf8')).features).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
});

test('a layer without what it demands refuses its features with the reason', async () => {
  const { code, report } = await json('zones.geojson', '--layer', 'residential-zones');
  expect([code, report.kept, report.refused]).toEqual([1, 0, 3]);
});

test.each([
  ['output is the input', ['zones.geojson', '-o', 'zones.geojson'], /Datei, die gelesen wird/],
  ['the output exists', ['zones.geojson', '-o', 'm.json'], /--force/],
  ['the system is not known', ['metres.geojson'], /--crs EPSG:25832/],
  ['the system of --crs is not known', ['zones.geojson', '--crs', 'EPSG:1'], /Bekannt sind/],
  ['the encoding is not known', ['zones.geojson', '--encoding', 'klingon'], /windows-1252/],
  ['the layer is not known', ['zones.geojson', '--layer', 'x'], /residential-zones/],
  ['the source has no such layer', ['zones.geojson', '--source-layer', 'x'], /Es gibt: zones/],
  ['a mapping without a layer', ['zones.geojson', '--mapping', 'm.json'], /--layer/],
  ['no file', [], /genau eine Datei/],
  ['a file that is not there', ['nirgends.zip'], /nirgends\.zip/],
])('%s: 2 and what to choose', async (_, argv, sentence) => {
  const before = readFileSync(join(folder, 'zones.geojson'));
  expect(await nuf(...argv)).toMatchObject({ code: 2, err: expect.stringMatching(sentence) });
  expect(readFileSync(join(folder, 'zones.geojson')).equals(before)).toBe(true);
});

test('--force overwrites, and the same input gives the same bytes', async () => {
  const bytes = [];
  for (let i = 0; i < 2; i++) {
    expect((await nuf('zones.geojson', '-o', 'again.geojson', '--force')).code).toBe(0);
    bytes.push(readFileSync(join(folder, 'again.geojson'), 'utf8'));
  }
  expect(bytes[0]).toBe(bytes[1]);
});

test('--update renews by key, keeps what the new file does not have, and a bad target is left alone', async () => {
  const args = ['zones.geojson', '--layer', 'residential-zones', '--mapping', 'm.json', '-o', 'old.geojson'];
  expect((await nuf(...args)).code).toBe(0);
  // Without ids of its own the file does not say whom it renews: the first row is not the first feature.
  file('less.geojson', [zone('Brügge neu', 'M', 300)]);
  const nameless = await nuf('less.geojson', ...args.slice(1), '--update', 'id');
  expect([nameless.code, nameless.err]).toEqual([1, expect.stringContaining('import-update-no-key')]);
  file('less.geojson', [{ ...zone('Brügge neu', 'M', 300), id: 'residential-zones-1' }]);
  // Nor does an id that another import made, where name and place are those of another feature.
  const other = await nuf('less.geojson', ...args.slice(1), '--update', 'id');
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('import-update-rows')]);
  const { code, err } = await nuf('less.geojson', ...args.slice(1), '--update', 'id', '--rows', 'same');
  expect([code, err]).toEqual([
    0,
    expect.stringMatching(/„id“: aktualisiert \/ neu \/ unverändert = 1 \/ 0 \/ 1/),
  ]);
  const names = () =>
    JSON.parse(readFileSync(join(folder, 'old.geojson'), 'utf8')).features.map(
      (feature: { properties: { name: string } }) => feature.properties.name,
    );
  expect(names()).toEqual(['Brügge neu', 'Brügge']);
  // A member that the layer does not know would be lost.
  const more = readFileSync(join(folder, 'old.geojson'), 'utf8').replace('{', '{"stand":"wichtig",');
  writeFileSync(join(folder, 'more.geojson'), more);
  const lossy = await nuf('less.geojson', ...args.slice(1, -1), 'more.geojson', '--update', 'id');
  expect([lossy.code, lossy.err]).toEqual([2, expect.stringContaining('stand')]);
  expect(readFileSync(join(folder, 'more.geojson'), 'utf8')).toBe(more);
  writeFileSync(join(folder, 'bad.geojson'), '{"type":"FeatureCollection","features":[{}]}');
  expect((await nuf(...args.slice(0, -1), 'bad.geojson', '--update', 'id')).code).toBe(2);
  expect(readFileSync(join(folder, 'bad.geojson'), 'utf8')).toMatch(/\[\{\}\]/);
  expect((await nuf('zones.geojson', '--update', 'id')).code).toBe(2);
});

test('--update takes the confidence that is named over the one that is there, and keeps it where none is', async () => {
  const args = ['--layer', 'residential-zones', '--mapping', 'm.json', '-o', 'sure.geojson'];
  const zones = () =>
    JSON.parse(readFileSync(join(folder, 'sure.geojson'), 'utf8')).features.map(
      ({ properties }: { properties: Record<string, unknown> }) =>
        `${properties.name}: ${properties.source}, ${properties.confidence}`,
    );
  const renew = async (...more: string[]) => {
    expect((await nuf('sure1.geojson', ...args, '--update', 'name', ...more)).code).toBe(0);
    return zones();
  };
  file('sure1.geojson', [zone('Bierbaum', 'W', 0)]);
  expect((await nuf('sure1.geojson', ...args, '--confidence', 'inferred')).code).toBe(0);
  expect(await renew()).toEqual(['Bierbaum: FNP, inferred']);
  expect(await renew('--confidence', 'demo')).toEqual(['Bierbaum: FNP, demo']);
  const mapping = JSON.parse(readFileSync(join(folder, 'm.json'), 'utf8'));
  mapping.fields.source = { value: 'Bebauungsplan' };
  writeFileSync(join(folder, 'm2.json'), JSON.stringify(mapping));
  expect(await renew('--mapping', 'm2.json')).toEqual(['Bierbaum: Bebauungsplan, demo']);
});

test('the official series takes its municipality from the data folder of its target', async () => {
  mkdirSync(join(folder, 'town'));
  copyFileSync('data/municipality.json', join(folder, 'town/municipality.json'));
  const table = (year: number, share: string) =>
    writeFileSync(
      join(folder, `privat_${year}_mitte.csv`),
      `AGS;leitungsg. Technologien ≥ 30 Mbit/s\n05962032;${share}\n05962004;51\n`,
    );
  table(2021, '97,4');
  table(2020, '95');
  const target = 'town/statistics/breitbandatlas.csv';
  const args = ['--layer', 'official-series', '-o', target];
  expect((await nuf('privat_2021_mitte.csv', ...args)).code).toBe(0);
  expect((await nuf('privat_2020_mitte.csv', ...args)).code).toBe(2);
  expect((await nuf('privat_2020_mitte.csv', ...args, '--update', 'asOf')).code).toBe(0);
  expect(readFileSync(join(folder, target), 'utf8')).toMatch(
    /\nhouseholds;2020-H1;95;{11}\nhouseholds;2021-H1;97\.4;{11}\n$/,
  );
  const nowhere = await nuf('privat_2021_mitte.csv', '--layer', 'official-series');
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringMatching(/--ags fehlt/)]);
  const { out } = await nuf('privat_2021_mitte.csv', '--layer', 'official-series', '--ags', '05962004');
  expect(out).toMatch(/households;2021-H1;51;/);
});

test('a file beside the target that has errors is named, because nothing is held against its areas', async () => {
  const beside = join(folder, 'beside');
  mkdirSync(beside);
  writeFileSync(join(beside, 'industrial-zones.geojson'), '{"type":"FeatureCollection","features":[{}]}');
  const target = ['-o', 'beside/residential-zones.geojson', '--accept-refusals', '--force'];
  const options = ['--layer', 'residential-zones', '--mapping', 'm.json', ...target];
  const { code, report } = await json('zones.geojson', ...options);
  expect(code).toBe(0);
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'import-neighbour-unread',
      message: expect.stringContaining('industrial-zones.geojson'),
    }),
  );
  rmSync(join(beside, 'industrial-zones.geojson'));
  expect((await json('zones.geojson', ...options)).report.counts).not.toHaveProperty(
    'import-neighbour-unread',
  );
});

const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });

test('the town is known without an output too: the same verdict, and its zone is asked for first', async () => {
  const place = ['--name', 'Beispielau', '--ags', '16053999', '--at', '50.93,11.58'];
  expect((await runNuf(['new', 'data', ...place], folder)).code).toBe(0);
  const swapped = { type: 'Feature', properties: { name: 'a' }, geometry: point(50.93, 11.58) };
  const far = { type: 'Feature', properties: { name: 'b' }, geometry: point(7.63, 51.22) };
  file('far.geojson', [swapped, far], null);
  const countsOf = async (...more: string[]) => {
    const { code, report } = await json('far.geojson', '--layer', 'base-neighbours', ...more);
    return { code, counts: report.counts };
  };
  const printed = await countsOf();
  expect(printed.counts).toMatchObject({ 'axes-swapped': 1, 'far-from-city': 1 });
  expect(await countsOf('-o', 'data/out.geojson')).toEqual(printed);
  expect(await countsOf('-o', 'out-of-the-folder.geojson')).toEqual(printed);
  writeFileSync(join(folder, 'zone33.csv'), 'name;x;y\na;681200;5645000\n');
  const { err } = await nuf('zone33.csv', '--layer', 'base-neighbours');
  rmSync(join(folder, 'data'), { recursive: true });
  expect(err).toMatch(/Wählen Sie: --crs EPSG:25832 oder/);
});
