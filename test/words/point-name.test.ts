// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { toldDistrict } from '../../src/analysis/place/around-subject';
import { placeAnswer } from '../../src/analysis/place/place-answer';
import { subjectOfFeature } from '../../src/analysis/place/subject';
import { nameOfPoint, pointName } from '../../src/browse/panel/point-name';
import type { CityFeature } from '../../src/core/city/city';
import { buildPlaceIndex } from '../../src/core/search/place-index';
import { detailOf } from '../../src/frame/search/beside-place';
import { aCity, atMetres } from '../a-city';
import { theCity as city } from '../the-city';

const at = '51.21611, 7.63361';

test.each([
  [['58513 Lüdenscheid', null], '58513 Lüdenscheid'],
  [['58513 Lüdenscheid', 'Honsel'], '58513 Lüdenscheid, Honsel'],
  [['Honsel', 'Honsel'], 'Honsel, Lüdenscheid'],
  [['Lüdenscheider Straße', undefined], 'Lüdenscheider Straße, Lüdenscheid'],
])('%j is called %s', (known, name) => {
  expect(pointName(known, 'Lüdenscheid', at)).toBe(`${name} (${at})`);
});

test('a point nobody has a name for is its coordinate', () => {
  expect(pointName([null, undefined], 'Lüdenscheid', at)).toBe(at);
});

test('what has no single position, such as a street, is told without one', () => {
  expect(pointName(['Altenaer Straße'], 'Lüdenscheid', null)).toBe('Altenaer Straße, Lüdenscheid');
});

test('what lies outside is named without the town', () => {
  expect(pointName(['Rosmarter Allee', 'Rosmart (Altena)'], null, at)).toBe(
    `Rosmarter Allee, Rosmart (Altena) (${at})`,
  );
});

test('a street is told in a district only where most of its line lies there, in the heading and in the list', () => {
  const hits = buildPlaceIndex(city).entries.map(({ hit }) => hit);
  const told = city.layers.places.flatMap((place) => {
    const { kind, name, district } = place.properties;
    if (kind !== 'street' || district === null || place.geometry?.type !== 'Point') return [];
    const [lon = 0, lat = 0] = place.geometry.coordinates;
    const subject = subjectOfFeature(city, place as CityFeature);
    const called = nameOfPoint(city, placeAnswer(city, lon, lat, subject), null, place);
    const hit = hits.find(({ key }) => key === `places/${place.id}`)!;
    expect([name, detailOf(city, hit) === district]).toEqual([name, called.includes(district)]);
    return [[name, called.includes(district)]];
  });
  expect(told).toEqual(
    expect.arrayContaining([
      ['Heedfelder Straße', false],
      ['Brockhauser Weg', false],
      ['Karolinenstraße', true],
      ['Saarlandstraße', true],
    ]),
  );
  const withPart = (width: number) =>
    aCity()
      .withZone('Höh', 'residential', [0, -200, width, 400])
      .withFeature('places', 'p', null, { name: 'Lange Straße', kind: 'street', district: 'Höh' })
      .withFeature(
        'base-roads',
        'r',
        { type: 'LineString', coordinates: [atMetres(0, 0), atMetres(1000, 0)] },
        { name: 'Lange Straße' },
      )
      .build();
  const inPart = (width: number) => {
    const made = withPart(width);
    return toldDistrict(made, made.layers.places[0] as CityFeature);
  };
  expect([inPart(400), inPart(600), inPart(1000)]).toEqual([null, 'Höh', 'Höh']);
});

test('a street that is known by one point of it is in no area by name, as its district is not known', () => {
  let seen = 0;
  for (const place of city.layers.places) {
    const { kind, name, district } = place.properties;
    const { geometry } = place;
    if (kind !== 'street' || district !== null || geometry?.type !== 'Point') continue;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const subject = subjectOfFeature(city, place as CityFeature);
    const called = nameOfPoint(city, placeAnswer(city, lon, lat, subject), null, place);
    expect(called.split(' (')[0]).toBe(subject ? `${name}, ${city.municipality.name}` : name);
    if (subject) seen++;
  }
  expect(seen).toBeGreaterThan(5);
});
