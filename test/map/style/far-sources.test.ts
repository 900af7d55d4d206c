// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { farRings, isSeenFromAfar } from '../../../src/core/geo/far-areas';
import { farSources, withFarPicture } from '../../../src/map/style/far-sources';
import { mapSources } from '../../../src/map/style/map-sources';
import { aCity } from '../../a-city';

test('areas from afar stand in for those of their layer, look as they do, and leave the other layers alone', () => {
  const city = aCity().withZone('Süd', 'industrial', [0, 0, 250, 330]).build();
  const own = mapSources(city);
  const zone = own['industrial-zones']!.features[0]!;
  const step = [0.0001, 0.0001] as const;
  const rings = farRings([zone.geometry], step);
  const areas = {
    look: zone.properties!.look,
    demo: true,
    rings: Array.from({ length: 60 }, () => rings[0]!),
  };
  const far = withFarPicture(own, { step, layers: { 'industrial-zones': [areas] } });
  const { features } = far['industrial-zones']!;
  // Some together, so that a step of drawing stays short.
  expect(features.map(({ geometry }) => (geometry as GeoJSON.MultiPolygon).coordinates.length)).toEqual([
    25, 25, 10,
  ]);
  expect(features[0]!.properties).toMatchObject({ look: zone.properties!.look, demo: true, name: '' });
  // None of them is a feature that could be asked for.
  expect(features.every(({ properties }) => !('id' in properties!))).toBe(true);
  expect(far['residential-zones']).toBe(own['residential-zones']);
});

test('nobody looks at the areas that it stands in for, also for where letters and names would stand', () => {
  const made = aCity().withZone('Süd', 'industrial', [0, 0, 250, 330]).build();
  const zone = new Proxy(made.layers['industrial-zones'][0]!, {
    get: (_, name) => {
      throw new Error(`${String(name)} of an area was asked for`);
    },
  });
  const city = { layers: { ...made.layers, 'industrial-zones': [zone] } };
  const picture = { step: [0.0001, 0.0001] as const, layers: { 'industrial-zones': [] } };
  expect(() => mapSources(city)).toThrow('was asked for');
  const sources = farSources(city, picture);
  expect(Object.keys(sources).sort()).toEqual(Object.keys(mapSources(made)).sort());
  // The same objects until the layers change, so that a map is handed nothing twice.
  expect(farSources({ ...city }, picture)).toBe(sources);
});

test('it is drawn while a step of its lattice is two pixels at most', () => {
  const picture = { step: [360 / 512 / 2 ** 6, 1] as const, layers: {} };
  expect([5, 6, 7, 7.1].map((zoom) => isSeenFromAfar(picture, zoom))).toEqual([true, true, true, false]);
});
