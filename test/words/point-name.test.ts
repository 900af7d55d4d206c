// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { toldDistrict } from '../../src/analysis/place/around-subject';
import { containsPoint } from '../../src/analysis/place/distance';
import { placeAnswer } from '../../src/analysis/place/place-answer';
import { cellSubject, subjectOfFeature } from '../../src/analysis/place/subject';
import { nameOfPoint, pointName } from '../../src/browse/panel/point-name';
import type { CityFeature } from '../../src/core/city/city';
import { buildPlaceIndex } from '../../src/core/search/place-index';
import { detailOf } from '../../src/frame/search/beside-place';
import { wordsOf } from '../../src/words';
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
    const called = nameOfPoint(
      city,
      placeAnswer(city, lon, lat, subject),
      { asked: null, place },
      wordsOf('de'),
    );
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
    const called = nameOfPoint(
      city,
      placeAnswer(city, lon, lat, subject),
      { asked: null, place },
      wordsOf('de'),
    );
    expect(called.split(' (')[0]).toBe(subject ? `${name}, ${city.municipality.name}` : name);
    if (subject) seen++;
  }
  expect(seen).toBeGreaterThan(5);
});

test('a district that only a drawn outline gives is no fact of a place, and is told as drawn of a bare point', () => {
  const words = wordsOf('de');
  let seen = 0;
  for (const place of city.layers.places) {
    const { kind, name, district } = place.properties;
    if (kind === 'street' || kind === 'district' || kind === 'city' || district !== null) continue;
    if (place.geometry?.type !== 'Point') continue;
    const [lon = 0, lat = 0] = place.geometry.coordinates;
    const answer = placeAnswer(city, lon, lat, subjectOfFeature(city, place as CityFeature));
    const inZone = answer.zones.find(({ feature }) => containsPoint(feature.geometry, lon, lat));
    if (!inZone) continue;
    const called = nameOfPoint(city, answer, { asked: null, place }, words);
    expect([name, called.includes(`, ${inZone.name},`)]).toEqual([name, false]);
    expect(called.startsWith(name)).toBe(true);
    const bare = placeAnswer(city, lon, lat, cellSubject(city, lon, lat));
    expect(nameOfPoint(city, bare, { asked: null, place: null }, words)).toBe(
      `${inZone.name} (Umriss gezeichnet), Lüdenscheid (${lat.toFixed(5)}, ${lon.toFixed(5)})`,
    );
    seen++;
  }
  expect(seen).toBeGreaterThan(3);
  const published = aCity()
    .withBoundary([0, 0, 900, 900])
    .withZone('Höh', 'residential', [0, 0, 400, 400])
    .build();
  const [lon, lat] = atMetres(200, 200);
  const known = nameOfPoint(
    published,
    placeAnswer(published, lon, lat),
    { asked: 'Am Weg 1', place: null },
    words,
  );
  expect(known).toMatch(/^Am Weg 1, Höh, /);
});
