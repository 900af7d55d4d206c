// SPDX-License-Identifier: EUPL-1.2
// The compact cell file: what goes in comes out, the same cells give the same bytes, and a damaged file is refused.

import { readFileSync } from 'node:fs';
import { gzipSync, crc32 as zlibCrc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/core/bytes/crc32';
import { type Cells, noFigure } from '../../../src/core/cells/cells';
import { readCellsFile, writeCellsFile } from '../../../src/core/cells/cells-file';
import { readCellColumns } from '../../../src/core/cells/cells-file-columns';
import { readCellsHead } from '../../../src/core/cells/cells-file-head';
import { columnRanges } from '../../../src/core/cells/cells-file-ranges';
import { coverageColumn } from '../../../src/layers/broadband-coverage';
import { aCity, everySpeed } from '../../a-city';

const city = () =>
  aCity()
    .withCell(3, 7, { households: 12, businesses: null, hh: { alle_30: 100.65, alle_50: 8.33 }, mobile4g: 1 })
    .withCell(0, 0, { households: 0, businesses: 3, gew: everySpeed('alle', 100), gwg: { alle_30: 100 } })
    .withCell(9, 0, {})
    .build();

test('what goes in comes out, unknown stays unknown', () => {
  const { cells } = city();
  expect(readCellsFile(writeCellsFile(cells!))).toEqual({ cells, refused: null });
});

test('counts that are no whole numbers survive', () => {
  const cells = { ...city().cells!, households: Float64Array.of(1.5, Number.NaN, 70_000) };
  expect(readCellsFile(writeCellsFile(cells)).cells?.households).toEqual(cells.households);
});

test('any cells survive, in any order of values', () => {
  const share = fc.oneof(fc.constant(noFigure), fc.integer({ min: 0, max: 10_100 }));
  const cell = fc.tuple(fc.integer(), fc.integer(), fc.nat(60_000), share, share, share);
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (list) => {
      const shares = [
        coverageColumn('hh', 'alle', 30),
        coverageColumn('hh', 'alle', 50),
        coverageColumn('gwg', 'alle', 50),
      ];
      const columns = shares.map((name, k) => [name, Uint16Array.from(list, (c) => c[3 + k]!)] as const);
      const cells: Cells = {
        ...city().cells!,
        count: list.length,
        column: Int32Array.from(list, (c) => c[0]),
        row: Int32Array.from(list, (c) => c[1]),
        households: Float64Array.from(list, (c) => c[2]),
        businesses: new Float64Array(list.length).fill(Number.NaN),
        mobile4g: new Uint8Array(list.length),
        mobile5g: new Uint8Array(list.length).fill(255),
        percent: new Map(columns.filter(([, values]) => values.some((v) => v !== noFigure))),
      };
      expect(readCellsFile(writeCellsFile(cells))).toEqual({ cells, refused: null });
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('the same cells give the same bytes', () => {
  expect(writeCellsFile(city().cells!)).toEqual(writeCellsFile(city().cells!));
});

test('2,500 cells with three groups of shares stay below 60 kB compressed', () => {
  const builder = aCity();
  for (let k = 0; k < 2500; k++) {
    const [c, r] = [k % 50, Math.floor(k / 50)];
    const homes = 1 + ((c * 7 + r * 13) % 40);
    const percent = (part: number) => Math.round(((homes - (part % homes)) / homes) * 10_000) / 100;
    const shares = {
      ...everySpeed('alle', percent(c % 3)),
      ...everySpeed('hfc', percent(r % 5)),
      alle_1000: percent(r),
    };
    builder.withCell(c, r, {
      households: homes,
      businesses: homes % 4,
      hh: shares,
      gew: shares,
      gwg: shares,
    });
  }
  expect(gzipSync(writeCellsFile(builder.build().cells!)).length).toBeLessThan(60_000);
});

test('a file of version 1 is read as before', () => {
  const file = new Uint8Array(readFileSync('test/fixtures/version-1.cells'));
  expect(file[4]).toBe(1);
  expect(readCellsFile(file)).toEqual({ cells: city().cells, refused: null });
});

describe('a file in chunks', () => {
  const builder = aCity();
  for (let k = 0; k < 60; k++) {
    const shares = { ...everySpeed('alle', k), alle_1000: (k * 7) % 50 };
    const businesses = k % 9 === 0 ? null : k / 2;
    builder.withCell(k % 8, Math.floor(k / 8), { households: k, businesses, hh: shares, gwg: shares });
  }
  const cells = builder.build().cells!;
  const file = writeCellsFile(cells, 16);
  const { head } = readCellsHead(file, file.length);

  test('is read as if it were one', () => {
    expect(readCellsFile(file)).toEqual({ cells, refused: null });
  });

  test('says in which row each chunk begins', () => {
    expect(head!.header.rows).toEqual([0, 2, 4, 6].map((row) => cells.row[0]! + row));
  });

  test('gives any stretch of it alone', () => {
    for (const chunks of [
      { from: 0, to: 1 },
      { from: 1, to: 3 },
      { from: 3, to: 4 },
    ]) {
      const bodies = columnRanges(head!, ['alle'], true, chunks).map(
        ({ name, from, to }) => [name, file.subarray(from, to)] as const,
      );
      const read = readCellColumns(head!, new Map(bodies), null, chunks);
      const part = <T extends { slice(from: number, to: number): T }>(values: T) =>
        values.slice(chunks.from * 16, chunks.to * 16);
      expect(read.cells?.count).toBe(part(cells.row).length);
      for (const name of ['row', 'column', 'households', 'businesses', 'mobile4g'] as const)
        expect(read.cells?.[name]).toEqual(part(cells[name] as Int32Array));
      for (const [name, values] of cells.percent)
        expect(read.cells?.percent.get(name)).toEqual(part(values as Uint16Array));
    }
  });

  test('is refused where one byte of a column is another, and the column is named', () => {
    for (const { name, from, to } of columnRanges(head!, ['alle'], true)) {
      const at = from + Math.floor((to - from) * 0.4);
      const read = readCellsFile(file.with(at, file[at]! ^ 4));
      expect(read.refused).toBe(`column ${name}: checksum of chunk 2 of 4 does not fit`);
    }
  });

  test('is refused where a chunk of it is said to be of another size than its cells', () => {
    const sizes = [20, 12, 16, 12];
    const ranges = columnRanges(head!, ['alle'], true);
    const bodies = new Map(ranges.map(({ name, from, to }) => [name, file.slice(from, to)]));
    const body = bodies.get('mobile4g')!;
    const sums = sizes.map((size, k) => {
      const from = sizes.slice(0, k).reduce((sum, before) => sum + before, 0);
      return crc32(body.subarray(from, from + size));
    });
    const columns = head!.header.columns.map((column) =>
      column.name === 'mobile4g' ? { ...column, sizes, sums } : column,
    );
    const read = readCellColumns({ ...head!, header: { ...head!.header, columns } }, bodies, null);
    expect(read.refused).toBe('column mobile4g: 20 bytes in chunk 1, 16 expected');
  });
});

test('the checksum is the one of gzip', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * i) % 251);
  for (const length of [0, 1, 2, 3, 4, 5, 999, 1000])
    expect(crc32(bytes.subarray(0, length))).toBe(zlibCrc32(bytes.subarray(0, length)));
});

describe('a file that does not fit', () => {
  const good = writeCellsFile(city().cells!);

  test.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(0), /0 bytes, at least 12/],
    ['a web page', new TextEncoder().encode('<!doctype html><html></html>'), /does not begin with NUFC/],
    ['a later version', good.with(4, 9), /version 9, expected 1 to 3/],
    ['cut in the header', good.slice(0, 40), /header of \d+ bytes/],
    ['cut in the columns', good.slice(0, -1), /ends at byte \d+ of \d+/],
  ])('%s is refused with the reason', (_, bytes, reason) => {
    const read = readCellsFile(bytes);
    expect(read.cells).toBeNull();
    expect(read.refused).toMatch(reason);
  });

  test('never throws, whatever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const read = readCellsFile(good.with(at, byte));
        return (read.cells === null) !== (read.refused === null);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('a file read from the middle of a larger buffer is read alike', () => {
    const padded = new Uint8Array(good.length + 7);
    padded.set(good, 7);
    expect(readCellsFile(padded.subarray(7)).cells).toEqual(city().cells);
  });
});
