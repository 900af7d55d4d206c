// SPDX-License-Identifier: EUPL-1.2
// What a founder or a bank takes home on paper leaves out nothing that limits an answer on the screen.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const today = '2026-11-22';
const of = (id: string): SiteTarget => ({
  kind: 'feature',
  feature: (Object.values(city.layers).flat() as CityFeature[]).find((one) => one.id === id)!,
});

function rowsOf(target: SiteTarget, language: 'de' | 'en' = 'de') {
  const check = siteCheck(city, target, today, federalRules);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
  const figures = { site: siteFigures(check, shapeOf(target), federalRules, origin), fit: null };
  const saying = { words: checkWordsOf(language), all: wordsOf(language), language, today };
  const facts = siteFacts({ check, fit: null, figures }, { requirements, ...federalRules }, saying);
  return { check, saying, facts, of: (group: string) => facts.filter((one) => one.group === group) };
}
test.each(['residential-homert', 'site-rahmedetal'])(
  '%s: programmes that may come stand beside “none covers”',
  (id) => {
    const [row, ...further] = rowsOf(of(id)).of('coming');
    expect(further).toEqual([]);
    expect(row!.value).toMatch(/^Kein (weiteres )?Vorhaben, dessen Gebiet bekannt/);
    expect(row!.value).toContain(
      ' Vorhaben, deren Gebiet nicht bekannt ist: 6. Förderaufruf des Bundes, weiße Flecken (angekündigt für Dezember 2025; das Ende wurde nicht gemeldet)',
    );
    expect(row!.value).toContain(
      'Dunkelgraue Flecken (Gigabit-Richtlinie 2.0) (angekündigt für Dezember 2026)',
    );
  },
);

test.each([
  ['Rosmart', of('site-rosmart')],
  ['a point in Kierspe', { kind: 'point', lon: 7.56082, lat: 51.18785 } as SiteTarget],
])('%s: whose the contacts are stands before them, inside not', (_, target) => {
  const [first, next] = rowsOf(target).of('contact');
  expect(first!.value).toBe(checkWordsOf('de').contactsOutside);
  expect(next!.value).toContain('SEG');
  expect(rowsOf(of('site-rahmedetal')).of('contact')[0]!.value).toContain('SEG');
});
