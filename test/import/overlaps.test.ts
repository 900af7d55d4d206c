// SPDX-License-Identifier: EUPL-1.2
// Areas that lie on each other: named at the import, or taken back where that is asked for, and never dropped unsaid.

import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { TiledFeature } from '../../src/core/validation/check-tiling';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { layerById } from '../../src/layers';

/** A rectangle in hundreds of metres, about. */
const box = (west: number, south: number, east: number, north: number): Polygon => {
  const [lon, lat] = [7.63, 51.21];
  const at = (x: number, y: number) => [
    Number((lon + x * 0.00143).toFixed(7)),
    Number((lat + y * 0.0009).toFixed(7)),
  ];
  return {
    type: 'Polygon',
    coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
  };
};
const file = (...areas: readonly (readonly [id: string, geometry: Polygon])[]) => ({
  name: 'landuse.geojson',
  bytes: new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: areas.map(([id, geometry]) => ({
        type: 'Feature',
        id,
        properties: { name: id, use: 'residential' },
        geometry,
      })),
    }),
  ),
});
const areas = [
  ['a', box(0, 0, 2, 1)],
  ['b', box(1, 0, 3, 1)],
  ['inside', box(0.2, 0.2, 0.4, 0.4)],
] as const;
const read = async (options: ImportOptions, source = file(...areas)) => {
  const outcome = await importFile(source, { layer: layerById('residential-zones')!, ...options });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const { report, features } = outcome;
  const width = (i: number) => {
    const xs = (features[i]!.geometry as Polygon).coordinates[0]!.map(([x]) => x!);
    return (Math.max(...xs) - Math.min(...xs)) / 0.00143;
  };
  const said = report.findings.filter(({ code }) => /overlap|trimmed|covered/.test(code));
  return {
    report,
    features,
    width,
    said: said.map(({ code, featureId, expected }) => [code, featureId, expected]),
  };
};

test('overlaps are named with both areas, and nothing changes', async () => {
  const { said, features, report } = await read({});
  expect(said).toEqual([
    ['import-overlap', 'b', 'residential-zones/a'],
    ['import-overlap', 'inside', 'residential-zones/a'],
  ]);
  expect(features.map(({ geometry }) => geometry)).toEqual(areas.map(([, geometry]) => geometry));
  expect([report.kept, report.repaired, report.refused]).toEqual([3, 0, 0]);
});

test('where it is asked for the later one gives way, and one of which nothing is left is refused', async () => {
  const { said, features, report, width } = await read({ trims: true });
  expect(said).toEqual([
    ['import-covered', 'inside', 'residential-zones/a'],
    ['import-trimmed', 'b', 'residential-zones/a'],
  ]);
  expect(features.map(({ id }) => id)).toEqual(['a', 'b']);
  expect([width(0), width(1)].map((value) => Number(value.toFixed(3)))).toEqual([2, 1]);
  expect([report.read, report.kept, report.repaired, report.refused]).toEqual([3, 1, 1, 1]);
});

test('an area that gives way has no corner twice where the border passes closer to it than decimals are written', async () => {
  const polygon = (...ring: (readonly [number, number])[]): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [...ring, ring[0]!].map(([x, y]) => [Number((7.63 + x).toFixed(7)), Number((51.21 + y).toFixed(7))]),
    ],
  });
  // Where it passes the corner [0.001, 0.0003333], the lower border of the first lies some millimetres above it.
  const first = polygon([0, 0], [0.003, 0.001], [0.003, 0.01], [0, 0.01]);
  const second = polygon(
    ...([
      [0.001, 0.0003333],
      [0.0005, -0.001],
      [0.0015, -0.001],
      [0.0015, 0.0008],
      [0.001, 0.0008],
    ] as const),
  );
  const { features, said } = await read({ trims: true }, file(['a', first], ['b', second]));
  expect(said).toEqual([['import-trimmed', 'b', 'residential-zones/a']]);
  const written = (features[1]!.geometry as Polygon).coordinates[0]!.map(
    ([x, y]) => `${x!.toFixed(7)} ${y!.toFixed(7)}`,
  );
  expect(written.slice(1)).toHaveLength(new Set(written).size);
  expect(written).toContain('7.6310000 51.2103333');
});

test('gives way to what is there in any layer of the same ground, but not to what it renews', async () => {
  const there = (layer: TiledFeature['layer'], id: string): TiledFeature => ({
    ...{ layer, id, index: 0, geometry: box(1.5, 0, 9, 1) },
  });
  const one = file(['a', box(0, 0, 2, 1)]);
  const beside = await read({ trims: true, neighbours: [there('industrial-zones', 'x')] }, one);
  expect(beside.said).toEqual([['import-trimmed', 'a', 'industrial-zones/x']]);
  expect(beside.width(0)).toBeCloseTo(1.5, 3);
  const renewed = await read({ trims: true, neighbours: [there('residential-zones', 'a')] }, one);
  expect(renewed.said).toEqual([]);
});

test('an update by a field renews what has the same value there, whatever the ids', async () => {
  const there = (id: string, key: string) => ({
    ...{ layer: 'residential-zones' as const, id, key, index: 0, geometry: box(1.5, 0, 9, 1) },
  });
  const one = file(['a', box(0, 0, 2, 1)]);
  const read1 = (id: string, key: string) =>
    read({ trims: true, updateKey: 'name', neighbours: [there(id, key)] }, one);
  expect((await read1('old-7', 'a')).said).toEqual([]);
  expect((await read1('a', 'Another')).said).toEqual([['import-trimmed', 'a', 'residential-zones/a']]);
});

test('areas with a common border, and those a road apart, overlap nothing', async () => {
  const apart = file(['a', box(0, 0, 1, 1)], ['b', box(1, 0, 2, 1)], ['c', box(2.2, 0, 3, 1)]);
  expect((await read({ trims: true }, apart)).said).toEqual([]);
});
