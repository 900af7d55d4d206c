// SPDX-License-Identifier: EUPL-1.2
// A site that its file puts into several towns, this one among them, lies partly in the city: the list says what finder and
// comparison say, and no “not known”.

import { expect, test } from 'vitest';
import { saidInside } from '../../../src/analysis/roles/site-availability';
import { shownValue, withPartlyInside } from '../../../src/browse/list/list-text';
import { askTable, tableOf } from '../../../src/core/write/table';
import { wordsOf } from '../../../src/words';
import { theCity } from '../../the-city';

test.each([
  ['de', 'zum Teil'],
  ['en', 'in part'],
] as const)('the list says so in %s, and its filter finds it', (language, said) => {
  const table = withPartlyInside(tableOf(theCity, 'commercial-sites', language), theCity);
  const at = table.columns.findIndex(({ key }) => key === 'insideCity');
  const shown = (id: string) =>
    shownValue(
      table.columns[at]!,
      table.rows.find((row) => row.id === id)!.values[at]!,
      language,
      wordsOf(language),
    );
  expect(shown('site-rosmart-2')).toBe(said);
  // Of it only the name is known: it may come to lie on either side.
  expect(shown('site-schalksmuehle-gemeinsam')).toBe(wordsOf(language).unknown);
  const found = askTable(table, { search: '', filters: { insideCity: 'partly' }, sort: null });
  const partly = theCity.layers['commercial-sites'].filter(
    (site) => saidInside(site, theCity.municipality) === 'partly',
  );
  expect(found.map(({ id }) => id)).toEqual(partly.map(({ id }) => id));
});

test('other layers are left as they are', () => {
  const table = tableOf(theCity, 'startup-buildings');
  expect(withPartlyInside(table, theCity)).toBe(table);
});
