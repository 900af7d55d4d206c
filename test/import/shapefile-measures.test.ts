// SPDX-License-Identifier: EUPL-1.2
// Shapes with heights may have measures behind them, which GeoJSON has no room for: that they are left out is said.

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { dbfOf, latin1 } from './a-shapefile';

const none = -1e39;
const ring = [
  [7.6, 51.2],
  [7.6, 51.3],
  [7.7, 51.3],
  [7.6, 51.2],
] as const;

/** A .shp of one record: whole numbers of four bytes and numbers of eight, as the format has them. */
function shp(parts: readonly (readonly ['int' | 'double', ...number[]])[]): Uint8Array {
  const size = parts.reduce((sum, [kind, ...values]) => sum + values.length * (kind === 'int' ? 4 : 8), 0);
  const view = new DataView(new ArrayBuffer(108 + size));
  view.setInt32(0, 9994);
  view.setInt32(24, (108 + size) / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(100, 1);
  view.setInt32(104, size / 2);
  let at = 108;
  for (const [kind, ...values] of parts) {
    for (const value of values) {
      if (kind === 'int') view.setInt32(at, value, true);
      else view.setFloat64(at, value, true);
      at += kind === 'int' ? 4 : 8;
    }
  }
  return new Uint8Array(view.buffer);
}
const heights = [300, 300, 300, 300];
const point = (...measure: number[]) =>
  shp([
    ['int', 11],
    ['double', 7.6, 51.2, 300, ...measure],
  ]);
const polygon = (...measures: number[]) =>
  shp([
    ['int', 15],
    ['double', 7.6, 51.2, 7.7, 51.3],
    ['int', 1, 4, 0],
    ['double', ...ring.flat(), 300, 300, ...heights, ...measures],
  ]);
const points = (...measures: number[]) =>
  shp([
    ['int', 18],
    ['double', 7.6, 51.2, 7.7, 51.3],
    ['int', 4],
    ['double', ...ring.flat(), 300, 300, ...heights, ...measures],
  ]);

async function read(bytes: Uint8Array) {
  const files = { 'a.shp': bytes, 'a.dbf': dbfOf([['GEN', 'C', 4]], [['a']], latin1) };
  const outcome = await importFile({ name: 'a.zip', bytes: zipSync(files) });
  const geometry = outcome.kind === 'read' ? outcome.features[0]?.geometry : null;
  return { text: JSON.stringify(geometry), isSaid: 'import-measures-dropped' in outcome.report.counts };
}

test.each<readonly [what: string, file: Uint8Array, isSaid: boolean]>([
  ['a point with a measure', point(17), true],
  ['a point with the sign for none', point(none), false],
  ['a point with 0, as programs fill it', point(0), false],
  ['a point of which the file has none', point(), false],
  ['an area with a measure at its last corner', polygon(0, 17, none, none, none, 17), true],
  ['an area with the sign for none', polygon(none, none, none, none, none, none), false],
  ['an area that ends with its heights', polygon(), false],
  ['points with measures', points(5, 8, 5, 6, 7, 8), true],
  ['points without', points(), false],
])('%s', async (_, file, isSaid) => {
  const { text, isSaid: said } = await read(file);
  expect(said).toBe(isSaid);
  expect(text).toContain('51.2,300]');
});
