// SPDX-License-Identifier: EUPL-1.2
// The cells must add up to the official mid-2021 shares of the city. Computed here with an exact clip of its own, apart
// from the generator and from the program's analysis.

import * as turf from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { type OfficialUnit, officialColumns } from '../../src/core/city/official-series';
import { readOfficialSeries } from '../../src/core/read/read-official-series';
import type { CoverageGroup } from '../../src/layers/broadband-coverage';
import { outlined, textOf, type ZoneFeature } from './data-folder';

const cells = outlined('broadband-coverage');
const estates = outlined('industrial-zones').map((zone) => ({ zone, box: turf.bbox(zone) }));

/** Share (0-1) of a cell inside the estates. */
const estateShare = new Map(
  cells.map((cell) => {
    const [west, south, east, north] = turf.bbox(cell) as [number, number, number, number];
    let insideM2 = 0;
    for (const { zone, box } of estates) {
      if (west > box[2]! || east < box[0]! || south > box[3]! || north < box[1]!) continue;
      const part = turf.intersect(turf.featureCollection([cell, zone]));
      if (part) insideM2 += turf.area(part);
    }
    return [cell.id, insideM2 / turf.area(cell)] as const;
  }),
);

const groupOf: Record<OfficialUnit, CoverageGroup> = {
  households: 'hh',
  firms: 'gew',
  firmsInEstates: 'gwg',
};
function weight(unit: OfficialUnit, cell: ZoneFeature): number {
  if (unit === 'households') return Number(cell.properties.households);
  return Number(cell.properties.businesses) * (unit === 'firms' ? 1 : estateShare.get(cell.id)!);
}

/** Per cent of the units of all cells that `column` (such as `hfc_100`) reaches. */
function reached(unit: OfficialUnit, column: string): number {
  let having = 0;
  let all = 0;
  for (const cell of cells) {
    const units = weight(unit, cell);
    if (units === 0) continue;
    all += units;
    having += (units * Number(cell.properties[`down_fn_${groupOf[unit]}_${column}`])) / 100;
  }
  return (having / all) * 100;
}

const { series } = readOfficialSeries(textOf('statistics/breitbandatlas.csv'));

describe.each(['households', 'firms', 'firmsInEstates'] as const)('%s, mid-2021', (unit) => {
  const official = series.rows.find((row) => row.unit === unit && row.asOf === '2021-H1')!;
  test.each(officialColumns)('%s is met within a tenth of a point', (column) => {
    expect(Math.abs(reached(unit, column) - official.percent[column]!)).toBeLessThan(0.1);
  });
});

test('a third of the firms in estates have fibre at 100 Mbit/s: 32.2 %', () => {
  expect(Math.abs(reached('firmsInEstates', 'ftthb_100') - 32.2)).toBeLessThan(0.1);
});

test('1,652 firms lie inside estates, by share of area', () => {
  const inside = cells.reduce((sum, cell) => sum + weight('firmsInEstates', cell), 0);
  expect(Math.abs(inside - 1652)).toBeLessThan(0.5);
});
