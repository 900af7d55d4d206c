// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { comparisonOf, placeNameIn } from '../../../src/analysis/coverage/official-comparison';
import { englishNameOf, stateOf } from '../../../src/core/city/states';
import { readOfficialComparison } from '../../../src/core/read/read-official-comparison';

test('each of the 16 Länder has a name in both languages, and nothing else is one', () => {
  const keys = Array.from({ length: 18 }, (_, i) => String(i).padStart(2, '0'));
  const found = keys.flatMap((key) => stateOf(`${key}111000`) ?? []);
  expect(found).toHaveLength(16);
  expect(new Set(found.flatMap(({ de, en }) => [de, en])).size).toBeGreaterThan(16);
  expect([stateOf('00'), stateOf('17')]).toEqual([null, null]);
});

test('the country and a Land have an English name; a town of the same key, a district and a stranger have not', () => {
  expect(['00', '05', '16'].map(englishNameOf)).toEqual(['Germany', 'North Rhine-Westphalia', 'Thuringia']);
  expect(['05962', '05962032', '11000000', '17', ''].map(englishNameOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a comparison calls them so in English, and towns and districts as the file does', () => {
  const rows = [
    ['00', 'Deutschland'],
    ['09', 'Bayern'],
    ['09162000', 'München'],
    ['09162', 'Kreis'],
  ];
  const csv = rows.map(([key, name]) => `households;${key};${name};2021-H1;50;10`);
  const { comparison } = readOfficialComparison(
    ['unit;ags;name;asOf;alle_1000;ftthb_1000', ...csv, ''].join('\n'),
  );
  const found = comparisonOf(comparison, { ags: '09162000', unit: 'households', column: 'alle_1000' })!;
  const namesIn = (language: 'de' | 'en') =>
    [...found.neighbours, ...found.above].map((place) => placeNameIn(place, language));
  expect(namesIn('de')).toEqual(['München', 'Kreis', 'Bayern', 'Deutschland']);
  expect(namesIn('en')).toEqual(['München', 'Kreis', 'Bavaria', 'Germany']);
});
