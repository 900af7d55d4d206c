// SPDX-License-Identifier: EUPL-1.2
// The sweep finds what comparing all pairs finds, and sides and areas are right on edges and corners.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedArea, signedAreaOfColumns } from '../../../src/core/geo/ring-area';
import { type Ring, ringContacts, sideOfRing, turn } from '../../../src/core/geo/self-intersection';

function ring(...points: readonly (readonly [number, number])[]): Ring {
  const closed = [...points, points[0]!];
  return { xs: Float64Array.from(closed, ([x]) => x), ys: Float64Array.from(closed, ([, y]) => y) };
}

const square = ring([0, 0], [4, 0], [4, 4], [0, 4]);

/** Crossings by comparing every pair of segments: slow, short, and independent of the sweep. */
function crossingsByPairs({ xs, ys }: Ring): number {
  const sign = (i: number, j: number, k: number) =>
    Math.sign((xs[j]! - xs[i]!) * (ys[k]! - ys[i]!) - (ys[j]! - ys[i]!) * (xs[k]! - xs[i]!));
  let count = 0;
  for (let i = 0; i + 1 < xs.length; i++) {
    for (let j = i + 1; j + 1 < xs.length; j++) {
      const apart = sign(i, i + 1, j) * sign(i, i + 1, j + 1) < 0;
      if (apart && sign(j, j + 1, i) * sign(j, j + 1, i + 1) < 0) count++;
    }
  }
  return count;
}

test('the sweep counts the same crossings as all pairs, on small whole numbers with many coincidences', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  const points = fc.array(point, { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(points, (list) => {
      const distinct = list.filter(([x, y], i) => i === 0 || x !== list[i - 1]![0] || y !== list[i - 1]![1]);
      const tested = ring(...distinct);
      const crossings = ringContacts([tested]).filter(({ kind }) => kind === 'cross');
      expect(crossings).toHaveLength(crossingsByPairs(tested));
    }),
    { seed: 20261122, numRuns: 3000 },
  );
});

test('a square has no contacts with itself', () => {
  expect(ringContacts([square])).toEqual([]);
});

test('a bow-tie crosses once, at its middle', () => {
  const contacts = ringContacts([ring([0, 0], [4, 4], [4, 0], [0, 4])]);
  expect(contacts).toEqual([{ kind: 'cross', rings: [0, 0], adjacent: false, at: [2, 2] }]);
});

test('a corner on an edge touches; an edge along an edge overlaps; a way back is a spike of neighbours', () => {
  const kinds = (...rings: Ring[]) => [...new Set(ringContacts(rings).map(({ kind }) => kind))];
  expect(kinds(square, ring([4, 2], [6, 1], [6, 3]))).toEqual(['touch']);
  expect(kinds(square, ring([4, 1], [6, 1], [6, 3], [4, 3]))).toContain('overlap');
  const spike = ringContacts([ring([0, 0], [6, 0], [4, 0], [4, 4], [0, 4])]);
  expect(spike.some(({ kind, adjacent }) => kind === 'overlap' && adjacent)).toBe(true);
});

test('a star of 2,001 points stops at the limit instead of listing a million crossings', () => {
  const points = Array.from({ length: 2001 }, (_, i) => {
    const angle = (2 * Math.PI * i * 999) / 2001;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
  expect(ringContacts([ring(...points)])).toHaveLength(1000);
});

test.each([
  [2, 2, 1],
  [5, 2, -1],
  [4, 2, 0],
  [0, 0, 0],
  [-1, 4, -1],
  [5, 0, -1],
])('the point %d, %d lies on side %d of the square', (x, y, side) => {
  expect(sideOfRing(square, x, y)).toBe(side);
});

test('a ray through corners counts each of them once', () => {
  const diamond = ring([0, -2], [2, 0], [0, 2], [-2, 0]);
  expect(sideOfRing(diamond, -1, 0)).toBe(1);
  expect(sideOfRing(diamond, -3, 0)).toBe(-1);
  expect(sideOfRing(diamond, 3, 0)).toBe(-1);
});

test('area is positive counterclockwise, negative clockwise, and zero without a ring', () => {
  expect(signedAreaOfColumns(square)).toBe(16);
  const points = [...square.xs].map((x, i) => [x, square.ys[i]!]);
  expect([points, points.slice(0, -1), points.toReversed()].map(signedArea)).toEqual([16, 16, -16]);
  expect(signedAreaOfColumns(ring([0, 0], [0, 4], [4, 4], [4, 0]))).toBe(-16);
  expect(signedAreaOfColumns({ xs: new Float64Array(), ys: new Float64Array() })).toBe(0);
});

test('three points too near to one line to tell count as in line', () => {
  expect(turn([0, 0], [1, 1], [2, 2])).toBe(0);
  expect(turn([0.1, 0.1], [0.2, 0.2], [0.3, 0.3])).toBe(0);
  expect(turn([0, 0], [1, 0], [1, 1e-7])).toBe(1);
});
