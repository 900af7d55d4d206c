// SPDX-License-Identifier: EUPL-1.2
// An address in any order is answered by what it names: no number begins another, and no town or postcode stands for a street.

import { describe, expect, test } from 'vitest';
import { findPlaces as findIn } from '../../../src/core/search/find-places';
import { buildPlaceIndex } from '../../../src/core/search/place-index';
import { typedAddress } from '../../../src/core/search/typed-address';
import { hitLiesIn } from '../../../src/frame/search/beside-place';
import { theCity } from '../../the-city';

const index = buildPlaceIndex(theCity);
const findPlaces = (of: typeof index, typed: string) => findIn(of, typed, hitLiesIn(theCity));
const first = (typed: string) => {
  const { hits, withoutNumber } = findPlaces(index, typed);
  return [hits[0]?.name, hits[0]?.kind.de, withoutNumber];
};

test.each([
  ['Lösenbacher Landstraße 4', 'Lösenbacher Landstraße'], // not the site “von Nr. 44”
  ['Altenaer Straße 8', 'Altenaer Straße'], // not that at 80–86
  ['Wilhelmstr. 5', 'Wilhelmstraße'], // not the building in 58511
  ['Bahnhofsallee 1', 'Bahnhofsallee'], // not no. 18
  ['Humboldtstraße 3', 'Humboldtstraße'], // not no. 36
  ['Karolinenstraße 5', 'Karolinenstraße'],
  ['Rathausplatz 3', 'Rathausplatz'], // not the town hall that has this as another name
  ['58511 Lüdenscheid, Kölner Str. 1', 'Kölner Straße'],
  ['58509 Lüdenscheid Heedfelder Straße 45', 'Heedfelder Straße'],
  ['58507 Altenaer Straße 80', 'Altenaer Straße'],
  ['Lüdenscheid Wilhelmstraße 7', 'Wilhelmstraße'],
  ['Kölner Str. 1, 58511 Lüdenscheid', 'Kölner Straße'],
  ['Lösenbacher Landstraße Nr. 15', 'Lösenbacher Landstraße'],
  ['Altenaer Str Hausnr. 72', 'Altenaer Straße'],
  ['Koelner Str.12, 58511 Lüdenscheid', 'Kölner Straße'],
  ['Wilhelmstraße5', 'Wilhelmstraße'],
  ['164 Altenaer Straße', 'Altenaer Straße'],
  ['5 Wilhelmstraße', 'Wilhelmstraße'],
  ['Rosmarter Allee 12, 58762 Altena', 'Rosmarter Allee'], // listed with this address
])('"%s" is answered by the street, without its number', (typed, street) => {
  expect(first(typed)).toEqual([street, 'Straße', true]);
});

test.each([
  ['Lüdenscheid, Brügge', 'Brügge', 'Ortsteil'],
  ['Lüdenscheid-Brügge', 'Brügge', 'Ortsteil'],
  ['Lüdenscheid, Vogelberg', 'Vogelberg', 'Ortsteil'],
  ['58515 Kalve', 'Kalve', 'Ortsteil'],
  ['Lüdenscheid Kölner Straße', 'Kölner Straße', 'Straße'],
  ['58511 Lüdenscheid', '58511 Lüdenscheid', 'Postleitzahl'],
  ['Lüdenscheid 58511', '58511 Lüdenscheid', 'Postleitzahl'],
  ['58511', '58511 Lüdenscheid', 'Postleitzahl'],
  ['Lüdenscheid', 'Lüdenscheid', 'Stadt'],
  ['Bahnhof Lüdenscheid', 'Bahnhof Lüdenscheid', 'Bahnhof'],
  ['58507 Lüdenscheid, Rathausplatz 2', 'Rathaus', 'öffentliche Einrichtung'],
  ['Bahnhofsallee 18', 'DIAL (Lichttechnik)', 'Gebäude für Gründer'],
  ['Rosmart 2', 'Rosmart 2.0 („Südlich Gewerbepark Rosmart“)', 'Untersuchungsraum'],
  ['Gewerbegebiet Freisenberg', 'Freisenberg', 'Gewerbe- und Industriegebiete'],
  ['Ortsteil Brügge', 'Brügge', 'Ortsteil'],
  ['Sternplatz Innenstadt', 'Sternplatz', 'Ort'],
  ['58762 Altena', 'Altena', 'Nachbarort'],
  ['Lüdnscheid', 'Lüdenscheid', 'Stadt'], // one typing error
  ['Rathausplatz', 'Rathausplatz', 'Straße'], // by its own name before what has it as another
  ['Telekom fibre, old town', 'Telekom-Glasfaser Altstadt', 'Ausbauprojekt'], // as the English page calls it
  ['b 22', 'B 229 zwischen Lüdenscheid und Werdohl', 'Baustelle'],
])('"%s" is answered by what it names', (typed, name, kind) => {
  expect(first(typed)).toEqual([name, kind, false]);
});

describe('an address elsewhere', () => {
  test.each(['Hauptstraße 5, Altena', 'Altenaer Straße 5, 58762 Altena', '58762 Altena, Lennestraße 3'])(
    '"%s" is answered by the neighbour and by no street of the town',
    (typed) => expect(first(typed)).toEqual(['Altena', 'Nachbarort', false]),
  );
});

test.each([
  ['Kölner Straße 1, 50667 Köln', 'Kölner Straße'], // a postcode of no part of the town
  ['Altenaer Straße 5, 58762', 'Altenaer Straße'],
  ['Bahnhofstraße 3, Hagen', 'Bahnhofstraße'], // a town that nobody knows here
  ['Dortmund, Kölner Straße 7', 'Kölner Straße'],
  ['Kölner Straße 7 Dortmund', 'Kölner Straße'],
  ['Brügge, Volmestraße 3', 'Brügge'], // a street that is not listed
  ['Am Freisenberg', 'Freisenberg'],
  ['Am Ramsberg 5', 'Ramsberg'],
  ['An der Höh', 'Höh'],
  ['Schule Brügge', 'Brügge'], // not the museum, school and station of another part of the town
  ['Museum Brügge', 'Brügge'],
  ['Bahnhof Oeneking', 'Oeneking'],
  ['Glasfaser Brügge', 'Brügge'],
  ['Hagen', 'Meinerzhagen'], // in the midst of a word
])('what "%s" may mean is a guess and no hit', (typed, guess) => {
  const { hits, withoutNumber, guesses } = findPlaces(index, typed);
  expect([hits, withoutNumber, guesses[0]?.name]).toEqual([[], false, guess]);
});

test('a street or building with a neighbour’s name beside it is the neighbour’s, with a comma, a number or neither', () => {
  const of = (kind: string) => index.entries.filter(({ place }) => place === kind);
  const towns = of('neighbour').filter(({ keys }) => !keys[0]!.includes(' '));
  const asked = [...of('street'), ...of('public')].filter(({ hit }) => !hit.name.includes('Lüdenscheid'));
  expect(asked.length * towns.length).toBeGreaterThan(300);
  for (const { hit } of asked) {
    for (const { hit: town } of towns) {
      for (const typed of [
        `${hit.name} ${town.name}`,
        `${town.name} ${hit.name}`,
        `${hit.name}, ${town.name}`,
      ]) {
        const { hits } = findPlaces(index, typed);
        expect([typed, hits[0]?.kind.de]).toEqual([typed, 'Nachbarort']);
      }
    }
  }
  expect(findPlaces(index, 'Bahnhofstraße 3 Altena').hits[0]?.name).toBe('Altena');
});

test('reads postcode, town, names and number apart', () => {
  const isTown = (name: string) => name === 'ludenscheid';
  expect(typedAddress('58511 Lüdenscheid, Kölner Str. 1 a', isTown)).toEqual({
    names: [{ written: 'Kölner Str. 1 a', name: 'Kölner Str.' }],
    postcode: '58511',
    town: 'Lüdenscheid',
  });
  expect(typedAddress('Brügge, Volmestr. 3 58515 Lüdenscheid', isTown)).toEqual({
    names: [
      { written: 'Volmestr. 3', name: 'Volmestr.' },
      { written: 'Brügge', name: 'Brügge' },
    ],
    postcode: '58515',
    town: 'Lüdenscheid',
  });
  expect(typedAddress('A 45', isTown)).toEqual({
    names: [{ written: 'A 45', name: 'A 45' }],
    postcode: null,
    town: null,
  });
  expect(typedAddress('  ', isTown)).toEqual({ names: [], postcode: null, town: null });
});
