// SPDX-License-Identifier: EUPL-1.2
// Where the municipality has chosen its assumptions, report and laboratory begin with them: one question, one number.

import { expect, test } from 'vitest';
import { demandFigures } from '../../../src/analysis/land-demand/demand-figures';
import {
  assumptionsFrom,
  assumptionTexts,
  demandInput,
  isAsStarted,
  startAssumptions,
} from '../../../src/business/land-demand/demand-link';
import { councilReport } from '../../../src/report/council-report';
import { figuresIn } from '../../../src/report/document/document';
import { plainQuestion } from '../../../src/report/document/given';
import { committedMaterial } from '../../report/a-council';
import { chosenDemand, shipped } from './chosen-demand';

const chosen = chosenDemand({
  automation: { s: 0.5, rho: 0.3, epsilon: 0.5, g: 0.002, delta: 0, mu: 1 },
  netToGross: 1.2,
});

test('the laboratory begins with what was chosen and shows the range of the report', () => {
  const input = demandInput(startAssumptions(chosen), chosen, 'de');
  expect(input).toEqual(chosen.chosen.input);
  const { range } = demandFigures({ input, defaults: chosen, asked: {} });
  const report = figuresIn(councilReport({ ...committedMaterial(), landDemand: chosen }, plainQuestion));
  expect(range?.low.figure.value).toBeCloseTo(report.get('demand.range.low')!.value!, 6);
  expect(range?.high.figure.value).toBeCloseTo(report.get('demand.range.high')!.value!, 6);
});

test('the link keeps only what somebody changed since', () => {
  const start = startAssumptions(chosen);
  expect(isAsStarted(start, chosen)).toBe(true);
  expect(assumptionTexts(start, chosen)).toEqual({ annahmen: null, branchen: null, tooLong: false });
  const moved = { ...start, changed: { ...start.changed, rho: 0.5 } };
  const { annahmen } = assumptionTexts(moved, chosen);
  expect(annahmen).toBe('rho/0.5');
  expect(isAsStarted(moved, chosen)).toBe(false);
  expect(assumptionsFrom(annahmen ?? undefined, undefined, chosen)).toEqual(moved);
});

test('without a choice, or with one that the model refuses, it begins with the example', () => {
  const refused = { ...chosen, chosen: { ...chosen.chosen, input: { horizonYears: 'viele' } } };
  for (const defaults of [shipped, refused])
    expect(startAssumptions(defaults)).toMatchObject({ sectors: null, changed: {}, horizonYears: 20 });
});
