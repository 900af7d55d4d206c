// SPDX-License-Identifier: EUPL-1.2
// Sums of parts of cells are those of the plain readers, cell by cell. Those of a large shape are kept from date to date; they
// must be those of its pieces, which are added up anew.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Amounts,
  amountsOfParts,
  type Lift,
  type Parts,
  type PartsQuestion,
  totalOfParts,
} from '../../../src/analysis/coverage/coverage-weights';
import { businessShares, cellShares, sharesOf } from '../../../src/core/cells/cell-share';
import { type Cells, noFigure, type PercentColumn } from '../../../src/core/cells/cells';
import { wholeColumn } from '../../../src/core/cells/share-column';
import { type CoverageColumn, coverageColumn } from '../../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';

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

describe('whatever the cells hold', () => {
  const size = 12;
  const column = fc.array(
    fc.oneof(fc.constant(noFigure), fc.constantFrom(0, 10_000, 10_400), fc.nat(10_000)),
    {
      minLength: size,
      maxLength: size,
    },
  );
  const counts = fc.array(fc.constantFrom(0, 1, 2, 7, Number.NaN), { minLength: size, maxLength: size });
  const keys = (['hh', 'gew', 'gwg'] as const).flatMap((group) =>
    (['alle', 'fttc'] as const).flatMap((technology) =>
      ([30, 1000] as const).map((mbit) => coverageColumn(group, technology, mbit)),
    ),
  );
  const base = { ...someCells(0), count: size };
  const someCellsAtRandom = fc
    .record({
      households: counts,
      businesses: counts,
      // Now and then a column is missing altogether.
      percent: fc.tuple(...keys.map(() => fc.option(column, { freq: 4 }))),
    })
    .map(({ households, businesses, percent }): Cells => {
      const found = keys.flatMap((key, at): [CoverageColumn, Uint16Array][] =>
        percent[at] ? [[key, Uint16Array.from(percent[at])]] : [],
      );
      return {
        ...base,
        percent: new Map(found),
        households: Float64Array.from(households),
        businesses: Float64Array.from(businesses),
      };
    });
  const someParts = fc
    .array(fc.tuple(fc.nat(size - 1), fc.constantFrom(0.25, 0.5, 1)), { maxLength: 20 })
    .chain((list) =>
      fc.boolean().map((isSorted): Parts => {
        const parts = isSorted ? [...list].sort(([one], [other]) => one - other) : list;
        return { cell: parts.map(([cell]) => cell), part: parts.map(([, part]) => part), area: 17 };
      }),
    );
  const raised = fc.uniqueArray(fc.nat(size - 1)).map((cells) => cells.sort((one, other) => one - other));
  const question = fc.record({
    unit: fc.constantFrom('households', 'businesses', 'area'),
    estates: fc.boolean(),
    technology: fc.constantFrom('alle', 'fttc'),
    speed: fc.constantFrom(0, 5),
  });
  const fraction = (cell: number, speed: number) => ((cell % 3) + 1) / (speed + 4);

  /** The share that stands for a cell, by the readers that everything else uses. */
  function reader({ cells, unit, estates, technology, speed }: PartsQuestion) {
    const mbit = thresholdsMbit[speed]!;
    if (unit === 'area') return cellShares(cells, technology, mbit);
    if (unit === 'households') return sharesOf(cells, 'hh', technology, mbit);
    return businessShares(cells, estates ? 'industrial' : 'all', technology, mbit);
  }

  /** The same cells as a country has them: shares in chunks, counts half as wide. */
  const asPacked = (cells: Cells): Cells => ({
    ...cells,
    households: Float32Array.from(cells.households),
    businesses: Float32Array.from(cells.businesses),
    percent: new Map(
      [...cells.percent].map(([name, column]): [CoverageColumn, PercentColumn] => {
        const chunk = (k: number) => wholeColumn(column).slice(5 * k, 5 * k + 5);
        return [name, { length: size, chunkCells: 5, at: (i) => column.at(i), chunk }];
      }),
    ),
  });

  function plainSums(parts: Parts, asked: PartsQuestion, lifted: readonly number[] | null): Amounts {
    const { cells, unit, speed } = asked;
    const shareIn = reader(asked);
    const m2 = unit === 'area' ? cells.cellM ** 2 : 1;
    const sums = { served: 0, withFigure: 0, total: unit === 'area' ? parts.area * m2 : 0 };
    for (let k = 0; k < parts.cell.length; k++) {
      const i = parts.cell[k]!;
      const count = unit === 'area' ? m2 : cells[unit][i]! || 0;
      const weight = parts.part[k]! * count;
      const share = shareIn(i);
      if (unit !== 'area') sums.total += weight;
      if (share === null) continue;
      sums.withFigure += weight;
      sums.served += weight * (lifted?.includes(i) ? share + (1 - share) * fraction(i, speed) : share);
    }
    return sums;
  }

  test('the sums are those of its cells one by one, with and without what is to come', () => {
    fc.assert(
      fc.property(someCellsAtRandom, someParts, raised, question, (cells, parts, lifted, asked) => {
        const whole_: PartsQuestion = { cells, ...asked };
        const packed = asPacked(cells);
        const lift: Lift = new Map([[asked.technology, { cells: lifted, fraction }]]);
        const other: Lift = new Map([['hfc', { cells: lifted, fraction }]]);
        for (const [given, touched] of [
          [null, null],
          [lift, lifted],
          [other, null],
        ] as const) {
          const found = amountsOfParts(parts, whole_, given);
          expect(amountsOfParts(parts, { ...whole_, cells: packed }, given)).toEqual(found);
          const wanted = plainSums(parts, whole_, touched);
          for (const key of ['served', 'withFigure', 'total'] as const)
            if (!(Math.abs(found[key] - wanted[key]) < 1e-6)) expect(found[key], key).toBe(wanted[key]);
        }
        if (asked.unit !== 'area')
          expect(totalOfParts(parts, cells, asked.unit)).toBe(plainSums(parts, whole_, null).total);
      }),
      { seed: 20261129, numRuns: 600 },
    );
  });

  test('a project is asked only of cells that it touches and that are asked about', () => {
    const asked: number[] = [];
    const counted = (cell: number) => {
      asked.push(cell);
      return 1;
    };
    const cells = someCells(0);
    const lift: Lift = new Map([['alle', { cells: [4, 5, 302], fraction: counted }]]);
    const parts: Parts = { cell: [1, 5, 6, 301, 302, 303], part: [1, 1, 1, 1, 1, 1], area: 6 };
    amountsOfParts(parts, { cells, unit: 'area', estates: false, technology: 'alle', speed: 0 }, lift);
    expect(asked).toEqual([5, 302]);
  });
});

test('what is kept of a large shape is kept for each question by itself', () => {
  const cells = { ...someCells(0) };
  const percent = new Map(cells.percent);
  const of = (step: number) => Uint16Array.from({ length: count }, (_, i) => (i * step) % 10_001);
  percent.set(coverageColumn('gwg', 'alle', 30), of(41));
  percent.set(coverageColumn('hh', 'fttc', 30), of(43));
  percent.set(coverageColumn('hh', 'alle', 50), of(47));
  const questions = [
    { unit: 'households', estates: false, technology: 'alle', speed: 0 },
    { unit: 'businesses', estates: false, technology: 'alle', speed: 0 },
    { unit: 'businesses', estates: true, technology: 'alle', speed: 0 },
    { unit: 'area', estates: false, technology: 'alle', speed: 0 },
    { unit: 'households', estates: false, technology: 'fttc', speed: 0 },
    { unit: 'households', estates: false, technology: 'alle', speed: 1 },
  ] as const;
  const found = questions.map((question) => {
    const asked = { cells: { ...cells, percent }, ...question };
    const { served } = amountsOfParts(whole, asked, null);
    const pieces = halves.map((half) => amountsOfParts(half, asked, null).served);
    expect(served / (pieces[0]! + pieces[1]!)).toBeCloseTo(1, 12);
    return served;
  });
  expect(new Set(found).size).toBe(questions.length);
});

test('a sum that is kept is not added up again, and for other columns it is', () => {
  const cells = someCells(0);
  const column_ = wholeColumn([...cells.percent][0]![1]);
  const asked = { cells, unit: 'households', estates: false, technology: 'alle', speed: 0 } as const;
  const before = amountsOfParts(whole, asked, null);
  column_.fill(0);
  expect(amountsOfParts(whole, asked, null)).toBe(before);
  const fresh = { ...cells, percent: new Map(cells.percent) };
  expect(amountsOfParts(whole, { ...asked, cells: fresh }, null).served).toBe(0);
});

test('small shapes are added up anew, large ones from ten thousand parts on are not', () => {
  const cells = someCells(0);
  const column_ = wholeColumn([...cells.percent][0]![1]);
  const asked = { cells, unit: 'households', estates: false, technology: 'alle', speed: 0 } as const;
  const [small, large] = [partsFrom(0, 9_999), partsFrom(0, 10_000)];
  const before = [small, large].map((parts) => amountsOfParts(parts, asked, null).served);
  column_.fill(0);
  const after = [small, large].map((parts) => amountsOfParts(parts, asked, null).served);
  expect(before.every((served) => served > 0)).toBe(true);
  expect(after).toEqual([0, before[1]]);
});
