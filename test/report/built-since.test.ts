// SPDX-License-Identifier: EUPL-1.2
// What was built since the data stands in the report apart from what is announced, and is called no scenario.

import { expect, test } from 'vitest';
import { curveOf } from '../../src/analysis/expansion/curve';
import { planEffect } from '../../src/analysis/expansion/plan-effect';
import { reportWordsOf } from '../../src/words/report';
import { curveWordsOf } from '../../src/words/report/curve';
import { aCity, everySpeed } from '../a-city';
import { theCity as city } from '../the-city';

const by = (announcedFor: string) => ({
  technology: 'ftthb',
  announcements: [{ announcedOn: null, event: 'completion', announcedFor, source: 'test' }],
});
const done = { technology: 'ftthb', completedOn: '2022-12' };
const town = () =>
  aCity()
    .asOf('2021-H1')
    .withBoundary([0, 0, 400, 100])
    .withCells(0, 0, 4, 1, { households: 10, hh: { ...everySpeed('alle', 20), ...everySpeed('ftthb', 0) } });
const fibreIn = (coverage: ReturnType<typeof planEffect>['now'] | null) =>
  coverage?.groups.all.shares.households.ftthb[1000].value ?? null;

test('the finished project is what was built, and nothing announced stands behind its numbers', () => {
  const effect = planEffect(city);
  expect(effect.builtPlans.map(({ id }) => id)).toEqual(['plan-telekom-altstadt']);
  expect(effect.announced).toBeNull();
  expect(fibreIn(effect.built)).toBeGreaterThan(fibreIn(effect.now)!);
  expect(curveOf(city).added).toBe('built');
  expect(curveOf(city).moments.some(({ coverage }) => coverage.scenario)).toBe(false);
});

test('built and announced are counted each in a column of its own, also where an announced date came first', () => {
  for (const date of ['2030-12', '2022-03']) {
    const made = town().withPlan('Alt', [0, 0, 100, 100], done).withPlan('Neu', [100, 0, 100, 100], by(date));
    const { now, built, announced } = planEffect(made.build());
    expect([fibreIn(now), fibreIn(built), fibreIn(announced)]).toEqual([
      0,
      expect.closeTo(0.25, 9),
      expect.closeTo(0.5, 9),
    ]);
  }
});

test('without anything done since there is no such column', () => {
  const { built, builtPlans, announced } = planEffect(
    town().withPlan('Neu', [100, 0, 100, 100], by('2030-12')).build(),
  );
  expect([built, builtPlans]).toEqual([null, []]);
  expect(fibreIn(announced)).toBeCloseTo(0.25, 9);
});

test.each(['de', 'en'] as const)('the words of what was built say nothing of a scenario (%s)', (language) => {
  const curve = curveWordsOf(language);
  const { effect, head, summary } = reportWordsOf(language);
  const built = [curve.later.built, curve.laterLine.built, effect.afterBuilt, summary.availableBuilt];
  expect(built.filter((text) => /s[cz]enari/i.test(text))).toEqual([]);
  expect(head.builtNote).toMatch(/^(Kein Szenario|No scenario)/);
});
