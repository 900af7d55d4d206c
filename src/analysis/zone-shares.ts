// SPDX-License-Identifier: EUPL-1.2
// Shares of any zones under any coverage: cells of a grid with shares, or overlapping polygons with a speed. The question
// of `nuf coverage`; the figures of a city (coverage.ts) stand on the same kernels.

import type { Geometry } from 'geojson';
import type { CellTable } from '../core/cell-table';
import type { Crs } from '../core/projection';
import { sparseLattice, sumOverZones } from './lattice';
import { packZones } from './packed-zones';
import { makeShare } from './share';
import { areaByClass, classedPolygons } from './slab';

export interface ZoneShare {
  /** In the plane of the lattice. */
  readonly areaM2: number;
  /**
   * For each threshold 0–1. By area: of the whole zone, land without a figure is not covered; null for a zone without
   * area and for one in which nothing has a figure. By households or businesses: of those with a figure; null where
   * there are none.
   */
  readonly shares: readonly (number | null)[];
  /** Households or businesses with a count, whether or not their cell has a share; null for shares by area. */
  readonly amount: number | null;
}

/** Shares of zones (polygons in degrees; anything else has no area) over cells. */
export function sharesOverCells(zones: readonly (Geometry | null)[], table: CellTable): ZoneShare[] {
  const speeds = table.shares.length;
  const { amounts } = table;
  const weighted = (share: Float64Array, served: boolean) =>
    share.map((value, i) => {
      if (Number.isNaN(value)) return 0;
      return (amounts === null ? 1 : amounts[i]! || 0) * (served ? value : 1);
    });
  const planes = [true, false].flatMap((served) => table.shares.map((share) => weighted(share, served)));
  if (amounts !== null) planes.push(amounts.map((amount) => amount || 0));
  const lattice = sparseLattice(table, planes);
  const sums = sumOverZones(packZones(zones, table.crs), lattice);
  const cellM2 = table.cellM ** 2;
  const scale = amounts === null ? cellM2 : 1;
  return zones.map((_, z) => {
    const at = z * (lattice.planes + 1);
    const areaM2 = sums[at]! * cellM2;
    const shares = table.shares.map((_share, t) => {
      const served = sums[at + 1 + t]! * scale;
      const withFigure = sums[at + 1 + speeds + t]! * scale;
      const whole = amounts === null ? areaM2 : withFigure;
      return makeShare(served, withFigure, whole, whole).value;
    });
    return { areaM2, shares, amount: amounts === null ? null : sums[at + lattice.planes]! };
  });
}

/**
 * Shares of zones by area under polygons that may overlap, each with its speed; the best counts. A polygon without a speed
 * (null) covers nothing. `thresholds` in rising order.
 */
export function sharesUnderPolygons(
  zones: readonly (Geometry | null)[],
  polygons: readonly { readonly geometry: Geometry | null; readonly downMbit: number | null }[],
  thresholds: readonly number[],
  crs: Crs,
): ZoneShare[] {
  const packed = packZones(
    polygons.map(({ geometry }) => geometry),
    crs,
  );
  const classes = polygons.map(
    ({ downMbit }) => thresholds.filter((mbit) => downMbit !== null && mbit <= downMbit).length,
  );
  const table = classedPolygons(packed, Uint8Array.from(classes));
  const packedZones = packZones(zones, crs);
  return zones.map((_, z) => {
    const area = areaByClass(packedZones, z, table);
    const whole = area[0]!;
    return {
      areaM2: whole,
      amount: null,
      // Outside all polygons nobody offers anything: that is a figure.
      shares: thresholds.map((_mbit, t) => makeShare(area[t + 1] ?? 0, whole, whole, whole).value),
    };
  });
}
