// SPDX-License-Identifier: EUPL-1.2
// How long free land lasts follows the table of the years and the assumptions that were set, not a mean of the scenarios.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { landDemand } from '../../../src/analysis/land-demand/land-demand';
import { landReserve, sitesOf } from '../../../src/analysis/land-demand/land-reserve';
import { allReserveFigures } from '../../../src/analysis/land-demand/reserve-figures';
import { exampleInput } from '../../../src/analysis/land-demand/start-input';
import { landDemandDefaultsSchema } from '../../../src/core/city/land-demand-defaults';
import { theCity } from '../../the-city';

const defaults = landDemandDefaultsSchema.parse(
  JSON.parse(readFileSync('data/land-demand-defaults.json', 'utf8')),
);
const reserve = landReserve(sitesOf(theCity));
const start = exampleInput(defaults, 'de');
const automation = { s: 0.5, rho: 0, epsilon: 1, g: 0, delta: 0, mu: 1 };

function reachOf(change: Partial<typeof automation>, horizonYears = start.horizonYears) {
  const input = { ...start, horizonYears, automation: { ...automation, ...change } };
  const { least, most } = allReserveFigures({ input, defaults, asked: {} }, reserve).sum.reach!;
  return { input, least: least.figure, most: most.figure };
}

/** In which year of the table the reserve is used up. */
function yearOf(input: typeof start): number {
  return landDemand(input).years.find(({ cumulativeM2 }) => cumulativeM2 >= reserve.freeHa * 10_000)!.t;
}

test('where the demand shrinks year by year, the land is used up in the year the table says', () => {
  const { input, least, most } = reachOf({ delta: -0.03 }, 40);
  expect(Math.ceil(least.value!)).toBeLessThanOrEqual(yearOf(input));
  expect(Math.ceil(most.value!)).toBeGreaterThanOrEqual(yearOf(input));
  // The mean of all forty years would say 15 years and more.
  expect(least.value).toBeLessThan(12);
});

test('the sliders belong to the range: what they ask for in addition shortens it', () => {
  const { least } = reachOf({ rho: 0 });
  const { input, least: stickier } = reachOf({ rho: 1, epsilon: 2 });
  expect(stickier.value).toBeLessThan(least.value!);
  expect(Math.ceil(stickier.value!)).toBe(yearOf(input));
});

test('the proof names the assumptions and the years that the number follows from', () => {
  const { least } = reachOf({});
  const [free, assumed, ...years] = least.proof.inputs.filter(({ source }) => source !== '–');
  expect(free!.value).toBe(reserve.freeHa);
  expect(assumed!.said!.de).toContain('alte Flächen');
  const used = years.filter(({ unit }) => unit === 'yearM2').map(({ value }) => Number(value));
  expect(used).toHaveLength(Math.ceil(least.value!));
  const before = used.slice(0, -1).reduce((sum, value) => sum + value, 0);
  expect(used.length - 1 + (reserve.freeHa * 10_000 - before) / used.at(-1)!).toBeCloseTo(least.value!, 9);
});
