// SPDX-License-Identifier: EUPL-1.2
// FlatGeobuf, GeoParquet and Excel: files that other writers, or the test itself, have made.

import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { blobOf } from './a-geopackage';
import { bookOf as book } from './a-workbook';

async function read(bytes: Uint8Array, options: ImportOptions = {}, name = 'x') {
  const outcome = await importFile({ name, bytes }, options);
  const features = outcome.kind === 'read' ? outcome.features : [];
  return { ...outcome, features, r: outcome.report, codes: Object.keys(outcome.report.counts) };
}
const there = [7.630000939, 51.220000467];

describe('FlatGeobuf', () => {
  const feature = (name: string, x: number) => ({
    type: 'Feature' as const,
    properties: { name, ha: 1.5, ok: true },
    geometry: { type: 'Point' as const, coordinates: [404325 + x, 5675182] },
  });
  const features = [feature('Brügge', 0), feature('Wehberg', 100)];
  const whole = serialize({ type: 'FeatureCollection', features }, 25832);

  test('places in the system of the header, and values', async () => {
    const { features: read1, r } = await read(whole);
    expect(read1[0]).toMatchObject({
      properties: { name: 'Brügge', ha: 1.5, ok: true },
      geometry: { coordinates: there },
    });
    expect(r).toMatchObject({ format: 'flatgeobuf', crs: 'EPSG:25832', crsFrom: 'header', read: 2, kept: 2 });
  });

  /** Writes `to` over every number of four bytes behind the header that is `from`. */
  const replaced = (from: number, to: number) => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 12 + view.getUint32(8, true); at + 4 <= bytes.length; at += 4) {
      if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
    }
    return bytes;
  };

  test('a list that says it is longer than its message is refused before it is read', async () => {
    // Two numbers are a position; what follows them is no third.
    const { kind, r } = await read(replaced(2, 200));
    expect(kind).toBe('refused');
    expect(r.findings[0]?.found).toMatch(/FlatGeobuf: 1600 B at \d+, message ends at \d+ B/);
    const header = whole.slice();
    // The length of the name of the layer, "L1", in the header.
    const name = new TextDecoder('latin1').decode(header).indexOf('L1');
    header[name - 4] = 250;
    expect((await read(header)).r.findings[0]?.found).toMatch(/FlatGeobuf: 250 B at \d+, message ends at/);
  });

  test('a ring without a position is refused with its feature, and the others stay', async () => {
    const polygon = (rings: number[][][]) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: rings },
    });
    const ring = [
      [7, 51],
      [7.1, 51],
      [7.1, 51.1],
      [7, 51],
    ];
    const bytes = serialize({ type: 'FeatureCollection', features: [polygon([]), polygon([ring])] }, 4326);
    const { r } = await read(bytes);
    expect(r).toMatchObject({ read: 2, kept: 1, refused: 1 });
    expect(r.findings[0]).toMatchObject({ code: 'import-shape-refused', found: 'Polygon, positions: 0' });
  });

  test('from the middle of an archive it reads the same', async () => {
    const shifted = new Uint8Array(whole.length + 3);
    shifted.set(whole, 3);
    expect((await read(shifted.subarray(3))).r).toMatchObject({ read: 2, kept: 2 });
  });

  test('cut off anywhere it gives nothing', async () => {
    for (let length = 8; length < whole.length; length += 11) {
      expect(await read(whole.subarray(0, length))).toMatchObject({ kind: 'refused', r: { kept: 0 } });
    }
  });
});

describe('GeoParquet', () => {
  /** What parquet-wasm 0.8.0 wrote of a GeoParquet in EPSG:25832 with the columns name and geometry. */
  const arrowSchema = [
    '/////6QBAAAQAAAAAAAKAA4ADAALAAQACgAAABQAAAAAAAABBAAKAAwAAAAIAAQACgAAAAgAAAAAAQAAAQAAAAwAAAAIAAwA',
    'CAAEAAgAAAAIAAAA3AAAANEAAAB7InZlcnNpb24iOiIxLjAuMCIsInByaW1hcnlfY29sdW1uIjoiZ2VvbWV0cnkiLCJjb2x1',
    'bW5zIjp7Imdlb21ldHJ5Ijp7ImVuY29kaW5nIjoiV0tCIiwiZ2VvbWV0cnlfdHlwZXMiOltdLCJjcnMiOnsidHlwZSI6IlBy',
    'b2plY3RlZENSUyIsIm5hbWUiOiJFVFJTODkgLyBVVE0gem9uZSAzMk4iLCJpZCI6eyJhdXRob3JpdHkiOiJFUFNHIiwiY29k',
    'ZSI6MjU4MzJ9fX19fQAAAAMAAABnZW8AAgAAAEQAAAAEAAAA1P///xQAAAAMAAAAAAABBAwAAAAAAAAAxP///wgAAABnZW9t',
    'ZXRyeQAAAAAQABQAEAAOAA8ABAAAAAgAEAAAABgAAAAMAAAAAAABBRAAAAAAAAAABAAEAAQAAAAEAAAAbmFtZQAAAAA=',
  ].join('');
  const point = blobOf(1, [], [404325, 5675182]).subarray(8);
  const geo = (column: object) =>
    JSON.stringify({
      version: '1.0.0',
      primary_column: 'geometry',
      columns: { geometry: { encoding: 'WKB', geometry_types: [], ...column } },
    });
  const file = (value: string, codec?: 'UNCOMPRESSED' | 'SNAPPY', key = 'geo', places = 'geometry') =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'name', data: ['Brügge', null], type: 'STRING' },
          { name: 'n', data: [1, 2], type: 'INT32' },
          { name: places, data: [point, null], type: 'BYTE_ARRAY' },
        ],
        kvMetadata: [{ key, value }],
        ...(codec ? { codec } : {}),
      }),
    );
  const utm = {
    crs: { type: 'ProjectedCRS', name: 'ETRS89 / UTM zone 32N', id: { authority: 'EPSG', code: 25832 } },
  };

  test.each(['UNCOMPRESSED', 'SNAPPY'] as const)(
    '%s: a row without a place is kept, the system is read',
    async (codec) => {
      const { features, r } = await read(file(geo(utm), codec));
      expect(features[0]).toMatchObject({
        properties: { name: 'Brügge', n: 1 },
        geometry: { coordinates: there },
      });
      expect(r).toMatchObject({
        format: 'geoparquet',
        crs: 'EPSG:25832',
        crsFrom: 'PROJJSON',
        read: 2,
        kept: 2,
        geometryTypes: { Point: 1, null: 1 },
      });
    },
  );

  test('without a system it is degrees by its standard, and metres are asked for; an unknown one, too', async () => {
    expect((await read(file(geo({})))).kind).toBe('question');
    expect((await read(file(geo({ crs: { name: 'own' } })))).kind).toBe('question');
    expect((await read(file(geo({ crs: null })))).kind).toBe('question');
  });

  test('of parquet-wasm, which leaves “geo” in the Arrow schema, the places and their system are read', async () => {
    const { features, r } = await read(file(arrowSchema, 'SNAPPY', 'ARROW:schema'));
    expect(features[0]).toMatchObject({ properties: { name: 'Brügge' }, geometry: { coordinates: there } });
    expect(r).toMatchObject({ crs: 'EPSG:25832', crsFrom: 'PROJJSON', kept: 2 });
  });

  test('an Arrow schema that names another column, or is none, says nothing about places', async () => {
    const table = { kept: 2, geometryTypes: { null: 2 } };
    expect((await read(file(arrowSchema, 'SNAPPY', 'ARROW:schema', 'shape'))).r).toMatchObject(table);
    for (let length = 0; length < 120; length += 7) {
      const cut = file(arrowSchema.slice(0, length), 'SNAPPY', 'ARROW:schema');
      expect((await read(cut)).r).toMatchObject(table);
    }
  });

  test('other encodings of geometries and damage are named', async () => {
    expect((await read(file(geo({ encoding: 'point' })))).codes).toEqual(['import-damaged']);
    const whole = file(geo(utm));
    for (let length = 4; length < whole.length; length += 37) {
      expect(await read(whole.subarray(0, length))).toMatchObject({ kind: 'refused', r: { kept: 0 } });
    }
  });
});

describe('Excel', () => {
  const cell = (ref: string, value: string | number, style = '') =>
    typeof value === 'number'
      ? `<c r="${ref}"${style}><v>${value}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  const sheet = (rows: readonly (readonly [string, string | number, string?][])[], merged = '') =>
    `<worksheet><sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells.map(([ref, value, style]) => cell(ref, value, style)).join('')}</row>`).join('')}</sheetData>${merged}</worksheet>`;

  test('points, numbers, dates, shared texts; keys that are text keep their zeros', async () => {
    const rows = sheet([
      [
        ['A1', 'AGS'],
        ['B1', 'lon'],
        ['C1', 'lat'],
        ['D1', 'Stand'],
      ],
      [
        ['A2', '05962032'],
        ['B2', 7.63],
        ['C2', 51.22],
        ['D2', 46082, ' s="1"'],
      ],
    ])
      .replace('<is><t xml:space="preserve">AGS</t></is>', '<v>0</v>')
      .replace('r="A1" t="inlineStr"', 'r="A1" t="s"');
    const { features, r } = await read(
      book(
        { Orte: rows },
        {
          'xl/sharedStrings.xml': '<sst><si><r><t>A</t></r><r><t>GS</t></r></si></sst>',
          'xl/styles.xml': '<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>',
        },
      ),
    );
    expect(features[0]).toMatchObject({
      properties: { AGS: '05962032', Stand: '2026-03-01' },
      geometry: { coordinates: [7.63, 51.22] },
    });
    expect(r).toMatchObject({ format: 'xlsx', read: 1, kept: 1 });
  });

  test('heads that repeat are told apart by what is merged above them', async () => {
    const rows = sheet(
      [
        [['A1', 'Breitbandatlas']],
        [
          ['B2', 'FTTB/H'],
          ['D2', 'HFC'],
        ],
        [
          ['A3', 'AGS'],
          ['B3', '≥ 100'],
          ['C3', '≥ 1000'],
          ['D3', '≥ 100'],
          ['E3', '≥ 1000'],
        ],
        [
          ['A4', '05962032'],
          ['B4', 1.5],
          ['C4', 2],
          ['D4', 3],
          ['E4', 4],
        ],
      ],
      '<mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>',
    );
    const { features, codes } = await read(book({ Privathaushalte: rows }));
    expect(features[0]?.properties).toEqual({
      AGS: '05962032',
      'FTTB/H ≥ 100': 1.5,
      'FTTB/H ≥ 1000': 2,
      'HFC ≥ 100': 3,
      'HFC ≥ 1000': 4,
    });
    expect(codes).toEqual(expect.arrayContaining(['import-table', 'import-preamble']));
  });

  test('a sheet of one column is no question beside a table; it is named, and read where it is asked for', async () => {
    const rows = sheet([
      [
        ['A1', 'name'],
        ['B1', 'n'],
      ],
      [
        ['A2', 'x'],
        ['B2', 1],
      ],
    ]);
    const remarks = sheet([[['A1', 'Hinweis']], [['A2', 'Alle Werte in Tausend']]]);
    const whole = book({ Werte: rows, Hinweise: remarks });
    const { features, r } = await read(whole);
    expect(features[0]?.properties).toEqual({ name: 'x', n: 1 });
    expect(r.findings).toContainEqual(
      expect.objectContaining({ code: 'import-tables-left', severity: 'warning', found: 'Hinweise' }),
    );
    const asked = await read(whole, { sourceLayer: 'Hinweise' });
    expect(asked.features[0]?.properties).toEqual({ Hinweis: 'Alle Werte in Tausend' });
  });

  test('several sheets are a question, empty ones are none', async () => {
    const rows = sheet([
      [
        ['A1', 'a'],
        ['B1', 'b'],
      ],
      [
        ['A2', 'x'],
        ['B2', 1],
      ],
    ]);
    expect(await read(book({ eins: rows, leer: sheet([]), zwei: rows }))).toMatchObject({
      kind: 'question',
      choices: ['eins', 'zwei'],
    });
    expect((await read(book({ fehlt: rows }, { 'xl/_rels/workbook.xml.rels': '<R/>' }))).codes).toEqual([
      'import-damaged',
    ]);
  });
});
