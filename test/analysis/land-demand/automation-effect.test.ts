// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { automationMovesJobsOnly } from '../../../src/analysis/land-demand/automation-effect';
import type { LandDemandInput } from '../../../src/analysis/land-demand/land-demand';

const range = { low: 0, high: 0.5 };
const input = (epsilon: number, s = 0.6): LandDemandInput => ({
  horizonYears: 20,
  reuseOn: 'relocations',
  sectors: [{ name: 'one', E: 1000, a: 1, v: 0.007, n: 0.0015, w: 0.25, f: 150 }],
  automation: { s, rho: 0.2, epsilon, g: 0, delta: 0, mu: 1 },
});

test('where halls stay, automation moves the jobs and not the land', () => {
  expect(automationMovesJobsOnly(input(1), range)).toBe(true);
});

test.each([0, 0.5, 0.95, 1.05])('with ε = %d the land moves too', (epsilon) => {
  expect(automationMovesJobsOnly(input(epsilon), range)).toBe(false);
});

test('where nothing can be automated, or there is no sector, nothing moves and nothing is said', () => {
  expect(automationMovesJobsOnly(input(1, 0), range)).toBe(false);
  expect(automationMovesJobsOnly({ ...input(1), sectors: [] }, range)).toBe(false);
});
