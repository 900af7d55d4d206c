// SPDX-License-Identifier: EUPL-1.2
// Where no line can be checked, the business is told what the map tells: nobody counted, nobody reached, or not known.

import { describe, expect, test } from 'vitest';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { noLineSaid } from '../../../src/business/site/fit-text';
import { wordsOf } from '../../../src/words';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const said = (lon: number, lat: number, language: 'de' | 'en') => {
  const check = siteCheck(city, { kind: 'point', lon, lat }, city.municipality.dataAsOf, federalRules);
  return { lines: check.lines.length, text: noLineSaid(city, check, wordsOf(language), language).join(' ') };
};

describe('where no line can be checked', () => {
  test.each([
    ['de', /Hier ist kein Haushalt und kein Betrieb gezählt.*[Nn]ächste/s],
    ['en', /no household and no business is counted.*nearest/is],
  ] as const)(
    '%s: an empty cell tells that nobody is counted, and what the nearest settled one has',
    (language, words) => {
      const { lines, text } = said(7.6, 51.24, language);
      expect(lines).toBe(0);
      expect(text).toMatch(words);
    },
  );

  test.each([
    ['de', 'nicht bekannt'],
    ['en', 'not known'],
  ] as const)('%s: a cell in which nobody has a line is not told to be unknown', (language, unknown) => {
    const { lines, text } = said(7.64483, 51.18498, language);
    expect(lines).toBe(0);
    expect(text).not.toBe('');
    expect(text).not.toContain(unknown);
  });

  test('outside of the town nothing is said of its lines', () => {
    expect(said(7.9, 51.4, 'de').text).toBe('');
  });
});
