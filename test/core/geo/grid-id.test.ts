// SPDX-License-Identifier: EUPL-1.2
// Grid ids of the two 100 m grids, which must never be taken for each other.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lonLatToLaea } from '../../../src/core/crs/lambert-azimuthal';
import { formatRasterId, gridCellAt, parseRasterId, parseUtmRasterId } from '../../../src/core/geo/grid-id';
import { toPlane } from '../../../src/core/geo/projection';

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
  '100mN312590E41554',
  '100mN31259E415540',
  'x100mN31259E41554',
  '100mN31259E41554x',
  'xCRS3035RES100mN3125900E4155400',
  'CRS3035RES100mN3125900E4155400x',
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

test('an id is written in the spelling of its own grid', () => {
  const cell = { cellM: 100, column: 41554, row: 31259 } as const;
  expect(formatRasterId({ ...cell, crs: 'EPSG:3035' })).toBe('CRS3035RES100mN3125900E4155400');
  expect(formatRasterId({ crs: 'EPSG:3035', cellM: 1000, column: 4155, row: 3125 })).toBe(
    'CRS3035RES1000mN3125000E4155000',
  );
  expect(formatRasterId({ crs: 'EPSG:25832', cellM: 100, column: 43, row: 751 })).toBe('100mN00751E0043');
  expect(parseUtmRasterId('no id')).toBeNull();
});

test('a point in the middle of the city lies in its cell', () => {
  const [x, y] = toPlane('EPSG:25832', 7.6278, 51.2187);
  expect(formatRasterId(gridCellAt('EPSG:25832', 100, x, y))).toBe('100mN56750E4041');
});

test('a corner that PROJ took through degrees comes home to its own cell, and a millimetre is all that is forgiven', () => {
  // gdaltransform 3.6.2 (PROJ 9.1.1), EPSG:3035 -> CRS84.
  const corners = [
    [41554, 31259, 7.62926247551528, 51.2199700350513],
    [41560, 31265, 7.63757007230214, 51.22553455743],
    [43400, 26850, 10.2509327641774, 47.2782975641783],
    [40341, 31112, 5.9070751994984, 51.0397866433117],
  ] as const;
  for (const [column, row, lon, lat] of corners) {
    const [x, y] = lonLatToLaea(lon, lat);
    expect(gridCellAt('EPSG:3035', 100, x, y)).toMatchObject({ column, row });
  }
  expect(gridCellAt('EPSG:25832', 100, 404_299.9991, 5_675_099.9991)).toMatchObject({
    column: 4043,
    row: 56751,
  });
  expect(gridCellAt('EPSG:25832', 100, 404_299.998, 5_675_099.998)).toMatchObject({
    column: 4042,
    row: 56750,
  });
});
