// SPDX-License-Identifier: EUPL-1.2
// What GML says in attributes: a measure has a unit beside it, and what is stated in square metres is no number of hectares.

import { expect, test } from 'vitest';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { readMapping } from '../../src/import/layer/mapping';
import { layerById } from '../../src/layers';

const layer = layerById('commercial-sites')!;

async function read(areas: readonly string[], options: ImportOptions = { layer }) {
  const members = areas.map(
    (area, i) =>
      `<gml:featureMember><a:S gml:id="s${i}"><a:name>Nord ${i}</a:name><a:kind>land</a:kind>${area}<a:pos><gml:Point srsName="EPSG:25832"><gml:pos>${402500 + i} 5675000</gml:pos></gml:Point></a:pos></a:S></gml:featureMember>`,
  );
  const text = `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:a="urn:a">${members.join('')}</gml:FeatureCollection>`;
  const outcome = await importFile({ name: 'x.gml', bytes: new TextEncoder().encode(text) }, options);
  const features = outcome.kind === 'read' ? outcome.features : [];
  return {
    features,
    r: outcome.report,
    areas: features.map(({ properties }) => properties?.areaHa as unknown),
  };
}
const area = (text: string, uom: string) => `<a:areaHa uom="${uom}">${text}</a:areaHa>`;

test.each([
  'm2',
  'm²',
  'urn:adv:uom:m2',
  'urn:ogc:def:uom:UCUM::m2',
  'http://www.opengis.net/def/uom/UCUM/m2',
  '#m2',
])('a column in %s becomes hectares, and that is said', async (uom) => {
  const { r, areas } = await read([area('12500', uom), area('7.25E4', uom), area('1250.000', uom)]);
  expect(areas).toEqual([1.25, 7.25, 0.125]);
  expect(r.counts).toMatchObject({ 'import-unit-converted': 1 });
  const said = r.findings.find(({ code }) => code === 'import-unit-converted');
  expect(said).toMatchObject({ expected: 'areaHa (ha) × 0.0001' });
  expect(said?.found).toMatch(/^areaHa \(m[2²]\)$/);
});

test('the unit of the field and one that says nothing change nothing', async () => {
  for (const uom of ['ha', 'har', '', '1']) {
    const { r, areas } = await read([area('1.25', uom)]);
    expect(areas).toEqual([1.25]);
    expect(r.counts).not.toHaveProperty('import-unit-converted');
  }
});

test('of several units those of the field are read and the others refused; one that leads nowhere is refused', async () => {
  const mixed = await read([area('12500', 'm2'), area('2.5', 'ha')]);
  expect(mixed.areas).toEqual([2.5]);
  expect(mixed.r.findings[0]).toMatchObject({ code: 'import-unit-in-cell', found: '12500 m2' });
  for (const uom of ['km', 'morgen']) {
    const { r } = await read([area('12500', uom)]);
    expect(r).toMatchObject({ read: 1, kept: 0, refused: 1 });
  }
});

test('a factor of the mapping is that of a person and comes first', async () => {
  const mapping = readMapping({ fields: { areaHa: { from: 'areaHa', factor: 0.01 } } }, layer);
  if (typeof mapping === 'string') throw new Error(mapping);
  const { r, areas } = await read([area('12500', 'm2')], { layer, mapping });
  expect(areas).toEqual([125]);
  expect(r.counts).not.toHaveProperty('import-unit-converted');
});

test('without a layer the unit stays behind its number, so that nobody takes it for another', async () => {
  const { areas } = await read([area('12500', 'm2'), area('unbekannt', 'm2'), area('3', '')], {});
  expect(areas).toEqual(['12500 m2', 'unbekannt', '3']);
});

test('attributes of an element come with it, and those of XML and of links do not', async () => {
  const inner = [
    '<a:zustand code="17" bezeichnung="Altlast"/>',
    '<a:recht xmlns:b="urn:b" xmlns="urn:c" stand="2024">gilt</a:recht>',
    '<a:teil><a:Teil gml:id="t" art="Rest"><a:wert>5</a:wert></a:Teil></a:teil>',
    '<a:plan xlink:href="#p" xlink:type="simple"/>',
    '<a:leer xsi:nil="true" nilReason="unknown"/>',
  ];
  const { features } = await read([inner.join('')], {});
  expect(features[0]!.properties).toEqual({
    ...{ name: 'Nord 0', kind: 'land' },
    ...{ zustand: null, 'zustand.code': '17', 'zustand.bezeichnung': 'Altlast' },
    ...{ recht: 'gilt', 'recht.stand': '2024' },
    ...{ 'teil.art': 'Rest', 'teil.wert': '5' },
    ...{ plan: '#p', leer: null },
  });
});
