// SPDX-License-Identifier: EUPL-1.2
// The outline that somebody hands in: all its parts and holes, whatever the file is, or refused in words.

import { describe, expect, test } from 'vitest';
import { siteSize } from '../../../src/analysis/site-check/site-distances';
import { readOutline } from '../../../src/core/read/read-outline';
import { atMetres } from '../../a-city';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const metres = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ] as [number, number][];
const degrees = (x: number, y: number, size: number) => metres(x, y, size).map(([e, n]) => atMetres(e, n));
const square = { type: 'Polygon', coordinates: [degrees(0, 0, 200)] };
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });
const collection = (...geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map(feature),
});
const areaOf = (bytes: Uint8Array) => siteSize(readOutline(bytes).geometry, 'EPSG:25832')?.areaM2 ?? null;

describe('an outline', () => {
  const text = JSON.stringify(square);
  const two = { type: 'MultiPolygon', coordinates: [[degrees(0, 0, 200)], [degrees(400, 0, 200)]] };
  const hole = { type: 'Polygon', coordinates: [degrees(0, 0, 200), degrees(50, 50, 100).reverse()] };
  const point = { type: 'Point', coordinates: [7.63, 51.22] };
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
  const [e, n] = [404_000, 5_675_000];

  test.each<[string, Uint8Array, number]>([
    ['a bare polygon', encode(square), 40_000],
    ['a feature', encode(feature(square)), 40_000],
    ['a collection whose first feature is a point', encode(collection(point, square)), 40_000],
    ['a byte order mark before it', new TextEncoder().encode(`\uFEFF${text}`), 40_000],
    ['two parts', encode(collection(two)), 80_000],
    ['a hole', encode(collection(hole)), 30_000],
    [
      'polygons in a GeometryCollection',
      encode({ type: 'GeometryCollection', geometries: [point, square] }),
      40_000,
    ],
    [
      'heights',
      encode({ ...square, coordinates: square.coordinates.map((ring) => ring.map((at) => [...at, 402])) }),
      40_000,
    ],
    [
      'UTM, as its crs says',
      encode({ crs, ...collection({ type: 'Polygon', coordinates: [metres(e, n, 200)] }) }),
      40_000,
    ],
  ])('is read from %s', (_, bytes, areaM2) => {
    expect(areaOf(bytes)).toBeCloseTo(areaM2, -2);
  });

  test('says how many further areas there are', () => {
    expect(readOutline(encode(collection(point, square, two, hole))).more).toBe(2);
  });

  const bowtie = { type: 'Polygon', coordinates: [[0, 2, 1, 3, 0].map((i) => degrees(0, 0, 200)[i])] };
  const swapped = { ...square, coordinates: square.coordinates.map((ring) => ring.map(([x, y]) => [y, x])) };
  const overlapping = { type: 'MultiPolygon', coordinates: [[degrees(0, 0, 200)], [degrees(100, 0, 200)]] };
  test.each<[string, Uint8Array, string]>([
    ['crosses itself', encode(bowtie), 'ring-crosses-itself'],
    ['has parts that overlap', encode(overlapping), 'parts-overlap'],
    [
      'has a hole outside',
      encode({ ...square, coordinates: [...square.coordinates, degrees(400, 0, 50)] }),
      'hole-outside',
    ],
    ['has latitude first', encode(swapped), 'axes-swapped-perhaps'],
    ['is in metres', encode({ type: 'Polygon', coordinates: [metres(e, n, 200)] }), 'coordinates-in-metres'],
    ['is a point', encode(point), 'no-area'],
    ['is empty', encode({ type: 'Polygon', coordinates: [] }), 'no-area'],
    ['is nothing', new Uint8Array(), 'file-empty'],
    ['is cut short', new TextEncoder().encode(text.slice(0, 90)), 'json-truncated'],
    ['is UTF-16', Buffer.from(text, 'utf16le'), 'text-utf-16'],
    ['is KML', new TextEncoder().encode('<kml xmlns="x">'), 'format-other'],
  ])('that %s is refused', (_, bytes, code) => {
    const { geometry, findings } = readOutline(bytes);
    expect(geometry).toBeNull();
    expect(findings.map((finding) => finding.code)).toContain(code);
  });
});
