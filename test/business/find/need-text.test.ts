// SPDX-License-Identifier: EUPL-1.2
// How far a place for founders is, said beside its name.

import { expect, test } from 'vitest';
import { founderPlaces, matchFounders } from '../../../src/analysis/site-search/founders-space';
import { askedSaid, needSaid, stageSaid } from '../../../src/business/find/need-text';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const places = founderPlaces(theCity);
const place = (id: string) => places.find(({ feature }) => feature.id === id)!;

test('a place says how far it is, a site what is known of its land, and of others that it is not known', () => {
  expect(stageSaid(place('building-egc'), 'de')).toBe('schon in Betrieb');
  expect(stageSaid(place('site-rosmart'), 'de')).toBe('Flächen zu verkaufen (Stand 31. Dezember 2022)');
  expect(stageSaid(place('site-freisenberg'), 'en')).toBe('fully taken (as of 2024)');
  for (const { feature } of places.filter(({ stage }) => stage === null)) {
    const { availabilityAsOf } = feature.properties as { availabilityAsOf?: string | null };
    if (availabilityAsOf) expect(stageSaid(place(feature.id), 'de')).toMatch(/\(Stand .*\d{4}\)$/);
  }
  const bare = { ...place('site-rosmart'), feature: { ...place('site-rosmart').feature, properties: {} } };
  expect(stageSaid(bare as never, 'de')).toBe('Stand nicht bekannt');
});

test('what is asked names every kind of place that the list then shows', () => {
  const { permissibility: rules } = federalRules;
  const asked = needSaid({}, ['usable'], rules, 'de');
  const shown = matchFounders(places, {}, rules, ['usable']).map((match) => match.place.stage);
  expect(new Set(shown)).toEqual(new Set(['usable', null]));
  expect(asked).toContain('schon in Betrieb, und Orte, deren Stand nicht bekannt ist.');
});

test('a reason names what was asked with its amount, so that no label ends before its number', () => {
  const { permissibility: rules } = federalRules;
  const need = {
    stopWithinM: 500,
    rentToEurPerM2: 8,
    from: '2027-03-01',
    use: 'workshop',
    fibre: true,
  } as const;
  const said = (criterion: Parameters<typeof askedSaid>[0]) => askedSaid(criterion, need, rules, 'de');
  expect(said('stopWithinM')).toBe('Bus oder Bahn, Luftlinie bis 500\u00a0m');
  expect(said('rentToEurPerM2')).toBe('Miete bis 8\u00a0€/m²');
  expect(said('from')).toBe('Einzug bis 1. März 2027');
  expect(said('use')).toBe('Nutzung: Werkstatt und kleine Fertigung');
  expect(said('stage')).toBe('Ein Ort für Gründer');
  const line = needSaid(need, [], rules, 'de');
  for (const criterion of Object.keys(need)) expect(line).toContain(said(criterion as keyof typeof need));
});
