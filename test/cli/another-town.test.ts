// SPDX-License-Identifier: EUPL-1.2
// The way of the README and docs/another-town.md from an empty folder to another town's check and report, with the files that a town hall has.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNuf } from './run-nuf';

const shared = resolve('../shared/data');
const jena = join(shared, 'staedte/jena');

describe.skipIf(!existsSync(jena))('Jena', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nuf-jena-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const nuf = (...args: string[]) => runNuf(args, folder);
  const said: Record<string, string> = {};
  const step = async (name: string, ...args: string[]) => {
    const { code, out, err } = await nuf(...args);
    said[name] = `${out}${err}`;
    if (code !== 0) throw new Error(`${name}: ${code}\n${out}${err}`);
  };

  beforeAll(async () => {
    const source = 'github.com/jenaonline, Stand unbekannt';
    const boundary = join(jena, 'stadtgrenze.geojson');
    await step(
      'new',
      'new',
      'jena',
      '--name',
      'Jena',
      '--ags',
      '16053000',
      '--boundary',
      boundary,
      '--source',
      source,
    );
    await step(
      'homes',
      'import',
      join(jena, 'landuse.residential.geojson'),
      '--layer',
      'residential-zones',
      '-o',
      'jena/residential-zones.geojson',
      '--trim',
    );
    const firms = [
      '--layer',
      'industrial-zones',
      '-o',
      'jena/industrial-zones.geojson',
      '--trim',
      '--accept-refusals',
    ];
    await step('industrial', 'import', join(jena, 'landuse.industrial.geojson'), ...firms);
    await step('commercial', 'import', join(jena, 'landuse.commercial.geojson'), ...firms, '--update', 'id');
    const sites = ['--layer', 'commercial-sites', '-o', 'jena/commercial-sites.geojson', '--accept-refusals'];
    await step('sites', 'import', join(jena, 'landuse.brownfield.geojson'), ...sites);
    for (const table of ['privat', 'gew', 'gewerbe_gwg']) {
      const file = join(shared, 'breitbandatlas', `gemeinde_bezirke_${table}_2021_mitte.csv`);
      const target = 'jena/statistics/breitbandatlas.csv';
      await step(table, 'import', file, '--layer', 'official-series', '--update', 'asOf', '-o', target);
    }
  }, 60_000);

  test('has its official series, three rows as published', () => {
    const rows = readFileSync(join(folder, 'jena/statistics/breitbandatlas.csv'), 'utf8').trim().split('\n');
    expect(rows.slice(1).map((row) => row.split(';').slice(0, 3).join(';'))).toEqual([
      'households;2021-H1;98.47',
      'firms;2021-H1;99.35',
      'firmsInEstates;2021-H1;98.33',
    ]);
  });

  test('has the commercial areas beside the industrial ones; those wholly within another are refused by name', () => {
    const { features } = JSON.parse(readFileSync(join(folder, 'jena/industrial-zones.geojson'), 'utf8'));
    const refused = [...`${said.industrial}${said.commercial}`.matchAll(/import-covered\] (\S+)/g)];
    expect(refused.map(([, id]) => id)).toEqual(['way/139270086', 'way/24979898', 'way/254359851']);
    expect(features).toHaveLength(35 + 25 - refused.length);
    expect(said.commercial).toMatch(/= 0 \/ 23 \/ 34/);
  });

  test('is checked: nothing is wrong, as what two areas of OpenStreetMap claim was given to one', async () => {
    const { code, out } = await nuf('check', 'jena', '--json');
    expect(code).toBe(0);
    const files: { findings: { code: string; severity: string; found: string }[] }[] = JSON.parse(out).files;
    const errors = files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    expect(errors).toEqual([]);
  });

  test('has a report: coverage is not known, the official figures are there, and no other town is', async () => {
    const { code, out } = await nuf('report', '--md', '--data', 'jena');
    expect(code).toBe(0);
    expect(out).toMatch(/Jena/);
    expect(out).toMatch(/nicht bekannt/i);
    expect(out).not.toMatch(/Lüdenscheid/);
    // Whom the licences want named stands there, and one brownfield is no town without sites.
    expect(out).toMatch(/^- .*Gewerbe- und Industriegebiete.*: © OpenStreetMap \(ODbL\)$/m);
    expect(out).toMatch(/Standorte ohne Angabe: 0 in der Stadt, 1, von denen/);
  });

  test('prints no day of a coverage that it has not, and no count of what nobody counted', async () => {
    const { out } = await nuf('report', '--data', 'jena');
    expect(out).toMatch(/^Jena: .* Stand nicht bekannt\n/);
    expect(out).toMatch(/Wohnen, Haushalte .* {2}nicht bekannt\n/);
    expect(out).toMatch(/ganze Stadt, Fläche .* von 114,39 km²\n/);
    expect(out).not.toMatch(/ von 0\n/);
  });
});

const grid = join(shared, 'selbst-gemacht/raster/bba-schema_luedenscheid_SYNTHETISCH.gpkg');
describe.skipIf(!existsSync(grid))('a town with a grid that somebody made up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nuf-demo-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has its coverage marked as demo in the file and in the report', async () => {
    const place = ['--at', '51.22,7.63', '--ags', '05962032'];
    expect((await runNuf(['new', 'town', '--name', 'Probe', ...place], folder)).code).toBe(0);
    const target = ['-o', 'town/broadband-coverage.geojson'];
    const made = ['--layer', 'broadband-coverage', '--confidence', 'demo', '--accept-refusals'];
    // Of the grid's 64 cells 46 have shares that rise with the speed, which no coverage does.
    const { code, err } = await runNuf(['import', grid, ...made, ...target], folder);
    expect([code, err]).toEqual([0, expect.stringMatching(/64 gelesen = 18 behalten .* 46 abgelehnt/)]);
    const { features } = JSON.parse(readFileSync(join(folder, target[1]!), 'utf8')) as {
      features: { properties: { confidence: string; source: string } }[];
    };
    // Nobody who publishes official figures is named for what somebody made up in their columns.
    expect(new Set(features.map(({ properties }) => properties.source))).toEqual(
      new Set(['bba-schema_luedenscheid_SYNTHETISCH.gpkg']),
    );
    expect(new Set(features.map(({ properties }) => properties.confidence))).toEqual(new Set(['demo']));
    expect((await runNuf(['check', 'town'], folder)).code).toBe(0);
    const { out } = await runNuf(['report', '--md', '--data', 'town'], folder);
    expect(out).toMatch(/^- Sicherheit: .*Demo/m);
    const wrong = await runNuf(['import', grid, ...made.slice(0, 2), '--confidence', 'sure'], folder);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('found, inferred, demo')]);
  }, 30_000);
});
