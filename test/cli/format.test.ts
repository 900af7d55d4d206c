// SPDX-License-Identifier: EUPL-1.2
// `nuf format` puts a file that another program saved back into the house format, and only that.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli';

const folder = mkdtempSync(join(tmpdir(), 'nuf-format-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'industrial-zones.geojson');
const house = readFileSync('data/industrial-zones.geojson', 'utf8');

async function nuf(...argv: string[]) {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  const code = await run(argv, { cwd: folder, packageDir: process.cwd(), lang: 'de', out, err: out });
  return { code, said: said.join('') };
}

/** As another program would save it: indented, keys in another order, numbers with more digits. */
function savedElsewhere(): string {
  const { features } = JSON.parse(house);
  const reordered = features.map((feature: { properties: object }) => ({
    geometry: null,
    ...feature,
    properties: Object.fromEntries(Object.entries(feature.properties).reverse()),
  }));
  return JSON.stringify(
    { name: 'industrial-zones', features: reordered, type: 'FeatureCollection' },
    null,
    2,
  );
}

beforeEach(() => writeFileSync(path, savedElsewhere()));

test('a file saved elsewhere becomes the same bytes again, and nothing else is left in the folder', async () => {
  expect(await nuf('format', 'industrial-zones.geojson')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/geschrieben/),
  });
  expect(readFileSync(path, 'utf8')).toBe(house);
  expect(readdirSync(folder)).toEqual(['industrial-zones.geojson']);
  expect((await nuf('format', 'industrial-zones.geojson')).said).toMatch(/unverändert/);
});

test('--dry-run only says what would change', async () => {
  const before = readFileSync(path, 'utf8');
  expect((await nuf('format', '-n', 'industrial-zones.geojson')).said).toMatch(/würde geändert/);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('a file with an error stays as it is and the error is named', async () => {
  const broken = savedElsewhere().replace('"confidence": "demo"', '"confidence": "sure"');
  writeFileSync(path, broken);
  expect(await nuf('format', 'industrial-zones.geojson')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/"sure"/),
  });
  expect(readFileSync(path, 'utf8')).toBe(broken);
});

test.each([[[]], [['elsewhere.geojson']], [['places.geojson']]])('%j is wrong use', async (paths) => {
  expect((await nuf('format', ...paths)).code).toBe(2);
});
