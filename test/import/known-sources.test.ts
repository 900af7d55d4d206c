// SPDX-License-Identifier: EUPL-1.2
// Official files become layers without a mapping file: the grid of the Breitbandatlas, plans, land use of OpenStreetMap.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import type { Mapping } from '../../src/import/layer/mapping';
import { type LayerId, layerById } from '../../src/layers';
import { blobOf, geopackageOf } from './a-geopackage';

const fixed = (value: unknown) => ({ from: null, value, values: null, factor: 1 });

async function read(name: string, content: string | Uint8Array, layer: LayerId, options: ImportOptions = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await importFile({ name, bytes }, { layer: layerById(layer)!, ...options });
  return { ...outcome, features: outcome.kind === 'read' ? outcome.features : [], r: outcome.report };
}

describe('the grid of the Breitbandatlas', () => {
  const utm = ['ETRS89', null, 'EPSG', 25832, 'undefined'];
  const square = (x: number, y: number) =>
    blobOf(3, [1, 5], [x, y, x + 100, y, x + 100, y + 100, x, y + 100, x, y]);
  const table = 'Versorgungsdaten_Gitterzellen_Stand_20251231';
  const grid = (...cells: [string, number, number][]) =>
    geopackageOf(
      { [table]: cells.map(([id, x, y]) => [square(x, y), id, 7, '05962032', 95.5, null]) },
      '"raster_id" TEXT, "raster_rowid" INTEGER, "ags" TEXT, "down_fn_hh_alle_100" REAL, "down_fn_hh_sonst_100" REAL',
      utm,
    );

  test('a cell is one of coverage, with its credit and the day of its table', async () => {
    const { features, r } = await read(
      'x.gpkg',
      grid(['100mN56751E4043', 404300, 5675100]),
      'broadband-coverage',
    );
    expect(r).toMatchObject({ read: 1, kept: 1, refused: 0 });
    expect(features[0]).toMatchObject({
      id: '100mN56751E4043',
      properties: {
        raster_id: '100mN56751E4043',
        ags: '05962032',
        down_fn_hh_alle_100: 95.5,
        asOf: '2025-12-31',
        confidence: 'found',
        source: expect.stringMatching(/gigabitgrundbuch/),
      },
    });
    expect(features[0]!.properties).not.toHaveProperty('raster_rowid');
  });

  test('a cell whose id names another place than its outline is refused', async () => {
    const { r } = await read(
      'x.gpkg',
      grid(['100mN56751E4043', 404300, 5675100], ['100mN56751E4044', 404300, 5675100]),
      'broadband-coverage',
    );
    expect(r).toMatchObject({ read: 2, kept: 1, refused: 1 });
    expect(r.findings[0]).toMatchObject({
      code: 'import-grid-mismatch',
      found: '100mN56751E4044',
      expected: 'N56751E4043',
    });
  });

  test('as a table of text, with German decimals; empty is not known and 0 is nobody', async () => {
    const { features } = await read(
      'x.csv',
      'raster_id;ags;down_fn_hh_alle_100;down_fn_hh_alle_1000\n100mN56751E4043;05962032;95,5;\n100mN56751E4044;05962032;0;0\n',
      'broadband-coverage',
    );
    expect(
      features.map(({ properties }) => [properties?.down_fn_hh_alle_100, properties?.down_fn_hh_alle_1000]),
    ).toEqual([
      [95.5, null],
      [0, 0],
    ]);
  });
});

test('areas of a plan become zones by their BauNVO code, named by the plan they belong to over two links', async () => {
  const area = (id: string, code: string) =>
    `<gml:featureMember><xplan:BP_BaugebietsTeilFlaeche gml:id="${id}"><xplan:gehoertZuBereich xlink:href="#b"/><xplan:position><gml:Polygon srsName="EPSG:25832"><gml:exterior><gml:LinearRing><gml:posList>404000 5675000 404100 5675000 404100 5675100 404000 5675000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></xplan:position><xplan:besondereArtDerBaulNutzung>${code}</xplan:besondereArtDerBaulNutzung></xplan:BP_BaugebietsTeilFlaeche></gml:featureMember>`;
  const text = `<xplan:XPlanAuszug xmlns:xplan="http://www.xplanung.de/xplangml/5/4" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="x"><gml:featureMember><xplan:BP_Plan gml:id="p"><xplan:name>Nr. 830 Rosmart</xplan:name></xplan:BP_Plan></gml:featureMember><gml:featureMember><xplan:BP_Bereich gml:id="b"><xplan:gehoertZuPlan xlink:href="#p"/></xplan:BP_Bereich></gml:featureMember>${area('w', '1200')}${area('m', '1500')}${area('g', '1800')}${area('s', '2100')}</xplan:XPlanAuszug>`;
  const options = { sourceLayer: 'BP_BaugebietsTeilFlaeche' };
  const living = await read('x.gml', text, 'residential-zones', options);
  expect(
    living.features.map(({ properties }) => [properties?.code, properties?.use, properties?.name]),
  ).toEqual([
    ['WA', 'residential', 'Allgemeines Wohngebiet, Nr. 830 Rosmart'],
    ['MI', 'mixed', 'Mischgebiet, Nr. 830 Rosmart'],
  ]);
  const working = await read('x.gml', text, 'industrial-zones', options);
  expect(working.features.map(({ properties }) => properties?.code)).toEqual(['GI']);
  expect(working.r).toMatchObject({ read: 1, kept: 1, counts: { 'import-row-filtered': 1 } });
});

describe('the land register (ALKIS, actual use)', () => {
  const square = '404000 5675000 404100 5675000 404100 5675100 404000 5675100 404000 5675000';
  const kinds = [
    'Wohnbaufläche',
    'Fläche gemischter Nutzung',
    'Industrie- und Gewerbefläche',
    'Fläche besonderer funktionaler Prägung',
    'Landwirtschaft',
  ];
  const simplified = (withId = true) =>
    `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns="http://repository.gdi-de.org/schemas/adv/produkt/alkis-vereinfacht/2.0">${kinds
      .map(
        (kind, i) =>
          `<wfs:member><Nutzung gml:id="n${i}">${withId ? `<oid>DENW0${i}TN</oid>` : ''}<aktualit>2021-06-29Z</aktualit><geometrie><gml:Polygon srsName="urn:ogc:def:crs:EPSG::25832"><gml:exterior><gml:LinearRing><gml:posList>${square}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></geometrie><nutzart>${kind}</nutzart></Nutzung></wfs:member>`,
      )
      .join('')}</wfs:FeatureCollection>`;

  test('housing and mixed use of the simplified schema become areas where people live, by their own ids', async () => {
    const { features, r } = await read('nutzung.gml', simplified(), 'residential-zones');
    expect(features.map(({ id, properties }) => [id, properties?.use, properties?.name])).toEqual([
      ['DENW00TN', 'residential', 'Wohnbaufläche DENW00TN'],
      ['DENW01TN', 'mixed', 'Fläche gemischter Nutzung DENW01TN'],
    ]);
    // What is used so may be planned otherwise.
    expect(features[0]!.properties).toHaveProperty('aktualit', '2021-06-29Z');
    expect(features[0]!.properties).not.toHaveProperty('code');
    const left = r.findings.find(({ code }) => code === 'import-row-filtered');
    expect(left).toMatchObject({ found: '3' });
  });

  test('its commercial ground becomes the other layer', async () => {
    const { features } = await read('nutzung.gml', simplified(), 'industrial-zones');
    expect(features.map(({ id }) => id)).toEqual(['DENW02TN']);
  });

  test('a column that is called so in another table is not taken for it', async () => {
    const { r } = await read('nutzung.gml', simplified(false), 'industrial-zones');
    expect(r.counts).not.toHaveProperty('import-known-source');
    expect(r.counts).not.toHaveProperty('import-row-filtered');
  });

  test('tables that name the class of the object catalogue, and the exchange format with a layer for each', async () => {
    const table = JSON.stringify({
      type: 'FeatureCollection',
      features: ['AX_Wohnbauflaeche', 'AX_IndustrieUndGewerbeflaeche', 'AX_Friedhof'].map((word, i) => ({
        type: 'Feature',
        id: `o${i}`,
        properties: { OBJART_TXT: word },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [7.6, 51.2],
              [7.61, 51.2],
              [7.61, 51.21],
              [7.6, 51.2],
            ],
          ],
        },
      })),
    });
    expect((await read('x.geojson', table, 'residential-zones')).features.map(({ id }) => id)).toEqual([
      'o0',
    ]);
    expect((await read('x.geojson', table, 'industrial-zones')).features.map(({ id }) => id)).toEqual(['o1']);
    const nas = `<AX_Bestandsdatenauszug xmlns="http://www.adv-online.de/namespaces/adv/gid/7.1" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"><enthaelt><wfs:FeatureCollection><wfs:member><AX_IndustrieUndGewerbeflaeche gml:id="DENW1"><position><gml:Surface srsName="urn:adv:crs:ETRS89_UTM32"><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>${square}</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface></position><funktion>1700</funktion></AX_IndustrieUndGewerbeflaeche></wfs:member></wfs:FeatureCollection></enthaelt></AX_Bestandsdatenauszug>`;
    const { features, r } = await read('x.xml', nas, 'industrial-zones');
    expect(r).toMatchObject({ read: 1, refused: 0, crs: 'EPSG:25832' });
    expect(features[0]).toMatchObject({
      id: 'DENW1',
      properties: { name: 'Industrie- und Gewerbefläche DENW1' },
    });
  });
});

const jena = '../shared/data/staedte/jena/landuse.residential.geojson';
test.skipIf(!existsSync(jena))('land use of OpenStreetMap in Jena becomes zones', async () => {
  const { r, features } = await read(
    'landuse.residential.geojson',
    new Uint8Array(readFileSync(jena)),
    'residential-zones',
  );
  expect(r).toMatchObject({ read: 96, refused: 0 });
  expect(features[0]).toMatchObject({
    id: 'way/24638888',
    properties: { use: 'residential', source: expect.stringMatching(/ODbL/) },
  });
});

const raster = '../shared/data/selbst-gemacht/raster/bba-schema_luedenscheid_SYNTHETISCH';
test.skipIf(!existsSync(`${raster}.gpkg`)).each(['gpkg', 'csv'])(
  'of the synthetic grid as %s nothing is lost unsaid: invented shares that contradict each other are refused as such',
  async (ending) => {
    const bytes = new Uint8Array(readFileSync(`${raster}.${ending}`));
    const { r } = await read(`x.${ending}`, bytes, 'broadband-coverage');
    expect(r).toMatchObject({ read: 64, kept: 18, refused: 46 });
    const reasons = r.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect([...new Set(reasons)].sort()).toEqual(['share-above-all', 'shares-rise']);
  },
);

test('what does not belong here was not repaired either, and the sum holds', async () => {
  const ring = [7, 51, 7, 51.1, 7.1, 51.1, 7, 51];
  const coordinates = [[0, 2, 4, 6].map((at) => ring.slice(at, at + 2))];
  const shop = { '@id': 'way/1', landuse: 'retail', name: 'Markt' };
  const feature = { type: 'Feature', properties: shop, geometry: { type: 'Polygon', coordinates } };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  const { r } = await read('x.geojson', text, 'industrial-zones');
  expect(r).toMatchObject({ read: 0, kept: 0, repaired: 0, refused: 0 });
});

test('what somebody drew an area of OpenStreetMap from is not whom the licence names', async () => {
  const ring = [7, 51, 7.1, 51, 7.1, 51.1, 7, 51];
  const coordinates = [[0, 2, 4, 6].map((at) => ring.slice(at, at + 2))];
  const properties = { '@id': 'way/1', landuse: 'industrial', source: 'Bing', name: 'Hafen' };
  const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  const { features, r } = await read('x.geojson', text, 'industrial-zones');
  expect(features[0]?.properties?.source).toBe('© OpenStreetMap (ODbL)');
  expect(r.findings.find(({ code }) => code === 'import-field-dropped')?.found).toBe('@id, source');
});

test('brownfields of OpenStreetMap become sites; a file of which nothing belongs says so', async () => {
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [11, 50],
        [11.01, 50],
        [11.01, 50.01],
        [11, 50.01],
        [11, 50],
      ],
    ],
  };
  const file = (landuse: string) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 'way/7', properties: { '@id': 'way/7', landuse }, geometry: area }],
    });
  const brownfield = await read('b.geojson', file('brownfield'), 'commercial-sites');
  expect(brownfield.r).toMatchObject({ kept: 1, refused: 0 });
  expect(brownfield.features[0]?.properties).toMatchObject({
    name: 'Brache way/7',
    kind: 'brownfield',
    source: '© OpenStreetMap (ODbL)',
  });
  const shops = await read('r.geojson', file('retail'), 'industrial-zones');
  expect(shops.r.counts).toMatchObject({ 'import-row-filtered': 1, 'import-nothing-belongs': 1 });
  expect(brownfield.r.counts).not.toHaveProperty('import-nothing-belongs');
});

test('of the land register a version that was ended is no zone of today, and that is said', async () => {
  const coordinates = [
    [7.6, 51.2],
    [7.61, 51.2],
    [7.61, 51.21],
    [7.6, 51.2],
  ];
  const area = (id: string, end: string | null) => ({
    type: 'Feature',
    id,
    properties: { OBJART_TXT: 'AX_Wohnbauflaeche', ENDE: end },
    geometry: { type: 'Polygon', coordinates: [coordinates] },
  });
  const features = [area('old', '2020-01-01T00:00:00Z'), area('now', null)];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const { r, features: kept } = await read('x.geojson', text, 'residential-zones');
  expect(kept.map(({ id }) => id)).toEqual(['now']);
  expect(r).toMatchObject({ read: 1, kept: 1, refused: 0, counts: { 'import-versions-ended': 1 } });
  expect(r.counts).not.toHaveProperty('import-row-filtered');
  // A mapping of one's own says what the columns mean, unless it chooses rows by their end.
  const mapped = async (where: Mapping['where']) => {
    const fields = { name: fixed('Wohnen'), use: fixed('residential') };
    const mapping: Mapping = { fields, id: null, where, others: 'drop' };
    const taken = await read('x.geojson', text, 'residential-zones', { mapping });
    return taken.features.map(({ id }) => id);
  };
  expect(await mapped({})).toEqual(['now']);
  expect(await mapped({ ENDE: ['2020-01-01T00:00:00Z'] })).toEqual(['old']);
  const nas = (end: string) =>
    `<E xmlns:w="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"><w:member><AX_Wohnbauflaeche gml:id="D1"><lebenszeitintervall><AA_Lebenszeitintervall><beginnt>2010-01-01</beginnt>${end}</AA_Lebenszeitintervall></lebenszeitintervall></AX_Wohnbauflaeche></w:member></E>`;
  const codes = async (end: string) =>
    Object.keys((await read('x.xml', nas(end), 'residential-zones')).r.counts);
  expect(await codes('<endet>2020-01-01</endet>')).toContain('import-versions-ended');
  expect(await codes('')).not.toContain('import-versions-ended');
});
