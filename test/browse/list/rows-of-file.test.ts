// SPDX-License-Identifier: EUPL-1.2
// The file that is saved from a list says no more than the list: what is largely done is not done, and what a row names has a column.

import { expect, test } from 'vitest';
import { rowsOfFile } from '../../../src/browse/list/list-text';
import type { AnyFeature } from '../../../src/core/city/city';
import { csvOf } from '../../../src/core/write/csv';
import { tableOf } from '../../../src/core/write/table';
import { wordsOf } from '../../../src/words';
import { aCity } from '../../a-city';

const city = aCity()
  .withPlan('Altstadt', null, { completedOn: '2022-12', state: 'houseConnections' })
  .withPlan('Kreis', null, {
    completedOn: '2021-04',
    state: 'closed',
    businesses: 940,
    approximate: ['businesses'],
  })
  .build();

function savedAs(language: 'de' | 'en') {
  const table = tableOf(city, 'planned-expansion', language);
  const features = new Map<string, AnyFeature>(
    city.layers['planned-expansion'].map((one) => [one.id, one as AnyFeature]),
  );
  const rows = rowsOfFile(table, table.rows, features, wordsOf(language));
  const [head = '', ...lines] = csvOf(table, rows, language).replace('\uFEFF', '').trim().split('\r\n');
  const heads = head.split(';');
  return (line: number, of: string) => lines[line]?.split(';')[heads.indexOf(of)];
}

test.each([
  ['de', 'Fertiggestellt', 'weitgehend: 2022-12'],
  ['en', 'Completed', 'largely: 2022-12'],
] as const)(
  'what is largely done is told so in %s, what is done has its bare day',
  (language, of, largely) => {
    const saved = savedAs(language);
    expect([saved(0, of), saved(1, of)]).toEqual([largely, '2021-04']);
  },
);

test('a value that a row calls approximate stands in a column before the list that names it', () => {
  const saved = savedAs('de');
  expect([saved(0, 'Betriebe'), saved(1, 'Betriebe')]).toEqual(['', '940']);
  expect(saved(1, 'Etwa-Werte der Quelle')).toBe('Betriebe');
  const none = aCity().withPlan('Altstadt', null).build();
  expect(tableOf(none, 'planned-expansion').columns.map(({ key }) => key)).not.toContain('businesses');
});
