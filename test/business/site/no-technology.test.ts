// SPDX-License-Identifier: EUPL-1.2
// Data that tell of lines and not of their technology: that a line is there is known, and only its technology is not.

import { expect, test } from 'vitest';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { noTechnologySaid } from '../../../src/business/site/fit-text';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, atMetres, everySpeed, type Percent } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

function checked(gew: Percent) {
  const city = aCity()
    .withBoundary([-100, -100, 500, 500])
    .withCell(0, 0, { households: 0, businesses: 20, gew })
    .build();
  const [lon, lat] = atMetres(50, 50);
  return siteCheck(city, { kind: 'point', lon, lat }, city.municipality.dataAsOf, federalRules);
}
const said = (gew: Percent, language: 'de' | 'en' = 'en') =>
  noTechnologySaid(checked(gew), checkWordsOf(language));

test('where somebody has a line of no known technology, only the technology is told as not known', () => {
  expect(said(everySpeed('alle', 98), 'de')).toBe(
    'Von welcher Technik die Leitungen hier sind, ist nicht bekannt.',
  );
  expect(said(everySpeed('alle', 98))).toBe('Of which technology the lines here are is not known.');
});

test('where the technology is known, nobody has a line, or nothing is known, it is not said', () => {
  expect(said({ ...everySpeed('alle', 98), ...everySpeed('hfc', 98) })).toBeNull();
  expect(said(everySpeed('alle', 0))).toBeNull();
  expect(said({})).toBeNull();
});

test('that all are slower than a class is told of the slowest one that there is a column of', () => {
  expect(checked({ alle_30: 0, alle_50: 0 }).belowMbit).toBe(30);
  expect(checked({ alle_50: 0, alle_1000: 0 }).belowMbit).toBe(50);
  expect(checked({ alle_50: 1, alle_1000: 0 }).belowMbit).toBeNull();
  expect(checked({}).belowMbit).toBeNull();
});

test('where only the households have a line, none is known for businesses, which is not none', () => {
  const target = { kind: 'point', lon: 7.58687, lat: 51.19042 } as const;
  const check = siteCheck(theCity, target, theCity.municipality.dataAsOf, federalRules);
  expect(check).toMatchObject({ supply: { unit: 'businesses' }, lines: [] });
  expect(check.supply!.others!.of.ftthb.at[30].share).toBeGreaterThan(0);
  expect(noTechnologySaid(check, checkWordsOf('de'))).toBe(
    'Für Betriebe ist hier keine Leitung bekannt, für Haushalte schon.',
  );
  expect(noTechnologySaid(check, checkWordsOf('en'))).toMatch(/^For businesses, no line is known here; for /);
});
