// SPDX-License-Identifier: EUPL-1.2
// Tables of the census: which column is read, what a mark instead of a figure means, and how far the file reaches.

import { expect, test } from 'vitest';
import { readCensusGrid } from '../../../src/core/cells/census-grid';

const all = { column0: 0, row0: 0, column1: 99_999, row1: 99_999 };
const head = 'GITTER_ID_100m;x_mp_100m;y_mp_100m;';
const id = (row: number, column: number) => `CRS3035RES100mN${row}00E${column}00;;;`;
const read = (text: string | Uint8Array, asked: string | null = null, near = all) =>
  readCensusGrid(typeof text === 'string' ? new TextEncoder().encode(text) : text, asked, near);
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

test('every mark of either census means not known; other text is no row, and its line is told', () => {
  const latin = Uint8Array.from(`${head}Haushalte\n${id(1, 2)}\u0096\n`, (letter) => letter.charCodeAt(0));
  expect(figures(latin)).toEqual([Number.NaN]);
  expect(figures(`${head}Haushalte\n${id(1, 2)}-1\n${id(1, 3)}.\n${id(1, 4)}\n`)).toEqual([NaN, NaN, NaN]);
  const { grid } = read(`${head}Haushalte\n\n${id(1, 2)}viele\n100mN52682E3982;;;4\n${id(1, 4)}7\n`);
  expect([grid?.count, grid?.rows, grid?.odd, grid?.firstOdd]).toEqual([1, 3, 2, 3]);
});

test('what is no count of households is asked for, and only what is near is kept', () => {
  const text = `${head}Einwohner;durchschnHHGroesse\n${id(1, 2)}3;2,1\n${id(50, 2)}4;2\n`;
  expect(read(text)).toMatchObject({ grid: null, missing: 'column' });
  expect(read('a;b\n1;2\n')).toMatchObject({ grid: null, missing: 'id' });
  expect(read(`${head}Haushalte\n1;2;3;4\n`)).toMatchObject({ grid: null, missing: 'rows' });
  const { grid } = read(text, 'Einwohner', { ...all, row1: 9 });
  expect([[...grid!.figure], grid!.extent.row1]).toEqual([[3], 50]);
});

test('of a cell that stands there twice the last row counts', () => {
  expect(figures(`${head}Haushalte\n${id(1, 2)}3\n${id(1, 2)}5\n`)).toEqual([5]);
});
