// SPDX-License-Identifier: EUPL-1.2
// The examples of the site check are places of the town whose files they are, whatever town that is.

import { expect, test } from 'vitest';
import { examplePlaces } from '../../../src/analysis/site-search/example-places';
import type { City } from '../../../src/core/city/city';
import { featureKey } from '../../../src/core/city/feature-index';
import { aCity, type Place, polygonAt } from '../../a-city';
import { theCity } from '../../the-city';

const placesOf = (city: City) =>
  Object.fromEntries(examplePlaces(city).map(({ firm, place }) => [firm, featureKey(place)]));
const at = polygonAt([50, 50, 10, 10]);

/** A city of zones by name; an id is `zone-<name>`, since a name that is an id is none that people know. */
function withZones(zones: Readonly<Record<string, readonly [use: string, place: Place]>>) {
  const city = aCity();
  for (const [name, [use, place]] of Object.entries(zones)) {
    const layer = use === 'industrial' ? 'industrial-zones' : 'residential-zones';
    const properties = use === 'industrial' ? { name } : { name, use };
    city.withFeature(layer, `zone-${name}`, polygonAt(place), properties);
  }
  return city;
}

test('a town with zones alone: each firm gets another one, the largest first, those without a name none', () => {
  const city = withZones({
    Klein: ['industrial', [0, 0, 100, 100]],
    Groß: ['industrial', [200, 0, 300, 300]],
    Wohnpark: ['residential', [600, 0, 900, 900]],
    Mitte: ['mixed', [0, 1000, 100, 100]],
    'Industriefläche way/24710858': ['industrial', [0, 2000, 2000, 2000]],
  }).withFeature('industrial-zones', 'flat', null, { name: 'Ohne Umriss' });
  expect(placesOf(city.build())).toEqual({
    foundry: 'industrial-zones/zone-Groß',
    software: 'industrial-zones/zone-Klein',
    haulier: 'residential-zones/zone-Mitte',
    startup: 'residential-zones/zone-Wohnpark',
  });
});

test('what a file offers goes before a zone: land for sale, an office, a founders’ centre', () => {
  const site = (kind: string, availability: string, freeHa: number | null) => ({
    name: `Am ${kind} ${freeHa}`,
    kind,
    availability,
    freeHa,
  });
  const city = withZones({ Au: ['industrial', [0, 0, 300, 300]] })
    .withFeature('commercial-sites', 'estate', at, site('estate', 'full', null))
    .withFeature('commercial-sites', 'few', at, site('land', 'available', 1))
    .withFeature('commercial-sites', 'most', at, site('land', 'available', 4))
    .withFeature('commercial-sites', 'nowhere', null, site('land', 'available', 9))
    .withFeature('startup-buildings', 'shop', at, { name: 'Laden', use: 'retail', stage: 'candidate' })
    .withFeature('startup-buildings', 'gone', at, { name: 'Büro alt', use: 'office', stage: 'gone' })
    .withFeature('startup-buildings', 'centre', at, { name: 'TGZ', use: 'incubator', stage: 'usable' });
  expect(placesOf(city.build())).toEqual({
    // The estate that lies in the zone knows more of it than the zone.
    foundry: 'commercial-sites/estate',
    software: 'startup-buildings/shop',
    haulier: 'commercial-sites/most',
    startup: 'startup-buildings/centre',
  });
});

test('a brownfield that nobody took is open land; one that is taken is no example', () => {
  const brownfield = (availability: string | null) =>
    aCity().withFeature('commercial-sites', 'b', at, {
      name: 'Alte Weberei',
      kind: 'brownfield',
      availability,
    });
  expect(placesOf(brownfield(null).build())).toEqual({ haulier: 'commercial-sites/b' });
  expect(placesOf(brownfield('taken').build())).toEqual({});
});

test('a town without anything has no examples; the committed one has all four', () => {
  expect(examplePlaces(aCity().build())).toEqual([]);
  expect(placesOf(theCity)).toEqual({
    foundry: 'commercial-sites/site-freisenberg',
    software: 'startup-buildings/building-pc',
    haulier: 'commercial-sites/site-rosmart',
    startup: 'startup-buildings/building-egc',
  });
});
