// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import {
  eligibility,
  legalMinimumOn,
  meetsMinimum,
  type SupplyFacts,
} from '../../../src/analysis/site-check/eligibility';
import type { FundingRule } from '../../../src/core/city/municipality';
import { federalRules } from '../../federal-rules';

const rules = federalRules.eligibility;

const threshold = (
  id: string,
  from: string | null,
  until: string | null,
  down: number,
  symmetric: number | null,
) => ({
  id,
  from,
  until,
  belowDownMbit: down,
  belowSymmetricMbit: symmetric,
  title: { de: id, en: id },
  source: 'test',
  verifiedOn: '2026-11-22',
  certainty: 'read' as const,
});
const fundingRules: FundingRule[] = [
  threshold('white', null, '2021-04', 30, null),
  threshold('grey', '2021-04', '2023-01', 100, null),
  threshold('gigabit', '2023-01', null, 500, 200),
];

const facts = (change: Partial<SupplyFacts>): SupplyFacts => ({
  downMbit: 50,
  belowDownMbit: 100,
  upMbit: 10,
  fibrePresent: false,
  ngaNetworks: 1,
  commitments: [],
  asOf: '2026-11-22',
  ...change,
});
const ask = (change: Partial<SupplyFacts>, date = '2026-11-22') =>
  eligibility(facts(change), date, fundingRules, rules);

describe('which rule decides depends on the date', () => {
  test.each([
    ['2020', 'white', 'excluded'],
    ['2021-03-31', 'white', 'excluded'],
    ['2021-04-01', 'grey', 'eligible'],
    ['2022-12', 'grey', 'eligible'],
    ['2023-01-01', 'gigabit', 'eligible'],
  ])('a 50 Mbit/s line on %s falls under %s: %s', (date, rule, verdict) => {
    expect(ask({}, date)).toMatchObject({ verdict, decidedBy: rule, rule: { id: rule } });
  });

  test('before any rule there is none', () => {
    const later = fundingRules.slice(1);
    expect(eligibility(facts({}), '2015', later, rules)).toMatchObject({ verdict: 'no-rule', rule: null });
  });
});

describe('500 Mbit/s down or 200 Mbit/s symmetric exclude since 2023', () => {
  test.each([
    ['1000 down', { downMbit: 1000, belowDownMbit: null, upMbit: 50 }, 'excluded'],
    ['400 down, 200 up', { downMbit: 400, belowDownMbit: 500, upMbit: 200 }, 'excluded'],
    ['400 down, 50 up', { downMbit: 400, belowDownMbit: 500, upMbit: 50 }, 'eligible'],
    ['400 down, upload not known', { downMbit: 400, belowDownMbit: 500, upMbit: null }, 'unknown'],
    ['below 200, upload not known', { downMbit: 100, belowDownMbit: 200, upMbit: null }, 'eligible'],
    ['400 to below 1000, 50 up', { downMbit: 400, belowDownMbit: 1000, upMbit: 50 }, 'unknown'],
    ['nothing known', { downMbit: null, belowDownMbit: null, upMbit: null }, 'unknown'],
  ])('%s: %s', (_, change, verdict) => {
    expect(ask(change).verdict).toBe(verdict);
  });

  test('an unknown upload is named as what is missing', () => {
    const answer = ask({ downMbit: 400, belowDownMbit: 500, upMbit: null });
    expect(answer).toMatchObject({ decidedBy: 'gigabit', missing: ['upload'] });
  });
});

describe('exclusions beside the speed', () => {
  test.each([
    [{ fibrePresent: true }, 'glasfaser-vorhanden'],
    [{ ngaNetworks: 2 }, 'zwei-nga-netze'],
    [{ commitments: [{ by: '2028', downMbit: 1000 }] }, 'zusage-drei-jahre'],
  ])('%j excludes by %s', (change, decidedBy) => {
    expect(ask(change)).toMatchObject({ verdict: 'excluded', decidedBy });
  });

  test('a commitment of exactly 500 Mbit/s, or one after more than three years, excludes nobody', () => {
    expect(ask({ commitments: [{ by: '2028', downMbit: 500 }] }).verdict).toBe('eligible');
    expect(ask({ commitments: [{ by: '2029-11-22', downMbit: 1000 }] }).verdict).toBe('excluded');
    expect(ask({ commitments: [{ by: '2029-11-23', downMbit: 1000 }] }).verdict).toBe('eligible');
  });

  test('a commitment without a date leaves it open; no known survey is not "no commitment"', () => {
    expect(ask({ commitments: [{ by: null, downMbit: 1000 }] }).missing).toEqual(['commitments']);
    expect(ask({ commitments: null })).toMatchObject({ verdict: 'unknown', missing: ['commitments'] });
  });

  test('what surely excludes outweighs what is not known', () => {
    const answer = ask({ fibrePresent: true, ngaNetworks: null, commitments: null, downMbit: null });
    expect(answer).toMatchObject({ verdict: 'excluded', decidedBy: 'glasfaser-vorhanden' });
  });
});

test('facts from mid 2021 asked about in 2026 are called older', () => {
  expect(ask({ asOf: '2021-H1' }).factsAreOlder).toBe(true);
  expect(ask({}).factsAreOlder).toBe(false);
  expect(ask({ asOf: null }).factsAreOlder).toBe(true);
});

describe('legal minimum service', () => {
  test.each([
    ['2022-05-31', null],
    ['2022-06-01', 'tkmv-2022'],
    ['2024-12-30', 'tkmv-2022'],
    ['2024-12-31', 'tkmv-2024'],
    ['2026', 'tkmv-2024'],
  ])('on %s it is %s', (date, id) => {
    expect(legalMinimumOn(date, rules)?.id ?? null).toBe(id);
  });

  test('10/1.7 then 15/5 Mbit/s at 150 ms', () => {
    expect(
      rules.legalMinimum.map(({ downMbit, upMbit, latencyMs }) => [downMbit, upMbit, latencyMs]),
    ).toEqual([
      [10, 1.7, 150],
      [15, 5, 150],
    ]);
  });

  test.each([
    [{ downMbit: 50, upMbit: 10 }, 'met'],
    [{ downMbit: 50, upMbit: 4 }, 'missed'],
    [{ downMbit: 50, upMbit: null }, 'unknown'],
    [{ downMbit: 0, belowDownMbit: 30, upMbit: 10 }, 'unknown'],
    [{ downMbit: 0, belowDownMbit: 10, upMbit: null }, 'missed'],
  ])('%j: %s', (change, answer) => {
    expect(meetsMinimum(facts(change), legalMinimumOn('2026', rules)!)).toBe(answer);
  });
});

test('exactly one shipped threshold is in force on each day, and none between the grey spots and the directive', () => {
  const { fundingRules: shipped } = federalRules;
  const onDay = (date: string) =>
    shipped
      .filter((rule: FundingRule) => eligibility(facts({}), date, [rule], rules).rule !== null)
      .map(({ id }: FundingRule) => id);
  const days: [string, string[]][] = [
    ['2019-06-01', ['weisse-flecken']],
    ['2021-04-25', ['weisse-flecken']],
    ['2021-04-26', ['graue-flecken']],
    ['2022-12-31', ['graue-flecken']],
    ['2023-01-01', []],
    ['2023-03-30', []],
    ['2023-03-31', ['gigabit-richtlinie-2']],
    ['2026-11-22', ['gigabit-richtlinie-2']],
  ];
  for (const [date, ids] of days) expect(onDay(date), date).toEqual(ids);
});
