// SPDX-License-Identifier: EUPL-1.2
// White and grey spots: what a rule between two speed classes can and cannot tell.

import { describe, expect, test } from 'vitest';
import { coverageShares } from '../../../src/analysis/coverage/coverage';
import { ruleOn, spotClasses, spotsOf } from '../../../src/analysis/coverage/underserved-spots';
import type { City } from '../../../src/core/city/city';
import type { FundingRule } from '../../../src/core/city/municipality';
import { aCity } from '../../a-city';

const rule = (down: number | null, symmetric: number | null, from = '2020', until: string | null = null) =>
  ({ id: `${down}`, from, until, belowDownMbit: down, belowSymmetricMbit: symmetric }) as FundingRule;

describe('the rule of a date', () => {
  const rules = [rule(30, null, '2010', '2021-04'), rule(100, null, '2021-04', '2023-01')];
  test('begins on its first day and ends before its last', () => {
    expect(ruleOn('2021-03-31', rules)?.id).toBe('30');
    expect(ruleOn('2021-04-01', rules)?.id).toBe('100');
    expect(ruleOn('2023-01', rules)).toBeNull();
    expect(ruleOn('2009', rules)).toBeNull();
  });
});

describe('the classes around a rule', () => {
  test('a rule on a class needs no range', () => {
    expect(spotClasses(rule(100, null))).toEqual({ surely: 100, possibly: 100 });
  });
  test('neither 200 symmetric nor 500 down: below 200 surely, below 1000 possibly', () => {
    expect(spotClasses(rule(500, 200))).toEqual({ surely: 200, possibly: 1000 });
  });
  test('a rule without a download speed, or above all classes, cannot be read from the data', () => {
    expect(spotClasses(rule(null, 200))).toBeNull();
    expect(spotClasses(rule(2000, null))).toBeNull();
  });
});

describe('spots of a city', () => {
  const hh = { alle_30: 90, alle_50: 80, alle_100: 70, alle_200: 60, alle_400: 40, alle_1000: 20 };
  const city = aCity()
    .withBoundary([0, 0, 200, 100])
    .withCell(0, 0, { households: 100, hh })
    .withCell(1, 0, { households: 50 })
    .build();
  const coverage = coverageShares(city);

  test('are counted among those with a figure', () => {
    const spots = spotsOf(coverage, rule(500, 200), 'all', 'households');
    expect(spots?.total).toBeCloseTo(100, 9);
    expect(spots?.white).toBeCloseTo(10, 9);
    expect(spots?.greyAtLeast).toBeCloseTo(30, 9);
    expect(spots?.greyAtMost).toBeCloseTo(70, 9);
  });
  test('there are no grey ones by a rule of 30 Mbit/s', () => {
    expect(spotsOf(coverage, rule(30, null), 'all', 'households')).toMatchObject({
      greyAtLeast: 0,
      greyAtMost: 0,
    });
  });
  test('are not known where nothing has a figure', () => {
    expect(spotsOf(coverage, rule(500, 200), 'all', 'businesses')).toBeNull();
  });
  test('of a class that the data do not have nothing is known: nobody lacks a line for want of a column', () => {
    const without = (...gone: readonly string[]) =>
      Object.fromEntries(Object.entries(hh).filter(([column]) => !gone.includes(column)));
    const roundedSpots = (town: City) => {
      const { total, white, greyAtLeast, greyAtMost } = spotsOf(
        coverageShares(town),
        rule(500, 200),
        'all',
        'households',
      )!;
      const whole = (value: number | null) => (value === null ? null : Math.round(value));
      return [total, white, greyAtLeast, greyAtMost].map(whole);
    };
    const spotsWithout = (...gone: readonly string[]) => {
      const town = aCity()
        .withBoundary([0, 0, 200, 100])
        .withCell(0, 0, { households: 100, hh: without(...gone) })
        .withCell(1, 0, { households: 50, hh: without() })
        .build();
      return roundedSpots(town);
    };
    const unknown = [150, null, null, null];
    expect(spotsWithout('alle_30')).toEqual(unknown);
    expect(spotsWithout('alle_200')).toEqual([150, 15, null, 105]);
    const only50 = { alle_50: 90, alle_1000: 20 };
    const town = aCity()
      .withBoundary([0, 0, 100, 100])
      .withCell(0, 0, { households: 150, hh: only50 })
      .build();
    expect(roundedSpots(town)).toEqual(unknown);
  });
});
