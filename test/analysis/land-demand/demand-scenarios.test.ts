// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  demandRange,
  scenarioResults,
  tornado,
  withParameter,
} from '../../../src/analysis/land-demand/demand-scenarios';
import type { LandDemandInput } from '../../../src/analysis/land-demand/land-demand';
import { readLandDemandInput } from '../../../src/analysis/land-demand/read-assumptions';
import {
  type LandDemandDefaults,
  landDemandDefaultsSchema,
} from '../../../src/core/city/land-demand-defaults';

const defaults: LandDemandDefaults = landDemandDefaultsSchema.parse(
  JSON.parse(readFileSync('data/land-demand-defaults.json', 'utf8')),
);
const toy: LandDemandInput = {
  horizonYears: 20,
  reuseOn: 'relocations',
  sectors: [{ name: 'toy', E: 10_000, a: 1, v: 0.007, n: 0.0015, w: 0, f: 225 }],
};

describe('scenarios', () => {
  const results = scenarioResults(toy, defaults.scenarios, 0.75);
  const demandOf = (scenario: string) => results.find((row) => row.scenario === scenario)!.result.demandM2;

  test('the five scenarios of the facts, each in both re-use variants', () => {
    expect(results).toHaveLength(10);
    expect(defaults.scenarios.map(({ id, rho, epsilon }) => [id, rho, epsilon])).toEqual([
      ['steady', 0, 1],
      ['cautious', 0.1, 1],
      ['strong', 0.25, 0.5],
      ['disruptive', 0.5, 0],
      ['logistics-heavy', 0.25, 1.25],
    ]);
  });

  test('strong and logistics-heavy give the printed values for s = 0.75', () => {
    expect(demandOf('steady')).toBeCloseTo(382_500, 6);
    expect(demandOf('strong')).toBeCloseTo(363_022.664, 2);
    expect(demandOf('logistics-heavy')).toBeCloseTo(392_760.09, 2);
  });

  test('the range runs from the disruptive to the logistics-heavy scenario and names both', () => {
    const range = demandRange(results)!;
    expect([range.low.scenario, range.high.scenario]).toEqual(['disruptive', 'logistics-heavy']);
    expect(range.highM2).toBeGreaterThan(range.lowM2);
    expect(demandRange([])).toBeNull();
  });

  test('an input with own automation keeps its potential and its growth', () => {
    const own = { s: 0.5, rho: 1, epsilon: 1, g: 0.01, delta: 0, mu: 1 };
    const [first] = scenarioResults({ ...toy, automation: own }, defaults.scenarios, 0.75);
    expect(first!.input.automation).toEqual({ ...own, rho: 0 });
  });
});

describe('tornado', () => {
  test('the assumption that moves the result most comes first', () => {
    const bars = tornado(toy, defaults.parameters);
    expect(bars).toHaveLength(defaults.parameters.length);
    expect(bars[0]!.parameter).toBe('v'); // 0.005 … 0.009 per job and year, wider than n's range
    expect(bars.map((bar) => bar.spanM2)).toEqual(
      bars.map((bar) => bar.spanM2).sort((one, other) => other - one),
    );
  });

  test('each bar is the result of the input with that one assumption changed', () => {
    const jobs = tornado(toy, defaults.parameters).find((bar) => bar.parameter === 'E')!;
    expect(jobs.atLowM2).toBeCloseTo(382_500 * 0.9, 6);
    expect(jobs.atHighM2).toBeCloseTo(382_500 * 1.1, 6);
    expect(jobs.spanM2).toBeCloseTo(382_500 * 0.2, 6);
  });

  test('an end that leaves no jobs has no figure', () => {
    const input = { ...toy, automation: { s: 1, rho: 0.5, epsilon: 0, g: 0, delta: 0, mu: 1 } };
    const rho = { ...defaults.parameters.find((one) => one.id === 'rho')!, high: 1 };
    const [bar] = tornado(input, [rho]);
    expect(bar!.atHighM2).toBeNull();
    expect(bar!.atLowM2).toBeCloseTo(382_500, 6);
  });

  test('a scaled share ends at 1', () => {
    expect(withParameter(toy, { id: 'a', change: 'scale' }, 1.2).sectors[0]!.a).toBe(1);
  });
});

test('the shipped example can be computed, and says in both languages that it is not the city', () => {
  const { note, horizonYears, reuseOn, sectors } = defaults.example;
  const input = { horizonYears, reuseOn, sectors: sectors.map(({ nameEn: _, ...sector }) => sector) };
  expect(readLandDemandInput(input).ok).toBe(true);
  expect(note.de).toContain('Nicht die Zahlen der Stadt');
  expect(note.en).toContain('not those of the city');
});

test('every default lies in its own range', () => {
  for (const { id, default: value, low, high, change } of defaults.parameters) {
    expect(low, id).toBeLessThan(high);
    if (change === 'set' && value !== null) {
      expect(value, id).toBeGreaterThanOrEqual(low);
      expect(value, id).toBeLessThanOrEqual(high);
    }
  }
});
