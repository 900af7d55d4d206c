// SPDX-License-Identifier: EUPL-1.2
// Outlines of projects that hold the households which their sources published: made by a script, the same on every run.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { borderOf, fittedCells } from '../../scripts/make-data/fitted-outline.mjs';
import { drawnOutline } from '../../src/analysis/place/drawn-outline';
import { theCity } from '../the-city';
import { textOf } from './data-folder';

test('the drawn outlines of projects hold the published households within two per cent and say that they are fitted', () => {
  const fitted = theCity.layers['planned-expansion'].flatMap((plan) => {
    const drawn = drawnOutline(theCity, plan);
    return drawn ? [[plan.id, drawn.isFitted, Math.round(drawn.inOutline), drawn.published]] : [];
  });
  expect(fitted).toEqual([
    ['plan-telekom-altstadt', true, 1490, 1500],
    ['plan-telekom-innenstadt', true, 4930, 4927],
  ]);
});

test('the script rebuilds the file to the byte', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nuf-outlines-'));
  try {
    const out = join(folder, 'planned-expansion.geojson');
    const script = fileURLToPath(new URL('../../scripts/make-data/outlines.mjs', import.meta.url));
    execFileSync(process.execPath, [script, '--out', out]);
    expect(readFileSync(out, 'utf8')).toBe(textOf('planned-expansion.geojson'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const cell = (column: number, row: number, households = 10) => ({ column, row, households });

test('cells join by distance and side by side, until one more would lead away from the number', () => {
  const row = [0, 1, 2, 4].map((column) => cell(column, 0));
  const distance = ({ column }: { column: number }) => column;
  const columns = (households: number, taken = new Set<string>()) =>
    fittedCells(row, { households, distance, taken })?.map(({ column }: { column: number }) => column) ??
    null;
  expect(columns(20)).toEqual([0, 1]);
  expect(columns(30)).toEqual([0, 1, 2]);
  expect(columns(24)).toBeNull();
  expect(columns(40)).toBeNull();
  expect(columns(30, new Set(['1/0']))).toBeNull();
});

test('the border of cells has its bends alone, holes apart, and parts that meet in a corner as polygons of their own', () => {
  expect(borderOf([cell(0, 0), cell(1, 0)])).toEqual([
    [
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ]);
  expect(borderOf([cell(0, 0), cell(1, 1)]).map(([ring]: number[][][]) => ring!.length)).toEqual([5, 5]);
  const ring = [0, 1, 2]
    .flatMap((x) => [0, 1, 2].map((y) => cell(x, y)))
    .filter(({ column, row }) => column !== 1 || row !== 1);
  expect(borderOf(ring)).toEqual([
    [
      [
        [0, 0],
        [3, 0],
        [3, 3],
        [0, 3],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 2],
        [2, 2],
        [2, 1],
        [1, 1],
      ],
    ],
  ]);
  const open = ring.filter(({ column, row }) => column > 0 || row > 0);
  const [polygon, ...more] = borderOf(open);
  expect(more).toEqual([]);
  expect(polygon).toHaveLength(2);
  for (const one of polygon!) expect(new Set(one.slice(1).map(String)).size).toBe(one.length - 1);
});
