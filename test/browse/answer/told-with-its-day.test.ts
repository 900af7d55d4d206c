// SPDX-License-Identifier: EUPL-1.2
// Headings and notes over old data are told as old, and what a drawn outline promises as drawn.

import { expect, test } from 'vitest';
import { ledgerEntry } from '../../../src/analysis/expansion/expansion';
import { plansOf } from '../../../src/analysis/roles/zones';
import { linesHeading, scenarioText } from '../../../src/browse/answer/coverage-here';
import { noDateSaid } from '../../../src/frame/feature/announced-dates';
import { plannedExpansion } from '../../../src/layers/planned-expansion';
import { wordsOf } from '../../../src/words';
import { aCity } from '../../a-city';
import { theCity as city } from '../../the-city';

const languages = ['de', 'en'] as const;

test('the heading above the lines is as old as they are, like the headline', () => {
  expect(linesHeading(city, wordsOf('de'), 'de')).toBe('Was gab es hier? (Mitte 2021)');
  expect(linesHeading(city, wordsOf('en'), 'en')).toBe('What was here? (mid-2021)');
  const fresh = { ...city, municipality: { ...city.municipality, dataAsOf: '2021-08-01' } };
  expect(linesHeading(fresh, wordsOf('de'), 'de')).toBe('Was gibt es hier?');
});

test.each(languages)(
  '%s: no title, heading or example of the page says that a line is there today',
  (language) => {
    const { title, start } = wordsOf(language);
    const said = [
      title('Ort', null),
      start.heading('Ort'),
      start.exampleDistrict('Berg'),
      start.exampleEstate('Berg'),
    ];
    for (const text of said) expect(text).not.toMatch(/gibt es|liegt|available|\bis here/);
  },
);

test('what a scenario brings to a place by an outline that somebody drew says that it is drawn', () => {
  const build = (basis: 'demo-outline' | 'published-point') =>
    aCity()
      .withBoundary([-100, -100, 500, 500])
      .withCell(0, 0, { households: 20 })
      .withPlan('Netz', [0, 0, 100, 100], {
        technology: 'ftthb',
        announcements: [
          {
            announcedOn: '2026-01-01',
            announcedFor: '2027-Q2',
            event: 'completion',
            note: null,
            noteEn: null,
            source: 'test',
          },
        ],
        geometryBasis: basis,
        uncertaintyM: 400,
      } as never)
      .build();
  const said = (basis: 'demo-outline' | 'published-point') => {
    const built = build(basis);
    const plansHere = plansOf(built).map((plan) => ({ plan, distanceM: 0 }));
    return scenarioText(built, { quarter: '2027-Q4', plansHere } as never, wordsOf('de'), 'de').replaceAll(
      '\u00a0',
      ' ',
    );
  };
  expect(said('demo-outline')).toMatch(/gibt es hier Glasfaser \(.*; Umriss gezeichnet, ± 400 m\)\.$/);
  expect(said('published-point')).not.toContain('gezeichnet');
});

test.each(languages)(
  '%s: what is said of a date does not say the state again that stands beside it',
  (language) => {
    const { of } = plannedExpansion.fields.state;
    for (const plan of plansOf(city)) {
      const { state } = plan.properties;
      if (!state) continue;
      const said = noDateSaid(ledgerEntry(plan, city.municipality.dataAsOf), wordsOf(language)).toLowerCase();
      expect(said).not.toContain(of[state][language].toLowerCase());
    }
  },
);
