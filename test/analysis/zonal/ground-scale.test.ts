// SPDX-License-Identifier: EUPL-1.2
// Against pyproj 3.7.2 (PROJ 9.5.1), `Geod(ellps='GRS80').polygon_area_perimeter` of rectangles of EPSG:25832, sides in small steps.

import { expect, test } from 'vitest';
import { groundScale } from '../../../src/analysis/zonal/ground-scale';
import { packPolygons } from '../../../src/analysis/zonal/packed-polygons';

const rectangle = (x0: number, y0: number, x1: number, y1: number) => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

test.each([
  ['100 m in Lüdenscheid', [402_000, 5_675_000, 402_100, 5_675_100], 1.0005646371552779, 7],
  ['10 km in Lüdenscheid', [402_000, 5_675_000, 412_000, 5_685_000], 1.0005876659905664, 7],
  ['10 km at 14.6° east', [891_000, 5_680_000, 901_000, 5_690_000], 0.9969547904813774, 6],
  ['10 km at 5.7° east', [280_000, 5_950_000, 290_000, 5_960_000], 0.9996653075005899, 6],
  ['300 km by 200 km', [600_000, 5_500_000, 900_000, 5_700_000], 0.999081951667616, 5],
] as const)('the mean scale of %s', (_, [x0, y0, x1, y1], wanted, digits) => {
  const zones = packPolygons([[[rectangle(x0, y0, x1, y1)]]]);
  expect(groundScale(zones, 0, 'EPSG:25832')).toBeCloseTo(wanted, digits);
});

test('a hole counts against its shell: the scale is that of the land that is left', () => {
  const zones = packPolygons([
    [[rectangle(600_000, 5_500_000, 900_000, 5_700_000), rectangle(600_001, 5_500_001, 890_999, 5_699_999)]],
    [[rectangle(891_000, 5_500_000, 900_000, 5_700_000)]],
  ]);
  expect(groundScale(zones, 0, 'EPSG:25832')).toBeCloseTo(groundScale(zones, 1, 'EPSG:25832'), 4);
});

test('no area and a plane that keeps areas have none; beyond all planes it is that of the plane', () => {
  const zones = packPolygons([[], [[rectangle(0, 0, 100, 100)]], [[rectangle(9e7, 9e7, 9.9e7, 9.9e7)]]]);
  expect(groundScale(zones, 0, 'EPSG:25832')).toBe(1);
  expect(groundScale(zones, 1, 'EPSG:3035')).toBe(1);
  expect(groundScale(zones, 2, 'EPSG:25832')).toBe(1);
});
