// SPDX-License-Identifier: EUPL-1.2
// Sums of a large shape are kept from date to date; they must be those of its pieces, which are added up anew.

import { describe, expect, test } from 'vitest';
import {
  type Amounts,
  amountsOfParts,
  type Lift,
  type Parts,
} from '../../../src/analysis/coverage/coverage-weights';
import { type Cells, noFigure } from '../../../src/core/cells/cells';
import { type CoverageColumn, coverageColumn } from '../../../src/layers/broadband-coverage';

const count = 12_000;
const mbit = 30;

/** Cells in one row; households, businesses and shares from the number of the cell, every seventh share unknown. */
function someCells(shift: number): Cells {
  const share = (group: 'hh' | 'gew', step: number): [CoverageColumn, Uint16Array] => [
    coverageColumn(group, 'alle', mbit),
    Uint16Array.from({ length: count }, (_, i) => (i % 7 === step ? noFigure : (i * 37 + shift) % 10_001)),
  ];
  return {
    crs: 'EPSG:25832',
    cellM: 100,
    count,
    column: Int32Array.from({ length: count }, (_, i) => i),
    row: new Int32Array(count),
    households: Float64Array.from({ length: count }, (_, i) => (i % 11 === 0 ? Number.NaN : i % 5)),
    businesses: Float64Array.from({ length: count }, (_, i) => i % 3),
    percent: new Map([share('hh', 2), share('gew', 4)]),
    mobile4g: new Uint8Array(count),
    mobile5g: new Uint8Array(count),
    about: { source: 'test', asOf: null, confidence: 'found', note: null, noteEn: null },
  };
}

const partsFrom = (from: number, to: number): Parts => ({
  cell: Array.from({ length: to - from }, (_, k) => from + k),
  part: Array.from({ length: to - from }, (_, k) => ((from + k) % 10) / 10),
  area: (to - from) / 2,
});
const whole = partsFrom(0, count);
const halves = [partsFrom(0, count / 2), partsFrom(count / 2, count)];
/** A project in a hundred cells about the middle. */
const project: Lift = new Map([
  [
    'alle',
    { cells: Array.from({ length: 100 }, (_, k) => 5_950 + k), fraction: (cell) => (cell % 2 ? 0.5 : 1) },
  ],
]);

describe.each(['households', 'businesses', 'area'] as const)('by %s', (unit) => {
  const amounts = (parts: Parts, cells: Cells, lift: Lift | null): Amounts =>
    amountsOfParts(parts, { cells, unit, estates: false, technology: 'alle', speed: 0 }, lift);
  const inHalves = (cells: Cells, lift: Lift | null) => {
    const [a, b] = halves.map((half) => amounts(half, cells, lift));
    return { served: a!.served + b!.served, withFigure: a!.withFigure + b!.withFigure };
  };
  const today = someCells(0);

  test('a large shape has the sums of its halves, today and with a project', () => {
    for (const lift of [null, project, null]) {
      const found = amounts(whole, today, lift);
      const wanted = inHalves(today, lift);
      expect(found.served / wanted.served).toBeCloseTo(1, 12);
      expect(found.withFigure / wanted.withFigure).toBeCloseTo(1, 12);
    }
  });

  test('a project raises what is there, cell by cell', () => {
    const gained = amounts(whole, today, project).served - amounts(whole, today, null).served;
    let wanted = 0;
    for (let i = 5_950; i < 6_050; i++) {
      const alone = { cell: [i], part: [whole.part[i]!], area: 1 };
      const { served, withFigure } = amounts(alone, today, null);
      wanted += (withFigure - served) * (i % 2 ? 0.5 : 1);
    }
    expect(gained / wanted).toBeCloseTo(1, 9);
    expect(wanted).toBeGreaterThan(0);
  });

  test('other columns of the same places are other sums', () => {
    amounts(whole, today, null);
    const later = someCells(4_321);
    expect(amounts(whole, later, null).served / inHalves(later, null).served).toBeCloseTo(1, 12);
  });
});
