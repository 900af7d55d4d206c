// SPDX-License-Identifier: EUPL-1.2
// Numbers with their units: what stands in one statement or one table has the same number of decimals.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demandFigures } from '../../../src/analysis/land-demand/demand-figures';
import { assumptionsFrom, demandInput } from '../../../src/business/land-demand/demand-link';
import { landDemandDefaultsSchema } from '../../../src/core/city/land-demand-defaults';
import { figureText, formatFigure } from '../../../src/words/number/figure-text';

test('land that is reckoned keeps its decimal where it is 0, and is never written in other units', () => {
  expect([300_000, 232_000, 10_000, 1_500, 0].map((m2) => formatFigure(m2, 'landM2', 'de'))).toEqual([
    '30,0\u00a0ha',
    '23,2\u00a0ha',
    '1,0\u00a0ha',
    '0,2\u00a0ha',
    '0,0\u00a0ha',
  ]);
  expect(formatFigure(12_345_678, 'landM2', 'en')).toBe('1,234.6\u00a0ha');
});

test('land of one year has two decimals, so that years which differ little are seen to differ', () => {
  expect(formatFigure(15_300, 'yearM2', 'de')).toBe('1,53\u00a0ha');
  expect(formatFigure(15_000, 'yearM2', 'en')).toBe('1.50\u00a0ha');
});

test('less than the last decimal is not written as nothing', () => {
  expect(formatFigure(400, 'landM2', 'de')).toBe('<\u00a00,1\u00a0ha');
  expect(formatFigure(40, 'yearM2', 'en')).toBe('<\u00a00.01\u00a0ha');
});

describe('in the land-demand laboratory', () => {
  const defaults = landDemandDefaultsSchema.parse(
    JSON.parse(readFileSync('data/land-demand-defaults.json', 'utf8')),
  );
  const input = demandInput(assumptionsFrom(undefined, undefined, defaults), defaults, 'de');
  const { range, yours, scenarios, tornado } = demandFigures({ input, defaults, asked: {} });
  const decimals = (figures: readonly ({ figure: never } | null)[]) =>
    new Set(
      figures.flatMap((one) =>
        one ? [/,(\d+)\u00a0ha$/.exec(figureText(one.figure, 'de'))?.[1]?.length] : [],
      ),
    );

  test.each([
    [
      'range and scenarios',
      [range!.low, range!.high, ...scenarios.flatMap((one) => [one.demand, one.yearly])],
      1,
    ],
    [
      'which assumption moves most',
      [yours.gross, ...tornado.flatMap((one) => [one.low, one.high, one.span])],
      1,
    ],
    ['year by year', scenarios.flatMap(({ years }) => years), 2],
  ])('all numbers of "%s" have the same number of decimals', (_name, figures, wanted) => {
    expect(decimals(figures as never)).toEqual(new Set([wanted]));
  });

  test('the years of a scenario are no longer all the same', () => {
    const texts = scenarios.map(
      ({ years }) => new Set(years.map(({ figure }) => figureText(figure, 'de'))).size,
    );
    expect(Math.max(...texts)).toBeGreaterThan(5);
  });
});

test('the dust of a sum neither rounds a half down nor makes something of nothing', () => {
  expect(formatFigure(1e-10, 'landM2', 'de')).toBe('0,0\u00a0ha');
  expect(formatFigure(130_499.999_999_999_97, 'landM2', 'de')).toBe('13,1\u00a0ha');
  expect(formatFigure(130_500.000_000_000_03, 'landM2', 'de')).toBe('13,1\u00a0ha');
});

test('one year is no years', () => {
  expect([1, 1.04, 0.9, 2].map((value) => formatFigure(value, 'years', 'de'))).toEqual([
    '1\u00a0Jahr',
    '1\u00a0Jahr',
    '0,9\u00a0Jahre',
    '2\u00a0Jahre',
  ]);
  expect(formatFigure(1, 'years', 'en')).toBe('1\u00a0year');
});
