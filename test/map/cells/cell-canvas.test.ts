// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { type CellsView, quarterNumber, unknownClass } from '../../../src/core/cells/cells-view';
import type { View } from '../../../src/core/city/view';
import { fromPlane, toPlane } from '../../../src/core/geo/projection';
import { atOnce } from '../../../src/core/time/steps';
import { coverageTechnologies } from '../../../src/layers/broadband-coverage';
import { paintCells, rasterCells } from '../../../src/map/cells/cell-canvas';
import { cellPicture } from '../../../src/map/cells/cell-layer';
import { cellLook } from '../../../src/map/cells/cell-symbology';
import { classOfWord, groupOfWord, plannedFromOfWord, wordSteps } from '../../../src/map/cells/packed-cell';
import { classStrokes } from '../../../src/map/style/class-strokes';
import { palettes, rgbOf } from '../../../src/map/style/palette';
import { aCity } from '../../a-city';
import { view } from '../a-view';

/** Three cells in a row: fast and industrial; slow, residential, planned for 2026-Q3; without a figure. */
const cells = aCity().withCells(0, 0, 3, 1, {}).build().cells!;
const bytes = (...values: number[]) => Uint8Array.from(values);
const columns = bytes(6, 1, unknownClass);
const cellsView: CellsView = {
  classes: { alle: columns, ftthb: columns, hfc: columns, fttc: columns },
  groups: bytes(1, 2, 0),
  plannedFrom: bytes(0, quarterNumber('2026-Q3'), 0),
};
const picture = cellPicture(cells, cellsView, (x, y) => fromPlane('EPSG:25832', x, y))!;
const raster = rasterCells(picture, (lon, lat) => toPlane('EPSG:25832', lon, lat));

/** The colours of a cell, by how often they are painted, most frequent first; alpha 0..255 of the first. */
function painted(cell: number, changed: Partial<View>): { colours: string[]; alpha: number } {
  const { data } = paintCells(raster, picture, cellLook({ ...view, ...changed }, 'light'));
  const count = new Map<string, number>();
  let alpha = 0;
  raster.cellAt.forEach((number, at) => {
    if (number < 0 || picture.index.order[number] !== cell) return;
    const colour = `#${[...data.subarray(at * 4, at * 4 + 3)].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
    count.set(colour, (count.get(colour) ?? 0) + 1);
    alpha = data[at * 4 + 3]!;
  });
  return { colours: [...count].sort((a, b) => b[1] - a[1]).map(([colour]) => colour), alpha };
}

const { speed, reach, hatch, scenario, unknown } = palettes.light;
const inkOf = (speedClass: number, threshold: number) =>
  classStrokes({ scheme: 'light', threshold, reachOnly: false, opacity: 1 })[speedClass]?.ink;

describe('the painted cells', () => {
  test('a cell above the threshold has its class and nothing else', () => {
    expect(painted(0, {})).toEqual({ colours: [speed[6]], alpha: 255 });
  });

  test('every class but the fastest carries its strokes', () => {
    expect(painted(1, { thresholdMbit: 50 }).colours).toEqual([speed[1], inkOf(1, 2)]);
    expect(painted(1, { thresholdMbit: 30 }).colours).toEqual([speed[1], inkOf(1, 1)]);
  });

  test('one threshold has two classes', () => {
    expect(painted(0, { colouring: 'reach' }).colours).toEqual([reach.yes]);
    expect(painted(1, { colouring: 'reach' }).colours).toEqual([reach.no, hatch]);
  });

  test('a cell without a figure is grey under every threshold', () => {
    expect(painted(2, {}).colours).toEqual([unknown]);
    expect(painted(2, { colouring: 'reach', thresholdMbit: 30 }).colours).toEqual([unknown]);
  });

  test('announced works count from their quarter on, dotted, and only for fibre and the best technology', () => {
    expect(painted(1, { quarter: '2026-Q2' }).colours).toEqual([speed[1], inkOf(1, 3)]);
    expect(painted(1, { quarter: '2026-Q3' }).colours).toEqual([speed[6], scenario]);
    expect(painted(1, { quarter: '2026-Q3', technology: 'hfc' }).colours).toEqual([speed[1], inkOf(1, 3)]);
  });

  test('cells outside the chosen group step back', () => {
    expect(painted(0, { group: 'industrial' }).alpha).toBe(255);
    expect(painted(1, { group: 'industrial' }).alpha).toBe(Math.round(0.16 * 255));
    expect(painted(2, { group: 'mixed' }).alpha).toBeLessThan(255);
  });

  test('a hidden layer is not there, over a photograph the ground shines through', () => {
    expect(painted(0, { hidden: new Set(['broadband-coverage']) }).alpha).toBe(0);
    expect(painted(0, { background: 'aerial' }).alpha).toBeLessThan(200);
  });

  test('the raster lies on the lattice: the middle of its box is the middle of the window', () => {
    const [[west, north], , [east, south]] = raster.corners;
    const [x, y] = toPlane('EPSG:25832', (west + east) / 2, (north + south) / 2);
    expect(x / 100).toBeCloseTo(picture.index.column + 4, 1);
    expect(y / 100).toBeCloseTo(picture.index.row + 2, 1);
  });

  test('colours survive the way through the pixels', () => {
    expect(rgbOf(speed[6]).map((v) => Math.round(v * 255))).toEqual([0x1d, 0x2c, 0x76]);
  });
});

test('the texture holds whole rows of one word a cell: four classes, groups and quarter', () => {
  expect(picture.words.length).toBe(2048);
  const words = [...picture.words.subarray(0, 4)];
  expect(words.map((word) => coverageTechnologies.map((_, k) => classOfWord(word, k)))).toEqual([
    [6, 6, 6, 6],
    [1, 1, 1, 1],
    [unknownClass, unknownClass, unknownClass, unknownClass],
    [0, 0, 0, 0],
  ]);
  expect(words.map(groupOfWord)).toEqual([1, 2, 0, 0]);
  expect(words.map(plannedFromOfWord)).toEqual([0, quarterNumber('2026-Q3'), 0, 0]);
});

test('a word keeps each part of the cell apart from the others, up to the largest', () => {
  const part = (known: readonly number[], groups: number, plannedFrom: number) => {
    const classes = Object.fromEntries(coverageTechnologies.map((name, k) => [name, bytes(known[k]!)]));
    const one = { classes, groups: bytes(groups), plannedFrom: bytes(plannedFrom) } as unknown as CellsView;
    const word = atOnce(wordSteps(one, Uint32Array.of(0), 1))[0]!;
    return [
      coverageTechnologies.map((_, k) => classOfWord(word, k)),
      groupOfWord(word),
      plannedFromOfWord(word),
    ];
  };
  expect(part([0, 3, unknownClass, 6], 5, 255)).toEqual([[0, 3, unknownClass, 6], 5, 255]);
  expect(part([unknownClass, 0, 0, 0], 0, 0)).toEqual([[unknownClass, 0, 0, 0], 0, 0]);
  expect(part([0, 0, 0, unknownClass], 7, 1)).toEqual([[0, 0, 0, unknownClass], 7, 1]);
});

test('a quarter has a number from 2018 on, none before and none for null', () => {
  expect(['2017-Q4', '2018-Q1', '2021-Q2', '2026-Q4'].map(quarterNumber)).toEqual([0, 1, 14, 36]);
  expect(quarterNumber(null)).toBe(0);
  expect(quarterNumber('2099-Q4')).toBe(255);
});
