// SPDX-License-Identifier: EUPL-1.2
// Cells of a .dbf that are not what their column says: kept as text or null, and said once for each column, never in silence.

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { importMessage } from '../../src/import/reader/import-words';
import { layerById } from '../../src/layers';
import { dbfOf, latin1, shpOf } from './a-shapefile';

type Column = readonly [name: string, type: string, length: number];

async function read(
  columns: readonly Column[],
  rows: readonly string[][],
  change = (dbf: Uint8Array): unknown => dbf,
) {
  const dbf = dbfOf(columns, rows, latin1, 0x57);
  change(dbf);
  const shapes = rows.map((_, i) => ({ type: 1, points: [[7.63 + i / 1000, 51.22]] }));
  const bytes = zipSync({ 'a.shp': shpOf(shapes), 'a.dbf': dbf });
  const outcome = await importFile({ name: 'x.zip', bytes });
  const features = outcome.kind === 'read' ? outcome.features : [];
  const said = outcome.report.findings
    .filter(({ code }) => /cells|other-format/.test(code))
    .map(({ code, path, found, expected }) => [code, path, found, expected]);
  return {
    bytes,
    features,
    values: features.map(({ properties }) => properties),
    said,
    report: outcome.report,
  };
}

/** Bytes as signs of Latin-1, as the rows of a test are given. */
function bytesOf(length: number, write: (view: DataView) => void): string {
  const view = new DataView(new ArrayBuffer(length));
  write(view);
  return String.fromCharCode(...new Uint8Array(view.buffer));
}

test('a number that does not fit its column, or none, is null and counted; one with other marks stays as text', async () => {
  const cells = ['******', '1.234,50', '12,5', '12.5', '', '-1.#IND', '1,234', '9007199254740993'];
  const { values, said } = await read(
    [['n', 'N', 16]],
    cells.map((cell) => [cell]),
  );
  expect(values.map((value) => value!.n)).toEqual([
    null,
    '1.234,50',
    12.5,
    12.5,
    null,
    null,
    '1,234',
    '9007199254740993',
  ]);
  expect(said).toEqual([
    ['import-cells-kept', 'n', '1.234,50', '2'],
    ['import-cells-lost', 'n', '-1.#IND', '1'],
    ['import-cells-starred', 'n', '1', '1'],
  ]);
});

test('where the column states three digits, a comma before three is its decimal mark', async () => {
  const threeDigits = (dbf: Uint8Array) => dbf.fill(3, 32 + 17, 32 + 18);
  expect((await read([['n', 'N', 8]], [['1,234']], threeDigits)).values).toEqual([{ n: 1.234 }]);
});

test('the layer reads a number kept as text by the column, as it does in a table', async () => {
  const columns: Column[] = [
    ['name', 'C', 5],
    ['kind', 'C', 5],
    ['areaHa', 'N', 10],
  ];
  const { bytes } = await read(columns, [
    ['A', 'land', '1.234,50'],
    ['B', 'land', '3,5'],
  ]);
  const outcome = await importFile({ name: 'x.zip', bytes }, { layer: layerById('commercial-sites')! });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  expect(outcome.features.map(({ properties }) => properties?.areaHa)).toEqual([1234.5, 3.5]);
});

test('a day that no calendar has and a truth that is none stay as text; what a program writes for nothing is null', async () => {
  const { values, said } = await read(
    [
      ['d', 'D', 8],
      ['l', 'L', 1],
    ],
    [
      ['20241231', 'T'],
      ['20241345', 'X'],
      ['00000000', '?'],
      ['31.12.24', 'n'],
      ['', ''],
    ],
  );
  expect(values).toEqual([
    { d: '2024-12-31', l: true },
    { d: '20241345', l: 'X' },
    { d: null, l: null },
    { d: '31.12.24', l: false },
    { d: null, l: null },
  ]);
  expect(said).toEqual([
    ['import-cells-kept', 'd', '20241345', '2'],
    ['import-cells-kept', 'l', 'X', '1'],
  ]);
});

test('amounts and times of FoxPro are read; memos and bytes are null and named, not the number of their block', async () => {
  const money = bytesOf(8, (view) => view.setBigInt64(0, 125_000n, true));
  const time = bytesOf(8, (view) => {
    view.setInt32(0, 2_460_676, true);
    view.setInt32(4, 3_599_999, true);
  });
  const none = '\0'.repeat(8);
  const { values, said } = await read(
    [
      ['preis', 'Y', 8],
      ['zeit', 'T', 8],
      ['memo', 'M', 10],
      ['bild', 'G', 4],
      ['fremd', 'Z', 2],
    ],
    [
      [money, time, '         1', bytesOf(4, (view) => view.setInt32(0, 7, true)), '\x01\x02'],
      [none, none, '', '\0\0\0\0', ''],
    ],
  );
  expect(values).toEqual([
    { preis: 12.5, zeit: '2024-12-31T01:00:00', memo: null, bild: null, fremd: null },
    { preis: 0, zeit: null, memo: null, bild: null, fremd: null },
  ]);
  expect(said).toEqual([
    ['import-cells-lost', 'memo', 'Memo', '1'],
    ['import-cells-lost', 'bild', 'OLE', '1'],
    ['import-cells-lost', 'fremd', 'Z', '1'],
  ]);
});

test('a value that FoxPro marks as none is null and not 0, and a text of changing length ends where it says', async () => {
  const number = (n: number) => bytesOf(4, (view) => view.setInt32(0, n, true));
  const columns: Column[] = [
    ['ew', 'I', 4],
    ['ort', 'V', 6],
    ['hh', 'I', 4],
    ['_NullFlags', '0', 1],
  ];
  const rows = [
    // Bits: no value of ew, a shorter ort, no value of hh.
    [number(0), 'Weg\0\0\x03', number(5), '\x03'],
    [number(0), 'Straße', number(0), '\x04'],
  ];
  const foxPro = (dbf: Uint8Array) => {
    dbf[0] = 0x30;
    dbf[32 + 18] = dbf[96 + 18] = 2;
  };
  expect((await read(columns, rows, foxPro)).values).toEqual([
    { ew: null, ort: 'Weg', hh: 5 },
    { ew: 0, ort: 'Straße', hh: null },
  ]);
});

test('a table of dBASE 7 is refused by its name', async () => {
  const { report } = await read([['n', 'N', 4]], [['1']], (dbf) => dbf.fill(4, 0, 1));
  expect([report.kept, report.findings.map(({ code, found }) => [code, found])]).toEqual([
    0,
    [['import-other-format', 'dBASE 7 (.dbf)']],
  ]);
});

test('the sentences say where, how often and what to do', async () => {
  const { report } = await read([['n', 'N', 6]], [['1'], ['******'], ['******']]);
  const starred = report.findings.find(({ code }) => code === 'import-cells-starred')!;
  expect(importMessage(starred, 'de')).toMatch(
    /^Sterne statt einer Zahl, .*: 2, zuerst in Zeile 2\..*verbreitern/,
  );
  expect(importMessage(starred, 'en')).toMatch(/: 2, first in row 2\..*widen the column/);
});
