// SPDX-License-Identifier: EUPL-1.2
// Two routes against failure are not the two fast networks of the funding rule; a choice among programmes says that it is one; and a
// heading names what it is about.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plansOf } from '../../../src/analysis/roles/zones';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { leftOutText } from '../../../src/business/site/place-parts';
import { checkWordsOf } from '../../../src/words/business';
import { theCity as city } from '../../the-city';

test('what helps against failure is called a route, what excludes funding a fast network', () => {
  for (const [language, route, fast] of [
    ['de', /weg/i, /schnelle Netze \(NGA\)/],
    ['en', /route/i, /fast networks \(NGA\)/],
  ] as const) {
    const { line, fit, funding } = checkWordsOf(language);
    const told = [line.second, ...Object.values(fit).flatMap(redundancyOf)];
    expect(told.length).toBeGreaterThan(3);
    for (const text of told) expect(text).not.toMatch(/Netz(e|es)?\b|networks?\b/);
    expect(line.second).toMatch(route);
    expect(funding.limits.networks('2')).toMatch(fast);
    expect(funding.facts.networks).toMatch(fast);
  }
});

/** Whatever the need says of redundancy, its label and its sentences. */
function redundancyOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key.startsWith('redundancy') ? [typeof value === 'function' ? String(value({})) : String(value)] : [],
  );
}

test('who lists some of the funding programmes says so, and why', () => {
  const words = checkWordsOf('de');
  const site = city.layers['industrial-zones'].find(({ properties }) => properties.name === 'Freisenberg')!;
  const federal = JSON.parse(readFileSync('data/federal-rules.json', 'utf8'));
  const { comingLines } = siteCheck(city, { kind: 'feature', feature: site as never }, '2026-11-22', federal);
  const listed = comingLines.flatMap(({ areaKnown, plan }) => (areaKnown ? [] : [plan]));
  expect(listed.length).toBeGreaterThan(0);
  expect(leftOutText(city, listed, words)).toContain('Nicht alle Förderprogramme');
  expect(leftOutText(city, plansOf(city), words)).toBeNull();
});

test('the heading over the land reserve names the land', () => {
  expect(checkWordsOf('de').lab.reserve).toMatch(/freien Gewerbeflächen/);
  expect(checkWordsOf('en').lab.reserve).toMatch(/commercial land/);
});
