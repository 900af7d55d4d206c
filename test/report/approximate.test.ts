// SPDX-License-Identifier: EUPL-1.2
// A number of which the source says "about" is never shown as exact, nor is what follows from it; and one that nobody has
// published says that it is assumed.

import { expect, test } from 'vitest';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { shareFigure } from '../../src/analysis/coverage/coverage-figures';
import { spotFigure } from '../../src/analysis/coverage/underserved-figures';
import { ruleOn, spotsOf } from '../../src/analysis/coverage/underserved-spots';
import { expansionLedger } from '../../src/analysis/expansion/expansion';
import { moneyFigure, planCountFigure } from '../../src/analysis/expansion/expansion-figures';
import { factFigure, factShareFigure, factSum, factSumFigure } from '../../src/analysis/figure/named-figure';
import { plannedExpansion } from '../../src/layers/planned-expansion';
import { figureText, formatInput } from '../../src/words/number/figure-text';
import { theCity } from '../the-city';

const city = theCity;
const ledger = expansionLedger(city);
const entry = (id: string) => ledger.find((one) => one.id === id)!;
const label = { de: 'x', en: 'x' };
const fact = (value: number, isApproximate?: boolean) =>
  ({
    id: 'x',
    label,
    value,
    unit: 'ha',
    source: 'x',
    asOf: '2020',
    certainty: 'found',
    isApproximate,
  }) as never;
const text = ({ figure }: { readonly figure: never }, language: 'de' | 'en' = 'de') =>
  figureText(figure, language).replaceAll('\u00a0', ' ');

test('a published figure says so in both languages, and only where its source does', () => {
  expect(text(factFigure(fact(560, true), 'land') as never)).toBe('etwa 560 ha');
  expect(text(factFigure(fact(560, true), 'land') as never, 'en')).toBe('about 560 ha');
  expect(text(factFigure(fact(536), 'land') as never)).toBe('536 ha');
});

test('a sum and a part are as sure as the least sure of what went in', () => {
  const parts = [fact(100, true), fact(50)];
  const sum = factSum('sum', label, parts);
  expect(text(factSumFigure(sum, parts, 'land') as never)).toBe('etwa 150 ha');
  expect(text(factShareFigure(fact(50), fact(100, true), 'land') as never)).toBe('etwa 50,0 %');
  expect(text(factShareFigure(fact(50), fact(100), 'land') as never)).toBe('50,0 %');
});

test('of a project each number is told as its source tells it', () => {
  const call = entry('plan-bund-6-aufruf');
  const { addresses, distributors } = plannedExpansion.fields;
  expect(text(planCountFigure(call.plan, 'addresses', addresses.label) as never)).toBe('etwa 6.700');
  expect(text(planCountFigure(call.plan, 'distributors', distributors.label) as never)).toBe('551');
  expect(text(moneyFigure(call, 'costEur') as never)).toMatch(/^etwa 99/);
  expect(text(moneyFigure(call, 'federalShare') as never)).toMatch(/^(etwa|nicht bekannt)/);
});

test('the number of businesses of the city is marked as assumed, that of its estates is not', () => {
  const { municipality } = city;
  const coverage = coverageShares(city);
  const rule = ruleOn(municipality.dataAsOf, municipality.fundingRules)!;
  const of = (group: 'all' | 'industrial', unit: 'businesses' | 'households', language: 'de' | 'en' = 'de') =>
    text(
      spotFigure(city, spotsOf(coverage, rule, group, unit)!, {
        rule,
        which: 'total',
        quarter: null,
      }) as never,
      language,
    );
  expect(of('all', 'businesses')).toBe('6.674 (angenommen)');
  expect(of('all', 'businesses', 'en')).toBe('6,674 (assumed)');
  expect(of('industrial', 'businesses')).toBe('1.652');
  expect(of('all', 'households')).toBe('35.378');
  const share = { group: 'all', unit: 'businesses', technology: 'alle', mbit: 100 } as const;
  const denominators = shareFigure(city, coverage, share).proof.inputs.map((input) =>
    formatInput(input, 'de'),
  );
  expect(denominators.filter((one) => one.endsWith('(angenommen)'))).toHaveLength(1);
});

test('every name in `approximate` is a number of the same project', () => {
  for (const { properties } of city.layers['planned-expansion']) {
    for (const key of properties.approximate)
      expect((properties as never as Record<string, unknown>)[key], key).toEqual(expect.any(Number));
  }
});
