// SPDX-License-Identifier: EUPL-1.2
// Lines of cells through a window: ids as `parseRasterId` reads them, and a table longer than the window as it was written.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import { ByteLines } from '../../../src/core/cells/cell-lines';
import { readCellCsv } from '../../../src/core/cells/cell-table';
import { shareAt } from '../../../src/core/cells/share-column';
import { parseRasterId } from '../../../src/core/geo/grid-id';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const none = { at: new Int32Array(0), columns: [] };

function cellIn(id: string) {
  const lines = new ByteLines(sourceOf(bytesOf(`${id};1`)));
  lines.advance();
  return lines.readRow(';', 0, none, new Float64Array(0));
}

describe('an id is read from the bytes as from its text', () => {
  test.each([
    '100mN56751E4043',
    '100mN56751E40431',
    '100mN567x1E4043',
    '100MN56751E4043',
    'CRS3035RES100mN3125900E4155400',
    'CRS3035RES100mN3125950E4155400',
    'CRS3035RES1000mN3125000E4155000',
    'CRS3035RES100mN12345600E4155400',
    'CRS3035RES100mN3125900E41554000',
    'CRS3035RES100mNE4155400',
    'CRS3035RES100mN3125900E',
    'CRS3035RES100mN3125900',
    'CRS3035RES100mN0E0',
    'CRS3035RES100mN-100E-100',
    'CRS',
    'C',
    '1kmN3125E4155',
  ])('%s', (id) => {
    expect(cellIn(id)).toEqual(parseRasterId(id));
  });

  test('and any other', () => {
    const parts = ['CRS3035RES', '100m', 'N', 'E', '1km', '0', '00', '31259', '41554', '7', '.', 'x', '-'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 7 }), (chosen) => {
        expect(cellIn(chosen.join(''))).toEqual(parseRasterId(chosen.join('')));
      }),
      { seed: 20261129, numRuns: 2000 },
    );
  });
});

test.each(['\n', '\r\n'])(
  'a table longer than the window is read as it was written, lines ended by %j',
  (end) => {
    const rows = Array.from({ length: 12_000 }, (_, i) => {
      const id = `CRS3035RES100mN${3_100_000 + Math.floor(i / 100) * 100}E${4_100_000 + (i % 100) * 100}`;
      const share = i % 7 === 0 ? '' : i % 11 === 0 ? `${i % 100},25` : String(i % 101);
      // A note in quotes holds the separator and line ends; nobody reads it.
      const note = i % 500 === 3 ? `"eine ""Notiz""; zweite${end}Zeile"` : 'ü'.repeat(i % 13);
      return `${id};${share};${note}${i % 900 === 5 ? `${end}${end};;` : ''}`;
    });
    const text = `\uFEFFraster_id;down_fn_hh_alle_30;note${end}${rows.join(end)}`;
    const { table, findings } = readCellCsv(sourceOf(bytesOf(text)), 'area', [30]);
    expect(findings).toEqual([]);
    expect(table?.count).toBe(rows.length);
    const wrong = rows.flatMap((_, i) => {
      const expected = i % 7 === 0 ? Number.NaN : (i % 11 === 0 ? (i % 100) + 0.25 : i % 101) / 100;
      const isSame =
        Object.is(shareAt(table!.shares[0]!, i), Math.min(1, expected)) &&
        table!.row[i] === 31_000 + Math.floor(i / 100) &&
        table!.column[i] === 41_000 + (i % 100);
      return isSame ? [] : [i];
    });
    expect(wrong).toEqual([]);
  },
);
