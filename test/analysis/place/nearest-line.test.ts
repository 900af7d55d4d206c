// SPDX-License-Identifier: EUPL-1.2
// What is nearest: gigabit and fibre of the data for households and for businesses apart, and fibre that was built since.

import { describe, expect, test } from 'vitest';
import { nearestLines } from '../../../src/analysis/place/nearest-line';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { countedUnits } from '../../../src/analysis/place/subject';
import { aCity, atMetres, everySpeed } from '../../a-city';

const at = (city: ReturnType<ReturnType<typeof aCity>['build']>, x: number, y: number) =>
  placeAnswer(city, ...atMetres(x, y)).nearest;

test('the nearest fibre is measured to the border of its cell', () => {
  const city = aCity()
    .withCell(0, 0, { households: 1, hh: everySpeed('alle', 100) })
    .withCell(4, 0, { households: 1, hh: everySpeed('ftthb', 100) })
    .withCell(9, 0, { households: 1, hh: everySpeed('ftthb', 100) })
    .build();
  const { fibre, gigabit } = at(city, 50, 50);
  expect(fibre.households?.rasterId).toBe('100mN56750E4044');
  expect(fibre.households?.distanceM).toBeCloseTo(350, 5);
  expect(gigabit.households).toEqual({ rasterId: '100mN56750E4040', distanceM: 0 });
  expect(fibre.businesses).toBeNull();
});

describe('fibre built since the data', () => {
  const around = (planX: number, properties: object = {}) =>
    at(
      aCity()
        .asOf('2021-H1')
        .withCell(0, 0, { households: 1, hh: { alle_30: 100 } })
        .withCell(4, 0, { households: 1, hh: everySpeed('ftthb', 100) })
        .withCell(2, 0, { businesses: 1, gew: everySpeed('ftthb', 100) })
        .withPlan('Netz', [planX, 0, 50, 100], {
          completedOn: '2022-12',
          technology: 'ftthb',
          ...properties,
        })
        .build(),
      50,
      50,
    );
  const built = (planX: number, units = countedUnits.slice(0, 1), properties: object = {}) => {
    const found = nearestLines(around(planX, properties), units).built;
    return found && Math.round(found.distanceM);
  };

  test('is named where it is nearer than theirs, and not where it is here or further', () => {
    expect(built(200)).toBe(150);
    expect(built(600)).toBeNull();
    expect(built(20)).toBeNull();
    expect(built(200, undefined, { completedOn: '2021-03' })).toBeNull();
    expect(built(200, undefined, { completedOn: null })).toBeNull();
    expect(built(200, undefined, { technology: 'fttc' })).toBeNull();
  });

  test('counts for those to whom it is nearer: firms that have fibre nearer by need not know of it', () => {
    expect(built(250, ['households'])).toBe(200);
    expect(built(250, ['businesses'])).toBeNull();
    expect(built(250, ['households', 'businesses'])).toBe(200);
  });
});

describe('the nearest gigabit', () => {
  const nearest = (...cells: [x: number, words: object][]) => {
    const made = aCity();
    for (const [x, words] of cells) made.withCell(x, 0, words);
    const { gigabit } = at(made.build(), 50, 50);
    return [gigabit.households?.rasterId ?? null, gigabit.businesses?.rasterId ?? null];
  };
  const [second, third] = ['100mN56750E4041', '100mN56750E4042'];
  const cell = (hh: number, gew: number) => ({
    households: 9,
    businesses: 9,
    hh: { alle_1000: hh },
    gew: { alle_1000: gew },
  });

  test('is where half of those have it who are asked about, not where the others do', () => {
    expect(nearest([1, cell(49.99, 49.99)], [2, cell(50, 0)])).toEqual([third, null]);
    expect(nearest([1, cell(0, 49.99)], [2, cell(0, 50)])).toEqual([null, third]);
    expect(nearest([1, cell(0, 50)], [2, cell(100, 100)])).toEqual([third, second]);
  });

  test('is in no cell of which nobody is one of them, whatever share its file tells', () => {
    expect(nearest([1, { ...cell(100, 100), households: 0 }], [2, cell(100, 0)])).toEqual([third, second]);
    // A cell that does not say how many there are may have some.
    expect(nearest([1, { ...cell(100, 100), households: null }])).toEqual([second, second]);
  });

  test('is none where nobody has it, where the speed is slower, or where no column says so', () => {
    expect(nearest([1, { households: 9, hh: { alle_1000: 0, ftthb_1000: 0 } }])).toEqual([null, null]);
    expect(nearest([1, { households: 9, hh: { alle_400: 100 } }])).toEqual([null, null]);
    expect(nearest()).toEqual([null, null]);
  });

  test('of businesses in estates alone does not count for a place', () => {
    expect(nearest([1, { businesses: 9, gwg: { alle_1000: 100 } }])).toEqual([null, null]);
  });
});
