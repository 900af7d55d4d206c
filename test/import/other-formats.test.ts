// SPDX-License-Identifier: EUPL-1.2
// A file of a format that is not read is refused by the name of the format, and not called damaged or unknown.

import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { sqliteOf } from './a-geopackage';
import { latin1 } from './a-shapefile';

const found = async (name: string, start: string) => {
  const bytes = Uint8Array.from(latin1(start.padEnd(64, '\0')));
  const { report } = await importFile({ name, bytes });
  return report.findings.map(({ code, found }) => [code, found]);
};

test.each([
  ['x.tab', '!table\n!version 300\n!charset Neutral\n', 'MapInfo (.tab)'],
  ['x.mif', 'Version 300\nCharset "Neutral"\nColumns 1\n', 'MapInfo (.mif)'],
  ['x.dxf', '  0\nSECTION\n  2\nHEADER\n', 'DXF'],
  ['x.dxf', '999\ndxfrw 0.6.3\n  0\nSECTION\n  2\nHEADER\n', 'DXF'],
  ['x.dxf', 'AutoCAD Binary DXF\r\n\x1a\0', 'DXF'],
  ['x.dwg', 'AC1027\0\0', 'AutoCAD (.dwg)'],
  ['x.gmt', '# @VGMT1.0 @GPOLYGON\n', 'GMT'],
  ['x.asc', 'ncols 10\nnrows 10\n', 'ASCII-Grid (.asc)'],
  ['x.nc', 'CDF\x01', 'netCDF'],
  ['x.h5', '\x89HDF\r\n\x1a\n', 'netCDF/HDF5'],
  ['x.tif', 'II*\0', 'TIFF (GeoTIFF)'],
  ['x.tif', 'MM\0*', 'TIFF (GeoTIFF)'],
  ['x.mdb', '\0\x01\0\0Standard Jet DB\0', 'Access (.mdb, .accdb)'],
  ['x.7z', '7z\xbc\xaf\x27\x1c', '7-Zip (.7z)'],
  ['x.rar', 'Rar!\x1a\x07\x01\0', 'RAR'],
])('%s that begins with %j is told as %s', async (name, start, title) => {
  expect(await found(name, start)).toEqual([['import-other-format', title]]);
});

test('a table whose first column begins as another format does is read all the same', async () => {
  const text = 'version;lon;lat\n300;7.63;51.22\n';
  const { report } = await importFile({
    name: 'x.csv',
    bytes: new TextEncoder().encode(text),
  });
  expect(report.kept).toBe(1);
});

test('an SQLite database that lists no contents is none of a GeoPackage, and not damaged', async () => {
  const bytes = sqliteOf([
    { name: 'l', sql: 'CREATE TABLE l (fid INTEGER PRIMARY KEY, n TEXT)', rows: [[null, 'a']] },
  ]);
  const { report } = await importFile({ name: 'x.sqlite', bytes });
  expect(report.findings.map(({ code, found }) => [code, found])).toEqual([
    ['import-other-format', 'SQLite (SpatiaLite, MBTiles)'],
  ]);
});
