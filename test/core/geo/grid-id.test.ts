// SPDX-License-Identifier: EUPL-1.2
// Grid ids of the two 100 m grids, which must never be taken for each other.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRasterId, gridCellAt, parseRasterId, parseUtmRasterId } from '../../../src/core/geo/grid-id';
import { lonLatToUtm32 } from '../../../src/core/geo/projection';

test('an id of the Breitbandatlas names its lower-left corner in hundreds of metres', () => {
  expect(parseRasterId('100mN56751E4043')).toEqual({
    crs: 'EPSG:25832',
    cellM: 100,
    column: 4043,
    row: 56751,
  });
});

test('an id of the census grid is read in both spellings and is refused where UTM is wanted', () => {
  const cell = { crs: 'EPSG:3035', cellM: 100, column: 41554, row: 31259 };
  expect(parseRasterId('CRS3035RES100mN3125900E4155400')).toEqual(cell);
  expect(parseRasterId('100mN31259E41554')).toEqual(cell);
  expect(parseRasterId('1kmN3125E4155')).toEqual({ crs: 'EPSG:3035', cellM: 1000, column: 4155, row: 3125 });
  expect(parseUtmRasterId('100mN31259E41554')).toBeNull();
  expect(parseUtmRasterId('100mN56751E4043')?.row).toBe(56751);
});

test.each([
  '',
  '100mN56751E404',
  '100mN5675E4043',
  '100mN567511E4043',
  '100mE4043N56751',
  ' 100mN56751E4043',
  'CRS3035RES100mN3125950E4155400',
  'CRS3035RES0mN0E0',
  '1kmN31259E41554',
])('"%s" is no grid id', (id) => {
  expect(parseRasterId(id)).toBeNull();
});

test('every id survives reading and writing', () => {
  const digits = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(digits(0, 99999), digits(0, 9999), (row, column) => {
      const utm = formatRasterId({ crs: 'EPSG:25832', cellM: 100, column, row });
      const laea = formatRasterId({ crs: 'EPSG:3035', cellM: 100, column, row });
      return formatRasterId(parseRasterId(utm)!) === utm && formatRasterId(parseRasterId(laea)!) === laea;
    }),
    { seed: 3 },
  );
});

test('a point in the middle of the city lies in its cell', () => {
  const [x, y] = lonLatToUtm32(7.6278, 51.2187);
  expect(formatRasterId(gridCellAt('EPSG:25832', 100, x, y))).toBe('100mN56750E4041');
});
