// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { type Box, boxOf } from '../../../src/core/geo/box';
import { areaWindow, layersIn } from '../../../src/map/maplibre/near-areas';
import { aCity, atMetres } from '../../a-city';

const made = aCity().withPlan('X', [90_000, 0, 100, 100]);
for (let k = 0; k < 30; k++) made.withZone(`Zone ${k}`, 'industrial', [k * 1000, 0, 300, 300]);
const { layers } = made.withZone('Wohnen', 'residential', [4000, 500, 200, 200]).build();

/** A box from metres. */
function seen(west: number, east: number): Box {
  const [a, b] = [atMetres(west, 0), atMetres(east, 1000)];
  return boxOf({ type: 'LineString', coordinates: [a, b] } as GeoJSON.LineString)!;
}

test('a near look is given the zones around what it sees, of every layer of zones, and all else as it is', () => {
  const window = areaWindow(layers, seen(4000, 6000), { known: undefined, most: 10 })!;
  const near = layersIn(layers, window);
  // From 2000 m to a little less than 8000: once what is seen to each side.
  expect(near['industrial-zones'].map(({ properties }) => properties.name)).toEqual(
    [2, 3, 4, 5, 6, 7].map((k) => `Zone ${k}`),
  );
  expect(near['residential-zones']).toHaveLength(1);
  expect(near['planned-expansion']).toBe(layers['planned-expansion']);
});

test('the window stays while it holds what is seen, and is made anew beyond it', () => {
  const window = areaWindow(layers, seen(4000, 6000), { known: undefined, most: 10 });
  expect(areaWindow(layers, seen(3000, 4000), { known: window, most: 10 })).toBe(window);
  const next = areaWindow(layers, seen(9000, 11_000), { known: window, most: 10 });
  expect(next).not.toEqual(window);
  expect(layersIn(layers, next)['industrial-zones'].map(({ properties }) => properties.name)).toContain(
    'Zone 12',
  );
});

test('where it would hold too many all are given, once: their parts are not filled again and again', () => {
  expect(areaWindow(layers, seen(4000, 6000), { known: undefined, most: 6 })).toBeNull();
  expect(areaWindow(layers, seen(4000, 4001), { known: null, most: 6 })).toBeNull();
  expect(layersIn(layers, null)).toBe(layers);
});
