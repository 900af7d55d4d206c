// SPDX-License-Identifier: EUPL-1.2
// What plans would change: announced ones by their date, undated ones as an assumption.

import { expect, test } from 'vitest';
import { shareIn } from '../../../src/analysis/coverage/coverage';
import { type PlanEffect, planEffect } from '../../../src/analysis/expansion/plan-effect';
import { aCity, everySpeed } from '../../a-city';

const base = () =>
  aCity()
    .withBoundary([0, 0, 100, 100])
    .withCell(0, 0, { households: 100, hh: { ...everySpeed('alle', 20), ...everySpeed('ftthb', 0) } });
const fibreIn = (coverage: PlanEffect['now'] | null) =>
  coverage && shareIn(coverage, { group: 'all', unit: 'households', technology: 'ftthb', mbit: 1000 }).value;
const half = [0, 0, 50, 100] as const;
const by = (announcedFor: string) => ({
  technology: 'ftthb',
  announcements: [{ announcedOn: null, event: 'completion', announcedFor, source: 'test' }],
});

test('an announced plan counts at its date and is no assumption', () => {
  const effect = planEffect(base().withPlan('Nordnetz', half, by('2027')).build());
  expect(effect).toMatchObject({ horizon: '2027-Q4', assumed: null, undated: [] });
  expect([fibreIn(effect.now), fibreIn(effect.announced)]).toEqual([0, expect.closeTo(0.5, 9)]);
});

test('an undated plan counts only as an assumption', () => {
  const effect = planEffect(base().withPlan('Nordnetz', half, { technology: 'ftthb' }).build());
  expect([effect.horizon, effect.announced]).toEqual([null, null]);
  expect(fibreIn(effect.assumed)).toBeCloseTo(0.5, 9);
});

test.each([
  ['given up', { technology: 'ftthb', state: 'cancelled' }],
  ['elsewhere', { technology: 'ftthb', coversCity: 'no' }],
  ['without a speed', {}],
])('a plan that is %s counts in no way', (_, properties) => {
  const effect = planEffect(base().withPlan('Nordnetz', half, properties).build());
  expect(effect.undated).toEqual([]);
});
