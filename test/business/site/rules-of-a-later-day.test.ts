// SPDX-License-Identifier: EUPL-1.2
// Asked for a day behind the one on which the rules were read last, the answer says that the rules of that day are not known.

import { expect, test } from 'vitest';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { siteFacts } from '../../../src/business/site/site-facts';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const today = theCity.municipality.dataAsOf;
const feature = theCity.layers['residential-zones'].find(({ id }) => id === 'residential-hoeh')!;

function funding(date: string, language: 'de' | 'en'): string[] {
  const target = { kind: 'feature', feature } as const;
  const check = siteCheck(theCity, target as never, date, federalRules);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
  const site = siteFigures(check, shapeOf(target as never), federalRules, origin);
  const said = { words: checkWordsOf(language), all: wordsOf(language), language, today };
  const facts = siteFacts(
    { check, fit: null, figures: { site, fit: null } as never },
    federalRules as never,
    said,
  );
  return facts.filter(({ group }) => group === 'funding').map(({ value }) => String(value));
}

test('a date of 2030 is answered with the rules that were read, and says so before each verdict', () => {
  const german = funding('2030-01-01', 'de');
  expect(german).toHaveLength(2);
  for (const text of german)
    expect(text).toMatch(
      /^Welche Regeln an diesem Tag gelten, ist nicht bekannt; .* am 28\. November 2026 gelesen wurden\. /,
    );
  for (const text of funding('2030-01-01', 'en'))
    expect(text).toMatch(/^Which rules hold on that day is not known; /);
});

test('the day as of which the files speak, and any before it, is answered with the rules alone', () => {
  for (const date of [today, '2023-06-01', '2026-11-28'])
    for (const text of funding(date, 'de')) expect(text).not.toContain('an diesem Tag gelten');
});

test('data of a half-year tell of its end: two months before they are younger, on that day of it, later older', () => {
  const [before] = funding('2021-04-26', 'de');
  expect(before).toContain('(Stand: Mitte 2021) sind jünger als dieser Tag');
  const [then] = funding('2021-06-30', 'de');
  expect(then).not.toMatch(/(jünger|älter) als dieser Tag/);
  const [after] = funding('2021-07-01', 'de');
  expect(after).toMatch(/älter als dieser Tag|seither wurde/);
});
