// SPDX-License-Identifier: EUPL-1.2
// Tables: separators, heads, places by coordinates, geometries and cells of both grids.

import { describe, expect, test } from 'vitest';
import { crsOfEpsg } from '../../src/core/crs/epsg';
import { rowsOf, rowsOfTable } from '../../src/import/formats/csv/rows';
import { readWktGeometry } from '../../src/import/geometry/wkt-geometry';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { readMapping } from '../../src/import/layer/mapping';
import { layerById } from '../../src/layers';

async function read(text: string, options: ImportOptions = {}) {
  const outcome = await importFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) }, options);
  const features = outcome.kind === 'read' ? outcome.features : [];
  return { ...outcome, features, r: outcome.report, codes: Object.keys(outcome.report.counts) };
}
const placeOf = (feature: { geometry: unknown } | undefined) =>
  (feature?.geometry as { coordinates: number[] } | null)?.coordinates;

test.each([
  ['semicolons, German decimals', 'PLZ;lat;lon\n01067;51,0575;13,7170\n', [13.717, 51.0575]],
  ['commas, quotes', '"PLZ","Breite","Länge"\r\n"01067","51.0575","13.717"\r\n', [13.717, 51.0575]],
  ['tabs', 'PLZ\tlatitude\tlongitude\n01067\t51.057\t13.717', [13.717, 51.057]],
  ['Excel’s own line', 'sep=;\nPLZ;lat;lng\n01067;51.0575;13.717\n', [13.717, 51.0575]],
])('%s', async (_, text, place) => {
  const { features, r } = await read(text);
  expect(placeOf(features[0])).toEqual(place);
  // A key keeps its zeros.
  expect(features[0]?.properties?.PLZ).toBe('01067');
  expect(r).toMatchObject({ read: 1, kept: 1, crs: 'EPSG:4326' });
});

test('metres without a system are asked for; with it northings under X are seen', async () => {
  const swapped = 'name;X;Y\na;5.675.182,0;404.325\n';
  expect(await read(swapped)).toMatchObject({ kind: 'question', about: 'crs' });
  const { features, codes } = await read(swapped, { crs: crsOfEpsg(25832) });
  expect(placeOf(features[0])).toEqual([7.630000939, 51.220000467]);
  expect(codes).toContain('import-axes-swapped');
});

test('metres that cannot be of the system are refused: a zone before the easting, degrees, 0 for not known', async () => {
  const { features, r } = await read(
    'x;y\n404000;5675000\n32404000;5675000\n3404000;5675000\n7,63;51,22\n0;0\n',
    {
      crs: crsOfEpsg(25832),
    },
  );
  expect(features).toHaveLength(1);
  expect(r).toMatchObject({ read: 5, kept: 1, refused: 4, counts: { 'import-off-earth': 4 } });
  const { features: prefixed } = await read('x;y\n32404000;5675000\n', { crs: crsOfEpsg(4647) });
  expect(placeOf(prefixed[0])).toEqual(placeOf(features[0]));
});

test('cells of both grids become their squares', async () => {
  const utm = await read('raster_id;down_fn_hh_alle_1000\n100mN56751E4043;12,5\n');
  const laea = await read('GITTER_ID_100m;Einwohner\nCRS3035RES100mN3125900E4155400;3\n');
  const corner = (outcome: typeof utm) =>
    (outcome.features[0]!.geometry as { coordinates: number[][][] }).coordinates[0]![0]!;
  expect(corner(utm)[0]).toBeCloseTo(7.62966, 4);
  expect(corner(laea)[0]).toBeCloseTo(7.629262476, 8);
  expect(corner(laea)[1]).toBeCloseTo(51.219970038, 8);
  const wrong = await read('raster_id;x\n100mN56751E4043;1\n100mN5675E4043;1\n');
  expect(wrong.r).toMatchObject({ read: 2, kept: 1, refused: 1 });
});

describe('columns that became the place', () => {
  const named = (outcome: Awaited<ReturnType<typeof read>>) =>
    Object.keys(outcome.features[0]!.properties!).filter((name) => !['source', 'confidence'].includes(name));
  const sites = layerById('commercial-sites')!;

  test('stand in no layer a second time, and that is said once instead of a property that nobody knows', async () => {
    for (const [text, spent] of [
      ['name;kind;Lat;lon\nNord;brownfield;51,22;7,63\n', 'Lat, lon'],
      ['name;kind;wkt\nNord;brownfield;POINT(7.63 51.22)\n', 'wkt'],
    ] as const) {
      const outcome = await read(text, { layer: sites });
      expect(named(outcome)).not.toEqual(expect.arrayContaining(spent.split(', ')));
      const said = outcome.r.findings.filter(({ code }) => code === 'import-columns-spent');
      expect(said.map(({ found }) => found)).toEqual([spent]);
      expect(outcome.codes).not.toContain('import-field-foreign');
    }
  });

  test('stay where they are no place, where a field is made of them, and in a file that becomes no layer', async () => {
    const beside = await read('wkt;name;kind;lon;lat\n"POINT(7.63 51.22)";Nord;brownfield;1;2\n', {
      layer: sites,
    });
    expect(named(beside)).toEqual(expect.arrayContaining(['lon', 'lat']));
    const mapping = readMapping({ fields: { note: 'lat' } }, sites);
    if (typeof mapping === 'string') throw new Error(mapping);
    const mapped = await read('name;kind;lat;lon\nNord;brownfield;51.22;7.63\n', { layer: sites, mapping });
    expect(mapped.features[0]!.properties).toMatchObject({ note: '51.22' });
    expect(named(mapped)).not.toContain('lon');
    expect(named(await read('name;lat;lon\nNord;51.22;7.63\n'))).toEqual(['name', 'lat', 'lon']);
  });

  test('a table with a cell id keeps it: it says more than where the cell lies', async () => {
    const { features } = await read('raster_id;down_fn_hh_alle_1000\n100mN56751E4043;12,5\n', {
      layer: layerById('broadband-coverage')!,
    });
    expect(features[0]!.properties).toMatchObject({ raster_id: '100mN56751E4043' });
  });
});

test('a column of geometries, with the code that PostGIS puts before it', async () => {
  const { features, r } = await read(
    'id,geom\n1,"SRID=25832;POINT(404325 5675182)"\n2,POINT EMPTY\n3,"POLYGON((1"\n',
  );
  expect(placeOf(features[0])).toEqual([7.630000939, 51.220000467]);
  expect(r).toMatchObject({ read: 3, kept: 2, refused: 1 });
});

test('a row of another width is refused by its line; empty ones behind the head are Excel’s', async () => {
  const { r } = await read('a;lat;lon\nx;51;7;;\ny;51\nz;51;7;8\n"zwei\nZeilen";51;7\n');
  expect(r).toMatchObject({ read: 4, kept: 2, refused: 2 });
  expect(r.findings.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
    'line 3',
    'line 4',
  ]);
});

describe('what spreadsheets and people leave in a table of sites', () => {
  const site = 'Nord;50,92;11,58;brownfield;1,25';
  const table = (...rows: string[]) => `name;lat;lon;kind;areaHa\n${rows.join('\n')}\n`;
  const sites = (text: string) => read(text, { layer: layerById('commercial-sites')! });

  test.each([
    ['blank rows', table(site, ';;;;', '', ';;;;')],
    ['separators to the end of the sheet', table(`${site};;;`)],
    ['separators behind the head too', table(`${site};;;`).replace('areaHa', 'areaHa;;;')],
    ['lines quoted as a whole', table(site).trimEnd().replace(/^.*$/gm, '"$&"')],
    ['heads with the whole word', table(site).replace('lat;lon', 'Geogr. Breite;Geographische Länge')],
    ['a row of sums', table(site, 'Summe;;;;1,25')],
  ])('%s: one site, where it is', async (_, text) => {
    const { features, r } = await sites(text);
    expect(r).toMatchObject({ read: 1, kept: 1 });
    expect(placeOf(features[0])).toEqual([11.58, 50.92]);
    expect(features[0]!.properties).toMatchObject({ name: 'Nord', areaHa: 1.25 });
    expect(Object.keys(features[0]!.properties!)).not.toContain('column_6');
  });

  test.each([
    ['a separator within a text', table(site.replace('Nord', 'Nord; Teil 2')), 'import-row-width'],
    ['decimal commas between commas', table(site, site).replaceAll(';', ','), 'import-row-width'],
    ['degrees that lost their comma', table(site.replace('50,92', '50.928.100')), 'import-row-place'],
    ['degrees without any mark', table(site.replace('50,92;11,58', '50921234;11581234')), 'import-row-place'],
    ['nothing', '', 'import-nothing-in-it'],
    ['blanks', ' \n\n', 'import-nothing-in-it'],
  ])('%s: refused', async (_, text, code) => {
    const { features, codes } = await sites(text);
    expect([features, codes.includes(code)]).toEqual([[], true]);
  });

  test('a row that stands there again would count twice, and is told with both lines', async () => {
    const { r } = await sites(table(site, site));
    expect(r.findings).toContainEqual(
      expect.objectContaining({ code: 'import-feature-twice', path: 'line 3', expected: 'line 2' }),
    );
  });

  test.each(['SÃ¼d', 'S\ufffdd', 'GroÃŸe Halle'])('the umlauts of %s are told', async (name) => {
    const { r } = await sites(table(site.replace('Nord', name)));
    const found = name.split(' ')[0];
    expect(r.findings).toContainEqual(
      expect.objectContaining({ code: 'import-text-garbled', line: 2, found }),
    );
  });
});

test('a table without places is read as one, with its names made distinct', async () => {
  const { features, r, codes } = await read('AGS;x;x;\n05962032;1;2;3\n');
  expect(features[0]?.properties).toEqual({ AGS: '05962032', x: '1', x_2: '2', column_4: '3' });
  expect(r).toMatchObject({ kept: 1, geometryTypes: { null: 1 } });
  expect(codes).toEqual(['import-column-renamed', 'import-table']);
});

test('the head of a statistical table lies below its titles, and remarks are no rows', async () => {
  const text =
    'Tabelle 1\n;;Fläche;Fläche\n;;Wohnen;Gewerbe\n;;ha;ha\n09;Bayern;1,5;2\n05;NRW;3;4\n09;Z;1;2\n__________\n(C) 2017\n';
  const { features, codes } = await read(text);
  expect(Object.keys(features[0]!.properties!).slice(2)).toEqual(['Wohnen (ha)', 'Gewerbe (ha)']);
  expect(codes).toEqual(expect.arrayContaining(['import-preamble', 'import-row-note']));
});

test.each(['50.92, 11.58', '50,92 11,58', '(11.58; 50.92)', '50,92°, 11,58°'])(
  'both degrees in one cell are a place: %s',
  async (cell) => {
    const layer = layerById('commercial-sites')!;
    const { features, r } = await read(`Name;Koordinaten;Art\nNord;"${cell}";Brache\nSüd;;Brache\n`, {
      layer,
    });
    expect(r).toMatchObject({ read: 2, kept: 2 });
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [11.58, 50.92] },
      null,
    ]);
    expect(features[0]!.properties).not.toHaveProperty('Koordinaten');
    const wrong = await read(`Name;Koordinaten;Art\nNord;"${cell}";Brache\nSüd;Markt 1;Brache\n`, { layer });
    expect([wrong.r.kept, wrong.codes.includes('import-row-place')]).toEqual([1, true]);
  },
);

test('numbers of a layer are read by column: what a point means stands in the other rows', async () => {
  const layer = layerById('residential-zones')!;
  const table = (...areas: string[]) =>
    `name;use;publishedAreaHa;wkt\n${areas.map((area, i) => `z${i};residential;${area};"POLYGON((7 51,7.1 51,7.1 51.1,7 51))"`).join('\n')}\n`;
  const values = async (...areas: string[]) =>
    (await read(table(...areas), { layer })).features.map(({ properties }) => properties?.publishedAreaHa);
  expect(await values('1.500', '2.500,5')).toEqual([1500, 2500.5]);
  expect(await values('1.500', '2.5')).toEqual([1.5, 2.5]);
  expect(await values('-', '')).toEqual([null, null]);
  const refused = await read(table('viel'), { layer });
  expect(refused.r.findings[0]).toMatchObject({ code: 'number-text', path: 'publishedAreaHa', line: 2 });
});

test('quotes, line ends and lines of rows', () => {
  expect(rowsOf('a;"b;""c""\nd"\r\n\r\ne;f', ';')).toEqual([
    { cells: ['a', 'b;"c"\nd'], line: 1 },
    { cells: ['e', 'f'], line: 4 },
  ]);
  expect(rowsOf('"offen', ';')).toEqual([{ cells: ['offen'], line: 1 }]);
  expect(rowsOfTable('')).toEqual([]);
});

test.each([
  ['POINT Z (1 2 3)', { type: 'Point', coordinates: [1, 2, 3] }],
  ['POINTZ(1 2 3)', { type: 'Point', coordinates: [1, 2, 3] }],
  ['POINT M (1 2 3)', { type: 'Point', coordinates: [1, 2] }],
  [
    'MULTIPOINT((1 2),(3 4))',
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  [
    'multipoint(1 2,3 4)',
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  [
    'GEOMETRYCOLLECTION(POINT(1 2),LINESTRING EMPTY)',
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
  ],
  ['POLYGON EMPTY', null],
])('%s', (text, geometry) => {
  expect(readWktGeometry(text)).toEqual({ geometry, srid: null, hasMeasures: text.includes(' M ') });
});

test('that measures of well-known text are left out is said once', async () => {
  const rows = [
    'POINT M (7 51 5)',
    'POINT ZM (7 51 5 6)',
    'LINESTRING (7 51 1 2, 8 51 1 2)',
    'POINT Z (7 51 5)',
  ];
  const { features, r } = await read(`name;wkt\n${rows.map((row) => `a;${row}`).join('\n')}\n`);
  expect(features.map(({ geometry }) => (geometry as { coordinates?: unknown }).coordinates)).toEqual([
    [7, 51],
    [7, 51, 5],
    [
      [7, 51, 1],
      [8, 51, 1],
    ],
    [7, 51, 5],
  ]);
  expect(r.counts).toMatchObject({ 'import-measures-dropped': 1 });
  expect((await read('name;wkt\na;POINT Z (7 51 5)\n')).r.counts).not.toHaveProperty(
    'import-measures-dropped',
  );
});

test.each(['', 'POINT', 'POINT(1)', 'POINT(1 2', 'POINT(1 2) x', 'CIRCLE(1 2)', 'LINESTRING(((1 2)))'])(
  '"%s" is no geometry',
  (text) => {
    expect(readWktGeometry(text)).toBeNull();
  },
);
