// SPDX-License-Identifier: EUPL-1.2
// Tables of the census: which column is read, what a mark instead of a figure means, and how far the file reaches.

import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import { readCensusGrid } from '../../../src/core/cells/census-grid';

const all = { column0: 0, row0: 0, column1: 99_999, row1: 99_999 };
const head = 'GITTER_ID_100m;x_mp_100m;y_mp_100m;';
const id = (row: number, column: number) => `CRS3035RES100mN${row}00E${column}00;;;`;
const read = (text: string | Uint8Array, asked: string | null = null, near = all) =>
  readCensusGrid(sourceOf(typeof text === 'string' ? new TextEncoder().encode(text) : text), asked, near);
const figures = (text: string | Uint8Array) => [...(read(text).grid?.figure ?? [])];

test('the column of households is read, in the order of the lattice, and a secret figure is not known', () => {
  const { grid } = read(
    `${head}Einwohner;Insgesamt_Haushalte\r\n${id(31_260, 41_556)}9;24\r\n${id(31_259, 41_554)}3;–\r\n${id(31_260, 41_554)}3;0\r\n`,
  );
  expect([grid?.name, [...grid!.row], [...grid!.column], [...grid!.figure]]).toEqual([
    'Insgesamt_Haushalte',
    [31_259, 31_260, 31_260],
    [41_554, 41_554, 41_556],
    [Number.NaN, 0, 24],
  ]);
  expect(grid!.extent).toEqual({ column0: 41_554, row0: 31_259, column1: 41_556, row1: 31_260 });
});

test('every mark of either census means not known, and is no unreadable figure', () => {
  const latin = Uint8Array.from(`${head}Haushalte\n${id(1, 2)}\u0096\n`, (letter) => letter.charCodeAt(0));
  expect(figures(latin)).toEqual([Number.NaN]);
  const { grid } = read(`${head}Haushalte\n${id(1, 2)}-1\n${id(1, 3)}.\n${id(1, 4)}\n`);
  expect([[...grid!.figure], grid!.unreadable, grid!.firstUnreadable]).toEqual([[NaN, NaN, NaN], 0, null]);
});

test('a row without a cell is told with its line', () => {
  const { grid } = read(`${head}Haushalte\n\n100mN52682E3982;;;4\n${id(1, 4)}7\nSumme;;;7\n`);
  expect([grid?.count, grid?.rows, grid?.odd, grid?.firstOdd]).toEqual([1, 3, 2, 3]);
});

test.each(['geheim', '(10)', '*', '10,000', '#WERT!', '60000'])(
  'a cell whose figure reads %s stays in the extent, is not known, and its line is told',
  (text) => {
    const { grid } = read(`${head}Haushalte\n${id(1, 2)}7\n${id(5, 9)}${text}\n`);
    expect([...grid!.figure]).toEqual([7, Number.NaN]);
    expect(grid!.extent).toEqual({ column0: 2, row0: 1, column1: 9, row1: 5 });
    expect([grid!.odd, grid!.unreadable, grid!.firstUnreadable]).toEqual([0, 1, 3]);
  },
);

test.each(['10 %', '10 Mbit/s', '-1 %'])('a figure with a unit (%s) is no count', (text) => {
  const { grid } = read(`${head}Haushalte\n${id(1, 2)}7\n${id(1, 3)}${text}\n`);
  expect([[...grid!.figure], grid!.unreadable]).toEqual([[7, Number.NaN], 1]);
});

test('of the negative numbers only -1 is a mark', () => {
  const { grid } = read(`${head}Haushalte\n${id(1, 2)}-1\n${id(1, 3)}-2\n${id(1, 4)}-0,5\n`);
  expect([[...grid!.figure], grid!.unreadable, grid!.firstUnreadable]).toEqual([[NaN, NaN, NaN], 2, 3]);
});

test('a row with more cells than the head, or too few, is shifted: its cell is not known', () => {
  const { grid } = read(
    `${head}Haushalte\n${id(1, 2)}4;;\n${id(1, 3)}4;5\nCRS3035RES100mN100E400;1\n${id(1, 5)}6\n`,
  );
  expect([...grid!.figure]).toEqual([4, Number.NaN, Number.NaN, 6]);
  expect([grid!.unreadable, grid!.firstUnreadable]).toEqual([2, 3]);
});

test('a column of which no figure can be read is refused', () => {
  const text = `${head}Art\n${id(1, 2)}Paar\n${id(1, 3)}allein\n`;
  expect(read(text, 'Art')).toMatchObject({ grid: null, missing: 'figures' });
});

test('what is no count of households is asked for, and only what is near is kept', () => {
  const text = `${head}Einwohner;durchschnHHGroesse\n${id(1, 2)}3;2,1\n${id(50, 2)}4;2\n`;
  expect(read(text)).toMatchObject({ grid: null, missing: 'column' });
  expect(read('a;b\n1;2\n')).toMatchObject({ grid: null, missing: 'id' });
  expect(read(`${head}Haushalte\n1;2;3;4\n`)).toMatchObject({ grid: null, missing: 'rows' });
  const { grid } = read(text, 'Einwohner', { ...all, row1: 9 });
  expect([[...grid!.figure], grid!.extent.row1]).toEqual([[3], 50]);
});

test('a cell that stands there twice with different figures is refused, with the same one it counts once', () => {
  const rows = (...texts: string[]) =>
    `${head}Haushalte\n${[id(9, 9) + 1, ...texts.map((text) => id(1, 2) + text)].join('\n')}\n`;
  expect(figures(rows('5', '5'))).toEqual([5, 1]);
  expect(figures(rows('–', '-1'))).toEqual([Number.NaN, 1]);
  expect(read(rows('5', '5', '3'))).toMatchObject({ grid: null, missing: 'single', line: 5 });
  expect(read(rows('-1', '3'))).toMatchObject({ grid: null, missing: 'single', line: 4 });
});
