// SPDX-License-Identifier: EUPL-1.2
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  businessGroups,
  businessShares,
  cellShares,
  halfOfCell,
  knownSpeeds,
  sharesOf,
  speedClassColumn,
} from '../../../src/core/cells/cell-share';
import { type Cells, noFigure } from '../../../src/core/cells/cells';
import { unknownClass } from '../../../src/core/cells/cells-view';
import {
  type CoverageColumn,
  type CoverageGroup,
  coverageColumn,
} from '../../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';

const withColumns = (columns: Partial<Record<CoverageColumn, number[]>>) => ({
  percent: new Map(
    Object.entries(columns).map(([name, list]) => [name as CoverageColumn, Uint16Array.from(list!)]),
  ),
});

test('a share is the hundredths of a per cent in a whole, at most all; no figure is none', () => {
  const shares = sharesOf(
    withColumns({ down_fn_hh_hfc_100: [0, 2550, 10_000, 10_065, noFigure] }),
    'hh',
    'hfc',
    100,
  );
  expect([0, 1, 2, 3, 4].map(shares)).toEqual([0, 0.255, 1, 1, null]);
  expect(sharesOf(withColumns({}), 'hh', 'hfc', 100)(0)).toBeNull();
});

describe('whose column speaks for businesses', () => {
  const cells = withColumns({
    down_fn_gew_hfc_100: [5000, noFigure, noFigure],
    down_fn_gwg_hfc_100: [7500, 2500, noFigure],
  });
  test.each([
    ['industrial', ['gwg', 'gew'], [0.75, 0.25, null]],
    ['residential', ['gew'], [0.5, null, null]],
    ['mixed', ['gew'], [0.5, null, null]],
    ['all', ['gew'], [0.5, null, null]],
    [null, ['gew', 'gwg'], [0.5, 0.25, null]],
  ] as const)('of an area that is %s: %j', (group, groups, shares) => {
    expect(businessGroups(group)).toEqual(groups);
    expect([0, 1, 2].map(businessShares(cells, group, 'hfc', 100))).toEqual(shares);
  });

  test('in an estate of which only all businesses have a figure, theirs', () => {
    const [share] = [businessShares(withColumns({ down_fn_gew_hfc_100: [5000] }), 'industrial', 'hfc', 100)];
    expect(share!(0)).toBe(0.5);
  });
});

test('a technology is known by any column of it, whoever is counted, at the speeds of its columns and no other', () => {
  expect(knownSpeeds(null)).toEqual(new Map());
  expect(knownSpeeds(withColumns({}))).toEqual(new Map());
  const columns = { down_fn_gwg_hfc_1000: [], down_fn_hh_ftthb_30: [], down_fn_gew_ftthb_200: [] };
  expect(knownSpeeds(withColumns(columns))).toEqual(
    new Map([
      ['ftthb', [30, 200]],
      ['hfc', [1000]],
    ]),
  );
});

test('the speed classes of all cells at once are those of each cell', () => {
  const percent = fc.oneof(fc.constant(noFigure), fc.constantFrom(0, 4999, 5000, 10_065));
  const amount = fc.constantFrom(0, 3, Number.NaN);
  const groups: readonly CoverageGroup[] = ['hh', 'gew', 'gwg'];
  const cell = fc.record({
    households: amount,
    businesses: amount,
    shares: fc.array(percent, { minLength: 18, maxLength: 18 }),
  });
  const present = fc.array(fc.boolean(), { minLength: 18, maxLength: 18 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), present, (list, columns) => {
      const cells: Cells = {
        crs: 'EPSG:25832',
        cellM: 100,
        count: list.length,
        column: Int32Array.from(list, (_, i) => i),
        row: new Int32Array(list.length),
        households: Float64Array.from(list, (one) => one.households),
        businesses: Float64Array.from(list, (one) => one.businesses),
        percent: new Map(
          groups.flatMap((group, g) =>
            thresholdsMbit.flatMap((mbit, t) => {
              const values = Uint16Array.from(list, (one) => one.shares[g * 6 + t]!);
              return columns[g * 6 + t] ? [[coverageColumn(group, 'hfc', mbit), values] as const] : [];
            }),
          ),
        ),
        mobile4g: new Uint8Array(list.length),
        mobile5g: new Uint8Array(list.length),
        about: { source: 'x', asOf: null, confidence: 'demo', note: null, noteEn: null },
      };
      const readers = thresholdsMbit.map((mbit) => cellShares(cells, 'hfc', mbit));
      const expected = list.map((_, i) =>
        readers.reduce((best, share, t) => {
          const here = share(i);
          if (here === null) return best;
          return here >= halfOfCell ? t + 1 : best === unknownClass ? 0 : best;
        }, unknownClass),
      );
      expect([...speedClassColumn(cells, 'hfc')]).toEqual(expected);
      expect([...speedClassColumn(cells, 'fttc')]).toEqual(list.map(() => unknownClass));
    }),
    { seed: 11, numRuns: 300 },
  );
});
