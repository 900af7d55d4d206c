// SPDX-License-Identifier: EUPL-1.2
// What a list and a card show of a project's number keeps the reserve that every sentence has: about, of the whole project,
// largely done.

import { expect, test } from 'vitest';
import { reservesOf } from '../../../src/analysis/roles/value-reserve';
import { csvOf } from '../../../src/core/write/csv';
import { tableOf } from '../../../src/core/write/table';
import { withReserves } from '../../../src/frame/feature/with-reserves';
import { plannedExpansion } from '../../../src/layers/planned-expansion';
import { wordsOf } from '../../../src/words';
import { fieldText } from '../../../src/words/number/value-in-language';
import { theCity as city } from '../../the-city';

const fields = plannedExpansion.fields;

function shown(id: string, key: keyof typeof fields, language: 'de' | 'en' = 'de'): string {
  const plan = city.layers['planned-expansion'].find((one) => one.id === id)!;
  const words = wordsOf(language);
  const text = fieldText(fields[key], plan.properties[key], language, words);
  return withReserves(text, reservesOf(plan, key), words, language).replaceAll('\u00a0', ' ');
}

test.each([
  ['plan-bund-6-aufruf', 'addresses', 'etwa 6.700 (ganzes Vorhaben)'],
  ['plan-bund-6-aufruf', 'costEur', 'etwa 99.000.000 € (ganzes Vorhaben)'],
  ['plan-bund-6-aufruf', 'federalEur', '49.400.000 € (ganzes Vorhaben)'],
  ['plan-bund-6-aufruf', 'state', 'im Bau'],
  ['plan-bund-3-aufruf', 'households', '44.650 (ganzes Vorhaben)'],
  ['plan-telekom-altstadt', 'households', 'etwa 1.500'],
  ['plan-telekom-altstadt', 'completedOn', 'weitgehend: Dezember 2022'],
  ['plan-telekom-innenstadt', 'households', '4.927'],
  ['plan-beratung-bund', 'federalEur', '50.000 €'],
] as const)('%s shows of %s: %s', (id, key, said) => {
  expect(shown(id, key)).toBe(said);
});

test('so it reads in English', () => {
  expect(shown('plan-bund-6-aufruf', 'addresses', 'en')).toBe('about 6,700 (whole project)');
  expect(shown('plan-telekom-altstadt', 'completedOn', 'en')).toBe('largely: December 2022');
});

test('a file for a spreadsheet, whose numbers stay numbers, says both in columns of their own', () => {
  const table = tableOf(city, 'planned-expansion');
  const [head, ...lines] = csvOf(table, table.rows, 'de')
    .split('\r\n')
    .map((line) => line.split(';'));
  const sixth = lines.find(([id]) => id === 'plan-bund-6-aufruf')!;
  expect(sixth[head!.indexOf('Etwa-Werte der Quelle')]).toBe('Adressen, Kosten');
  expect(sixth[head!.indexOf('Zahlen gelten für die Stadt')]).toBe('false');
});
