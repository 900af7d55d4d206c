// SPDX-License-Identifier: EUPL-1.2
// What an import holds of a file: nothing of its bytes once the features have their places, in whatever format it is.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { crsOfEpsg } from '../../src/core/crs/epsg';
import { importFile } from '../../src/import/import-file';
import { layerById } from '../../src/layers';
import { blobOf, geopackageOf } from './a-geopackage';
import { shpOf } from './a-shapefile';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** An outline of so many corners that readers do not keep it as lists. */
const ring = Array.from({ length: 401 }, (_, i) => {
  const angle = (-2 * Math.PI * (i % 400)) / 400;
  return [404_000 + 500 * Math.cos(angle), 5_675_000 + 500 * Math.sin(angle)];
});
const shp = () => shpOf([{ type: 5, points: ring }]);
const columns = '"name" TEXT(60)';
const utm = ['ETRS89', null, 'EPSG', 25832, 'undefined'];
const inDegrees = ring.map(([x, y]) => [7 + (x! - 404_000) / 1e5, 51 + (y! - 5_675_000) / 1e5]);
const geojson = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'a' },
      geometry: { type: 'Polygon', coordinates: [[...inDegrees].reverse()] },
    },
  ],
};

test.each<[string, string, () => Uint8Array]>([
  ['shapefile', 'x.shp', shp],
  ['shapefile in an archive', 'x.zip', () => zipSync({ 'x.shp': shp() })],
  [
    'GeoPackage',
    'x.gpkg',
    () => geopackageOf({ zonen: [[blobOf(3, [1, ring.length], ring.flat()), 'a']] }, columns, utm),
  ],
  ['GeoJSON', 'x.geojson', () => new TextEncoder().encode(JSON.stringify(geojson))],
])('the bytes of a %s are free while its areas are judged', async (_, name, make) => {
  let held: Uint8Array | null = make();
  const bytes = new WeakRef(held.buffer);
  // What a reference is made of stays until the turn of the event loop ends.
  await new Promise((resolve) => setTimeout(resolve));
  let isFree: boolean | null = null;
  const file = {
    name,
    get bytes() {
      return held!;
    },
    release() {
      held = null;
    },
  };
  const outcome = await importFile(file, {
    layer: layerById('industrial-zones')!,
    crs: name.endsWith('json') ? null : crsOfEpsg(25832),
    // Asked for when every feature has been looked at.
    get neighbours() {
      collect();
      isFree = bytes.deref() === undefined;
      return [];
    },
  });
  expect(outcome.report.read).toBe(1);
  expect(isFree).toBe(true);
});

const rows = Array.from({ length: 5000 }, (_, i) => 51 + i / 1e5);
const gmlMember = (y: number) =>
  `<gml:featureMember><zone><gml:Point srsName="EPSG:4326"><gml:pos>${y} 7</gml:pos></gml:Point></zone></gml:featureMember>`;

test.each<[string, string, string]>([
  [
    'GeoJSON',
    'x.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map((y) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [7, y] },
      })),
    }),
  ],
  [
    'GML',
    'x.gml',
    `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml">${rows.map(gmlMember).join('')}</gml:FeatureCollection>`,
  ],
  [
    'KML',
    'x.kml',
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${rows
      .map((y) => `<Placemark><Point><coordinates>7,${y}</coordinates></Point></Placemark>`)
      .join('')}</Document></kml>`,
  ],
  ['a table', 'x.csv', `lon,lat\n${rows.map((y) => `7,${y}`).join('\n')}\n`],
])('the bytes of %s are let go as soon as they are text', async (_, name, text) => {
  const bytes = new TextEncoder().encode(text);
  let isReleased = false;
  let atFirst: boolean | null = null;
  const file = {
    name,
    bytes,
    release() {
      isReleased = true;
    },
  };
  const outcome = await importFile(file, {
    // Told for the first time while the reader is at work.
    onProgress() {
      atFirst ??= isReleased;
    },
  });
  expect(outcome.report.read).toBe(rows.length);
  expect(atFirst).toBe(true);
});
