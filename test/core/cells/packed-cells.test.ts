// SPDX-License-Identifier: EUPL-1.2
// Cell files whose chunks are deflated: the same cells as in a plain file, any column and chunk alone, damage refused by name.

import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { speedClassColumn } from '../../../src/core/cells/cell-share';
import { tableOfCells } from '../../../src/core/cells/cell-table';
import { type Cells, noFigure } from '../../../src/core/cells/cells';
import { readCellsFile, writeCellsFile } from '../../../src/core/cells/cells-file';
import { allChunks, readCellsHead } from '../../../src/core/cells/cells-file-head';
import { columnRanges, isPackedCells } from '../../../src/core/cells/cells-file-ranges';
import {
  columnsOfParts,
  partsOfColumns,
  readAnyCellsFile,
  readPackedColumns,
  writePackedCells,
  writePublishedCells,
} from '../../../src/core/cells/packed-cells';
import { stretchAt, wholeColumn } from '../../../src/core/cells/share-column';
import { cellsInChunk, mostPackedCells, openChunks } from '../../../src/core/limits/limits';
import { coverageColumn } from '../../../src/layers/broadband-coverage';
import { aCity, everySpeed } from '../../a-city';

/** 100 cells of three technologies, some of whose figures are missing. */
const cells = (() => {
  const made = aCity();
  for (let k = 0; k < 100; k++)
    made.withCell(k % 10, Math.floor(k / 10), {
      households: k % 4 === 0 ? 0 : k,
      businesses: k % 7,
      mobile4g: 1,
      hh: k % 11 === 0 ? {} : { ...everySpeed('alle', k), ...everySpeed('ftthb', k % 31) },
      gew: everySpeed('alle', (k * 7) % 101),
    });
  return made.build().cells!;
})();
const file = writePackedCells(cells, 16);

test('hold the same cells as a plain file, and the same cells give the same bytes', () => {
  const read = readAnyCellsFile(file);
  const { households, businesses, ...others } = read.cells!;
  const { households: homes, businesses: firms, ...plain } = cells;
  expect(others).toEqual(plain);
  expect([...households]).toEqual([...homes]);
  expect([...businesses]).toEqual([...firms]);
  expect(writePackedCells(cells, 16)).toEqual(file);
  expect(readAnyCellsFile(writeCellsFile(cells, 16))).toEqual(readCellsFile(writeCellsFile(cells)));
});

test('give the table of a plain file, its counts as wide, so that what is weighed with them is not rounded', () => {
  for (const weight of ['area', 'households', 'businesses'] as const)
    expect(tableOfCells(readAnyCellsFile(file).cells!, weight, [30, 1000])).toEqual(
      tableOfCells(cells, weight, [30, 1000]),
    );
});

test('keep counts that are no whole numbers', () => {
  const odd: Cells = { ...cells, households: Float64Array.from(cells.households, (count) => count + 0.1) };
  expect(readAnyCellsFile(writePackedCells(odd)).cells?.households).toEqual(odd.households);
});

test('a town is published as before, a file above the limit packed', () => {
  const plain = writeCellsFile(cells);
  expect(writePublishedCells(cells)).toEqual(plain);
  expect(writePublishedCells(cells, plain.length)).toEqual(plain);
  expect(isPackedCells(plain)).toBe(false);
  const packed = writePublishedCells(cells, plain.length - 1);
  expect(packed).toEqual(writePackedCells(cells));
  expect(isPackedCells(packed)).toBe(true);
  expect(readCellsFile(packed).refused).toBe('deflated columns');
});

describe('read column by column', () => {
  const head = readCellsHead(file, file.length).head!;
  const bodiesOf = (from: Uint8Array, ranges = columnRanges(head, ['alle', 'ftthb'], true)) =>
    new Map(ranges.map((range) => [range.name, from.slice(range.from, range.to)]));
  const read = (from: Uint8Array) => readPackedColumns(head, bodiesOf(from), null);

  test('their shares stay packed, also on the way from a worker, and each number is the one of the plain file', () => {
    const sent = structuredClone(partsOfColumns(read(file).cells!.percent));
    const percent = columnsOfParts(sent);
    expect([...percent.keys()]).toEqual([...cells.percent.keys()]);
    for (const [name, column] of percent) {
      expect(column).not.toBeInstanceOf(Uint16Array);
      expect(wholeColumn(column)).toEqual(cells.percent.get(name));
      const at = (i: number) => column.at(i);
      expect([99, 0, 17].map(at)).toEqual(
        [99, 0, 17].map((i) => (cells.percent.get(name) as Uint16Array)[i]),
      );
    }
    const packed = { ...cells, percent };
    expect(speedClassColumn(packed, 'alle')).toEqual(speedClassColumn(cells, 'alle'));
  });

  test('a stretch is a chunk of packed columns and all of plain ones', () => {
    const column = read(file).cells!.percent.get(coverageColumn('hh', 'alle', 100))!;
    const plain = cells.percent.get(coverageColumn('hh', 'alle', 100)) as Uint16Array;
    expect(stretchAt([undefined, column], 99)).toEqual({
      from: 96,
      to: 112,
      values: [undefined, plain.slice(96)],
    });
    expect(stretchAt([plain, column], 20)).toEqual({
      from: 16,
      to: 32,
      values: [plain.slice(16, 32), plain.slice(16, 32)],
    });
    expect(stretchAt([plain, undefined], 20)).toMatchObject({ from: 0, values: [plain, undefined] });
    expect(stretchAt([plain], 20).to).toBeGreaterThan(plain.length);
  });

  test('more chunks than are kept are unpacked again', () => {
    const tiny = writePackedCells(cells, 1);
    const ranges = readCellsHead(tiny, tiny.length).head!;
    const bodies = columnRanges(ranges, ['alle'], true).map(
      ({ name, from, to }) => [name, tiny.subarray(from, to)] as const,
    );
    const { percent } = readPackedColumns(ranges, new Map(bodies), null).cells!;
    expect(100 * percent.size).toBeGreaterThan(openChunks);
    for (let round = 0; round < 2; round++)
      for (const [name, column] of percent) expect(wholeColumn(column)).toEqual(cells.percent.get(name));
  });

  test.each(['households', 'row', 'down_fn_hh_alle_50'])(
    'a damaged chunk of %s is refused by its name',
    (name) => {
      const damaged = file.slice();
      const range = columnRanges(head, ['alle'], true).find((one) => one.name === name)!;
      damaged[range.to - 1]! ^= 1;
      expect(read(damaged)).toEqual({
        cells: null,
        refused: `column ${name}: checksum of chunk 7 of 7 does not fit`,
        isDamaged: true,
      });
      expect(readAnyCellsFile(damaged).refused).toContain(`column ${name}`);
    },
  );

  test('a chunk that unpacks to fewer or more numbers than there are cells is refused', () => {
    const other = writePackedCells(
      {
        ...cells,
        percent: new Map([[coverageColumn('hh', 'alle', 30), new Uint16Array(100).fill(noFigure - 1)]]),
      },
      50,
    );
    const cut = readCellsHead(other, other.length).head!;
    const wrong = { ...cut, header: { ...cut.header, count: 90 } };
    const bodies = new Map(columnRanges(cut, ['alle'], true).map((r) => [r.name, other.slice(r.from, r.to)]));
    expect(readPackedColumns(wrong, bodies, null).refused).toMatch(
      /chunk 2 unpacks to 81 bytes, 80 bytes expected/,
    );
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['no deflated bytes', Uint8Array.of(255, 255), /chunk 1 does not unpack \(.+\), 32 bytes expected/],
    // A stored block is copied as a whole and would end behind the memory that it is given.
    ['too much in one piece', deflateRawSync(new Uint8Array(99), { level: 0 }), /chunk 1 does not unpack/],
    ['too much, deflated', deflateRawSync(new Uint8Array(100_000)), /chunk 1 unpacks to 33 bytes, 32/],
    ['nothing', new Uint8Array(0), /chunk 1 has 0 bytes, which unpack to at most 0, 32 bytes expected/],
  ])('%s in a chunk is refused by the name of its column', (_, chunk, reason) => {
    const name = coverageColumn('hh', 'alle', 30);
    const percent = new Map([[name, new Uint16Array(100)]]);
    const wrong = writeCellsFile({ ...cells, percent }, 16, (plain) =>
      plain.length === 32 && plain.every((byte) => byte === 0) ? chunk : deflateRawSync(plain),
    );
    expect(readAnyCellsFile(wrong).refused).toMatch(
      new RegExp(`column (${name}|businesses): ${reason.source}`),
    );
  });

  /** A file that says something else of itself; the bytes of its columns stay. */
  const saying = (change: (header: Record<string, unknown>) => void) => {
    const { start } = readCellsHead(file, file.length).head!;
    const header = JSON.parse(new TextDecoder().decode(file.subarray(12, start)));
    change(header);
    const text = new TextEncoder().encode(JSON.stringify(header));
    const made = new Uint8Array(12 + text.length + file.length - start);
    made.set(file.subarray(0, 8));
    new DataView(made.buffer).setUint32(8, text.length, true);
    made.set(text, 12);
    made.set(file.subarray(start), 12 + text.length);
    return made;
  };

  test('more cells than memory is given for are refused before any is unpacked', () => {
    const chunks = (chunkCells: number, count: number) => (header: Record<string, unknown>) => {
      const { to } = allChunks({ count, chunkCells });
      Object.assign(header, { count, chunkCells, rows: new Array(to).fill(0) });
      for (const column of header.columns as Record<string, unknown>[])
        Object.assign(column, { sums: new Array(to).fill(0), sizes: new Array(to).fill(0) });
    };
    const refusal = (made: Uint8Array) => readAnyCellsFile(made).refused;
    expect(refusal(saying(() => {}))).toBeNull();
    expect(refusal(saying(chunks(1e12, 1e12)))).toMatch(
      /^1000000000000 cells in a file of \d+ bytes, at most/,
    );
    expect(refusal(saying(chunks(cellsInChunk + 1, 100)))).toBe(
      'chunks of 65537 cells, at most 65536 expected',
    );
    const { head } = readCellsHead(file, 1e9);
    expect(head).not.toBeNull();
    expect(readCellsHead(saying(chunks(cellsInChunk, mostPackedCells + 1)), 1e9).refused).toMatch(
      /at most 40000000 expected/,
    );
  });
});
