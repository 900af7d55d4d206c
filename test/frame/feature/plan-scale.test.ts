// SPDX-License-Identifier: EUPL-1.2
// A project says what its numbers count, and of one that is being built without a date both in one phrase.

import { expect, test } from 'vitest';
import { ledgerEntry } from '../../../src/analysis/expansion/expansion';
import { noDateSaid } from '../../../src/frame/feature/announced-dates';
import { builderText, scaleText } from '../../../src/frame/feature/plan-scale';
import { wordsOf } from '../../../src/words';
import { theCity as city } from '../../the-city';

const planOf = (id: string) => city.layers['planned-expansion'].find((plan) => plan.id === id)!;
const scale = (id: string, language: 'de' | 'en') =>
  scaleText(planOf(id).properties, wordsOf(language), language);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('every number stands with its unit, and a whole in addresses beside a part in households says how they go together', () => {
  expect(plain(scale('plan-dunkelgraue-flecken', 'de'))).toBe(
    'etwa 2.600 Adressen (gilt für das ganze Vorhaben, nicht nur für die Stadt; in einer Adresse können mehrere Haushalte sein)',
  );
  expect(plain(scale('plan-dunkelgraue-flecken', 'en'))).toMatch(
    /^about 2,600 addresses \(.*; an address may hold several households\)$/,
  );
  expect(plain(scale('plan-telekom-innenstadt', 'de'))).toBe(
    '1.129 Adressen, 4.927 Haushalte, 5.300 Anschlüsse, 31 Verteiler, Trassenlänge 24 km',
  );
  expect(scale('plan-beratung-bund', 'de')).toBe('nicht bekannt');
});

test('figures of a whole project are not told of the county, and not of the city that takes no part', () => {
  expect(plain(scale('plan-rwp-gewerbegebiete', 'de'))).toBe(
    'etwa 940 Betriebe (gilt für das ganze Vorhaben; die Stadt gehört nicht dazu)',
  );
  expect(plain(scale('plan-rwp-gewerbegebiete', 'en'))).toBe(
    'about 940 businesses (for the whole project; the city is not part of it)',
  );
});

test('of a grant with which nothing is known to be built nobody asks who builds', () => {
  expect(builderText(planOf('plan-beratung-bund'), wordsOf('de'))).toBeNull();
  expect(builderText(planOf('plan-baustelle-b229'), wordsOf('de'))).toBe('nicht bekannt');
  expect(builderText(planOf('plan-telekom-innenstadt'), wordsOf('de'))).toBe('Telekom, Selecta FTTH');
});

test.each([
  ['plan-telekom-innenstadt', 'Ein Termin für das Ende der Arbeiten ist nicht bekannt'],
  ['plan-baustelle-b229', 'Ein Termin ist nicht bekannt'],
  ['plan-beratung-bund', 'Dass damit gebaut wird, steht nicht in den Daten; ein Termin ist nicht bekannt'],
])('%s says of its dates: %s', (id, said) => {
  expect(noDateSaid(ledgerEntry(planOf(id), city.municipality.dataAsOf), wordsOf('de'))).toBe(said);
});

test('a project that is being built has no date for the end of its works in English too', () => {
  const entry = ledgerEntry(planOf('plan-telekom-innenstadt'), city.municipality.dataAsOf);
  expect(noDateSaid(entry, wordsOf('en'))).toBe('No date for the end of the works is known');
});
