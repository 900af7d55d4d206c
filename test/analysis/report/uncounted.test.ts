// SPDX-License-Identifier: EUPL-1.2
// The report of a town whose data cannot say how many there are: null, never nought.

import { expect, test } from 'vitest';
import { buildReport } from '../../../src/analysis/report/report';
import { aCity } from '../../a-city';

const town = () => aCity().withBoundary([0, 0, 200, 100]).withZone('A', 'residential', [0, 0, 200, 100]);
const nothing = { numerator: null, denominator: null, withoutFigure: null };

test('without coverage data nobody is counted, and no day is that of the coverage; areas are known', () => {
  const { asOf, amounts, totals, zones } = buildReport(town().withoutCells().build());
  expect(asOf).toBeNull();
  expect(amounts.residential.households.any['30']).toEqual(nothing);
  expect(totals.all).toMatchObject({ households: null, businesses: null });
  expect(zones[0]).toMatchObject({ households: null, businesses: null });
  expect(zones[0]!.areaM2).toBeCloseTo(20_011.49, 1);
  expect(amounts.residential.area.any['30']!.denominator).toBeCloseTo(20_011.49, 1);
});

test('of cells that count one unit alone the other is not known, and of a town without an outline the whole is not', () => {
  const homes = town().withCell(0, 0, { households: 50, hh: { alle_30: 90 } });
  const { totals, amounts, zones } = buildReport(homes.build());
  expect(totals.residential).toMatchObject({ households: 50, businesses: null });
  expect(amounts.residential.businesses.any['30']).toEqual(nothing);
  expect(zones[0]).toMatchObject({ households: 50, businesses: null });
  const open = aCity().withZone('A', 'residential', [0, 0, 200, 100]).withCell(0, 0, { households: 50 });
  expect(buildReport(open.build()).totals.all).toEqual({ areaM2: null, households: null, businesses: null });
});

test('of a kind of area of which no outline is known nothing is 0: neither its size nor who is in it', () => {
  const { totals, amounts } = buildReport(town().withCell(0, 0, { households: 50 }).build());
  expect(totals.industrial).toEqual({ areaM2: null, households: null, businesses: null });
  expect(amounts.industrial.area.any['30']).toEqual(nothing);
  expect(totals.residential.households).toBe(50);
});
