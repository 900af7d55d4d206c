// SPDX-License-Identifier: EUPL-1.2
// What the graphics card is sent: made in short steps, and of the same cells only the words anew.

import { expect, test } from 'vitest';
import type { Cells } from '../../src/core/cells/cells';
import { type CellsView, unknownClass } from '../../src/core/cells/cells-view';
import { atOnce, type Steps } from '../../src/core/time/steps';
import { findCell } from '../../src/map/cells/cell-index';
import { cellPicture, makeCellLayer, pictureSteps } from '../../src/map/cells/cell-layer';
import { cellLook } from '../../src/map/cells/cell-symbology';
import { classOfWord, groupOfWord, plannedFromOfWord } from '../../src/map/cells/packed-cell';

const toLonLat = (x: number, y: number) => [x / 1e5, y / 1e5] as const;

function cellsIn(width: number, height: number): Cells {
  const count = width * height;
  const column = Int32Array.from({ length: count }, (_, i) => 2 * (i % width));
  const row = Int32Array.from({ length: count }, (_, i) => Math.floor(i / width));
  return { crs: 'EPSG:25832', cellM: 100, count, column, row } as Cells;
}

function viewOf(count: number, step: number): CellsView {
  const bytes = (most: number) => Uint8Array.from({ length: count }, (_, i) => (i * step) % most);
  const without = new Uint8Array(count).fill(unknownClass);
  return {
    classes: { alle: bytes(7), ftthb: bytes(5), hfc: without, fttc: without },
    groups: bytes(8),
    plannedFrom: bytes(50),
  };
}

function steps(work: Steps<unknown>): number {
  let count = 0;
  while (!work.next().done) count++;
  return count;
}

test('cells beyond one step have their words at their places', () => {
  const cells = cellsIn(400, 500);
  const view = viewOf(cells.count, 3);
  const { index, words } = cellPicture(cells, view, toLonLat)!;
  for (let i = 0; i < cells.count; i += 97) {
    const word = words[findCell(index, cells.column[i]!, cells.row[i]!)]!;
    const found = [classOfWord(word, 0), classOfWord(word, 1), classOfWord(word, 2)];
    expect(found).toEqual([view.classes.alle[i], view.classes.ftthb[i], unknownClass]);
    expect([groupOfWord(word), plannedFromOfWord(word)]).toEqual([view.groups[i], view.plannedFrom[i]]);
  }
  expect(index.order).toHaveLength(cells.count);
  // Two extents, marks, order and words in four pieces each, and the rows of the net.
  expect(steps(pictureSteps(cells, view, toLonLat, null))).toBeGreaterThan(5 * 4);
});

test('further columns of the same cells bring new words and nothing else', () => {
  const cells = cellsIn(40, 50);
  const first = cellPicture(cells, viewOf(cells.count, 3), toLonLat)!;
  const more = viewOf(cells.count, 5);
  const second = atOnce(pictureSteps({ ...cells }, more, toLonLat, first))!;
  expect(second.index).toBe(first.index);
  expect(second.mesh).toBe(first.mesh);
  expect(second).toEqual(cellPicture(cells, more, toLonLat));
  const others = cellsIn(40, 50);
  const third = atOnce(pictureSteps(others, more, toLonLat, first))!;
  expect(third.index).not.toBe(first.index);
});

test('new words are filled into the texture that is there, once', () => {
  const cells = cellsIn(40, 50);
  const picture = cellPicture(cells, viewOf(cells.count, 3), toLonLat)!;
  const calls: [name: string, values: unknown[]][] = [];
  const gl = new Proxy(
    {},
    {
      get: (_, name) => (/^[A-Z]/.test(String(name)) ? String(name) : call(String(name))),
    },
  ) as WebGL2RenderingContext;
  const call =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, values]);
      return name === 'getParameter' ? 1e5 : {};
    };
  const map = {
    triggerRepaint: () => calls.push(['triggerRepaint', []]),
    getPixelRatio: () => 1,
    getCenter: () => ({ lat: 51 }),
    getZoom: () => 10,
    getBounds: () => ({ getWest: () => 5, getSouth: () => 47, getEast: () => 16, getNorth: () => 56 }),
  } as never;
  const view = { group: 'all', technology: 'alle', thresholdMbit: 100, colouring: 'speed', quarter: null };
  const look = cellLook({ ...view, hidden: new Set(), background: null } as never, 'light');
  const { layer, fill } = makeCellLayer('cells', picture, look);
  const input = { defaultProjectionData: { mainMatrix: new Float64Array(16) } } as never;
  const fills = () => calls.filter(([name]) => name === 'texSubImage2D');
  layer.onAdd?.(map, gl);
  layer.render(gl, input);
  expect(calls.filter(([name]) => name === 'texImage2D')).toHaveLength(2);
  layer.render(gl, input);
  expect(fills()).toHaveLength(0);
  const { words } = atOnce(pictureSteps(cells, viewOf(cells.count, 5), toLonLat, picture))!;
  fill(words);
  expect(calls.at(-1)?.[0]).toBe('triggerRepaint');
  layer.render(gl, input);
  layer.render(gl, input);
  expect(fills().map(([, values]) => values.at(-1))).toEqual([words]);
  expect(calls.filter(([name]) => name === 'texImage2D')).toHaveLength(2);
});
