// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import {
  eligibility,
  legalMinimumOn,
  meetsMinimum,
  type SupplyFacts,
} from '../../../src/analysis/site-check/eligibility';
import type { EligibilityRules, Exclusion } from '../../../src/core/city/eligibility-rules';
import type { FundingRule } from '../../../src/core/city/municipality';
import { federalRules } from '../../federal-rules';

const rules = federalRules.eligibility;

const threshold = (
  id: string,
  from: string | null,
  until: string | null,
  down: number | null,
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

test('where no rule pays on a date no other is open beside it; one that excludes says so', () => {
  const asked = (change: Partial<SupplyFacts>) =>
    eligibility(facts(change), '2023-02-15', fundingRules.slice(0, 2), rules);
  expect(asked({ ngaNetworks: null, fibrePresent: null, commitments: null })).toMatchObject({
    verdict: 'no-rule',
    rule: null,
    decidedBy: null,
    missing: [],
  });
  expect(asked({ ngaNetworks: 2 })).toMatchObject({ verdict: 'excluded', decidedBy: 'zwei-nga-netze' });
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

describe('the speed test says what would have to be known', () => {
  const speed = (rule: FundingRule, change: Partial<SupplyFacts>) =>
    eligibility(facts(change), '2026', [rule], { ...rules, exclusions: [] }).tests;
  const both = threshold('both', null, null, 500, 200);
  const onlyDown = threshold('down', null, null, 500, null);
  const onlySymmetric = threshold('symmetric', null, null, null, 200);
  const line = (downMbit: number | null, belowDownMbit: number | null, upMbit: number | null) => ({
    downMbit,
    belowDownMbit,
    upMbit,
  });

  test.each<[string, FundingRule, Partial<SupplyFacts>, string, string[]]>([
    ['a line of just the threshold', both, line(500, 1000, 50), 'excludes', []],
    ['a line that ends at the threshold', both, line(400, 500, 50), 'passes', []],
    ['a class that reaches beyond the threshold', both, line(400, 501, 50), 'unknown', ['download']],
    ['a class without an upper bound', both, line(400, null, 50), 'unknown', ['download']],
    ['nothing known', both, line(null, null, null), 'unknown', ['download', 'upload']],
    ['no upload where none is asked', onlyDown, line(null, null, null), 'unknown', ['download']],
    [
      'no upload where only the symmetric speed counts',
      onlySymmetric,
      line(1000, null, null),
      'unknown',
      ['upload'],
    ],
    ['a symmetric speed just reached', onlySymmetric, line(200, 400, 200), 'excludes', []],
    ['a symmetric speed just missed', onlySymmetric, line(200, 400, 199.9), 'passes', []],
    ['a slow line where only the symmetric speed counts', onlySymmetric, line(30, 50, null), 'passes', []],
    // The upload would do, the class of the download leaves it open: it is the download that is missing.
    ['a class around the symmetric speed', both, line(100, 300, 300), 'unknown', ['download']],
  ])('%s', (_, rule, change, result, missing) => {
    expect(speed(rule, change)).toEqual([{ rule: rule.id, result, missing }]);
  });
});

describe('every test of a date is told, none of another', () => {
  const exclusion = { ...rules.exclusions[0]!, id: 'fibre', kind: 'fibre-present' } as Exclusion;
  const dated: EligibilityRules = {
    ...rules,
    exclusions: [
      { ...exclusion, id: 'before', from: null, until: '2026' },
      { ...exclusion, id: 'now', from: '2026', until: '2027' },
      { ...exclusion, id: 'after', from: '2027', until: null },
    ],
  };
  const testsOn = (date: string, funding: FundingRule[]) =>
    eligibility(facts({}), date, funding, dated).tests.map(({ rule }) => rule);

  test('an exclusion counts from its first day to the day before its last', () => {
    expect(testsOn('2025-12-31', fundingRules)).toEqual(['gigabit', 'before']);
    expect(testsOn('2026-01-01', fundingRules)).toEqual(['gigabit', 'now']);
    expect(testsOn('2026-12-31', [])).toEqual(['now']);
    expect(testsOn('2027', [])).toEqual(['after']);
  });

  test('without a speed threshold nothing is promised, yet what excludes still excludes', () => {
    const asked = (fibrePresent: boolean | null) => eligibility(facts({ fibrePresent }), '2026', [], dated);
    expect(asked(true)).toMatchObject({ verdict: 'excluded', decidedBy: 'now', rule: null });
    expect(asked(null)).toMatchObject({ verdict: 'no-rule', decidedBy: null, missing: [] });
    expect(asked(false)).toMatchObject({ verdict: 'no-rule', decidedBy: null, missing: [] });
  });

  test('a test that is decided lacks nothing, one that is not names its fact once', () => {
    const asked = ask({ ngaNetworks: null, commitments: null, fibrePresent: null });
    expect(asked.tests.map(({ result, missing }) => [result, missing])).toEqual([
      ['passes', []],
      ['unknown', ['fibre']],
      ['unknown', ['networks']],
      ['unknown', ['commitments']],
    ]);
    expect(asked).toMatchObject({ verdict: 'unknown', missing: ['fibre', 'networks', 'commitments'] });
    expect(ask({}).tests.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

test.each([
  [[{ by: '2028', downMbit: null }], 'unknown'],
  [[{ by: '2035', downMbit: null }], 'passes'],
  [[{ by: null, downMbit: 500 }], 'passes'],
  [[{ by: null, downMbit: 501 }], 'unknown'],
  [
    [
      { by: null, downMbit: null },
      { by: '2028', downMbit: 1000 },
    ],
    'excludes',
  ],
  [[], 'passes'],
])('commitments %j: the test %s', (commitments, result) => {
  expect(ask({ commitments }).tests.at(-1)).toMatchObject({ rule: 'zusage-drei-jahre', result });
});

test.each([
  [{ downMbit: 15, belowDownMbit: 30, upMbit: 5 }, 'met'],
  [{ downMbit: 14, belowDownMbit: 15, upMbit: 5 }, 'missed'],
  [{ downMbit: 14, belowDownMbit: null, upMbit: 5 }, 'unknown'],
  [{ downMbit: null, belowDownMbit: null, upMbit: 5 }, 'unknown'],
  [{ downMbit: null, belowDownMbit: null, upMbit: 4.9 }, 'missed'],
])('the legal minimum of 15/5 and a line of %j: %s', (change, answer) => {
  expect(meetsMinimum(facts(change), legalMinimumOn('2026', rules)!)).toBe(answer);
});
