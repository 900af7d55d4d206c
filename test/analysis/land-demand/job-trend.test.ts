// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareTrends,
  fitTrend,
  type TrendForm,
  trendProblem,
} from '../../../src/analysis/land-demand/job-trend';

const seriesOf = (jobsIn: (x: number) => number, years = 12) =>
  Array.from({ length: years }, (_, i) => ({ year: 2008 + i, jobs: jobsIn(i + 1) }));
const seeded = { seed: 20_261_122, numRuns: 100 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('a series made by a curve is continued by that curve', () => {
  const cases: readonly [
    TrendForm,
    (p: readonly [number, number, number]) => (x: number) => number,
    number,
  ][] = [
    [
      'linear',
      ([one, two]) =>
        (x) =>
          5000 + 4000 * one + 100 * two * x,
      1e-9,
    ],
    [
      'power',
      ([one, two]) =>
        (x) =>
          (100 + 9000 * one) * x ** (two - 0.5),
      1e-9,
    ],
    [
      'exponential',
      ([one, two]) =>
        (x) =>
          (100 + 9000 * one) * Math.exp((two - 0.5) * 0.2 * x),
      1e-9,
    ],
    [
      'logistic',
      ([one, two, three]) =>
        (x) =>
          (1000 + 9000 * one) / (1 + Math.exp(2 * three - (0.2 + 0.3 * two) * x)),
      1e-4,
    ],
  ];
  test.each(cases)('%s', (form, curveOf, tolerance) => {
    fc.assert(
      fc.property(fc.tuple(between(0, 1), between(0, 1), between(0, 1)), (parameters) => {
        const curve = curveOf(parameters);
        const fit = fitTrend({ form, series: seriesOf(curve) });
        const wanted = curve(20); // the year 2027, eight years after the last count
        expect(Math.abs(fit.jobsIn(2027) - wanted)).toBeLessThanOrEqual(tolerance * wanted);
        expect(fit.rSquared).toBeGreaterThan(0.999);
      }),
      seeded,
    );
  });
});

test('a fit never falls below 0', () => {
  const fit = fitTrend({ form: 'linear', series: seriesOf((x) => 1000 - 80 * x) });
  expect(fit.jobsIn(2060)).toBe(0);
});

test('the years may come in any order', () => {
  const series = seriesOf((x) => 900 + 30 * x + (x % 3) * 7);
  for (const form of ['linear', 'power', 'exponential', 'logistic'] as const) {
    const forwards = fitTrend({ form, series }).jobsIn(2030);
    expect(fitTrend({ form, series: [...series].reverse() }).jobsIn(2030)).toBeCloseTo(forwards, 6);
  }
});

test('a constant series stays constant in every form', () => {
  for (const fit of compareTrends(seriesOf(() => 4000))) {
    expect(fit.jobsIn(2040)).toBeGreaterThan(3995);
    expect(fit.jobsIn(2040)).toBeLessThan(4005);
  }
});

test('the form that made the series is named first', () => {
  expect(compareTrends(seriesOf((x) => 100 * Math.exp(0.15 * x)))[0]!.form).toBe('exponential');
  expect(compareTrends(seriesOf((x) => 5000 / (1 + Math.exp(4 - 0.6 * x))))[0]!.form).toBe('logistic');
});

describe('a series that cannot be fitted is named', () => {
  test('seven years are too few, eight are enough', () => {
    expect(trendProblem({ form: 'linear', series: seriesOf((x) => x, 7) })).toBe('too-few-years');
    expect(trendProblem({ form: 'linear', series: seriesOf((x) => x, 8) })).toBeNull();
  });
  test('a year that occurs twice', () => {
    const series = [...seriesOf((x) => x), { year: 2010, jobs: 3 }];
    expect(trendProblem({ form: 'linear', series })).toBe('year-twice');
  });
  test('a year without jobs suits only the straight line', () => {
    const series = seriesOf((x) => x - 1);
    expect(trendProblem({ form: 'exponential', series })).toBe('needs-positive-jobs');
    expect(trendProblem({ form: 'linear', series })).toBeNull();
    expect(compareTrends(series).map((fit) => fit.form)).toEqual(['linear']);
  });
});
