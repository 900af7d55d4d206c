// SPDX-License-Identifier: EUPL-1.2
// How many of those counted in an area have which speed, and where in it the line is best and worst.

import { describe, expect, test } from 'vitest';
import { containsPoint } from '../../../src/analysis/place/distance';
import { distributionOf, spreadOf } from '../../../src/analysis/place/distribution';
import { subjectOfFeature, subjectOfOutline, subjectOfPoint } from '../../../src/analysis/place/subject';
import type { CityFeature } from '../../../src/core/city/city';
import { formatRasterId } from '../../../src/core/geo/grid-id';
import { aCity, atMetres, type CellWords, everySpeed, origin, type Percent, polygonAt } from '../../a-city';

/** An area of just these cells, from west to east. */
function over(...cells: readonly CellWords[]) {
  const city = aCity().withBoundary([-100, -100, 2000, 500]);
  for (const [column, words] of cells.entries()) city.withCell(column, 0, words);
  const area = subjectOfOutline(polygonAt([0, 0, 100 * cells.length, 100]));
  return distributionOf(city.build(), area, 'alle');
}
const homes = (households: number, hh: Percent): CellWords => ({ households, businesses: 0, hh });
/** The cell of a column of the lowest row. */
const rasterId = (column: number) =>
  formatRasterId({ crs: 'EPSG:25832', cellM: 100, column: origin.column + column, row: origin.row });
const upTo = (alle_30: number, alle_50: number): Percent => ({ alle_30, alle_50, alle_1000: 0 });

test('a cell has a speed where half of it has it, and lacks it where a little less than half has it', () => {
  const { best, worst } = over(homes(10, upTo(50, 49.99)), homes(10, upTo(49.99, 0)));
  expect([best?.downMbit, worst?.downMbit]).toEqual([30, 0]);
  const equal = over(homes(10, upTo(100, 50)), homes(10, upTo(50, 0)));
  expect([equal.best?.downMbit, equal.worst?.downMbit]).toEqual([50, 30]);
});

test('of equal cells the best lies inside what was asked, and so does the point that its link shows', () => {
  const city = aCity()
    .withBoundary([-100, -100, 2000, 500])
    .withCell(0, 0, homes(10, upTo(100, 0)))
    .withCell(1, 0, homes(90, upTo(100, 0)))
    .withCell(2, 0, homes(90, upTo(100, 100)))
    .build();
  // All of the first cell, little of the two others.
  const area = subjectOfOutline(polygonAt([0, 0, 120, 100]));
  expect(distributionOf(city, area, 'alle').best?.rasterId).toBe(rasterId(0));
  const right = subjectOfOutline(polygonAt([80, 0, 220, 100]));
  const { best } = distributionOf(city, right, 'alle');
  // The only cell of its class counts, though most of it lies outside.
  expect(best).toMatchObject({ rasterId: rasterId(2), downMbit: 50 });
  expect(containsPoint(right.geometry, best!.lon, best!.lat)).toBe(true);
});

test('a sliver in which less than one household lives is not the best of an area, unless there is nothing else', () => {
  const city = aCity()
    .withCell(0, 0, { households: 10, businesses: 0, hh: everySpeed('alle', 100) })
    .withCell(1, 0, { households: 10, businesses: 0, hh: upTo(100, 100) })
    .build();
  const best = (west: number, wide: number) =>
    distributionOf(city, subjectOfOutline(polygonAt([west, 0, wide, 100])), 'alle').best?.downMbit;
  expect(best(95, 100)).toBe(50);
  expect(best(80, 100)).toBe(1000);
  expect(best(95, 5)).toBe(1000);
});

test('a cell without a figure is neither the best nor the worst, and its households are told apart', () => {
  const { best, worst, cells, households } = over(
    homes(10, upTo(100, 100)),
    homes(5, {}),
    homes(10, upTo(100, 0)),
  );
  expect([best?.downMbit, worst?.downMbit, cells]).toEqual([50, 30, 3]);
  expect(households.total).toBeCloseTo(25, 6);
  expect(households.at[50]).toMatchObject({ share: expect.closeTo(0.5, 6), counted: expect.closeTo(20, 6) });
  expect(households.at[50].withoutFigure).toBeCloseTo(5, 6);
  expect(households.at[30].share).toBe(1);
  expect(households.at[1000]).toMatchObject({ share: 0, reached: 0 });
});

test('where nobody has a figure nothing is best or worst, and no share is said', () => {
  const { best, worst, households } = over(homes(5, {}));
  expect([best, worst, households.at[30].share]).toEqual([null, null, null]);
});

describe('what a cell says of itself', () => {
  const rest = { reached: 0, withoutFigure: 0 };

  test('its share, also where it does not say how many live there; without a figure nobody is counted', () => {
    const city = aCity()
      .withCell(0, 0, { households: null, businesses: 4, hh: { alle_30: 80 }, gew: { alle_30: 25 } })
      .build();
    const { households, businesses, cells, settledCells } = distributionOf(
      city,
      subjectOfPoint(city, ...atMetres(50, 50))!,
      'alle',
    );
    expect(households).toMatchObject({
      total: 0,
      uncountedCells: 1,
      at: { 30: { share: 0.8, counted: null, ...rest }, 50: { share: null, counted: 0, ...rest } },
    });
    expect(businesses).toMatchObject({
      total: 4,
      uncountedCells: 0,
      at: { 30: { share: 0.25, reached: 1 } },
    });
    expect([cells, settledCells]).toEqual([1, 1]);
  });

  test('counts nothing in an area that others are counted in', () => {
    const { households, best } = over(homes(10, upTo(100, 0)), {
      households: null,
      businesses: 0,
      hh: upTo(0, 0),
    });
    expect(households).toMatchObject({ total: expect.closeTo(10, 6), uncountedCells: 1 });
    expect(households.at[30]).toMatchObject({ share: 1, counted: expect.closeTo(10, 6), withoutFigure: 0 });
    expect(best?.downMbit).toBe(30);
  });

  test('alone in an area it counts nobody either', () => {
    const { households } = over({ households: null, businesses: 0, hh: upTo(100, 100) });
    expect(households.at[30]).toEqual({ share: null, counted: 0, ...rest });
  });
});

test('cells where somebody is counted are told from those where nobody is', () => {
  const { cells, settledCells } = over(
    homes(5, {}),
    { households: 0, businesses: 3 },
    { households: 0, businesses: 0 },
    { households: null, businesses: 2 },
    { households: null, businesses: null },
  );
  expect([cells, settledCells]).toEqual([5, 3]);
});

test('without coverage nobody is counted and no share is said', () => {
  const city = aCity().withoutCells().build();
  const nobody = { share: null, reached: 0, counted: 0, withoutFigure: 0 };
  const of = distributionOf(city, subjectOfOutline(polygonAt([0, 0, 100, 100])), 'hfc');
  expect(of).toMatchObject({ technology: 'hfc', cells: 0, settledCells: 0, best: null, worst: null });
  for (const unit of [of.households, of.businesses]) {
    expect(unit).toMatchObject({ total: 0, uncountedCells: 0, at: { 30: nobody, 1000: nobody } });
  }
});

describe('the businesses', () => {
  const firms = { gew: { alle_30: 0 }, gwg: { alle_30: 100 } };
  const city = aCity()
    .withBoundary([-100, -100, 2000, 500])
    .withCell(0, 0, { households: 10, businesses: 10, hh: { alle_30: 100, alle_50: 100 }, ...firms })
    .withCell(1, 0, { households: 10, businesses: 10, hh: { alle_30: 0 }, gew: { alle_50: 100 } })
    .withCell(2, 0, { households: 10, businesses: 0, hh: { alle_30: 100 } })
    .withCell(3, 0, { households: 20, businesses: 0, hh: { alle_30: 0 } })
    .withZone('Werk', 'industrial', [0, 0, 300, 100])
    .withZone('Rand', 'industrial', [200, 0, 200, 100])
    .build();
  const zone = (name: string) =>
    subjectOfFeature(city, city.layers['industrial-zones'].find(({ id }) => id === name) as CityFeature)!;

  test('of an estate are told by its own column, elsewhere by that of all', () => {
    expect(distributionOf(city, zone('Werk'), 'alle').businesses.at[30].share).toBe(1);
    const drawn = subjectOfOutline(polygonAt([0, 0, 200, 100]));
    expect(distributionOf(city, drawn, 'alle').businesses.at[30].share).toBe(0);
  });

  test('say where an estate has the best and the worst line; where there are none the households do', () => {
    const { best, worst } = distributionOf(city, zone('Werk'), 'alle');
    expect([best?.downMbit, best?.rasterId]).toEqual([50, rasterId(1)]);
    expect([worst?.downMbit, worst?.rasterId]).toEqual([30, rasterId(0)]);
    const edge = distributionOf(city, zone('Rand'), 'alle');
    expect([edge.best?.rasterId, edge.worst?.rasterId]).toEqual([rasterId(2), rasterId(3)]);
  });

  test('spread as far as the shares of the cells where some are counted', () => {
    const spread = (name: string, unit: 'households' | 'businesses', mbit: 30 | 50 | 100 = 30) =>
      spreadOf(city, zone(name), { unit, technology: 'alle', mbit });
    expect(spread('Werk', 'households')).toEqual({ low: 0, high: 1 });
    expect(spread('Werk', 'businesses')).toEqual({ low: 1, high: 1 });
    expect(spread('Werk', 'households', 50)).toEqual({ low: 1, high: 1 });
    expect(spread('Rand', 'businesses')).toBeNull();
    expect(spread('Werk', 'households', 100)).toBeNull();
    const bare = aCity().withoutCells().build();
    expect(spreadOf(bare, zone('Werk'), { unit: 'households', technology: 'alle', mbit: 30 })).toBeNull();
  });
});

describe('best and worst', () => {
  test('of equals is the one where most are counted, then the first; its place is the middle of the cell', () => {
    const fast = upTo(100, 100);
    const slow = upTo(100, 0);
    const { best, worst } = over(
      homes(5, slow),
      homes(3, fast),
      homes(9, fast),
      homes(9, slow),
      homes(9, fast),
      homes(9, slow),
      homes(0, {}),
    );
    const [lon, lat] = atMetres(250, 50);
    expect(best).toEqual({
      rasterId: rasterId(2),
      lon: expect.closeTo(lon, 9),
      lat: expect.closeTo(lat, 9),
      downMbit: 50,
      lowestMbit: 30,
    });
    expect(worst).toMatchObject({ rasterId: rasterId(3), downMbit: 30 });
  });

  test('is only where somebody is counted, by those who are counted there', () => {
    const { best, worst } = over(homes(0, upTo(100, 100)), homes(5, upTo(100, 0)), {
      households: 0,
      businesses: 4,
      hh: upTo(100, 100),
      gew: { alle_30: 0 },
    });
    expect([best?.rasterId, worst?.rasterId]).toEqual([rasterId(1), rasterId(2)]);
    expect(worst?.downMbit).toBe(0);
  });
});

test('everybody is everybody, however today and what is announced add up', () => {
  const by = {
    announcements: [{ announcedOn: null, event: 'completion', announcedFor: '2023', source: 'x' }],
  };
  const city = aCity()
    .withBoundary([-100, -100, 2000, 500])
    .withPlan('Netz', [-50, -50, 600, 200], { technology: 'ftthb', ...by });
  for (const [i, percent] of [10, 30, 70, 33.33, 0].entries())
    city.withCell(i, 0, homes(7 + i, { ftthb_1000: percent }));
  const [built, area] = [city.build(), subjectOfOutline(polygonAt([30, 0, 440, 100]))];
  expect(distributionOf(built, area, 'ftthb').households.at[1000].share).toBeLessThan(0.5);
  const later = distributionOf(built, area, 'ftthb', '2023-Q4').households.at[1000];
  expect(later.share).toBe(1);
  expect(later.reached).toBe(later.counted);
  // Asked once more for today, today is answered.
  expect(distributionOf(built, area, 'ftthb').households.at[1000].share).toBeLessThan(0.5);
  // And other cells under the same outline are counted anew.
  const empty = { ...built, cells: null };
  expect(distributionOf(empty, area, 'ftthb').households.at[1000].share).toBeNull();
});
