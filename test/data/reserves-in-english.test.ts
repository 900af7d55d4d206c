// SPDX-License-Identifier: EUPL-1.2
// A reserve that the German files state is told to an English reader too, and nothing is called published that no source has.

import { expect, test } from 'vitest';
import { tableOf } from '../../src/core/write/table';
import { confidences } from '../../src/layers/honesty';
import { wordsOf } from '../../src/words';
import { theCity as city } from '../the-city';
import { textOf } from './data-folder';

test('that the text of the directive was cut stands beside every answer, in both languages', () => {
  const { eligibility } = JSON.parse(textOf('federal-rules.json'));
  expect(JSON.stringify(eligibility.exclusions)).toMatch(/gekürzt/);
  expect(eligibility.caution.de).toMatch(/gekürzt: Weitere Ausschlüsse sind möglich/);
  expect(eligibility.caution.en).toMatch(/cut: further exclusions are possible/);
});

test('of when a number of inhabitants is reads in the language of the table', () => {
  const { columns, rows } = tableOf(city, 'residential-zones', 'en');
  const at = columns.findIndex(({ key }) => key === 'populationAsOf');
  const told = rows.flatMap(({ values }) => (values[at] === null ? [] : [String(values[at])]));
  expect(told).toContain('undated, before 2010');
  expect(told.join(' ')).not.toMatch(/vor|ohne/);
});

test('what was found in no source is not said to follow from anything published', () => {
  const unsourced = Object.values(city.layers)
    .flat()
    .filter(({ properties }) => /nicht gefunden|keine Quelle gefunden/.test(properties.source ?? ''));
  expect(unsourced.map(({ properties }) => properties.confidence)).toEqual(['inferred', 'inferred']);
  const said = [
    confidences.inferred.de,
    confidences.inferred.en,
    wordsOf('de').answer.sureInferred,
    wordsOf('en').answer.sureInferred,
  ];
  for (const text of said)
    expect(text).toMatch(/abgeleitet oder ohne Fundstelle|inferred, or no source found/);
});
