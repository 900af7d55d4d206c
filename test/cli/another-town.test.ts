// SPDX-License-Identifier: EUPL-1.2
// The way of the README from an empty folder to another town's check and report, with the files that a town hall has.

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
    );
    const firms = ['--layer', 'industrial-zones', '-o', 'jena/industrial-zones.geojson'];
    await step('industrial', 'import', join(jena, 'landuse.industrial.geojson'), ...firms);
    await step('commercial', 'import', join(jena, 'landuse.commercial.geojson'), ...firms, '--update', 'id');
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

  test('has the commercial areas beside the industrial ones: nothing was deleted', () => {
    const { features } = JSON.parse(readFileSync(join(folder, 'jena/industrial-zones.geojson'), 'utf8'));
    expect(features).toHaveLength(35 + 25);
    expect(said.commercial).toMatch(/= 0 \/ 25 \/ 35/);
  });

  test('is checked: nothing is wrong but places that two areas of OpenStreetMap claim, each named with both ids', async () => {
    const { out } = await nuf('check', 'jena', '--json');
    const files: { findings: { code: string; severity: string; found: string }[] }[] = JSON.parse(out).files;
    const errors = files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['zones-overlap']));
  });

  test('has a report: coverage is not known, the official figures are there, and no other town is', async () => {
    const { code, out } = await nuf('report', '--md', '--data', 'jena');
    // What the check finds stands in the exit code of the report, too.
    expect(code).toBe(1);
    expect(out).toMatch(/Jena/);
    expect(out).toMatch(/nicht bekannt/i);
    expect(out).not.toMatch(/Lüdenscheid/);
  });
});
