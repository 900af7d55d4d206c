// SPDX-License-Identifier: EUPL-1.2
// Outlines that are no valid polygons: where it is clear what is inside, their shares are those of GEOS; else they are refused.

import { readFileSync } from 'node:fs';
import type { Geometry, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { unclearOutlines } from '../../src/analysis/coverage/zone-shares';
import { packPolygons } from '../../src/analysis/zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../../src/analysis/zonal/polygon-overlay';
import { summedGrid } from '../../src/analysis/zonal/summed-grid';
import { unclearArea } from '../../src/analysis/zonal/unclear-sweep';
import { sumOverZones } from '../../src/analysis/zonal/zonal-sums';
import { toPlane, utm32ToLonLat } from '../../src/core/geo/projection';
import { checkFile } from '../../src/core/validation/check-file';
import { expectedRows, hasSharedData, sharedData } from '../core/expected';
import { seeded } from './degenerate-zones';
import { type Geos, type PlanePolygons, startGeos } from './geos-oracle';

let geos: Geos;
beforeAll(async () => {
  geos = await startGeos();
});

const ring = (...points: number[][]): number[][] => [...points, points[0]!];
const square = (x: number, y: number, side: number) =>
  ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);

const side = 8;

/** Shares of a zone under a lattice of 64 cells around it, in three ways: both kernels of ours and GEOS after a buffer of 0. */
function sharesOf(zone: PlanePolygons, seed: number) {
  const xs = zone.flat(2).map(([x]) => x!);
  const ys = zone.flat(2).map(([, y]) => y!);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const cellM = Math.max(Math.max(...xs) - x, Math.max(...ys) - y, 1e-3) / (side - 2);
  const [column0, row0] = [Math.floor(x / cellM) - 1, Math.floor(y / cellM) - 1];
  const random = seeded(seed);
  const classes = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
  const slots = [...classes.keys()];
  const grid = summedGrid(
    {
      crs: 'EPSG:25832',
      cellM,
      count: slots.length,
      column: Int32Array.from(slots, (slot) => column0 + (slot % side)),
      row: Int32Array.from(slots, (slot) => row0 + Math.floor(slot / side)),
    },
    [0, 1, 2].map((t) => Float64Array.from(classes, (c) => (c > t ? 1 : 0))),
  );
  const cells = [...classes.keys()].map(
    (slot): PlanePolygons => [
      [square((column0 + (slot % side)) * cellM, (row0 + Math.floor(slot / side)) * cellM, cellM)],
    ],
  );
  const packed = packPolygons([zone]);
  const perM2 = 1 / cellM ** 2;
  const bySlab = areaByClass(packed, 0, classedPolygons(packPolygons(cells), classes)).map(
    (m2) => m2 * perM2,
  );
  const invalid = geos.make(zone);
  const made = geos.mend(invalid);
  const byGeos = [geos.area(made) * perM2];
  for (const t of [1, 2, 3]) {
    const union = geos.union(cells.filter((_, slot) => classes[slot]! >= t).map((cell) => geos.make(cell)));
    const common = geos.intersection(made, union);
    byGeos.push(geos.area(common) * perM2);
    geos.free(union, common);
  }
  geos.free(invalid, made);
  return {
    grid: sumOverZones(packed, grid),
    slab: bySlab,
    geos: byGeos,
  };
}

function expectGeosToAgree(zone: PlanePolygons, seed: number, tolerance: number): void {
  const { geos: byGeos, ...own } = sharesOf(zone, seed);
  for (const sums of Object.values(own)) {
    byGeos.forEach((sum, t) => {
      expect(Math.abs(sums[t]! - sum)).toBeLessThanOrEqual(tolerance * Math.max(byGeos[0]!, 1e-6));
    });
  }
}

/** Part of the outline's box that is not clear. */
const unclearOf = (zone: PlanePolygons) => unclearArea(packPolygons([zone]), 0);

describe('made to be invalid, but clear', () => {
  test.each<[string, PlanePolygons]>([
    ['a vertex twice', [[ring([0, 0], [100, 0], [100, 0], [100, 100], [0, 100])]]],
    ['a ring that stays open', [[square(0, 0, 100).slice(0, -1)]]],
    ['a spike outwards', [[ring([0, 0], [100, 0], [100, 50], [170, 50], [100, 50], [100, 100], [0, 100])]]],
    ['a spike inwards', [[ring([0, 0], [100, 0], [100, 50], [30, 50], [100, 50], [100, 100], [0, 100])]]],
    ['an edge walked there and back', [[ring([0, 0], [100, 0], [100, 100], [100, 0], [100, 100], [0, 100])]]],
    ['a hole that touches the outline along an edge', [[square(0, 0, 100), square(50, 0, 50)]]],
    [
      'a hole drawn as a bay of the outline',
      [[ring([0, 0], [100, 0], [100, 100], [0, 100], [0, 0], [20, 40], [40, 20])]],
    ],
    ['two parts that share an edge', [[square(0, 0, 100)], [square(100, 0, 100)]]],
    ['an outline that is wound the wrong way', [[square(0, 0, 100).toReversed()]]],
    ['a hole as large as the outline', [[square(0, 0, 100), square(0, 0, 100)], [square(200, 0, 50)]]],
    [
      'a crossing by a hair',
      [
        [
          ring(
            [0, 0],
            [1000, 0],
            [1000, 500],
            [999.9999, 500.0001],
            [1000, 500.0001],
            [999.9999, 500.0002],
            [1000, 1000],
            [0, 1000],
          ),
        ],
      ],
    ],
  ])('%s', (_, zone) => {
    const closed = zone.map((rings) => rings.map((one) => (one[0] === one.at(-1) ? one : [...one, one[0]!])));
    const [signed] = sharesOf(closed, 1).geos;
    expect(unclearOf(zone)).toBeLessThan(1e-6 * 100 * 100);
    expect(signed).toBeGreaterThan(0);
    expectGeosToAgree(closed, 3, 1e-6);
  });
});

const unclearZones: [string, PlanePolygons, number][] = [
  ['a bow-tie', [[ring([0, 0], [100, 100], [100, 0], [0, 100])]], 2500],
  ['an hourglass with a small loop', [[ring([0, 0], [100, 0], [0, 110], [10, 110])]], 55 / 1.1],
  ['a ring that stands twice', [[square(0, 0, 100)], [square(0, 0, 100)]], 10_000],
  ['a ring walked twice', [[[...square(0, 0, 100), ...square(0, 0, 100).slice(1)]]], 10_000],
  ['parts that overlap', [[square(0, 0, 100)], [square(90, 0, 100)]], 1000],
  ['a hole outside of the outline', [[square(0, 0, 100), square(200, 0, 20)]], 400],
  ['a hole that leaves the outline', [[square(0, 0, 100), square(90, 10, 20)]], 200],
  ['holes that overlap', [[square(0, 0, 100), square(10, 10, 20), square(20, 20, 20)]], 100],
  ['a hole without an outline', [[[[0, 0]], square(0, 0, 10)]], 100],
];

describe('made to be unclear', () => {
  test.each(unclearZones)('%s is measured and refused', (_, zone, openM2) => {
    expect(unclearOf(zone)).toBeCloseTo(openM2, 6);
    const inDegrees = zone.map((rings) =>
      rings.map((one) => one.map(([x, y]) => utm32ToLonLat(404_000 + x!, 5_675_000 + y!))),
    );
    const fine: Geometry = { type: 'Polygon', coordinates: [square(7, 51, 1)] };
    const found = unclearOutlines(
      [fine, { type: 'MultiPolygon', coordinates: inDegrees }, null],
      'EPSG:25832',
    );
    expect(found.map(({ index }) => index)).toEqual([1]);
  });
});

test('a valid outline is clear, whatever it is like', () => {
  const hole: PlanePolygons = [[square(0, 0, 100), square(10, 10, 20)], [square(15, 15, 5)]];
  expect(unclearOf(hole)).toBe(0);
  expect(unclearOf([])).toBe(0);
});

describe.skipIf(!hasSharedData)('of the test bed of real and broken files', () => {
  /** Polygons of a file in a plane, as they stand there but closed; empty where the file is no GeoJSON at all. */
  function polygonsIn(file: string): PlanePolygons[] {
    const { collection } = checkFile(new Uint8Array(readFileSync(`${sharedData}/${file}`)), file);
    const inPlane = (position: Position) =>
      toPlane('EPSG:25832', position[0]!, position[1]!) as unknown as number[];
    const closed = (points: Position[]) => {
      const plane = points.map(inPlane);
      const [first, last] = [plane[0]!, plane.at(-1)!];
      return first[0] === last[0] && first[1] === last[1] ? plane : [...plane, first];
    };
    return (collection ?? []).flatMap(({ geometry }) => {
      if (geometry?.type === 'Polygon') return [[geometry.coordinates.map(closed)]];
      return geometry?.type === 'MultiPolygon'
        ? [geometry.coordinates.map((rings) => rings.map(closed))]
        : [];
    });
  }

  const isMeasurable = (zone: PlanePolygons) =>
    zone
      .flat()
      .every((points) => points.length >= 4 && points.flat().every((value) => Math.abs(value) < 1e8));

  // Of most files nothing can be measured: they are no GeoJSON, hold no area, or none of Earth's size.
  const files = expectedRows()
    .filter(({ file }) => /\.(geojson|json)$/.test(file))
    .map(({ file }) => [file, polygonsIn(file).filter(isMeasurable)] as const)
    .filter(([, zones]) => zones.length > 0);
  const seen = { invalid: 0, refused: 0, agreed: 0 };

  test.each(files)('%s', (file, zones) => {
    for (const zone of zones) {
      const geometry = geos.make(zone);
      const isValid = geos.isValid(geometry);
      geos.free(geometry);
      const [whole] = areaByClass(
        packPolygons([zone]),
        0,
        classedPolygons(packPolygons([]), new Uint8Array(0)),
      );
      const isRefused = unclearOf(zone) > 1e-6 * (whole! + unclearOf(zone));
      if (isValid) expect(isRefused).toBe(false);
      else {
        seen.invalid++;
        seen[isRefused ? 'refused' : 'agreed']++;
        // What a real land-use plan has of faults is no reason to refuse it.
        if (isRefused) expect(file).not.toMatch(/^planung\//);
        else expectGeosToAgree(zone, 7, 1e-6);
      }
    }
  });

  test('there were many of both kinds', () => {
    expect(seen.refused).toBeGreaterThan(10);
    expect(seen.agreed).toBeGreaterThan(10);
    expect(seen.refused + seen.agreed).toBe(seen.invalid);
  });
});
