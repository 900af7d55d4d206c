// SPDX-License-Identifier: EUPL-1.2
// A district that is typed beside a name is left out of the answer only where the place lies in it by the files.

import { expect, test } from 'vitest';
import { streetLine } from '../../../src/analysis/place/subject';
import { polygonsOf } from '../../../src/core/geo/geometry-parts';
import { isInArea } from '../../../src/core/geo/in-area';
import { findPlaces } from '../../../src/core/search/find-places';
import { buildPlaceIndex } from '../../../src/core/search/place-index';
import { foldName } from '../../../src/core/text/fold-name';
import { apartSaid, hitLiesIn } from '../../../src/frame/search/beside-place';
import { theCity as city } from '../../the-city';

const index = buildPlaceIndex(city);
const find = (typed: string) => findPlaces(index, typed, hitLiesIn(city));

test.each([
  'Bahnhof Brügge Hellersen',
  'Bahnhof Brügge, Hellersen',
  'Hellersen, Bahnhof Brügge',
  'Hellersen Bahnhof Brügge',
  '58515 Lüdenscheid, Bahnhof Brügge, Hellersen',
])('"%s" names a district in which the station does not lie', (typed) => {
  const { hits, guesses, apart } = find(typed);
  expect([hits, guesses[0]?.name]).toEqual([[], 'Bahnhof Brügge']);
  expect(apartSaid(city, apart!, 'de')).toBe(
    '„Bahnhof Brügge“ liegt nach den Daten in Brügge, nicht in Hellersen.',
  );
  expect(apartSaid(city, apart!, 'en')).toBe(
    'By the data “Bahnhof Brügge” lies in Brügge, not in Hellersen.',
  );
});

test.each([
  'Kölner Straße, Brügge',
  'Kölner Straße 7, Brügge',
  'Kölner Straße 5-7 Brügge',
  'Kölner Straße 5 a/b Brügge',
  'Brügge, Kölner Straße',
])('whether the street of "%s" lies there nobody knows', (typed) => {
  const { hits, guesses, apart } = find(typed);
  expect([hits, guesses[0]?.name]).toEqual([[], 'Kölner Straße']);
  expect(apartSaid(city, apart!, 'de')).toBe('Ob „Kölner Straße“ in Brügge liegt, sagen die Daten nicht.');
});

test('of two of one name the one in the district is meant', () => {
  expect(find('Bahnhof, Brügge').hits[0]?.name).toBe('Bahnhof Brügge');
  expect(find('Bahnhof').hits[0]?.name).toBe('Bahnhof Lüdenscheid');
});

test('a street, a building or an area beside a name is no part of the answer that may be left out either', () => {
  for (const typed of [
    'Bergstadt-Gymnasium, Kölner Straße',
    'Sternplatz, Freisenberg',
    'Brügge, Hellersen',
  ]) {
    const { hits, guesses, apart } = find(typed);
    expect([typed, hits, apart]).toEqual([typed, [], undefined]);
    expect(guesses.length).toBeGreaterThan(0);
  }
  expect(find('Bergstadt-Gymnasium, Saarlandstraße').hits[0]?.name).toBe('Bergstadt-Gymnasium');
});

test('every place with every district: a hit where it lies there by the files, else a guess', () => {
  const districts = city.layers.places.filter(
    ({ properties: { kind, name } }) => kind === 'district' && !name.includes('/'),
  );
  const asked = city.layers.places.filter(
    ({ properties: { kind } }) => !['district', 'city', 'postcode', 'neighbour'].includes(kind),
  );
  const outlines = new Map(
    city.layers['residential-zones'].map((zone) => [zone.properties.name, zone.geometry]),
  );
  const counts = { inside: 0, outside: 0 };
  for (const place of asked) {
    const { id, geometry, properties } = place;
    const { name, kind, district } = properties;
    const line = kind === 'street' ? streetLine(city, name) : null;
    for (const { properties: typed } of districts.filter((_, at) => at % 3 === asked.indexOf(place) % 3)) {
      if (name.includes(typed.name) || (properties.aliases ?? []).includes(typed.name)) continue;
      const outline = outlines.get(typed.name);
      const isDrawn = outline !== null && outline !== undefined && polygonsOf(outline).length > 0;
      const points = [line?.geometry ?? geometry].flatMap((shape) =>
        shape?.type === 'Point'
          ? [shape.coordinates]
          : shape?.type === 'MultiLineString'
            ? shape.coordinates.flatMap(everyTwentieth)
            : [],
      );
      const isThere =
        district === typed.name ||
        (isDrawn && points.some(([lon = 0, lat = 0]) => isInArea(outline, [lon, lat])));
      counts[isThere ? 'inside' : 'outside']++;
      const forms = [`${name}, ${typed.name}`, `${name} ${typed.name}`, `${typed.name}, ${name}`];
      const text = forms[counts.outside % forms.length]!;
      const { hits, guesses, apart } = find(text);
      const isHit = hits[0]?.key === `places/${id}`;
      // A site may be listed under just this text.
      const isAddress = index.entries.some(
        ({ hit, keys }) => hit === hits[0] && keys.some((key) => key.startsWith(foldName(text))),
      );
      expect([text, isHit]).toEqual([text, isThere && !isAddress]);
      if (isThere || isAddress) continue;
      // Of „Bahnhof Lüdenscheid, Brügge“ another station may be meant, which stands there.
      expect([text, hits.some(({ key }) => key === `places/${id}`)]).toEqual([text, false]);
      if (hits.length > 0) continue;
      // What has a comma in its name is read as several names.
      const told = name.includes(',') ? apart?.district.name : typed.name;
      expect([text, guesses.length > 0, apart?.district.name]).toEqual([text, true, told]);
    }
  }
  expect(counts.inside).toBeGreaterThan(15);
  expect(counts.outside).toBeGreaterThan(600);
});

/** Twenty points on each piece of a line. */
function everyTwentieth(line: readonly (readonly number[])[]): number[][] {
  return line.slice(1).flatMap(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = line[i]!;
    return Array.from({ length: 21 }, (_, k) => [ax + ((bx - ax) * k) / 20, ay + ((by - ay) * k) / 20]);
  });
}
