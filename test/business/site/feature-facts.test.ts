// SPDX-License-Identifier: EUPL-1.2
// What the files say of a place itself: what they leave open is a row, what nobody need ask is none.

import { expect, test } from 'vitest';
import type { SiteCheck } from '../../../src/analysis/site-check/site-check';
import { contactFacts, ownFacts } from '../../../src/business/site/feature-facts';
import type { City, CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, atMetres } from '../../a-city';

const say = { words: checkWordsOf('de'), all: wordsOf('de'), language: 'de' } as const;
const point = { type: 'Point', coordinates: atMetres(50, 50) } as const;

function factsOf(layer: 'commercial-sites' | 'startup-buildings', properties: object) {
  const city = aCity()
    .withFeature(layer, 'x', point, {
      name: 'X',
      ...(layer === 'commercial-sites' && { kind: 'land' }),
      ...properties,
    })
    .build();
  return ownFacts(checkOf(city, city.layers[layer][0]! as unknown as CityFeature), say);
}

/** Only what these facts read of a check. */
const checkOf = (_: City, feature: CityFeature) => ({ feature }) as SiteCheck;
const row = (facts: readonly { label: string; value: string | null }[], label: string) =>
  facts.find((fact) => fact.label === label);
const free = say.words.expose.free;

test('free land that the files leave open is a row without a value, unless nothing is left', () => {
  expect(row(factsOf('commercial-sites', { availability: 'available' }), free)).toMatchObject({
    value: null,
  });
  expect(row(factsOf('commercial-sites', {}), free)).toMatchObject({ value: null });
  expect(row(factsOf('commercial-sites', { availability: 'taken' }), free)).toBeUndefined();
  expect(row(factsOf('commercial-sites', { availability: 'full' }), free)).toBeUndefined();
});

test('free land that is stated is told of a taken site too, with its own date', () => {
  const facts = factsOf('commercial-sites', {
    availability: 'taken',
    freeHa: 1.5,
    freeAsOf: '2024-05',
    asOf: '2020',
  });
  expect(row(facts, free)).toMatchObject({
    value: expect.stringMatching(/^1,5\s?ha \(.*Mai 2024\)$/),
    asOf: '2024-05',
  });
});

test('a fact without a date of its own has that of its feature', () => {
  const facts = factsOf('commercial-sites', { priceEurPerM2: 40, asOf: '2020' });
  expect(facts.find(({ value }) => value?.includes('40'))).toMatchObject({
    asOf: '2020',
    source: 'test',
    certainty: 'demo',
  });
  expect(facts.find(({ value }) => value?.includes('40'))?.value).not.toContain('(');
});

test('only open land of a taken site is left out: every other open field stays a row', () => {
  const open = factsOf('commercial-sites', { availability: 'available' }).map(({ label }) => label);
  const taken = factsOf('commercial-sites', { availability: 'taken' }).map(({ label }) => label);
  expect(open.filter((label) => !taken.includes(label))).toEqual([free]);
  expect(open).toHaveLength(6);
});

test('a building has its own rows, in the order of the page', () => {
  const facts = factsOf('startup-buildings', { floorM2: 120, desks: 4 });
  expect(facts).toHaveLength(11);
  expect(facts[2]).toMatchObject({ label: say.words.expose.floor });
  expect(facts.every(({ group }) => group === 'site')).toBe(true);
});

test('a point has no rows of its own', () => {
  expect(ownFacts({ feature: null } as SiteCheck, say)).toEqual([]);
});

test('each of the first three contacts has its ways and the day it was verified', () => {
  const contact = {
    role: { de: 'Rolle', en: 'Role' },
    name: 'Name',
    phone: null,
    email: null,
    url: 'https://example.org/x',
    verifiedOn: '2026-01-02',
  };
  const contacts = [contact, { ...contact, email: 'a@example.org', phone: '0' }, contact, contact];
  const facts = contactFacts({ contacts } as unknown as SiteCheck, say);
  expect(facts.map(({ value }) => value)).toEqual([
    'Name, example.org',
    'Name, 0, a@example.org',
    'Name, example.org',
  ]);
  expect(facts[0]).toMatchObject({ group: 'contact', label: 'Rolle', asOf: null, certainty: null });
  expect(facts[0]?.source).toContain('2. Januar 2026');
});
