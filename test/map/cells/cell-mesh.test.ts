// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { fromPlane } from '../../../src/core/geo/projection';
import { mercatorOf } from '../../../src/core/geo/web-mercator';
import { atOnce } from '../../../src/core/time/steps';
import { type CellMesh, type MercatorBox, meshSteps, seenTriangles } from '../../../src/map/cells/cell-mesh';
import { seeded } from '../../analysis/degenerate-zones';

// About the city's window; and one as wide as Germany.
const city = { column: 4000, row: 56_700, blockColumns: 16, blockRows: 34 };
const country = { column: 40_000, row: 27_000, blockColumns: 800, blockRows: 2160 };
const earthM = 40_075_016;
/** Metres on the ground for a metre of Web Mercator, at the latitude of both windows. */
const groundScale = Math.cos((51.2 * Math.PI) / 180);

type Plane = 'EPSG:25832' | 'EPSG:3035';

const meshOf = (window: typeof city, crs: Plane) =>
  atOnce(meshSteps(window, 100, (x, y) => fromPlane(crs, x, y)));

/** Where the coarse net begins. */
const coarseFrom = ({ tiles }: CellMesh) => tiles.starts.at(-1)!;

/** Largest distance in metres between the net, or the coarse one, and the exact place of the middle of each triangle pair. */
function worstError(window: typeof city, crs: Plane, isCoarse = false): number {
  const mesh = meshOf(window, crs);
  let worst = 0;
  const [from, to] = isCoarse ? [coarseFrom(mesh), mesh.triangles.length] : [0, coarseFrom(mesh)];
  for (let at = from; at < to; at += 6) {
    // The diagonal of a square runs between its second and third corner.
    const [a, b] = [mesh.triangles[at + 1]!, mesh.triangles[at + 2]!];
    const middle = (values: Float32Array, k: number) => (values[a * 2 + k]! + values[b * 2 + k]!) / 2;
    const exact = mercatorOf(
      ...fromPlane(
        crs,
        (window.column + middle(mesh.places, 0)) * 100,
        (window.row + middle(mesh.places, 1)) * 100,
      ),
    );
    const dx = middle(mesh.positions, 0) + mesh.origin[0] - exact[0];
    const dy = middle(mesh.positions, 1) + mesh.origin[1] - exact[1];
    worst = Math.max(worst, Math.hypot(dx, dy) * earthM * groundScale);
  }
  return worst;
}

test('inside the net of a city a cell is off by half a metre at most', () => {
  expect(worstError(city, 'EPSG:25832')).toBeLessThan(0.55);
});

test('inside the net of a country a cell is off by less than a metre', () => {
  expect(worstError(country, 'EPSG:3035')).toBeLessThan(0.75);
});

test('inside the coarse net, of which a cell is less than a pixel, it is off by two fifths of a cell', () => {
  expect(worstError(country, 'EPSG:3035', true)).toBeLessThan(42);
});

/** Squares of the net by their lower left place, with their areas in places. */
function squares(mesh: CellMesh, from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = from; at < to; at += 6) {
    const [a, , , , d] = mesh.triangles.subarray(at, at + 6) as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    const [west, south] = [mesh.places[a * 2]!, mesh.places[a * 2 + 1]!];
    found.set(`${west} ${south}`, (mesh.places[d * 2]! - west) * (mesh.places[d * 2 + 1]! - south));
  }
  return found;
}

describe('both nets', () => {
  // Neither a multiple of a square nor of a tile.
  const odd = { column: 4000, row: 56_700, blockColumns: 83, blockRows: 99 };
  const mesh = meshOf(odd, 'EPSG:25832');
  const whole = 83 * 8 * 99 * 4;
  const sum = (of: Map<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);

  test('cover every place once', () => {
    const fine = squares(mesh, 0, coarseFrom(mesh));
    expect(fine.size * 6).toBe(coarseFrom(mesh));
    expect(sum(fine)).toBe(whole);
    const coarse = squares(mesh, coarseFrom(mesh), mesh.triangles.length);
    expect(coarse.size * 6).toBe(mesh.triangles.length - coarseFrom(mesh));
    expect(sum(coarse)).toBe(whole);
    expect(coarse.size).toBeLessThan(fine.size / 40);
  });

  test('turn the same way', () => {
    for (let at = 0; at < mesh.triangles.length; at += 3) {
      const [a, b, c] = [...mesh.triangles.subarray(at, at + 3)].map((corner) => [
        mesh.places[corner * 2]!,
        mesh.places[corner * 2 + 1]!,
      ]) as [number[], number[], number[]];
      const turn = (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);
      expect(turn).toBeGreaterThan(0);
    }
  });
});

describe('a frame draws', () => {
  const mesh = meshOf(country, 'EPSG:3035');
  const size = 100 / earthM / groundScale;
  /** What is seen of `across` cells around a place. */
  const around = (column: number, row: number, across: number): MercatorBox => {
    const [x, y] = mercatorOf(
      ...fromPlane('EPSG:3035', (country.column + column) * 100, (country.row + row) * 100),
    );
    const half = (across / 2) * size;
    return [x - half, y - half, x + half, y + half];
  };
  const count = (runs: readonly (readonly [number, number])[]) =>
    runs.reduce((all, [, length]) => all + length, 0);

  test('from afar the coarse net alone', () => {
    const from = coarseFrom(mesh);
    const seen = around(3000, 4000, 20_000);
    expect(seenTriangles(mesh, seen, 0.99)).toEqual([[from, mesh.triangles.length - from]]);
  });

  test('of the fine net all that is seen, in one run where all is', () => {
    expect(seenTriangles(mesh, around(3000, 4000, 40_000), 1)).toEqual([[0, coarseFrom(mesh)]]);
  });

  test('nothing where the cells are not', () => {
    expect(seenTriangles(mesh, around(-3000, 4000, 1000), 3)).toEqual([]);
  });

  test('every square that is seen and few beside them', () => {
    const random = seeded(7);
    for (let round = 0; round < 200; round++) {
      const across = 20 + 1500 * random();
      const seen = around(6400 * random(), 8640 * random(), across);
      const runs = seenTriangles(mesh, seen, 1);
      let missed = 0;
      const drawn = new Uint8Array(mesh.triangles.length);
      for (const [from, length] of runs) drawn.fill(1, from, from + length);
      for (let at = 0; at < coarseFrom(mesh); at += 6) {
        const [a, d] = [mesh.triangles[at]!, mesh.triangles[at + 4]!];
        const middle = (k: 0 | 1) =>
          mesh.origin[k] + (mesh.positions[a * 2 + k]! + mesh.positions[d * 2 + k]!) / 2;
        const isSeen =
          middle(0) > seen[0] && middle(0) < seen[2] && middle(1) > seen[1] && middle(1) < seen[3];
        if (isSeen && drawn[at] === 0) missed += 1;
      }
      expect(missed).toBe(0);
      // A tile is 256 cells wide: at most so much beside each edge, and the lattice stands a little askew.
      expect(count(runs) / 6).toBeLessThan((((across + 2 * 256) * 1.25) / 32) ** 2);
    }
  });
});

test('the net reaches the edges of a window that is no multiple of 32 cells', () => {
  const mesh = atOnce(
    meshSteps({ column: 0, row: 0, blockColumns: 5, blockRows: 6 }, 100, (x, y) => [x / 1e6, y / 1e6]),
  );
  expect(Math.max(...mesh.places.filter((_, i) => i % 2 === 0))).toBe(40);
  expect(Math.max(...mesh.places.filter((_, i) => i % 2 === 1))).toBe(24);
  expect(coarseFrom(mesh)).toBe(2 * 1 * 6);
});

test('Web Mercator puts the origin in the middle and 85.05 degrees at the edge', () => {
  expect(mercatorOf(0, 0)).toEqual([0.5, 0.5]);
  const [x, y] = mercatorOf(180, 85.0511287798);
  expect(x).toBe(1);
  expect(y).toBeCloseTo(0, 9);
});
