// SPDX-License-Identifier: EUPL-1.2
// Numbers are written by hand; the standard library says whether rightly.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFigure } from '../../src/words/number/figure-text';
import { formatDistance, formatNumber, formatPercent, formatShare } from '../../src/words/number/format';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

test.each(['de', 'en'] as const)('numbers are those of Intl (%s)', (language) => {
  const numbers = fc.oneof(
    fc.double({ min: -1e12, max: 1e12 }),
    fc.integer({ min: -2_000_000, max: 2_000_000 }),
    fc.integer({ min: -200_000, max: 200_000 }).map((hundredths) => hundredths / 100),
    fc.constantFrom(0, -0, 0.05, 0.25, 0.5, 1.005, 999.95, 999_999.5, Number.NaN, Infinity, -Infinity),
  );
  for (const [digits, least] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 0],
  ] as const) {
    const format = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: digits,
    });
    fc.assert(
      fc.property(numbers, (value) => {
        // Intl keeps the sign of a zero; nobody wants to read it.
        const wanted = Object.is(value, -0) ? format.format(0) : format.format(value);
        expect(formatNumber(value, language, digits, least)).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  }
});

test('per cent stand behind a space that does not break in German, and close to the number in English', () => {
  expect(formatPercent(95.67, 'de')).toBe('95,7\u00a0%');
  expect(formatPercent(95, 'en', 1, 1)).toBe('95.0%');
  expect(formatShare(0.0001, 'en')).toBe('< 0.1%');
  for (const language of ['de', 'en'] as const)
    expect(formatFigure(-0.123, 'points', language)).toMatch(/^−12[.,]3\u00a0(Punkte|points)$/);
});

test('a share keeps its one decimal', () => {
  expect(formatShare(0.5, 'de')).toBe('50,0\u00a0%');
  expect(formatShare(1, 'en')).toBe('100.0%');
});

test('what is nearer than ten metres is not nothing; on the spot is', () => {
  const said = [0, 0.4, 4.9, 9.9, 10, 14, 999, 1049].map((metres) =>
    formatDistance(metres, 'de').replace(/\s/g, ' '),
  );
  expect(said).toEqual(['0 m', 'unter 10 m', 'unter 10 m', 'unter 10 m', '10 m', '10 m', '1.000 m', '1 km']);
  expect(formatDistance(3, 'en').replace(/\s/g, ' ')).toBe('less than 10 m');
});
