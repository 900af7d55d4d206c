// SPDX-License-Identifier: EUPL-1.2
// Parts and holes that have one slanting edge in common, corner for corner: the middle of such an edge is a number that
// lies beside it, and neighbours are no overlap for that. What does lie on each other is one.

import type { MultiPolygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { FindingList } from '../../../src/core/findings/finding-list';
import { checkGeometry } from '../../../src/core/validation/check-geometry';
import { seeded } from '../../analysis/degenerate-zones';

function codesOf(coordinates: Position[][][]): string {
  const findings = new FindingList(1000, true);
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
  const feature = { type: 'Feature' as const, geometry, properties: {} };
  checkGeometry([{ feature, index: 0, path: 'features[0]', geometryPath: 'geometry' }], findings);
  const codes = findings.listed.map(({ code }) => code).filter((code) => code !== 'ring-winding');
  return [...new Set(codes)].sort().join();
}

/** A place by two steps of some metres along two slanting sides of a town's block, with seven decimals as files have them. */
function block(seed: number): (u: number, v: number) => Position {
  const random = seeded(seed * 7919);
  const [x, y] = [7.55 + random() / 5, 51.15 + random() / 8];
  const turned = random() * Math.PI;
  const [east, north] = [Math.cos(turned) / 700, Math.sin(turned) / 700];
  const known = new Map<string, Position>();
  return (u, v) => {
    const at = known.get(`${u} ${v}`) ?? [
      Number((x + u * east - v * north).toFixed(7)),
      Number((y + u * north + v * east).toFixed(7)),
    ];
    known.set(`${u} ${v}`, at);
    return at;
  };
}

const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);
type At = ReturnType<typeof block>;
const ring = (...corners: Position[]): Position[] => [...corners, corners[0]!];
const square = (at: At, u: number, v: number) => ring(at(u, v), at(u + 1, v), at(u + 1, v + 1), at(u, v + 1));

function counted(draw: (at: At, seed: number) => Position[][][]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const seed of seeds) {
    const codes = codesOf(draw(block(seed), seed));
    counts[codes] = (counts[codes] ?? 0) + 1;
  }
  return counts;
}

test('two parts with one edge, in whichever direction either runs, share it and do not overlap', () => {
  const draw = (at: At, seed: number) => {
    const [a, b] = [square(at, 0, 0), square(at, 1, 0)];
    return [[a], [seed % 2 ? b : b.reverse()]];
  };
  expect(counted(draw)).toEqual({ 'parts-share-edge': seeds.length });
});

test('two parts with a bent run of edges, and a part that fills the hole of another, share them', () => {
  const corner = (at: At) => [
    [ring(at(0, 0), at(2, 0), at(2, 1), at(1, 1), at(1, 2), at(0, 2))],
    [ring(at(2, 1), at(2, 2), at(1, 2), at(1, 1))],
  ];
  expect(counted(corner)).toEqual({ 'parts-share-edge': seeds.length });
  const filled = (at: At) => [
    [ring(at(-1, -1), at(2, -1), at(2, 2), at(-1, 2)), square(at, 0, 0)],
    [square(at, 0, 0)],
  ];
  expect(counted(filled)).toEqual({ 'parts-share-edge': seeds.length });
});

test('a hole along an edge of its shell shares it and does not lie outside', () => {
  const draw = (at: At) => [
    [ring(at(0, 0), at(1, 0), at(3, 1), at(0, 3)), ring(at(0, 0), at(1, 0), at(0.8, 0.4))],
  ];
  expect(counted(draw)).toEqual({ 'hole-shares-edge': seeds.length });
});

test('a part on the same side of the edge, and two alike, do overlap', () => {
  const inner = (at: At) => [[square(at, 0, 0)], [ring(at(1, 0), at(1, 1), at(0.5, 0.5))]];
  expect(counted(inner)).toEqual({ 'parts-overlap,parts-share-edge': seeds.length });
  const alike = (at: At) => [[square(at, 0, 0)], [square(at, 0, 0)]];
  expect(counted(alike)).toEqual({ 'parts-overlap,parts-share-edge': seeds.length });
  const across = (at: At) => [
    [square(at, 0, 0)],
    [ring(at(1, 0), at(2, 0), at(2, 1), at(1, 1), at(0.9, 0.5))],
  ];
  expect(counted(across)).toEqual({ 'parts-overlap': seeds.length });
});

/** A corner in the middle of two, with seven decimals as a file has it: it mostly lies beside the edge between them. */
const middle = ([x, y]: Position, [u, v]: Position): Position => [
  Number(((x! + u!) / 2).toFixed(7)),
  Number(((y! + v!) / 2).toFixed(7)),
];

test('a part that is a half of another overlaps it, wherever rounding puts its corners', () => {
  const half = (at: At, seed: number) => {
    const [a, b, c, d] = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
    const other = ring(a!, b!, middle(b!, c!), middle(d!, a!));
    return [[ring(a!, b!, c!, d!)], [seed % 2 ? other : other.reverse()]];
  };
  const counts = counted(half);
  expect(Object.keys(counts).every((codes) => codes.startsWith('parts-overlap'))).toBe(true);
});

test('two parts whose common edge is longer on one side share it, though rounding makes them cross', () => {
  const longer = (at: At) => {
    const [a, b, c, d] = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
    return [[ring(a!, b!, c!, d!)], [ring(at(1, -1), at(2, -1), at(2, 2), at(1, 2))]];
  };
  expect(Object.keys(counted(longer)).filter((codes) => codes.includes('parts-overlap'))).toEqual([]);
});
