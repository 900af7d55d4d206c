// SPDX-License-Identifier: EUPL-1.2
// The curve over time: a step for each project with a date and an area, and nothing else.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageAt, shareIn } from '../../../src/analysis/coverage/coverage';
import { type Curve, curveOf, curveShares } from '../../../src/analysis/expansion/curve';
import { curveFigure } from '../../../src/analysis/expansion/curve-figures';
import { timelineOf } from '../../../src/analysis/expansion/expansion';
import { commandOf } from '../../../src/reproduce/command';
import { aCity, everySpeed } from '../../a-city';

const fibre = { group: 'all', unit: 'households', technology: 'ftthb', mbit: 1000 } as const;
const base = () =>
  aCity()
    .withBoundary([0, 0, 100, 100])
    .withCell(0, 0, { households: 100, hh: { ...everySpeed('alle', 20), ...everySpeed('ftthb', 0) } });
const by = (announcedFor: string, properties: object = {}) => ({
  technology: 'ftthb',
  announcements: [{ announcedOn: null, event: 'completion', announcedFor, source: 'Amtsblatt' }],
  ...properties,
});
const dates = (curve: Curve) => curve.moments.map(({ date }) => date);
const values = (curve: Curve) => curveShares(curve, fibre).map(({ value }) => value);
const left = [0, 0, 50, 100] as const;
const right = [50, 0, 50, 100] as const;

describe('the points', () => {
  const city = base().withPlan('West', left, by('2023-02')).withPlan('Ost', right, by('2026-12')).build();
  const curve = curveOf(city);

  test('are the data, each quarter in which a project comes into service, and the last announced one', () => {
    expect(dates(curve)).toEqual(['2021-06', '2023-Q1', '2026-Q4']);
    expect(values(curve)).toEqual([0, expect.closeTo(0.5, 9), expect.closeTo(1, 9)]);
    expect(curve.moments.map(({ added }) => added.map(({ id }) => id))).toEqual([[], ['West'], ['Ost']]);
  });

  test('after the data are scenarios, the data themselves are none', () => {
    expect(curve.moments.map(({ coverage }) => coverage.scenario)).toEqual([false, true, true]);
  });

  test('say in their proof which projects they count, and give the command of their quarter', () => {
    const { id, figure } = curveFigure(city, curve, 1, fibre);
    expect(id).toBe('curve.all.households.ftthb.1000.2023-Q1');
    expect(figure.proof.inputs.at(-1)).toMatchObject({
      label: { de: 'West, angekündigtes Ende' },
      value: '2023-02',
    });
    expect(commandOf(figure.proof.reproduce)).toContain('--quarter 2023-Q1');
    expect(curveFigure(city, curve, 0, fibre).id).toBe('curve.all.households.ftthb.1000.data');
    expect(() => curveFigure(city, curve, 3, fibre)).toThrow('expected one of 3');
  });

  test('reach as far as a date that was announced without an area', () => {
    const later = curveOf(
      base().withPlan('West', left, by('2023')).withPlan('Aufruf', null, by('2027')).build(),
    );
    expect(dates(later)).toEqual(['2021-06', '2023-Q4', '2027-Q4']);
    expect(values(later)[2]).toBe(values(later)[1]);
  });

  test('are one when nothing is announced beyond the data', () => {
    expect(dates(curveOf(base().build()))).toEqual(['2021-06']);
  });

  test('are null where there are no coverage data', () => {
    const bare = curveOf(
      aCity().withBoundary([0, 0, 100, 100]).withoutCells().withPlan('West', left, by('2027')).build(),
    );
    expect(values(bare).every((value) => value === null)).toBe(true);
  });
});

describe('a project that is in no point is named with the reason', () => {
  test.each([
    ['nobody has named an end', left, { technology: 'ftthb' }, ['no-date']],
    ['nobody has published where', null, by('2027'), ['no-area']],
    ['no speed is stated', left, by('2027', { technology: null }), ['no-speed']],
    ['nothing of it is known', null, {}, ['no-date', 'no-area', 'no-speed']],
    ['it builds elsewhere', left, by('2027', { coversCity: 'no' }), ['elsewhere']],
    ['it was cancelled', left, by('2027', { state: 'cancelled' }), ['given-up']],
    ['the data know it already', left, { completedOn: '2020', technology: 'ftthb' }, ['in-data']],
    ['it is closed by the word of its file', left, by('2020', { state: 'closed' }), ['in-data']],
    [
      'it was largely done before the data',
      left,
      { completedOn: '2020', state: 'houseConnections' },
      ['mostly-in-data'],
    ],
    ['its end was announced and nobody has reported it', left, by('2020'), ['end-not-reported']],
    ['the same, and nobody has published where', null, by('2020'), ['end-not-reported', 'no-area']],
  ] as const)('%s', (_, place, properties, reasons) => {
    const city = base().withPlan('Nordnetz', place, properties).withPlan('Ost', right, by('2027')).build();
    const curve = curveOf(city);
    expect(curve.notCounted.map(({ plan, reasons: why }) => [plan.id, why])).toEqual([['Nordnetz', reasons]]);
    expect(values(curve).at(-1)).toBeCloseTo(0.5, 9);
  });
});

describe('whatever is announced', () => {
  const plan = fc.record({
    x: fc.integer({ min: -20, max: 120 }),
    width: fc.integer({ min: 1, max: 120 }),
    date: fc.constantFrom(null, '2019', '2021-06', '2021-09', '2022-H1', '2024-Q2', '2025', '2026-12'),
    downMbit: fc.constantFrom(null, 10, 100, 1000),
    coversCity: fc.constantFrom(null, 'yes', 'partly', 'no'),
  });
  const cities = fc.array(plan, { maxLength: 6 }).map((plans) =>
    plans
      .reduce(
        (city, { x, width, date, downMbit, coversCity }, i) =>
          city.withPlan(`P${i}`, [x, 0, width, 100], {
            ...(date === null ? {} : by(date)),
            technology: i % 2 === 0 ? 'ftthb' : 'hfc',
            downMbit,
            coversCity,
          }),
        base(),
      )
      .build(),
  );

  test('no share falls, and every quarter between two points has the share of the earlier one', () => {
    fc.assert(
      fc.property(
        cities,
        fc.constantFrom('alle', 'ftthb'),
        fc.constantFrom(30, 1000),
        (city, technology, mbit) => {
          const choice = { ...fibre, technology, mbit } as const;
          const curve = curveOf(city);
          const shares = curveShares(curve, choice).map(({ value }) => value!);
          for (let i = 1; i < shares.length; i++)
            expect(shares[i]).toBeGreaterThanOrEqual(shares[i - 1]! - 1e-12);
          for (const quarter of timelineOf(city).quarters) {
            const last = curve.moments.findLastIndex(
              (moment) => moment.quarter === null || moment.quarter <= quarter,
            );
            const there = shareIn(coverageAt(city, quarter), {
              group: 'all',
              unit: 'households',
              technology,
              mbit,
            }).value;
            expect(there).toBeCloseTo(shares[last]!, 12);
          }
        },
      ),
      { seed: 2018, numRuns: 60 },
    );
  });

  test('every project is either counted or named', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const { moments, notCounted } = curveOf(city);
        const counted = moments.flatMap(({ added }) => added.map(({ id }) => id));
        const all = [...counted, ...notCounted.map(({ plan: one }) => one.id)].sort();
        expect(all).toEqual(city.layers['planned-expansion'].map(({ id }) => id).sort());
        expect(notCounted.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
      { seed: 2018, numRuns: 60 },
    );
  });
});
