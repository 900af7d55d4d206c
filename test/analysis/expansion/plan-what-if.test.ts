// SPDX-License-Identifier: EUPL-1.2
// What a project would change in another outline is what the scenario says of a city in which it has that outline.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageAt, groupChoices, shareIn, shareUnits } from '../../../src/analysis/coverage/coverage';
import {
  ownLine,
  ownLineFrom,
  planWhatIf,
  whatIfFigures,
} from '../../../src/analysis/expansion/plan-what-if';
import { plansOf } from '../../../src/analysis/roles/zones';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import { aCity, everySpeed, polygonAt } from '../../a-city';

const inService = {
  technology: 'ftthb',
  announcements: [{ announcedOn: null, event: 'completion', announcedFor: '2027', source: 'test' }],
};
// The border cuts cells, and one cell has no figure of its households.
const city = (plan: Parameters<ReturnType<typeof aCity>['withPlan']>[1], more: object = {}) =>
  aCity()
    .withBoundary([50, 50, 300, 240])
    .withCell(0, 0, {
      households: 10,
      businesses: 3,
      hh: everySpeed('alle', 20),
      gew: everySpeed('alle', 50),
    })
    .withCell(1, 1, { households: 40, businesses: 0, hh: everySpeed('alle', 0) })
    .withCell(2, 1, { households: 7, businesses: 9, gew: everySpeed('alle', 100) })
    .withCell(3, 2, {
      households: null,
      businesses: 5,
      hh: everySpeed('alle', 10),
      gew: everySpeed('alle', 30),
    })
    .withPlan('Netz', plan, { ...inService, ...more })
    .build();

const origin = { site: { subject: { kind: 'nothing' as const } }, source: '–', which: 'outline' as const };

describe('a project in another outline', () => {
  test('changes what the scenario says, for every unit and threshold', () => {
    const metre = fc.integer({ min: -50, max: 420 });
    const size = fc.integer({ min: 1, max: 400 });
    const before = city([0, 0, 10, 10]);
    const [plan] = plansOf(before);
    fc.assert(
      fc.property(metre, metre, size, size, (x, y, width, height) => {
        const place = [x, y, width, height] as const;
        const whatIf = planWhatIf(before, plan!, polygonAt(place))!;
        const scenario = coverageAt(city(place), '2027-Q4');
        for (const unit of shareUnits) {
          for (const mbit of whatIf.reached) {
            const { built, now, gained } = whatIf.gain(unit, mbit);
            const wanted = shareIn(scenario, { group: 'all', unit, technology: 'alle', mbit });
            expect(built.value).toBeCloseTo(wanted.value!, 9);
            expect(built.numerator).toBeCloseTo(wanted.numerator, 6);
            expect(built.numerator - now.numerator).toBeCloseTo(gained, 6);
          }
        }
      }),
      { numRuns: 40, seed: 22 },
    );
  });

  test('reaches as far as its speed, and nothing without one', () => {
    const reached = (more: object) => {
      const made = city([0, 0, 100, 100], more);
      return planWhatIf(made, plansOf(made)[0]!, polygonAt([100, 100, 100, 100]))!;
    };
    expect(reached({ downMbit: 100 }).reached).toEqual(thresholdsMbit.filter((mbit) => mbit <= 100));
    expect(reached({ technology: null }).reached).toEqual([]);
    expect(reached({}).gain('households', 1000).gained).toBeCloseTo(40, 6);
    expect(reached({ technology: null }).gain('households', 1000).gained).toBe(0);
  });

  test('or a line of one’s own changes a group of zones as a project there would', () => {
    const zoned = (place: readonly [number, number, number, number]) =>
      aCity()
        .withBoundary([0, 0, 400, 400])
        .withZone('Estate', 'industrial', [30, 20, 220, 150])
        .withCell(0, 0, { businesses: 10, gew: everySpeed('alle', 10), gwg: everySpeed('alle', 40) })
        .withCell(1, 1, { businesses: 6, gew: everySpeed('alle', 0) })
        .withPlan('Netz', place, inService)
        .build();
    const place = [20, 40, 150, 130] as const;
    const before = zoned(place);
    const scenario = coverageAt(before, '2027-Q4');
    for (const group of groupChoices) {
      const whatIf = planWhatIf(before, ownLine('ftthb', 1000), polygonAt(place), group)!;
      const wanted = shareIn(scenario, { group, unit: 'businesses', technology: 'alle', mbit: 1000 });
      const { built, gained } = whatIf.gain('businesses', 1000);
      if (wanted.value === null) expect(built.value).toBeNull();
      else expect(built.value).toBeCloseTo(wanted.value, 9);
      if (group === 'industrial') expect(gained).toBeGreaterThan(1);
      if (group === 'residential') expect(gained).toBe(0);
    }
  });

  test('is read from the link, or nothing is supposed', () => {
    expect(ownLineFrom('hfc/400')).toEqual({ technology: 'hfc', downMbit: 400 });
    for (const text of [undefined, '', 'hfc', 'hfc/401', 'wire/400']) expect(ownLineFrom(text)).toBeNull();
  });

  test('gains an unknown number, not nobody, where only those without a figure are, or no share is known', () => {
    const made = city([0, 0, 100, 100]);
    const gained = (place: readonly [number, number, number, number], unit: 'households' | 'businesses') =>
      whatIfFigures(made, ownLine('ftthb', 1000), polygonAt(place), origin).find(
        ({ id }) => id === `whatif.outline.all.${unit}.1000.gained`,
      )!.figure.value;
    expect(gained([210, 110, 50, 50], 'households')).toBeNull();
    expect(gained([110, 110, 50, 50], 'businesses')).toBe(0);
    expect(gained([60, 60, 240, 150], 'households')).toBeGreaterThan(1);
    const nowhere = aCity()
      .withCell(0, 0, { households: 10, hh: everySpeed('alle', 20) })
      .build();
    const [now, built, then] = whatIfFigures(
      nowhere,
      ownLine('ftthb', 1000),
      polygonAt([0, 0, 90, 90]),
      origin,
    );
    expect([now, built, then].map((one) => one!.figure.value)).toEqual([null, null, null]);
  });

  test('has no answer without cells', () => {
    const empty = aCity()
      .withBoundary([0, 0, 100, 100])
      .withPlan('Netz', [0, 0, 50, 50], inService)
      .withoutCells()
      .build();
    expect(planWhatIf(empty, plansOf(empty)[0]!, polygonAt([0, 0, 10, 10]))).toBeNull();
  });
});
