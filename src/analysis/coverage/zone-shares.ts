// SPDX-License-Identifier: EUPL-1.2
// Shares of any zones under any coverage: cells of a grid with shares, or overlapping polygons with a speed. The question
// of `nuf coverage`; the figures of a city (coverage.ts) stand on the same kernels.

import type { Geometry } from 'geojson';
import type { CellTable } from '../../core/cells/cell-table-builder';
import { noShare, type ShareColumn, shareAt, wholeShares } from '../../core/cells/share-column';
import { type Crs, measuringPlane } from '../../core/geo/projection';
import { clean, makeShare } from '../figure/share';
import { groundScale } from '../zonal/ground-scale';
import { type PackedZones, packZones } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';
import { type SummedGrid, summedGrid, summedWhole } from '../zonal/summed-grid';
import { unclearArea } from '../zonal/unclear-sweep';
import { sumOverZones } from '../zonal/zonal-sums';

export interface ZoneShare {
  /** On the ellipsoid; null where the outline is unclear. */
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
  /** For each threshold those of `amount` whose cell has no share: `shares` do not speak for them. Null as `amount` is. */
  readonly withoutFigure: readonly number[] | null;
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
  withoutFigure: null,
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
  return sharesOver(table)(packZones(zones, table.crs));
}

/** The same for zones in the plane of the cells, also a few at a time; the running sums are made once. */
export function sharesOver(table: CellTable): (zones: PackedZones) => ZoneShare[] {
  const { amounts } = table;
  const { lattice, served, withFigure } = amounts === null ? byArea(table) : byAmount(table, amounts);
  const cellM2 = table.cellM ** 2;
  const scale = (amounts === null ? cellM2 : 1) * lattice.unit;
  return (zones) => {
    const sums = sumOverZones(zones, lattice);
    return Array.from({ length: zones.count }, (_, z) => {
      const at = z * (lattice.planes + 1);
      const areaM2 = sums[at]! * cellM2;
      const unclear = unclearPart(zones, z, areaM2);
      if (unclear > clearEnough) return refused(unclear, table.shares.length);
      const amount = amounts === null ? null : sums[at + lattice.planes]!;
      const shares = table.shares.map((_share, t) => {
        const known = sums[at + 1 + withFigure[t]!]! * scale;
        const whole = amount === null ? areaM2 : known;
        return makeShare(sums[at + 1 + served[t]!]! * scale, known, amount ?? areaM2, whole);
      });
      return {
        areaM2: areaM2 * groundScale(zones, z, table.crs),
        unclear,
        shares: shares.map(({ value }) => value),
        amount,
        withoutFigure: amount === null ? null : shares.map(({ withoutFigure }) => withoutFigure),
      };
    });
  };
}

/** Running sums, and in which plane of them stands what is served, and what has a figure, for each threshold. */
interface Planes {
  readonly lattice: SummedGrid;
  readonly served: readonly number[];
  readonly withFigure: readonly number[];
}

/** By area. Thresholds with a figure in the same cells, as nearly all have, share one plane for it. */
function byArea(table: CellTable): Planes {
  const { shares } = table;
  const known: ShareColumn[] = [];
  const withFigure = shares.map((share) => {
    const alike = known.findIndex((other) => hasSameGaps(share, other));
    return shares.length + (alike < 0 ? known.push(share) - 1 : alike);
  });
  const served = shares.map((_, t) => t);
  const wholes = shares.filter((share) => share instanceof Uint16Array);
  if (wholes.length === shares.length) {
    const planes = [
      ...wholes.map((values) => ({ values, each: null })),
      ...known.map((share) => ({ values: share as Uint16Array, each: wholeShares })),
    ];
    const unit = { unit: 1 / wholeShares, most: wholeShares, gap: noShare };
    return { lattice: summedWhole(table, planes, unit), served, withFigure };
  }
  const doubles = (share: ShareColumn, each: number | null) => {
    const values = new Float64Array(share.length);
    for (let i = 0; i < values.length; i++) {
      const value = shareAt(share, i);
      values[i] = Number.isNaN(value) ? 0 : (each ?? value);
    }
    return values;
  };
  const planes = [...shares.map((share) => doubles(share, null)), ...known.map((share) => doubles(share, 1))];
  return { lattice: summedGrid(table, planes), served, withFigure };
}

/** The two ways in which a share column says that there is no figure. */
const isFigure = (value: number) => value !== noShare && !Number.isNaN(value);

function hasSameGaps(share: ShareColumn, other: ShareColumn): boolean {
  if (share instanceof Uint16Array && other instanceof Uint16Array) {
    for (let i = 0; i < share.length; i++)
      if ((share[i] === noShare) !== (other[i] === noShare)) return false;
    return true;
  }
  for (let i = 0; i < share.length; i++) if (isFigure(share[i]!) !== isFigure(other[i]!)) return false;
  return true;
}

/** By households or businesses; the last plane is the amount itself, with or without a figure. */
function byAmount(table: CellTable, amounts: Float64Array): Planes {
  const { shares } = table;
  const weighted = (share: ShareColumn, isServed: boolean) =>
    amounts.map((amount, i) => {
      const value = shareAt(share, i);
      return Number.isNaN(value) ? 0 : (amount || 0) * (isServed ? value : 1);
    });
  const planes = [true, false].flatMap((isServed) => shares.map((share) => weighted(share, isServed)));
  return {
    lattice: summedGrid(table, [...planes, amounts.map((amount) => amount || 0)]),
    served: shares.map((_, t) => t),
    withFigure: shares.map((_, t) => shares.length + t),
  };
}

/**
 * Shares of zones by area under polygons that may overlap, each with its speed; the best counts. A polygon without a speed
 * (null) covers nothing. `thresholds` in Mbit/s, in rising order. Polygons whose outline is unclear (`unclearOutlines`) are not asked
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
      areaM2: whole * groundScale(packedZones, z, crs),
      unclear,
      amount: null,
      withoutFigure: null,
      // Outside all polygons nobody offers anything: that is a figure.
      shares: thresholds.map((_mbit, t) => makeShare(area[t + 1] ?? 0, whole, whole, whole).value),
    };
  });
}
