// SPDX-License-Identifier: EUPL-1.2
// Shares of any zones under any coverage: cells of a grid with shares, or overlapping polygons with a speed. The question
// of `nuf coverage`; the figures of a city (coverage.ts) stand on the same kernels.

import type { Geometry } from 'geojson';
import type { CellTable } from '../../core/cells/cell-table-builder';
import { type Crs, measuringPlane } from '../../core/geo/projection';
import { clean, makeShare } from '../figure/share';
import { type PackedZones, packZones } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';
import { summedGrid } from '../zonal/summed-grid';
import { unclearArea } from '../zonal/unclear-sweep';
import { sumOverZones } from '../zonal/zonal-sums';

export interface ZoneShare {
  /** In the plane of the lattice; null where the outline is unclear. */
  readonly areaM2: number | null;
  /** Part of the area (0–1) that the rings leave open because they cross or overlap; `areaM2` is null where it is too much. */
  readonly unclear: number;
  /**
   * For each threshold 0–1; null where the outline is unclear. By area: of the whole zone, land without a figure is not
   * covered; null for a zone without area and for one in which nothing has a figure. By households or businesses: of
   * those with a figure; null where there are none.
   */
  readonly shares: readonly (number | null)[];
  /** Households or businesses with a count, whether or not their cell has a share; null by area and where unclear. */
  readonly amount: number | null;
}

/**
 * Real outlines touch and cross themselves by a hair, which costs nothing. Where more than this part of the area depends on
 * how the rings are read, the outline is refused instead of one reading being chosen.
 */
const clearEnough = 1e-6;

/** Part of the area of zone z, 0–1, that its rings leave open; 0 for a zone without area. */
function unclearPart(zones: PackedZones, z: number, areaM2: number): number {
  const openM2 = clean(unclearArea(zones, z));
  return openM2 === 0 ? 0 : openM2 / (Math.abs(areaM2) + openM2);
}

const refused = (unclear: number, thresholds: number): ZoneShare => ({
  areaM2: null,
  unclear,
  shares: Array.from({ length: thresholds }, () => null),
  amount: null,
});

/** Which outlines leave open what is inside, and how much of their area; in the plane of `crs`. */
export function unclearOutlines(
  geometries: readonly (Geometry | null)[],
  crs: Crs,
): { readonly index: number; readonly unclear: number }[] {
  const packed = packZones(geometries, crs);
  return geometries.flatMap((_, index) => {
    const unclear = unclearPart(packed, index, areaByClass(packed, index, noPolygons)[0]!);
    return unclear > clearEnough ? [{ index, unclear }] : [];
  });
}

const noPolygons = classedPolygons(packZones([], measuringPlane), new Uint8Array(0));

/** Shares of zones (polygons in degrees; anything else has no area) over cells. */
export function sharesOverCells(zones: readonly (Geometry | null)[], table: CellTable): ZoneShare[] {
  const speeds = table.shares.length;
  const { amounts } = table;
  const weighted = (share: Float64Array, served: boolean) => {
    const weights = new Float64Array(share.length);
    for (let i = 0; i < share.length; i++) {
      const value = share[i]!;
      if (!Number.isNaN(value)) weights[i] = (amounts === null ? 1 : amounts[i]! || 0) * (served ? value : 1);
    }
    return weights;
  };
  const planes = [true, false].flatMap((served) => table.shares.map((share) => weighted(share, served)));
  if (amounts !== null) planes.push(amounts.map((amount) => amount || 0));
  const lattice = summedGrid(table, planes);
  const packed = packZones(zones, table.crs);
  const sums = sumOverZones(packed, lattice);
  const cellM2 = table.cellM ** 2;
  const scale = amounts === null ? cellM2 : 1;
  return zones.map((_, z) => {
    const at = z * (lattice.planes + 1);
    const areaM2 = sums[at]! * cellM2;
    const unclear = unclearPart(packed, z, areaM2);
    if (unclear > clearEnough) return refused(unclear, speeds);
    const shares = table.shares.map((_share, t) => {
      const served = sums[at + 1 + t]! * scale;
      const withFigure = sums[at + 1 + speeds + t]! * scale;
      const whole = amounts === null ? areaM2 : withFigure;
      return makeShare(served, withFigure, whole, whole).value;
    });
    const amount = amounts === null ? null : sums[at + lattice.planes]!;
    return { areaM2, unclear, shares, amount };
  });
}

/**
 * Shares of zones by area under polygons that may overlap, each with its speed; the best counts. A polygon without a speed
 * (null) covers nothing. `thresholds` in rising order. Polygons whose outline is unclear (`unclearOutlines`) are not asked
 * for: their loops would take coverage away from others.
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
    const unclear = unclearPart(packedZones, z, whole);
    if (unclear > clearEnough) return refused(unclear, thresholds.length);
    return {
      areaM2: whole,
      unclear,
      amount: null,
      // Outside all polygons nobody offers anything: that is a figure.
      shares: thresholds.map((_mbit, t) => makeShare(area[t + 1] ?? 0, whole, whole, whole).value),
    };
  });
}
