// SPDX-License-Identifier: EUPL-1.2
// Asked for a day behind the one on which the rules were read last, the answer says that the rules of that day are not known.

import { expect, test } from 'vitest';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { fundingVerdict } from '../../../src/business/number/funding-verdict';
import { siteFacts } from '../../../src/business/site/site-facts';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, atMetres, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';
import { featureOf } from '../a-checked-site';

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

test.each([
  ['a building for whom a rule would exclude it', featureOf('building-pc')],
  ['a cell for which nothing would', { kind: 'point', lon: 7.68507, lat: 51.20955 } as const],
  ['an estate', featureOf('industrial-freisenberg')],
])('of %s the lines of 2021 decide nothing for a day of 2020', (_, target) => {
  const check = siteCheck(theCity, target, '2020-06-01', federalRules);
  const words = checkWordsOf('de');
  expect(fundingVerdict(check, words)).toBe('Das lässt sich mit den bekannten Angaben nicht entscheiden.');
  expect(check.excludedParts).toEqual([]);
  expect(check.funding?.tests.map(({ result }) => result)).not.toContain('passes');
  // On the day of the data they do decide.
  const then = siteCheck(theCity, target, '2021-06-30', federalRules);
  expect(fundingVerdict(then, words)).not.toBe(fundingVerdict(check, words));
});

test.each([
  [
    null,
    /^In diesem 100-Meter-Feld wäre nach diesen Regeln.* Förderung möglich; nebenan kann es anders sein\.$/,
  ],
  [
    [0, 0, 100, 100],
    /^Hier sind zu wenige gezählt, um für das Ganze zu sprechen; bei ihnen wäre .* Förderung möglich\.$/,
  ],
  [[0, 0, 1000, 100], /^Ja, nach diesen Regeln wäre Förderung möglich\.$|^Nach den Demo-Feldern ja/],
] as const)('a yes speaks for no more than a no: %j', (box, text) => {
  const cell = { businesses: 3, gew: everySpeed('alle', 0) };
  const city = aCity().withBoundary([-1000, -1000, 4000, 3000]).withCells(0, 0, 10, 1, cell).build();
  const [lon, lat] = atMetres(50, 50);
  const target: SiteTarget = box
    ? { kind: 'outline', geometry: polygonAt(box) }
    : { kind: 'point', lon, lat };
  const check = siteCheck(city, target, today, federalRules);
  const funding = { ...check.funding!, verdict: 'eligible' } as const;
  expect(fundingVerdict({ ...check, funding, excludedParts: [] }, checkWordsOf('de'))).toMatch(text);
});
