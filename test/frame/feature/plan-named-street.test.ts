// SPDX-License-Identifier: EUPL-1.2
// A project that names the street that was asked for says so; for the whole town it says what its file says of the town.

import { expect, test } from 'vitest';
import { allNamedIn } from '../../../src/analysis/place/named-street';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import { plansOf } from '../../../src/analysis/roles/zones';
import type { CityFeature } from '../../../src/core/city/city';
import { planPartText } from '../../../src/frame/feature/plan-part';
import { wordsOf } from '../../../src/words';
import { holdsHouse, namedPart, namedStreetSaid } from '../../../src/words/answer/named-part';
import { theCity as city } from '../../the-city';

const places = city.layers.places as readonly CityFeature<'places'>[];

function said(id: string, project: string, language: 'de' | 'en' = 'de') {
  const subject = subjectOfFeature(city, places.find((place) => place.id === id)! as CityFeature)!;
  const plan = plansOf(city).find((one) => one.id === project)!;
  return (
    planPartText({ city, subject }, plan, wordsOf(language), language)?.replaceAll('\u00a0', ' ') ?? null
  );
}

const inStreet = (street: string) =>
  `Das Vorhaben nennt „${street}“; welcher Teil davon dazugehört, ist nicht bekannt`;

test.each([
  ['place-strasse-zum-tuempel', 'plan-baustelle-zum-tuempel', 'Zum Tümpel'],
  ['place-strasse-lennestrasse', 'plan-baustelle-lennekreuz', 'Lennestraße'],
  ['place-strasse-kronprinzenstrasse', 'plan-telekom-innenstadt', 'Kronprinzenstraße'],
  ['place-strasse-wiesmannstrasse', 'plan-telekom-innenstadt', 'Wiesmannstraße'],
])('%s in %s', (place, project, street) => expect(said(place, project)).toBe(inStreet(street)));

test.each([
  [
    'place-strasse-altenaer-strasse',
    'plan-baustelle-lennekreuz',
    'Das Vorhaben nennt „Altenaer Straße“, und zwar „80–86“',
    'The project names “Altenaer Straße”, namely “80–86”',
  ],
  [
    'place-strasse-loesenbacher-landstrasse',
    'plan-baustelle-loesenbacher-1',
    'Das Vorhaben nennt „Lösenbacher Landstraße“, und zwar „von Nr. 44 bis Ortsrand Brügge“',
    'The project names “Lösenbacher Landstraße”, namely “from no. 44 to the edge of Brügge”',
  ],
  [
    'place-strasse-loesenbacher-landstrasse',
    'plan-baustelle-loesenbacher-2',
    'Das Vorhaben nennt „Lösenbacher Landstraße“, und zwar „Tankstelle bis Bahnübergang (Märkenstück)“',
    'The project names “Lösenbacher Landstraße”, namely “petrol station to level crossing (Märkenstück)”',
  ],
])('the part of %s that %s tells in its name is not called unknown', (place, project, de, en) => {
  expect(said(place, project)).toBe(de);
  expect(said(place, project, 'en')).toBe(en);
});

test('a building whose street the project lists by its other name is told that name', () => {
  const centre = city.layers['startup-buildings'].find(({ id }) => id === 'building-sauerland-center')!;
  const subject = subjectOfFeature(city, centre as CityFeature)!;
  const plan = plansOf(city).find(({ id }) => id === 'plan-telekom-innenstadt')!;
  expect(allNamedIn(city, subject, plan)).toEqual(['Sauerfeld']);
  const elsewhere = { ...city, layers: { ...city.layers, places: [] } };
  expect(allNamedIn(elsewhere, subject, plan)).toEqual([]);
});

test('of a building at a corner every street of its address that the project lists is told', () => {
  const building = city.layers['startup-buildings'].find(({ id }) => id === 'building-pc')! as CityFeature;
  const subject = subjectOfFeature(city, building)!;
  const plan = plansOf(city).find(({ id }) => id === 'plan-telekom-innenstadt')!;
  expect(planPartText({ city, subject }, plan, wordsOf('de'), 'de')).toMatch(
    /^Das Vorhaben nennt „Wilhelmstraße“ und „Sternplatz“; /,
  );
  expect(planPartText({ city, subject }, plan, wordsOf('en'), 'en')).toMatch(
    /^The project names “Wilhelmstraße” and “Sternplatz”; /,
  );
});

test('a part of a street is house numbers or from where to where, told in the name or the list of streets', () => {
  const part = (name: string, streets: string | null, street: string) =>
    namedPart({ name, nameEn: null, streets }, street, 'de');
  expect(part('Netz Nord', 'Weststraße 2-9, Amselweg', 'Weststraße')).toBe('2-9');
  expect(part('Netz Nord', 'Weststraße 2-9, Amselweg', 'Amselweg')).toBeNull();
  expect(part('Netz Nord', 'Nordweststraße 5, Weststraße', 'Weststraße')).toBeNull();
  expect(part('Weststraße zwischen Markt und Bahnhof', null, 'Weststraße')).toBe(
    'zwischen Markt und Bahnhof',
  );
  expect(part('Weststraße 2026', null, 'Weststraße')).toBeNull();
  expect(part('Weststraße, Glasfaserausbau bis 2026', null, 'Weststraße')).toBeNull();
  expect(part('Weststraße, Glasfaserausbau', null, 'Weststraße')).toBeNull();
});

test.each([
  ['80–86', '60', false],
  ['80–86', '84', true],
  ['80–86', '80', true],
  ['80–86', '86', true],
  ['80–86', '105', false],
  // From an even to an even number it is one side; what stands across is told nowhere.
  ['80–86', '83', null],
  ['80–86', '84 a', null],
  ['80–86', '86 b', null],
  ['80–86', '60 a', false],
  ['80–86', '82–84', true],
  ['80–86', '84–90', null],
  ['80–86', '60–64', false],
  ['80–85', '83', true],
  ['Nr. 2 bis 10', '4', true],
  ['2, 4 und 10–14', '4', true],
  ['2, 4 und 10–14', '12', true],
  ['2, 4 und 10–14', '8', false],
  ['von Nr. 44 bis Ortsrand Brügge', '60', null],
  ['80–86 (nur gerade)', '84', null],
  ['zwischen Markt und Bahnhof', '4', null],
])('whether a project of „Weststraße %s“ holds number %s: %s', (part, number, held) => {
  const project = { name: `Netz: Weststraße ${part} / Amselweg`, nameEn: null, streets: null };
  expect(holdsHouse(project, 'Weststraße', 'de', `Weststraße ${number}`)).toBe(held);
  expect(holdsHouse(project, 'Amselweg', 'de', `Amselweg ${number}`)).toBeNull();
  const listed = { name: 'Netz Nord', nameEn: null, streets: `Amselweg, Weststraße ${part}` };
  expect(holdsHouse(listed, 'Weststraße', 'de', `Weststraße ${number}`)).toBe(held);
  // Named as a whole besides, no house is left out.
  const both = { ...project, streets: 'Weststraße, Amselweg' };
  expect(holdsHouse(both, 'Weststraße', 'de', `Weststraße ${number}`)).toBeNull();
});

test('a house outside the part of its street that a project tells is not told as named by it', () => {
  const plan = plansOf(city).find(({ id }) => id === 'plan-baustelle-lennekreuz')!;
  const told = (house: string | null, language: 'de' | 'en' = 'de') =>
    namedStreetSaid(plan.properties, 'Altenaer Straße', language, house).replaceAll('\u00a0', ' ');
  const named = 'Das Vorhaben nennt „Altenaer Straße“, und zwar „80–86“';
  expect(told(null)).toBe(named);
  expect(told('Altenaer Straße 60')).toBe(`${named}, also nicht Nr. 60`);
  expect(told('Altenaer Straße 84')).toBe(`${named}, also auch Nr. 84`);
  expect(told('Altenaer Straße 83')).toBe(`${named}; ob auch Nr. 83 dazugehört, ist nicht bekannt`);
  expect(told('Altenaer Straße 60', 'en')).toMatch(/, namely “80–86”, so not No\. 60$/);
  const street = places.find(({ id }) => id === 'place-strasse-altenaer-strasse')! as CityFeature;
  const subject = subjectOfFeature(city, street)!;
  const onPage = (house: string) =>
    planPartText({ city, subject, house }, plan, wordsOf('de'), 'de')?.replaceAll('\u00a0', ' ');
  expect(onPage('Altenaer Straße 60')).toBe(`${named}, also nicht Nr. 60`);
  // A link may name a house of another street, which stands nowhere on the page.
  expect(onPage('Talstraße 60')).toBe(named);
});

test('every street of the files that a project lists is told as named by it, not as a part of the town', () => {
  const plan = plansOf(city).find(({ id }) => id === 'plan-telekom-innenstadt')!;
  const listed = plan.properties.streets!.split(', ');
  // One whose line is drawn has a part of its own.
  const asked = places.filter(
    (place) =>
      place.properties.kind === 'street' &&
      listed.includes(place.properties.name) &&
      subjectOfFeature(city, place as CityFeature)?.insteadOf,
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const { id, properties } of asked) expect(said(id, plan.id)).toBe(inStreet(properties.name));
});

test('of the town itself a project says whether it concerns it, as its file does', () => {
  expect(said('place-luedenscheid', 'plan-baustelle-lennekreuz')).toBe(
    'In der Stadt; wo genau, ist nur ungefähr bekannt (±450 m)',
  );
  expect(said('place-luedenscheid', 'plan-baustelle-b229')).toBe(
    'Zum Teil in der Stadt; wo genau, ist nur ungefähr bekannt (±700 m)',
  );
  expect(said('place-luedenscheid', 'plan-baustelle-b229', 'en')).toMatch(/^In the city in part; /);
});

test('a street that no project names is not told as named', () => {
  expect(said('place-strasse-rahmedestrasse', 'plan-baustelle-lennekreuz')).not.toMatch(/nennt/);
});

test('a work site without a place that names the street stands with the projects of that street, and not with the programmes', () => {
  const shown = (id: string) => {
    const feature = places.find((place) => place.id === id)! as CityFeature;
    const { plansHere, plansCityWide } = placeAnswer(city, 7.63, 51.22, subjectOfFeature(city, feature));
    return [
      plansHere.map(({ plan }) => String(plan.id)),
      plansCityWide.map((plan) => String(plan.id)),
    ] as const;
  };
  const [here, cityWide] = shown('place-strasse-zum-tuempel');
  expect([
    here.includes('plan-baustelle-zum-tuempel'),
    cityWide.includes('plan-baustelle-zum-tuempel'),
  ]).toEqual([true, false]);
  const [elsewhere, programmes] = shown('place-strasse-talstrasse');
  expect([
    elsewhere.includes('plan-baustelle-zum-tuempel'),
    programmes.includes('plan-baustelle-zum-tuempel'),
  ]).toEqual([false, true]);
});

test('a grant, a call or a project without a building is no place that another project could include, and no street', () => {
  const layers = Object.values(city.layers).flat() as CityFeature[];
  const programmes = layers.filter((one) => {
    const lacking = one.geometry === null ? subjectOfFeature(city, one)?.lacking : null;
    return lacking === 'works' || lacking === 'area' || lacking === 'building';
  });
  expect(programmes.map(({ id }) => String(id))).toEqual(
    expect.arrayContaining(['plan-beratung-bund', 'plan-bund-3-aufruf', 'building-dot-ap']),
  );
  for (const one of programmes) {
    const subject = subjectOfFeature(city, one)!;
    for (const [language, open] of [
      ['de', /nicht bekannt|Das Vorhaben nennt/],
      ['en', /not known|The project names/],
    ] as const) {
      const told = plansOf(city)
        .filter(({ properties: { technology } }) => technology === 'ftthb')
        .flatMap((plan) => planPartText({ city, subject }, plan, wordsOf(language), language) ?? [])
        .filter((text) => /in (einem Teil|a part) /i.test(text));
      expect([one.id, told.length]).toEqual([one.id, 2]);
      expect(told.filter((text) => open.test(text))).toEqual([]);
    }
    // Its own card on paper does not say that it names itself.
    const itself = plansOf(city).find(({ id }) => id === one.id);
    if (itself) expect(planPartText({ city, subject }, itself, wordsOf('de'), 'de')).toBeNull();
  }
  const subject = subjectOfFeature(city, layers.find(({ id }) => id === 'plan-beratung-bund')!)!;
  const plan = plansOf(city).find(({ id }) => id === 'plan-telekom-altstadt')!;
  expect(planPartText({ city, subject }, plan, wordsOf('de'), 'de')?.replaceAll('\u00a0', ' ')).toMatch(
    /^In einem Teil von Lüdenscheid \(.*\): 1\.490 von 35\.378 Haushalten \(4,2 %\), 811 von 6\.674 Betrieben \(12,2 %\)$/,
  );
});

test.each([
  ['place-strasse-knapper-strasse', 'Knapp'],
  ['place-strasse-sauerfelder-strasse', 'Sauerfeld'],
])('%s, which the project lists by another name of its file, is told by that name', (id, other) => {
  expect(said(id, 'plan-telekom-innenstadt')).toMatch(new RegExp(`^Das Vorhaben nennt „${other}“; `));
});

test('Talstraße, at which the first section of a project ends, is told as named by it', () => {
  expect(said('place-strasse-talstrasse', 'plan-telekom-innenstadt')).toBe(inStreet('Talstraße'));
});
