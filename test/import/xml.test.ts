// SPDX-License-Identifier: EUPL-1.2
// KML, KMZ, GML and XPlanGML: geometries of all spellings, arcs, axes, attributes in HTML, documents that end too early.

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { strokeArc, strokeCircle } from '../../src/import/formats/gml/arcs';
import { type ImportOptions, importFile } from '../../src/import/import-file';

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function read(content: string | Uint8Array, options: ImportOptions = {}) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const outcome = await importFile({ name: 'x.xml', bytes }, options);
  const features = outcome.kind === 'read' ? outcome.features : [];
  return { ...outcome, features, r: outcome.report, codes: Object.keys(outcome.report.counts) };
}

describe('KML', () => {
  const kml = (inner: string) =>
    `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
  const ring = (text: string) => `<LinearRing><coordinates>${text}</coordinates></LinearRing>`;
  const area = `<Polygon><outerBoundaryIs>${ring('7,51,0 7.2,51,0 7.2,51.2,0 7,51,0')}</outerBoundaryIs><innerBoundaryIs>${ring('7.1,51.02 7.15,51.02 7.15,51.05 7.1,51.02')}</innerBoundaryIs></Polygon>`;

  test('the label of GeoServer stays as text beside the area, its attributes stay, and HTML does not', async () => {
    const description =
      '<![CDATA[<h4>x</h4><ul><li><strong><span class="atr-name">plz</span>:</strong> <span class="atr-value">07751 &amp; <b>mehr</b></span></li></ul>]]>';
    const { features, codes } = await read(
      kml(
        `<Placemark><name>A</name><description>${description}</description><MultiGeometry><Point><coordinates>7.1,51.1</coordinates></Point>${area}</MultiGeometry></Placemark>`,
      ),
    );
    expect(features[0]).toMatchObject({
      properties: { name: 'A', plz: '07751 & mehr', points: 'POINT (7.1 51.1)' },
      geometry: { type: 'Polygon' },
    });
    expect(codes).toContain('import-collection-flattened');
  });

  test('points beside an area come back, with their heights, beside a property that is called so', async () => {
    const { features, codes } = await read(
      kml(
        `<Placemark><ExtendedData><Data name="points"><value>3</value></Data></ExtendedData><MultiGeometry>${area}<Point><coordinates>7.1,51.1,30</coordinates></Point>${area}<Point><coordinates>9,52</coordinates></Point></MultiGeometry></Placemark>`,
      ),
    );
    expect(features).toHaveLength(1);
    expect(features[0]).toMatchObject({
      properties: { points: '3', 'points (2)': 'POINT Z (7.1 51.1 30); POINT (9 52)' },
      geometry: { type: 'MultiPolygon' },
    });
    expect(codes).toContain('import-collection-flattened');
  });

  test('rows of a table in a description, data and schema data are properties', async () => {
    const { features } = await read(
      kml(
        `<Placemark><description>&lt;table&gt;&lt;tr&gt;&lt;td&gt;GEN&lt;/td&gt;&lt;td&gt;Jena&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</description><ExtendedData><Data name="a"><value>0</value></Data><SchemaData><SimpleData name="b"></SimpleData></SchemaData></ExtendedData><Point><coordinates> 11.5, 50.9 ,0 </coordinates></Point></Placemark>`,
      ),
    );
    expect(features[0]).toMatchObject({
      properties: { GEN: 'Jena', a: '0', b: null },
      geometry: { coordinates: [11.5, 50.9, 0] },
    });
  });

  test('links and overlays are named and are no zones; KMZ is the same', async () => {
    const text = kml(
      `<NetworkLink><Link><href>http://x</href></Link></NetworkLink><GroundOverlay/><Placemark>${area}</Placemark>`,
    );
    for (const content of [text, zipSync({ 'doc.kml': bytesOf(text), 'files/a.png': new Uint8Array(9) })]) {
      const { r, codes } = await read(content);
      expect(r).toMatchObject({ format: 'kml', read: 1, kept: 1, crs: 'EPSG:4326', crsFrom: 'KML' });
      expect(codes).toContain('import-no-place');
    }
  });

  test('coordinates that are none are refused with their placemark; nothing at all is refused, a table without rows is empty', async () => {
    const { r } = await read(
      kml('<Placemark><Point><coordinates>a,b</coordinates></Point></Placemark><Placemark/>'),
    );
    expect(r).toMatchObject({ read: 2, kept: 1, refused: 1 });
    expect((await read(kml(''))).codes).toEqual(['import-no-layers']);
    expect((await read(kml('<Schema name="a" id="a"/>'))).codes).toEqual(['import-empty']);
  });

  test('cut off anywhere it gives nothing, with the place where it ends', async () => {
    const text = kml(`<Placemark>${area}</Placemark>`);
    for (let length = 60; length < text.length; length += 23) {
      const { kind, r } = await read(text.slice(0, length));
      expect([kind, r.kept]).toEqual(['refused', 0]);
    }
  });

  test('entities of its own are not expanded, and depth has a limit', async () => {
    const entity = `<!DOCTYPE kml [<!ENTITY a "x">]>${kml('<Placemark><name>&a;</name></Placemark>').slice(21)}`;
    expect((await read(entity)).kind).toBe('refused');
    const deep = kml(`${'<Folder>'.repeat(80)}${'</Folder>'.repeat(80)}`);
    expect((await read(deep)).codes).toEqual(['import-budget']);
  });
});

describe('GML', () => {
  const gml = (members: string, more = '') =>
    `<?xml version="1.0" encoding="UTF-8"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:t="urn:t" ${more}>${members}</wfs:FeatureCollection>`;
  const member = (shape: string, id = 'a') =>
    `<wfs:member><t:Zone gml:id="${id}"><t:name>Brügge</t:name><t:lage>${shape}</t:lage></t:Zone></wfs:member>`;
  const point = (srs: string, pos: string) =>
    `<gml:Point srsName="${srs}"><gml:pos>${pos}</gml:pos></gml:Point>`;
  const place = async (srs: string, pos: string) => {
    const { features, codes } = await read(gml(member(point(srs, pos))));
    return {
      at: (features[0]!.geometry as { coordinates: number[] }).coordinates.map((v) => Number(v.toFixed(5))),
      codes,
    };
  };

  test.each([
    ['EPSG:25832', '404325 5675182'],
    ['urn:ogc:def:crs:EPSG::25832', '404325 5675182'],
    ['urn:adv:crs:ETRS89_UTM32', '404325 5675182'],
    ['urn:ogc:def:crs:EPSG::102329', '5675182 32404325'],
    ['urn:ogc:def:crs:EPSG::4326', '51.22 7.63'],
    ['EPSG:4326', '51.22 7.63'],
    ['EPSG:4326', '7.63 51.22'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', '7.63 51.22'],
  ])('%s with %s lies in Lüdenscheid', async (srs, pos) => {
    expect((await place(srs, pos)).at).toEqual([7.63, 51.22]);
  });

  test('outside Germany the official order holds, and that it was not certain is said', async () => {
    const { at, codes } = await place('urn:ogc:def:crs:EPSG::4326', '40 -75');
    expect(at).toEqual([-75, 40]);
    expect(codes).toContain('import-axes-unclear');
  });

  test('a name that is missing is a question for metres, and the envelope of the collection answers it', async () => {
    const shape = '<gml:Point><gml:pos>404325 5675182</gml:pos></gml:Point>';
    expect((await read(gml(member(shape)))).kind).toBe('question');
    const bounded = `<gml:boundedBy><gml:Envelope srsName="EPSG:25832"><gml:lowerCorner>1 1</gml:lowerCorner></gml:Envelope></gml:boundedBy>${member(shape)}`;
    expect((await read(gml(bounded))).r).toMatchObject({ kept: 1, crs: 'EPSG:25832', crsFrom: 'srsName' });
  });

  test('arcs of a ring become lines within a centimetre, and it is said how many', async () => {
    const ring = `<gml:Polygon srsName="EPSG:25832"><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments><gml:Arc><gml:posList>404000 5675000 404010 5675010 404020 5675000</gml:posList></gml:Arc><gml:LineStringSegment><gml:posList>404020 5675000 404000 5675000</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>`;
    const { features, r } = await read(gml(member(ring)));
    expect(features[0]?.properties).toEqual({ name: 'Brügge' });
    const { coordinates } = features[0]!.geometry as { coordinates: number[][][] };
    expect(coordinates[0]!.length).toBeGreaterThan(30);
    expect(r.findings.find(({ code }) => code === 'import-arcs-stroked')).toMatchObject({
      found: '1',
      expected: '1 cm',
    });
  });

  test('surfaces of patches, GML 2, three numbers a position, links', async () => {
    const patch =
      '<gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList srsDimension="3">7 51 1 7.1 51 1 7.1 51.1 1 7 51 1</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch>';
    const surface = `<gml:MultiSurface srsName="EPSG:4326"><gml:surfaceMember><gml:Surface><gml:patches>${patch}</gml:patches></gml:Surface></gml:surfaceMember></gml:MultiSurface>`;
    const old =
      '<gml:MultiPolygon srsName="EPSG:4326"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>7,51 7.1,51 7.1,51.1 7,51</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon>';
    const link =
      '<gml:MultiSurface srsName="EPSG:4326"><gml:surfaceMember xlink:href="#x"/></gml:MultiSurface>';
    const { features, r } = await read(gml(member(surface) + member(old, 'b') + member(link, 'c')));
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['MultiPolygon', 'MultiPolygon']);
    expect(r).toMatchObject({ read: 3, kept: 2, refused: 1 });
  });

  test('each type is a layer, and pages and errors of a server are named', async () => {
    const two =
      member(point('EPSG:4326', '51 7')) +
      '<wfs:member><t:Plan gml:id="p"><t:teil><t:Teil><t:nr>1</t:nr></t:Teil></t:teil><t:teil><t:Teil><t:nr>2</t:nr></t:Teil></t:teil></t:Plan></wfs:member>';
    expect(await read(gml(two))).toMatchObject({ kind: 'question', choices: ['Zone', 'Plan'] });
    expect((await read(gml(two), { sourceLayer: 'Plan' })).features[0]?.properties).toEqual({
      'teil.nr': ['1', '2'],
    });
    expect(
      (await read(gml(member(point('EPSG:4326', '51 7')), 'numberMatched="9" numberReturned="1"'))).codes,
    ).toContain('import-page');
  });
});

test('every point of an arc stays and the lines keep within the tolerance, both ways round', () => {
  const [a, b, c] = [
    [404000, 5675000],
    [404060, 5675080],
    [404100, 5675000],
  ] as [number[], number[], number[]];
  const line = strokeArc(a, b, c);
  for (const point of [a, b, c]) expect(line).toContainEqual(point);
  const back = strokeArc(c, b, a).reverse();
  expect(back).toHaveLength(line.length);
  line.forEach(([x, y], i) => {
    expect(Math.hypot(x! - back[i]![0]!, y! - back[i]![1]!)).toBeLessThan(1e-6);
  });
  // Centre and radius of the circle through the three points.
  const [cx, cy, radius] = [404050, 5675025, Math.hypot(50, 25)];
  for (let i = 1; i < line.length; i++) {
    const [x, y] = [(line[i]![0]! + line[i - 1]![0]!) / 2, (line[i]![1]! + line[i - 1]![1]!) / 2];
    expect(radius - Math.hypot(x - cx, y - cy)).toBeLessThan(0.0101);
  }
  const circle = strokeCircle(a, b, c);
  expect(circle[0]).toEqual(circle[circle.length - 1]);
  expect(strokeArc([0, 0], [1, 1], [2, 2])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});
