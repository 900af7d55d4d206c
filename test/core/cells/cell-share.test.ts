// SPDX-License-Identifier: EUPL-1.2
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellShares, halfOfCell, speedClassColumn } from '../../../src/core/cells/cell-share';
import { type Cells, noFigure } from '../../../src/core/cells/cells';
import { unknownClass } from '../../../src/core/cells/cells-view';
import { type CoverageGroup, coverageColumn, thresholdsMbit } from '../../../src/layers/broadband-coverage';

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
