// SPDX-License-Identifier: EUPL-1.2
// Rows that are read many at once are those that are read one by one: a quotation mark in a row, which says nothing, has it read alone.

import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import { readCellCsv } from '../../../src/core/cells/cell-table';
import { expectAlike } from '../../alike';
import { seeded } from '../../analysis/degenerate-zones';

const thresholds = [30, 100, 1000];
const headers = thresholds.map((mbit) => `down_fn_hh_alle_${mbit}`);
const read = (lines: readonly string[], end: string) =>
  readCellCsv(sourceOf(new TextEncoder().encode(lines.join(end) + end)), 'area', thresholds);

/** Figures as tables have them: nearly all plain, some that look so, some that are refused or read otherwise. */
const usual = ['0', '7', '97', '100', '97.35', '8.1', '0.25', '', '100.00', '66,5', '033'];
const odd = ['100.65', '.5', '12.345', '1.010', 'k. A.', ' 7', '7 ', '1e1', '99 %'];
const refused = ['9;9', '12345678901', '255', '5.', '-1'];

const idsOf = {
  long: (row: number, column: number) =>
    `CRS3035RES100mN${3_100_000 + row * 100}E${4_100_000 + column * 100}`,
  short: (row: number, column: number) =>
    `100mN${String(56_000 + row)}E${String(4000 + column).padStart(4, '0')}`,
};
const oddIds = ['', 'Summe', 'CRS', '100'];
const refusedIds = ['CRS3035RES100mN3100050E4100000', 'CRS3035RES1000mN3100000E4100000', '100mN5600xE4000'];

interface Table {
  readonly id: keyof typeof idsOf;
  /** How many of a thousand figures and ids are odd. */
  readonly oddities: number;
  /** Some of them so that the table is refused. */
  readonly isRefused?: true;
  readonly separator: string;
  readonly extra: boolean;
  readonly isSorted: boolean;
}

function linesOf({ id, oddities, isRefused, separator, extra, isSorted }: Table, seed: number): string[] {
  const random = seeded(seed);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const odds = isRefused ? [...odd, ...refused] : odd;
  const figure = () => {
    const text = one(random() * 1000 < oddities ? odds : usual);
    return separator === ',' ? text.replace(',', '.') : text.replace(';', separator);
  };
  const names = [
    'raster_id',
    ...(extra ? ['gemeinde'] : []),
    ...headers,
    ...(extra ? ['up_mf_hh_alle_30'] : []),
  ];
  const rows = Array.from({ length: 6000 }, (_, i) => {
    const place = isSorted ? i : (i * 1009) % 6000;
    const key =
      random() * 1000 < oddities
        ? one(isRefused ? refusedIds : oddIds)
        : idsOf[id](Math.floor(place / 80), place % 80);
    const figures = headers.map(figure);
    return [key, ...(extra ? ['Lüdenscheid'] : []), ...figures, ...(extra ? ['12'] : [])].join(separator);
  });
  return [names.join(separator), ...rows];
}

const tables: readonly Table[] = [
  { id: 'long', oddities: 0, separator: ';', extra: false, isSorted: true },
  { id: 'long', oddities: 4, separator: ';', extra: true, isSorted: true },
  { id: 'short', oddities: 4, separator: ',', extra: false, isSorted: false },
  { id: 'long', oddities: 4, isRefused: true, separator: ';', extra: false, isSorted: true },
  { id: 'short', oddities: 1, separator: '\t', extra: true, isSorted: true },
];

describe.each(['\n', '\r\n'])('lines end with %j', (end) => {
  test.each(tables)('$id ids, $oddities of 1,000 odd, extra columns $extra, sorted $isSorted', (table) => {
    for (let seed = 1; seed <= 3; seed++) {
      const lines = linesOf(table, seed);
      // An id in quotation marks is the same id, and its row is read by itself.
      const alone = lines.map((line) => line.replace(/^[^;,\t]*/, (id) => `"${id}"`));
      const [together, apart] = [read(lines, end), read(alone, end)];
      expectAlike(together.findings, apart.findings);
      expectAlike(together.table, apart.table);
      if (table.isRefused) expect(together.table).toBeNull();
      else expect(together.table?.count).toBeGreaterThan(5800);
    }
  });
});
