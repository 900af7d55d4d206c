// SPDX-License-Identifier: EUPL-1.2
// Shares that are fractions, all or in part, do not enter: neither through an import nor through what counts them.

import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import { readCellCsv } from '../../../src/core/cells/cell-table';
import { importFile } from '../../../src/import/import-file';
import { layerById } from '../../../src/layers';

const layer = layerById('broadband-coverage')!;
const cell = (at: number, shares: readonly string[]) => `100mN568${10 + at}E4047;20;3;${shares.join(';')}`;
const table = (rows: readonly (readonly string[])[]) =>
  [
    'raster_id;households;businesses;down_fn_hh_alle_30;down_fn_hh_alle_1000',
    ...rows.map((row, at) => cell(at, row)),
  ].join('\n');
const asFraction = ['1.0', '0.1'];
const asPercent = ['100', '10'];
const signed = ['100 %', '10 %'];

async function read(rows: readonly (readonly string[])[]) {
  const bytes = new TextEncoder().encode(`${table(rows)}\n`);
  const { kind, report } = await importFile({ name: 'g.csv', bytes }, { layer });
  return { kind, kept: report.kept, refused: report.refused, counts: report.counts };
}

test('all as fractions: nothing enters', async () => {
  const { kind, kept, counts } = await read([asFraction, asFraction]);
  expect([kind, kept, counts['shares-too-small']]).toEqual(['refused', 0, 1]);
});

test('some with a per cent sign, the others bare fractions: nothing enters, also where they are counted', async () => {
  const { kind, counts } = await read([signed, asFraction, signed]);
  expect([kind, counts['number-percent-mixed']]).toEqual(['refused', 2]);
  const bytes = new TextEncoder().encode(`${table([signed, asFraction])}\n`);
  const { table: cells, findings } = readCellCsv(sourceOf(bytes), 'households', [30, 1000]);
  expect([cells, findings.map(({ code }) => code)]).toEqual([
    null,
    ['number-percent-mixed', 'number-percent-mixed'],
  ]);
});

test('rows of fractions among rows of per cent are refused one by one', async () => {
  const { kind, kept, refused, counts } = await read([asPercent, asFraction, asPercent, asFraction]);
  expect([kind, kept, refused, counts['shares-as-fractions']]).toEqual(['read', 2, 2, 2]);
});

test('with signs, or with bare numbers that are surely per cent, all enters', async () => {
  expect(await read([signed, ['55', '10 %'], asPercent])).toMatchObject({ kind: 'read', kept: 3 });
  // One of 200 households is half a per cent.
  const few = `${table([asPercent])}\n100mN56890E4047;200;3;0.5;0\n`;
  const { report } = await importFile({ name: 'g.csv', bytes: new TextEncoder().encode(few) }, { layer });
  expect([report.kept, report.refused]).toEqual([2, 0]);
});
