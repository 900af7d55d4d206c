// SPDX-License-Identifier: EUPL-1.2
// Whether an area is one: our judgement against GEOS on thousands of small areas on a lattice, whose rings touch in points and
// along edges, lie in each other, are alike or fill holes, and on the areas of JTS where the shared files are there.

import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { FindingList } from '../../../src/core/findings/finding-list';
import type { FindingCode } from '../../../src/core/findings/finding-words';
import { checkGeometry } from '../../../src/core/validation/check-geometry';
import { seeded } from '../../analysis/degenerate-zones';
import { type Geos, type PlanePolygons, startGeos } from '../../analysis/geos-oracle';
import { hasSharedData, sharedData } from '../expected';

let geos: Geos;
beforeAll(async () => {
  geos = await startGeos();
});

/** Which way round a ring runs, and a corner written twice, change nothing of what is inside; GEOS does not mind either. */
const ofNoMatter: readonly FindingCode[] = ['ring-winding', 'duplicate-vertex'];

function codesOf(geometry: Polygon | MultiPolygon): FindingCode[] {
  const findings = new FindingList(1000, true);
  const feature = { type: 'Feature' as const, geometry, properties: {} };
  checkGeometry([{ feature, index: 0, path: 'features[0]', geometryPath: 'geometry' }], findings);
  return findings.listed.map(({ code }) => code).filter((code) => !ofNoMatter.includes(code));
}

type Random = () => number;
const below = (random: Random, end: number) => Math.floor(random() * end);
const box = (x: number, y: number, w: number, h: number): Position[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
  [x, y],
];

/** A box, or some points that are mostly put in order around their middle; it may begin at any of its corners. */
function anyRing(random: Random, side: number): Position[] {
  let points: Position[];
  if (random() < 0.5) {
    points = box(below(random, side), below(random, side), 1 + below(random, side), 1 + below(random, side));
    points.pop();
  } else {
    points = Array.from({ length: 3 + below(random, 3) }, () => [
      below(random, side + 1),
      below(random, side + 1),
    ]);
    const middle = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at]!, 0) / points.length;
    const [x, y] = [middle(0), middle(1)];
    const angle = (point: Position) => Math.atan2(point[1]! - y, point[0]! - x);
    if (random() < 0.7) points.sort((a, b) => angle(a) - angle(b));
  }
  const first = below(random, points.length);
  const turned = [...points.slice(first), ...points.slice(0, first)];
  return [...turned, turned[0]!];
}

const kinds: Readonly<Record<string, (random: Random) => Position[][][]>> = {
  'rings anywhere': (random) => {
    const side = 3 + below(random, 5);
    const parts = Array.from({ length: 1 + below(random, 3) }, () => {
      const holes = random() < 0.5 ? below(random, 3) : 0;
      const shell = random() < 0.6 ? box(0, 0, side + 1, side + 1) : anyRing(random, side);
      return [shell, ...Array.from({ length: holes }, () => anyRing(random, side))];
    });
    if (random() < 0.1) parts[1] = parts[0]!;
    return parts;
  },
  'holes that touch': (random) => {
    const diamond = (x: number, y: number): Position[] => [
      [x + 1, y],
      [x + 2, y + 1],
      [x + 1, y + 2],
      [x, y + 1],
      [x + 1, y],
    ];
    const slope = (x: number, y: number): Position[] => [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y],
    ];
    const hole = [diamond, slope, (x: number, y: number) => box(x, y, 1, 1)];
    const holes = Array.from({ length: 2 + below(random, 3) }, () =>
      hole[below(random, 3)]!(below(random, 5), below(random, 5)),
    );
    return [[box(0, 0, 6, 6), ...holes]];
  },
  'parts side by side, and in holes': (random) => {
    const shell = box(0, 0, 5, 5);
    const ringed = [shell, box(1, 1, 3, 3)];
    const inner = () => [box(below(random, 4), below(random, 4), 1 + below(random, 3), 1 + below(random, 3))];
    const beside = () => [box(5, below(random, 6), 2, 1 + below(random, 2))];
    const corner = () => {
      const up = below(random, 2);
      return [anyRing(random, 5).map(([x, y]) => [x! + 5, y! + up])];
    };
    const others = [inner, beside, corner];
    return [ringed, ...Array.from({ length: 1 + below(random, 2) }, () => others[below(random, 3)]!())];
  },
};

/** Steps in degrees: exact ones of a binary fraction, and decimal ones, as files have them. */
const lattices = { exact: [1 / 1024, 7.5, 51], decimal: [0.001, 7.6, 51.2] } as const;

describe.each(Object.entries(lattices))('on a lattice of %s steps', (_, [step, west, south]) => {
  test.each(Object.entries(kinds))('%s are judged as GEOS judges them', (_, draw) => {
    const counts = { valid: 0, invalid: 0, flat: 0 };
    const wrong: string[] = [];
    for (let seed = 1; seed <= 1000; seed++) {
      const drawn = draw(seeded(seed * 7919));
      const coordinates = drawn.map((part) =>
        part.map((ring) => ring.map(([x, y]) => [round(west + x! * step), round(south + y! * step)])),
      );
      const geometry = geos.make(coordinates as PlanePolygons);
      const isValid = geos.isValid(geometry);
      geos.free(geometry);
      counts[isValid ? 'valid' : 'invalid']++;
      const codes = codesOf({ type: 'MultiPolygon', coordinates });
      // What rounding to decimals opens by less than a hand's breadth is no area to us, on purpose; to GEOS it is one.
      if (isValid && codes.join() === 'ring-no-area') counts.flat++;
      else if (isValid !== (codes.length === 0)) wrong.push(`${seed} ${codes} ${JSON.stringify(drawn)}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(Math.min(counts.valid, counts.invalid)).toBeGreaterThan(100);
    expect(counts.flat).toBeLessThan(3);
  });
});

/** Ten decimals, as much as a file would hold: the exact lattice has them too. */
const round = (value: number) => Number(value.toFixed(10));

describe.skipIf(!hasSharedData)('the areas of JTS', () => {
  test('are judged as JTS judges them', () => {
    const path = `${sharedData}/kaputt/jts-xml/TestValid_as.geojson`;
    const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
      features: { geometry: Polygon | MultiPolygon | null; properties: { desc: string; valid: boolean } }[];
    };
    const degrees = ([x, y]: Position) => [7.5 + x! / 4096, 51 + y! / 4096];
    let count = 0;
    for (const { geometry, properties } of features) {
      if (!geometry || !/Polygon/.test(geometry.type)) continue;
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      // What is empty or too short is refused before its rings are looked at.
      if (parts.flat().some((ring) => ring.length < 4)) continue;
      count++;
      const coordinates = parts.map((part) => part.map((ring) => ring.map(degrees)));
      const isClean = codesOf({ type: 'MultiPolygon', coordinates }).length === 0;
      expect([properties.desc, isClean]).toEqual([properties.desc, properties.valid]);
    }
    expect(count).toBeGreaterThan(55);
  });
});
