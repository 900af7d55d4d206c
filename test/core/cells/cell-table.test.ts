// SPDX-License-Identifier: EUPL-1.2
// A table of cells is the same however its rows are written and in whatever order they stand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import { readCellCsv, readCellFeatures } from '../../../src/core/cells/cell-table';
import type { CellWeight } from '../../../src/core/cells/cell-table-builder';
import { shareAt } from '../../../src/core/cells/share-column';

const names = [
  'raster_id',
  'households',
  'businesses',
  'down_fn_hh_alle_30',
  'down_fn_gew_alle_30',
  'down_fn_hh_alle_100',
  'ort',
];
const bytesOf = (lines: readonly string[], end = '\n') => new TextEncoder().encode(lines.join(end));
const read = (bytes: Uint8Array, weight: CellWeight = 'households') =>
  readCellCsv(sourceOf(bytes), weight, [30, 100], { shares: 'percent' });

const id = fc
  .tuple(fc.integer({ min: 56_700, max: 56_703 }), fc.integer({ min: 4_000, max: 4_004 }))
  .map(([row, column]) => `100mN${row}E${column}`);
const number = fc
  .oneof(
    fc.integer({ min: 0, max: 100 }).map(String),
    fc.tuple(fc.nat(100), fc.stringMatching(/^\d{1,17}$/)).map(([whole, part]) => `${whole}.${part}`),
    fc.constantFrom('', '-', ' 12 ', '+5', '0', '-1', 'x', '1e1', '007', '.5', 'k. A.', '#NV', '40 %'),
  )
  .filter((text) => !/^[1-9]\d{0,2}[.]\d{3}$/.test(text));
const row = fc.tuple(
  fc.oneof({ arbitrary: id, weight: 8 }, { arbitrary: fc.constant('Summe'), weight: 1 }),
  number,
  number,
  number,
  number,
  number,
  fc.constantFrom('Ort', 'Über'),
);
/** One row for each cell: two that differ are an error. */
const rows = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 12,
  selector: ([first]) => first,
  comparator: (a, b) => a === b && a !== 'Summe',
});
const config = { seed: 20261122, numRuns: 400 };

test('quotes, separator, decimal sign and line end change nothing', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom<CellWeight>('area', 'households', 'businesses'), (list, weight) => {
      const plain = read(bytesOf([names, ...list].map((cells) => cells.join(';'))), weight);
      const forms = [
        bytesOf(
          [names, ...list].map((cells) => cells.join('\t')),
          '\r\n',
        ),
        bytesOf([names, ...list].map((cells) => cells.map((cell) => `"${cell}"`).join(','))),
        bytesOf(
          [names, ...list].map((cells) => cells.map((cell) => cell.replace(/(\d)\.(\d)/, '$1,$2')).join(';')),
        ),
        bytesOf([
          '\uFEFFraster_id;'.concat(names.slice(1).join(';')),
          ...list.map((cells) => cells.join(';')),
          '',
        ]),
      ];
      for (const bytes of forms) expect(read(bytes, weight)).toEqual(plain);
    }),
    config,
  );
});

test('a CSV says what GeoJSON with the same properties says', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const features = list.map((cells) => ({
        properties: Object.fromEntries(cells.map((cell, i) => [names[i]!, cell])),
      }));
      const byCsv = read(bytesOf([names, ...list].map((cells) => cells.join(';'))));
      const byFeatures = readCellFeatures(features, 'households', [30, 100], { shares: 'percent' });
      expect(byFeatures.table).toEqual(byCsv.table);
    }),
    config,
  );
});

test('the order of the rows changes nothing; a row that stands there again counts once', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(), { maxLength: 12 }), (list, swaps) => {
      const last = new Map(list.filter(([first]) => first !== 'Summe').map((cells) => [cells[0], cells]));
      const once = [...last.values()];
      const shuffled = [...once];
      swaps.forEach((swap, i) => {
        if (shuffled.length === 0) return;
        const [a, b] = [i % shuffled.length, swap % shuffled.length];
        [shuffled[a], shuffled[b]] = [shuffled[b]!, shuffled[a]!];
      });
      const sorted = once.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
      const tableOf = (some: readonly (readonly string[])[]) =>
        read(bytesOf([names, ...some].map((cells) => cells.join(';')))).table;
      expect(tableOf(shuffled)).toEqual(tableOf(sorted));
      expect(tableOf([...list, ...once])).toEqual(tableOf(sorted));
    }),
    config,
  );
});

describe('numbers', () => {
  const share = (text: string) =>
    shareAt(
      readCellCsv(
        sourceOf(bytesOf(['raster_id;down_fn_hh_alle_30', `100mN56700E4000;${text}`, '100mN56700E4001;90'])),
        'area',
        [30],
      ).table!.shares[0]!,
      0,
    );

  test.each(['12.34', '99.99', '0.1', '33.3333333', '7,25', '100', '0.000000001', '12.3456789012345678'])(
    '%s is read to the last bit',
    (text) => {
      expect(share(text)).toBe(Number(text.replace(',', '.')) / 100);
    },
  );

  test.each(['', '-', 'k. A.', 'NaN', '#WERT!', '-1', '255', '5.', '1.2.3', '--1', '1 2'])(
    '%j is no figure',
    (text) => {
      expect(share(text)).toBeNaN();
    },
  );
});

test('an id that only looks like one is refused by name: its cell would be missing', () => {
  const ids = ['100mN5670xE4000', '100mS56700E4000', '200mN56700E4000', '100mN56700W4000', '100MN56700E4000'];
  const result = read(
    bytesOf(['raster_id;down_fn_hh_alle_30', ...ids.map((one) => `${one};5`), '100mN56700E4000;6']),
    'area',
  );
  expect(result.table).toBeNull();
  expect(result.findings).toMatchObject([{ code: 'table-id-wrong', line: 2, found: ids[0], count: 5 }]);
});

test('a row of sums decides nothing: neither its thousands nor its remarks', () => {
  const rows = ['raster_id;households;down_fn_hh_alle_30', '100mN56700E4000;10;50', 'Summe;35.378;ca. 50'];
  const result = read(bytesOf(rows), 'households');
  expect(result.table).toMatchObject({ count: 1 });
  expect(result.findings).toMatchObject([{ code: 'table-row-no-id', found: '3', count: 1 }]);
});
