// SPDX-License-Identifier: EUPL-1.2
// How the cost of all shares grows from a city to a country, and how much of a country one machine holds. The sizes above
// a county take 2 GB and a minute, so they come with `--large`.

import { totalmem } from 'node:os';
import { packPolygons } from '../src/analysis/zonal/packed-polygons';
import { summedGrid } from '../src/analysis/zonal/summed-grid';
import { sumOverZones } from '../src/analysis/zonal/zonal-sums';
import { medianMs } from './measure';
import { makeClasses, makeZones, type Size, scatteredCells, settledCells, sizes } from './synthetic';
import { type Line, skipped } from './table.mjs';

/** One line a size, then what one machine holds, reckoned from the largest size that was measured. */
export function growth(large: boolean): Line[] {
  const measured = (
    large ? [sizes.city, sizes.county, sizes.state, sizes.country] : [sizes.city, sizes.county]
  ).map(measureSize);
  const biggest = measured[measured.length - 1] as Measured;
  return [
    ...measured.map((one) => lineOf(one, measured[0] as Measured)),
    ...(large ? [] : [skipped('  state, country', 'npm run bench -- --large')]),
    endOfMachine(biggest),
  ];
}

interface Measured {
  readonly size: Size;
  readonly zones: number;
  readonly cells: number;
  readonly ms: number;
  readonly vertices: number;
  /** Bytes that the kept sums take. */
  readonly bytes: number;
}

function measureSize(size: Size): Measured {
  const zones = makeZones(size);
  const packed = packPolygons(zones);
  const { cells, planes } =
    size === sizes.country ? scatteredCells(size, 3_600_000) : settledCells(size, makeClasses(size));
  const grid = summedGrid(cells, planes);
  const ms = medianMs(() => void sumOverZones(packed, grid), 3);
  const bytes = grid.sums.byteLength + grid.rowStart.byteLength + grid.column.byteLength;
  return { size, zones: zones.length, cells: cells.count, ms, vertices: packed.xy.length / 2, bytes };
}

function lineOf(one: Measured, smallest: Measured): Line {
  const ns = (one.ms * 1e6) / one.vertices;
  const count = (value: number) => value.toLocaleString('en');
  return {
    what: one === smallest ? 'growth: all shares, 6 thresholds' : '  growth',
    size: `${one.size.name}: ${count(one.zones)} zones, ${count(one.cells)} cells`,
    ms: one.ms,
    ratio: one.ms / smallest.ms,
    goal: '',
    note: `${ns.toFixed(0)} ns a vertex, ${(one.bytes / one.cells).toFixed(0)} bytes a cell kept`,
  };
}

function endOfMachine({ size, cells, bytes }: Measured): Line {
  const held = (totalmem() / 2 / bytes) * cells;
  return {
    what: 'where one machine ends',
    size: `half of ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    ms: `${(held / 1e6).toFixed(0)} M cells`,
    ratio: null,
    goal: '',
    note: `reckoned from ${size.name}, six thresholds of one weight; Germany has 3.6 M cells`,
  };
}
