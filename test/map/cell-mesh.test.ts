// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { fromPlane } from '../../src/core/projection';
import { buildCellMesh } from '../../src/map/cell-mesh';
import { mercatorOf } from '../../src/map/mercator';

// About the city's window; and one as wide as Germany.
const city = { column: 4000, row: 56_700, blockColumns: 16, blockRows: 34 };
const country = { column: 40_000, row: 27_000, blockColumns: 800, blockRows: 2160 };
const earthM = 40_075_016;
/** Metres on the ground for a metre of Web Mercator, at the latitude of both windows. */
const groundScale = Math.cos((51.2 * Math.PI) / 180);

/** Largest distance in metres between the net and the exact place of the middle of each triangle pair. */
function worstError(window: typeof city, crs: 'EPSG:25832' | 'EPSG:3035'): number {
  const mesh = buildCellMesh(window, 100, (x, y) => fromPlane(crs, x, y));
  let worst = 0;
  for (let at = 0; at < mesh.triangles.length; at += 6) {
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

test('the net reaches the edges of a window that is no multiple of 32 cells', () => {
  const mesh = buildCellMesh({ column: 0, row: 0, blockColumns: 5, blockRows: 6 }, 100, (x, y) => [
    x / 1e6,
    y / 1e6,
  ]);
  expect(Math.max(...mesh.places.filter((_, i) => i % 2 === 0))).toBe(40);
  expect(Math.max(...mesh.places.filter((_, i) => i % 2 === 1))).toBe(24);
  expect(mesh.triangles.length).toBe(2 * 1 * 6);
});

test('Web Mercator puts the origin in the middle and 85.05 degrees at the edge', () => {
  expect(mercatorOf(0, 0)).toEqual([0.5, 0.5]);
  const [x, y] = mercatorOf(180, 85.0511287798);
  expect(x).toBe(1);
  expect(y).toBeCloseTo(0, 9);
});
