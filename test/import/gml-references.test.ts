// SPDX-License-Identifier: EUPL-1.2
// A geometry of GML that stands elsewhere in the document and is linked to is the feature's own.

import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';

async function read(...shapes: readonly string[]) {
  const members = shapes.map(
    (shape, i) => `<g:featureMember><a:Z g:id="z${i}">${shape}</a:Z></g:featureMember>`,
  );
  const text = `<g:C xmlns:g="http://www.opengis.net/gml/3.2" xmlns:x="http://www.w3.org/1999/xlink" xmlns:a="a">${members.join('')}</g:C>`;
  const outcome = await importFile({ name: 'x.gml', bytes: new TextEncoder().encode(text) });
  const features = outcome.kind === 'read' ? outcome.features : [];
  return { r: outcome.report, features, shapes: features.map(({ geometry }) => geometry) };
}
const corners = '404000 5675000 404100 5675000 404100 5675100 404000 5675000';
const polygon = (id: string, more = ' srsName="EPSG:25832"') =>
  `<g:Polygon g:id="${id}"${more}><g:exterior><g:LinearRing><g:posList>${corners}</g:posList></g:LinearRing></g:exterior></g:Polygon>`;
const link = (id: string, name = 'a:geom') => `<${name} x:href="#${id}"/>`;
const multi = (inner: string, srsName = 'EPSG:25832') =>
  `<a:geom><g:MultiSurface srsName="${srsName}">${inner}</g:MultiSurface></a:geom>`;
const member = (inner: string) => `<g:surfaceMember>${inner}</g:surfaceMember>`;

test('a feature has the shape that it links to, before and behind it', async () => {
  const { shapes, features, r } = await read(link('p'), `<a:geom>${polygon('p')}</a:geom>`, link('p'));
  expect(shapes[1]).toMatchObject({ type: 'Polygon' });
  expect([shapes[0], shapes[2]]).toEqual([shapes[1], shapes[1]]);
  expect(features.map(({ properties }) => properties)).toEqual([{}, {}, {}]);
  expect(r.counts).toEqual({});
});

test('a shape has the parts that it links to, and a part the system that stands around it', async () => {
  const { shapes, r } = await read(
    multi(member(polygon('p', ''))),
    multi(link('p', 'g:surfaceMember')),
    link('p'),
  );
  expect(shapes[1]).toEqual(shapes[0]);
  expect(shapes[2]).toMatchObject({ type: 'Polygon' });
  expect(r).toMatchObject({ crs: 'EPSG:25832', counts: {} });
});

test('one that stands there and is linked to as well is one shape', async () => {
  const both = `${link('p', 'a:extent')}<a:geom>${polygon('p')}</a:geom>`;
  expect((await read(both)).r.counts).toEqual({});
});

test('a link that leads nowhere is kept as it is, in a part it refuses its shape', async () => {
  const { features, r } = await read(link('q'), multi(link('q', 'g:surfaceMember')));
  expect(features).toMatchObject([{ properties: { geom: '#q' }, geometry: null }]);
  expect(r.findings[0]).toMatchObject({ code: 'import-shape-refused', found: 'xlink:href #q' });
});

test('links to links, to the shape itself and into another system are refused, not followed', async () => {
  const { r } = await read(
    `<a:geom>${polygon('p')}</a:geom>`,
    `<a:geom><g:MultiSurface g:id="m" srsName="EPSG:25832">${link('m', 'g:surfaceMember')}</g:MultiSurface></a:geom>`,
    multi(link('p', 'g:surfaceMember'), 'EPSG:31467'),
  );
  expect(r).toMatchObject({ kept: 1, refused: 2 });
});
