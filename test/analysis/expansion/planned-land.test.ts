// SPDX-License-Identifier: EUPL-1.2
// Land under announced projects while an outline is dragged: frame by frame the same as worked out from the start.

import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import {
  plannedLand,
  plannedMoves,
  plannedShare,
  withOutline,
} from '../../../src/analysis/expansion/planned-land';
import type { City } from '../../../src/core/city/city';
import { theCity } from '../../the-city';

// The other one with an area lies inside it and moves nothing.
const plan = theCity.layers['planned-expansion'].find(({ id }) => id === 'plan-telekom-innenstadt')!;

/** Its first corner so many degrees to the east; the ring stays closed. */
function pulled(geometry: Polygon | MultiPolygon, east: number): Polygon | MultiPolygon {
  const copy = structuredClone(geometry);
  const ring = copy.type === 'Polygon' ? copy.coordinates[0]! : copy.coordinates[0]![0]!;
  for (const position of [ring[0]!, ring.at(-1)!]) position[0] = position[0]! + east;
  return copy;
}
const with_ = (geometry: Polygon | MultiPolygon): City => ({
  ...theCity,
  layers: {
    ...theCity.layers,
    'planned-expansion': theCity.layers['planned-expansion'].map((one) =>
      one === plan ? { ...one, geometry } : one,
    ),
  },
});

test('ten frames of a dragged project give the shares of the last outline, and name the zones that they move', () => {
  const start = plannedLand(theCity, 1000);
  expect(start.plans.map(({ id }) => id)).toContain(plan.id);
  let land = start;
  const outline = plan.geometry as Polygon;
  for (let frame = 1; frame <= 10; frame++) land = withOutline(land, plan, pulled(outline, frame * -0.0005));
  const anew = plannedLand(with_(pulled(outline, -0.005)), 1000);
  land.zones.forEach((_, z) => void expect(plannedShare(land, z)).toBeCloseTo(plannedShare(anew, z)!, 9));
  const moves = plannedMoves(start, land);
  expect(moves.length).toBeGreaterThan(0);
  for (const { before, now } of moves) expect(before).not.toBe(now);
  expect(plannedMoves(start, start)).toEqual([]);
});

test('a dragged zone counts its own land; a project of less speed, or one that is given up, covers nothing', () => {
  const land = plannedLand(theCity, 1000);
  const z = land.zones.findIndex((_, at) => (plannedShare(land, at) ?? 0) > 0.3);
  const { feature } = land.zones[z]!;
  const whole = withOutline(land, feature, plan.geometry!);
  expect(plannedShare(whole, z)).toBeCloseTo(1, 6);
  expect(withOutline(land, { layer: 'places', id: 'none' }, plan.geometry!)).toBe(land);
  const withdrawn = theCity.layers['planned-expansion'].map((one) => ({
    ...one,
    properties: { ...one.properties, state: 'withdrawn' as const },
  }));
  const none = plannedLand({ layers: { ...theCity.layers, 'planned-expansion': withdrawn } }, 1000);
  expect(none.plans).toEqual([]);
  expect(plannedShare(none, z)).toBe(0);
});
