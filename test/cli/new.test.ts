// SPDX-License-Identifier: EUPL-1.2
// `nuf new`: a folder of another municipality that the check, the report and the build take as it is, and in which no word
// of the first one stands.

import {
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFolder } from '../../scripts/vite/city-data';
import { publishCity } from '../../scripts/vite/publish-city';
import { publishReport } from '../../scripts/vite/publish-report';
import { runNuf } from './run-nuf';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const nuf = (...argv: string[]) => runNuf(argv, folder);
const beispielau = ['--name', 'Beispielau', '--ags', '16053999', '--at', '50.93,11.58'];
/** Names of the municipality whose data the package carries, of its district and of its Land. */
const first = /l(ü|ue)denscheid|märkisch|nordrhein|\bnrw\b|05962032|\bseg\b|volme|rahmede/i;

const square = [
  [11.5, 50.9],
  [11.7, 50.9],
  [11.7, 51],
  [11.5, 51],
  [11.5, 50.9],
];
const boundaryText = (ring: number[][]) =>
  JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } });

describe('a folder that nuf new has started', () => {
  test('passes the check and the build, and asks what only the town knows', async () => {
    const started = await nuf('new', 'town', ...beispielau);
    expect(started).toMatchObject({ code: 0, err: '' });
    expect(started.out).toContain('municipality.json, operator: Wer betreibt die Seite');
    const checked = await nuf('check', 'town');
    expect(checked.code, checked.out + checked.err).toBe(0);
    const published = publishCity(readFolder(join(folder, 'town')), null);
    // The rules of the federation are shared: no copy lies in the folder, and every answer has them.
    expect(existsSync(join(folder, 'town', 'federal-rules.json'))).toBe(false);
    expect(published.files.has('data/federal-rules.json')).toBe(true);
    expect(await nuf('site', '--at', '50.93,11.58', '--data', 'town')).toMatchObject({ code: 0, err: '' });
    expect(published.refused).toBe(false);
  });

  test('has a boundary whose rings run as they should, whichever way those of the file ran', async () => {
    const clockwise = `{"type":"FeatureCollection","features":[${boundaryText(square.toReversed())}]}`;
    writeFileSync(join(folder, 'clockwise.geojson'), clockwise);
    const where = ['--boundary', 'clockwise.geojson', '--source', 'Amt'];
    const started = await nuf('new', 'town', ...beispielau.slice(0, 4), ...where);
    expect(started).toMatchObject({ code: 0, err: '' });
    expect((await nuf('check', 'town', '--json')).out).not.toContain('ring-winding');
  });

  test('holds no word of the municipality that the package carries, nor does its report', async () => {
    await nuf('new', 'town', ...beispielau);
    const names = readdirSync(join(folder, 'town'));
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names)
      expect(readFileSync(join(folder, 'town', name), 'utf8'), name).not.toMatch(first);
    for (const form of ['--html', '--md', '--json']) {
      for (const lang of ['de', 'en']) {
        const { code, out } = await nuf('report', '--data', 'town', form, '--lang', lang);
        expect(code).toBe(0);
        expect(out).toContain('Beispielau');
        expect(out).not.toMatch(first);
      }
    }
  });

  test('is published without a word of that municipality: manifest, schemas, report and feed', async () => {
    await nuf('new', 'town', ...beispielau);
    const files = readFolder(join(folder, 'town'));
    const made = [...publishCity(files, null).files, ...publishReport(files, [])];
    const names = made.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['data/manifest.json', 'bericht/index.html', 'bericht/en.html']),
    );
    for (const [name, content] of made) {
      // The rules of the federation quote authorities of other places as their sources.
      if (name === 'data/federal-rules.json') continue;
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      expect(text, name).not.toMatch(first);
    }
  });

  test('takes its box and middle from the boundary, which becomes a layer', async () => {
    writeFileSync(join(folder, 'grenze.json'), boundaryText(square));
    const args = [
      '--name',
      'Beispielau',
      '--ags',
      '16053999',
      '--boundary',
      'grenze.json',
      '--source',
      'BKG 2026',
    ];
    expect(await nuf('new', 'town', ...args)).toMatchObject({ code: 0 });
    const municipality = JSON.parse(readFileSync(join(folder, 'town', 'municipality.json'), 'utf8'));
    expect(municipality).toMatchObject({
      state: 'Thüringen',
      bbox: [11.5, 50.9, 11.7, 51],
      centre: [11.6, 50.95],
      operator: null,
    });
    const checked = await nuf('check', 'town');
    expect(checked.code, checked.out + checked.err).toBe(0);
    expect(readFileSync(join(folder, 'town', 'boundary.geojson'), 'utf8')).toContain('"source":"BKG 2026"');
  });
});

describe('what cannot be started', () => {
  test('a boundary that crosses itself is refused, and nothing is written', async () => {
    const bowTie = [square[0]!, square[2]!, square[1]!, square[3]!, square[0]!];
    writeFileSync(join(folder, 'grenze.json'), boundaryText(bowTie));
    const args = ['--name', 'B', '--ags', '16053999', '--boundary', 'grenze.json', '--source', 'BKG'];
    expect((await nuf('new', 'town', ...args)).code).toBe(1);
    expect(existsSync(join(folder, 'town'))).toBe(false);
  });

  test.each([
    ['without a folder', ['new', ...beispielau]],
    ['without a name', ['new', 'town', '--ags', '16053999', '--at', '50.93,11.58']],
    [
      'with a key whose zero is lost',
      ['new', 'town', '--name', 'B', '--ags', '5962032', '--at', '50.9,11.5'],
    ],
    ['with a key of no Land', ['new', 'town', '--name', 'B', '--ags', '17053999', '--at', '50.9,11.5']],
    ['without a place', ['new', 'town', '--name', 'B', '--ags', '16053999']],
    ['with the axes swapped', ['new', 'town', '--name', 'B', '--ags', '16053999', '--at', '11.58,50.93']],
  ])('%s: exit 2, and nothing is written', async (_case, argv) => {
    const { code, err } = await nuf(...argv);
    expect(code).toBe(2);
    expect(err).toContain('nuf new --help');
    expect(existsSync(join(folder, 'town'))).toBe(false);
  });

  test('a folder that holds anything stays as it is', async () => {
    mkdirSync(join(folder, 'town'));
    writeFileSync(join(folder, 'town', 'mine.txt'), 'x');
    expect(await nuf('new', 'town', ...beispielau)).toMatchObject({ code: 2 });
    expect(readdirSync(join(folder, 'town'))).toEqual(['mine.txt']);
  });
});
