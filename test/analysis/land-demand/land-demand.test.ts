// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Automation,
  type LandDemandInput,
  landDemand,
  type Sector,
} from '../../../src/analysis/land-demand/land-demand';

const kempten = (w: number): Sector[] =>
  [
    { name: 'manufacturing', E: 7228, a: 1 },
    { name: 'trade', E: 12452, a: 0.4 },
    { name: 'services', E: 11589, a: 0.1 },
  ].map((sector) => ({ ...sector, v: 0.007, n: 0.003, w, f: 148 }));

const toy = (change: Partial<Sector> = {}, automation?: Partial<Automation>): LandDemandInput => ({
  horizonYears: 20,
  reuseOn: 'relocations',
  sectors: [{ name: 'toy', E: 10_000, a: 1, v: 0.007, n: 0.0015, w: 0, f: 225, ...change }],
  ...(automation && {
    automation: { s: 0.5, rho: 1, epsilon: 0, g: 0, delta: 0, mu: 1, ...automation },
  }),
});

/** A printed value stands for itself and half a unit of its last digit, or for 1e-9 of it, whichever is wider. */
function expectPrinted(value: number, printed: number, digits: number) {
  const slack = Math.max(0.5 * 10 ** -digits, 1e-9 * Math.abs(printed));
  expect(Math.abs(value - printed)).toBeLessThanOrEqual(slack * (1 + 1e-6));
}

describe('the printed cases of the literature', () => {
  test('Kempten needs 257 194.548 m² for 1 737.801 mobile jobs in 13 years', () => {
    const result = landDemand({ horizonYears: 13, reuseOn: 'relocations', sectors: kempten(0) });
    expectPrinted(result.mobileJobs, 1737.801, 9);
    expectPrinted(result.demandM2, 257_194.548, 9);
  });

  test.each([
    ['all', 192_895.911],
    ['relocations', 212_185.502],
  ] as const)('Kempten with a quarter re-using old land, counted on %s', (reuseOn, printed) => {
    expectPrinted(landDemand({ horizonYears: 13, reuseOn, sectors: kempten(0.25) }).demandM2, printed, 3);
  });

  test('the toy town needs 382 500 m², and 303 750 m² when a quarter of the relocations re-use old land', () => {
    expectPrinted(landDemand(toy()).demandM2, 382_500, 9);
    expectPrinted(landDemand(toy({ w: 0.25 })).demandM2, 303_750, 9);
  });

  test.each([
    [0.5, 1, 0, 282_093.75],
    [0.5, 1, 0.5, 326_878.728],
    [0.5, 1, 1, 382_500],
    [0.75, 0.25, 0, 344_847.656],
    [0.75, 0.25, 0.5, 363_022.664],
    [0.75, 0.25, 1, 382_500],
    [0.75, 0.25, 1.25, 392_760.09],
  ])('automation with s %f, rho %f, epsilon %f gives %f m²', (s, rho, epsilon, printed) => {
    expectPrinted(landDemand(toy({}, { s, rho, epsilon })).demandM2, printed, 3);
  });
});

describe('the years of the horizon', () => {
  const result = landDemand({ ...toy({ v: 0.01, n: 0 }), horizonYears: 4 });

  test('have each their jobs, their mobile jobs and the land from the first year to this one', () => {
    // 10 000 jobs, of which a hundredth moves every year, on 225 m² each.
    expect(
      result.years.map(({ t, jobs, mobileJobs, demandM2, cumulativeM2 }) => [
        t,
        jobs,
        mobileJobs,
        demandM2,
        cumulativeM2,
      ]),
    ).toEqual([
      [1, 10_000, 100, 22_500, 22_500],
      [2, 10_000, 100, 22_500, 45_000],
      [3, 10_000, 100, 22_500, 67_500],
      [4, 10_000, 100, 22_500, 90_000],
    ]);
  });

  test('make the whole: per year on average, gross with the land for access', () => {
    expect(result).toMatchObject({ demandM2: 90_000, yearlyM2: 22_500, mobileJobs: 400, grossM2: 90_000 });
    expect(landDemand({ ...toy(), netToGross: 1.25 }).grossM2).toBeCloseTo(382_500 * 1.25, 6);
  });

  test('none need nothing, also with automation', () => {
    const none = { ...toy({}, { rho: 1, s: 0.5 }), horizonYears: 0 };
    expect(landDemand(none)).toMatchObject({ demandM2: 0, yearlyM2: 0, years: [], releasedM2: 0 });
  });
});

describe('land that automation sets free', () => {
  test('is the part of the jobs that go, on commercial land alone, as far as halls follow', () => {
    const released = (automation: Partial<Automation>, change: Partial<Sector> = {}) =>
      landDemand(toy(change, automation)).releasedM2;
    expect(released({ s: 0.5, rho: 0.5 })).toBeCloseTo(10_000 * 225 * 0.25, 6);
    expect(released({ s: 0.5, rho: 0.5 }, { a: 0.4 })).toBeCloseTo(0.4 * 10_000 * 225 * 0.25, 6);
    expect(released({ s: 0.5, rho: 0.5, epsilon: 1 })).toBeCloseTo(0, 6);
    expect(released({ s: 0.5, rho: 0.5, epsilon: 2 })).toBeCloseTo(10_000 * 225 * (1 - 1 / 0.75), 6);
  });

  test('is not defined with growth, with drift, or where one of the sectors follows a trend', () => {
    expect(landDemand(toy({}, { g: 0.01 })).releasedM2).toBeNull();
    expect(landDemand(toy({}, { delta: -0.01 })).releasedM2).toBeNull();
    const series = Array.from({ length: 10 }, (_, i) => ({ year: 2011 + i, jobs: 100 + i }));
    const [sector] = toy().sectors;
    const sectors = [sector!, { ...sector!, trend: { form: 'linear', series } as const }];
    expect(landDemand({ ...toy(), sectors }).releasedM2).toBeNull();
    expect(landDemand({ ...toy(), sectors: [sector!, sector!] }).releasedM2).toBe(0);
  });
});

describe('properties of the model', () => {
  const positive = (max: number) => fc.double({ min: 0, max, noNaN: true });
  const sector = fc.record({
    name: fc.string({ minLength: 1 }),
    E: positive(100_000),
    a: positive(1),
    v: positive(0.05),
    n: positive(0.05),
    w: positive(1),
    f: positive(1000),
  });
  const automation = fc.record({
    s: positive(1),
    rho: positive(0.99),
    epsilon: positive(2),
    g: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    delta: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    mu: positive(3),
  });
  const input = fc.record(
    {
      horizonYears: fc.integer({ min: 0, max: 40 }),
      reuseOn: fc.constantFrom('relocations' as const, 'all' as const),
      sectors: fc.array(sector, { minLength: 1, maxLength: 5 }),
      automation,
    },
    { requiredKeys: ['horizonYears', 'reuseOn', 'sectors'] },
  );
  const seeded = { seed: 20_261_122, numRuns: 300 };
  const near = (value: number, wanted: number) =>
    Math.abs(value - wanted) <= 1e-9 * Math.max(Math.abs(value), Math.abs(wanted)) + 1e-12;
  const demandOf = (value: LandDemandInput) => landDemand(value).demandM2;
  const mapped = (value: LandDemandInput, change: (one: Sector) => Partial<Sector>): LandDemandInput => ({
    ...value,
    sectors: value.sectors.map((one) => ({ ...one, ...change(one) })),
  });

  test('the base is T · E·a·(n + v·(1−w)) · f, or T · E·a·(n+v)·(1−w) · f, in closed form', () => {
    fc.assert(
      fc.property(input, ({ automation: _, ...base }) => {
        const rate = (one: Sector) =>
          base.reuseOn === 'all' ? (one.n + one.v) * (1 - one.w) : one.n + one.v * (1 - one.w);
        const closed = base.sectors.map((one) => base.horizonYears * one.E * one.a * rate(one) * one.f);
        return near(
          demandOf(base),
          closed.reduce((total, value) => total + value, 0),
        );
      }),
      seeded,
    );
  });

  test('halls that stay (ε = 1) without growth, drift and mobility reproduce the base', () => {
    fc.assert(
      fc.property(input, automation, ({ automation: _, ...base }, { s, rho }) =>
        near(
          demandOf({ ...base, automation: { s, rho, epsilon: 1, g: 0, delta: 0, mu: 1 } }),
          demandOf(base),
        ),
      ),
      seeded,
    );
  });

  test.each(['E', 'f'] as const)('demand is proportional to %s', (letter) => {
    fc.assert(
      fc.property(input, positive(10), (value, factor) =>
        near(
          demandOf(mapped(value, (one) => ({ [letter]: one[letter] * factor }))),
          demandOf(value) * factor,
        ),
      ),
      seeded,
    );
  });

  test.each(['v', 'n'] as const)('a higher %s never lowers the demand', (letter) => {
    fc.assert(
      fc.property(input, positive(0.05), (value, more) => {
        const higher = demandOf(mapped(value, (one) => ({ [letter]: one[letter] + more })));
        return higher >= demandOf(value) * (1 - 1e-12);
      }),
      seeded,
    );
  });

  test('when every relocation re-uses old land only new settlements need land', () => {
    fc.assert(
      fc.property(input, (value) => {
        const relocations = { ...value, reuseOn: 'relocations' as const };
        const reused = demandOf(mapped(relocations, () => ({ w: 1 })));
        return near(reused, demandOf(mapped(relocations, () => ({ v: 0 }))));
      }),
      seeded,
    );
  });

  test('when everybody re-uses old land nothing is needed', () => {
    fc.assert(
      fc.property(input, (value) => demandOf(mapped({ ...value, reuseOn: 'all' }, () => ({ w: 1 }))) === 0),
      seeded,
    );
  });

  test('the order of the sectors does not matter', () => {
    fc.assert(
      fc.property(input, (value) =>
        near(demandOf({ ...value, sectors: [...value.sectors].reverse() }), demandOf(value)),
      ),
      seeded,
    );
  });

  test('a horizon of no years needs no land', () => {
    fc.assert(
      fc.property(input, (value) => {
        const result = landDemand({ ...value, horizonYears: 0 });
        return result.demandM2 === 0 && result.mobileJobs === 0 && result.yearlyM2 === 0;
      }),
      seeded,
    );
  });

  test('years, sectors and the total are three sums of the same', () => {
    fc.assert(
      fc.property(input, (value) => {
        const { demandM2, mobileJobs, years, sectors } = landDemand(value);
        const total = (list: readonly number[]) => list.reduce((one, other) => one + other, 0);
        return (
          near(total(years.map((year) => year.demandM2)), demandM2) &&
          near(years.at(-1)?.cumulativeM2 ?? 0, demandM2) &&
          near(total(sectors.map((one) => one.mobileJobs)), mobileJobs)
        );
      }),
      seeded,
    );
  });
});

describe('released land and gross land', () => {
  test('half the jobs gone and halls following frees half the land, 1 125 000 m²', () => {
    expect(landDemand(toy({}, { s: 0.5, rho: 1, epsilon: 0 })).releasedM2).toBeCloseTo(1_125_000, 6);
  });

  test('halls that stay free nothing; automation that needs more land frees less than nothing', () => {
    expect(landDemand(toy({}, { epsilon: 1 })).releasedM2).toBe(0);
    expect(landDemand(toy({}, { epsilon: 1.25 })).releasedM2).toBeLessThan(0);
  });

  test('with growth the released land is not defined', () => {
    expect(landDemand(toy({}, { g: 0.01 })).releasedM2).toBeNull();
  });

  test('access and green come on top of the net land', () => {
    const result = landDemand({ ...toy(), netToGross: 1.2 });
    expect(result.demandM2).toBeCloseTo(382_500, 6);
    expect(result.grossM2).toBeCloseTo(459_000, 6);
  });
});

describe('trend form', () => {
  const series = (jobsIn: (year: number) => number) =>
    Array.from({ length: 10 }, (_, i) => ({ year: 2010 + i, jobs: jobsIn(2010 + i) }));

  test('jobs that grow by 100 a year are carried on from the last year of the series', () => {
    const trend = { form: 'linear' as const, series: series((year) => 1000 + 100 * (year - 2010)) };
    const { years } = landDemand({ ...toy({ trend }), horizonYears: 3 });
    expect(years.map((year) => Math.round(year.jobs))).toEqual([2000, 2100, 2200]);
    expect(years[0]!.demandM2).toBeCloseTo(2000 * 0.0085 * 225, 6);
  });

  test('a shrinking sector ends at 0 jobs and 0 m², never below', () => {
    const trend = { form: 'linear' as const, series: series((year) => 1000 - 100 * (year - 2010)) };
    const { years } = landDemand({ ...toy({ trend }), horizonYears: 5 });
    expect(years.map((year) => year.demandM2)).toEqual([0, 0, 0, 0, 0]);
  });
});

test('growth, drift and mobility work as written: two years computed by hand', () => {
  const change = { s: 0.5, rho: 0.4, epsilon: 2, g: 0.1, delta: 0.05, mu: 2 };
  const { demandM2, mobileJobs } = landDemand({ ...toy({ w: 0.5 }, change), horizonYears: 2 });
  const first = 10_000 * 1.1 * 0.9 * (0.0015 + 0.014 * 0.5) * ((225 * 1.05) / 0.9 ** 2);
  const second = 10_000 * 1.21 * 0.8 * (0.0015 + 0.014 * 0.5) * ((225 * 1.1025) / 0.8 ** 2);
  expect(demandM2).toBeCloseTo(first + second, 6);
  expect(mobileJobs).toBeCloseTo(10_000 * (1.1 * 0.9 + 1.21 * 0.8) * 0.0155, 9);
});
