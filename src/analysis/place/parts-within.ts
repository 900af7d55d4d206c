// SPDX-License-Identifier: EUPL-1.2
// The part of a subject's cells that lies in the municipality, where its extent reaches beyond it.

import type { Geometry } from 'geojson';
import type { Cells } from '../../core/cells/cells';
import { keptPer } from '../../core/memo/memo';
import { partsOf, partsOfShape } from '../coverage/coverage-parts';
import type { Parts } from '../coverage/coverage-weights';
import { packPolygons, packZones } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';
import { overlapPart } from './extent';
import type { Subject } from './subject';

/**
 * Of an area exactly what lies in both, of everything else the whole cells that reach into the municipality; `parts` as they are
 * where all of the subject lies inside.
 */
export function partsWithin(
  cells: Cells,
  { kind, geometry, within }: Pick<Subject, 'kind' | 'geometry' | 'within'>,
  parts: Parts,
): Parts {
  if (!within) return parts;
  const insideOf = insideParts(cells, within);
  const inBoth = kind === 'area' ? overlapInCell(cells, geometry, within) : null;
  const cell: number[] = [];
  const part: number[] = [];
  for (let k = 0; k < parts.cell.length; k++) {
    const i = parts.cell[k]!;
    const [own, inside] = [parts.part[k]!, insideOf.get(i) ?? 0];
    const both = inside <= 0 ? 0 : inBoth ? inBoth(i, own, inside) : own;
    if (both <= 0) continue;
    cell.push(i);
    part.push(both);
  }
  const area = kind === 'area' ? parts.area * overlapPart(geometry, within) : cell.length;
  return { cell, part, area };
}

/** How many cells of some parts the municipality has only in part, of those in which somebody is counted. */
export function cutSettledCells(cells: Cells, within: Geometry, { cell }: Parts): number {
  const insideOf = insideParts(cells, within);
  const isSettled = (i: number) => cells.households[i]! > 0 || cells.businesses[i]! > 0;
  return Array.from(cell).filter((i) => isSettled(i) && (insideOf.get(i) ?? 0) < whole).length;
}

/** From here on a cell lies wholly in a shape, but for rounding. */
const whole = 1 - 1e-9;

/** Part of a cell in two shapes at once: what each has of it, less what both together cover. */
function overlapInCell(cells: Cells, one: Geometry, other: Geometry) {
  const { cellM, column, row, crs } = cells;
  const both = classedPolygons(packZones([one, other], crs), Uint8Array.of(1, 1));
  return (i: number, ofOne: number, ofOther: number): number => {
    if (ofOne >= whole || ofOther >= whole) return Math.min(ofOne, ofOther);
    const [x, y] = [column[i]! * cellM, row[i]! * cellM];
    const ring: [number, number][] = [
      [x, y],
      [x + cellM, y],
      [x + cellM, y + cellM],
      [x, y + cellM],
      [x, y],
    ];
    const [square = 0, either = 0] = areaByClass(packPolygons([[[ring]]]), 0, both);
    return square > 0 ? Math.max(0, ofOne + ofOther - either / square) : 0;
  };
}

const kept = keptPer<
  Geometry,
  { readonly of: Cells['column']; readonly inside: ReadonlyMap<number, number> }
>();

/** How much of each cell the municipality has, by index. */
function insideParts(cells: Cells, within: Geometry): ReadonlyMap<number, number> {
  const last = kept(within);
  if (last.value?.of === cells.column) return last.value.inside;
  const { cell, part } = partsOfShape(partsOf(cells, [within]), 0);
  const inside = new Map(Array.from(cell, (i, k) => [i, part[k]!] as const));
  last.value = { of: cells.column, inside };
  return inside;
}
