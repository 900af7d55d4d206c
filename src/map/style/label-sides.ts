// SPDX-License-Identifier: EUPL-1.2
// Where a name may stand so that it lies across no outline: worked out once, for every zoom at which it is shown. The map
// and the still picture take what is found here.

import type { Geometry, Position } from 'geojson';
import { polygonsOf } from '../../core/geo/geometry-parts';
import { sideOfRing } from '../../core/geo/self-intersection';
import { latitudeOf, longitudeOf, mercatorOf } from '../../core/geo/web-mercator';
import { oncePer } from '../../core/memo/memo';
import type { LinesSize } from './label-lines';

/** Anchor of the text and its offset from the point in ems: a pair of the style's `text-variable-anchor-offset`. */
export type Anchored = readonly [anchor: string, offset: readonly [right: number, down: number]];

/** A line in parts of the world from its upper left corner. */
export type MercatorLine = readonly (readonly [x: number, y: number])[];

type LabelSize = LinesSize & { readonly px: number };

/** A name that looks for its place. */
export interface SoughtLabel {
  /** Degrees. */
  readonly at: Position;
  /** The room it takes at a zoom, and the size of its letters just before the next one. */
  readonly sizeAt: (zoom: number) => LabelSize;
  /** Places to try, the best one first. */
  readonly places: readonly Anchored[];
  /** The area that it names, in which its middle lies or, where that is too narrow, in none of the others; null: a point. */
  readonly within: Geometry | null;
  /** Areas with names of their own near it. */
  readonly others: readonly Geometry[];
}

/** Of one name at one zoom. */
export interface LabelSides {
  /** False where every place lies across an outline: nearer by there is more room. */
  readonly isFree: boolean;
  /** Places that lie across none, the best one first; never empty. */
  readonly places: readonly Anchored[];
}

type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/** Halo and half an outline: nearer than this they touch. */
const clearPx = 3;
const worldPx = 512;
/** More are of no use: where so many others stand in the way, the name waits. */
const mostPlaces = 5;
const mostInArea = 2;

/** Straight pieces of outlines from the point of a label, in parts of the world: ax, ay, bx, by of each. */
type Pieces = readonly (readonly [ax: number, ay: number, bx: number, by: number])[];

/**
 * The free places of a name at each of `zooms` (whole, rising), until the next one.
 * @param lines outlines; only those near the label matter
 */
export function labelSides(
  label: SoughtLabel,
  lines: readonly MercatorLine[],
  zooms: readonly number[],
): LabelSides[] {
  const { at, places, within, others, sizeAt } = label;
  const [x, y] = mercatorOf(at[0] as number, at[1] as number);
  let pieces = piecesFrom([x, y], lines);
  return zooms.map((zoom) => {
    const size = sizeAt(zoom);
    const scale = worldPx * 2 ** zoom;
    // Until the next step the ground grows under letters that do not: an outline beside the name comes under it.
    const grown = zoom === zooms.at(-1) ? 1 : 2;
    const reach = (reachDegrees(label, zoom) / 360) * scale;
    // What is too far away now is so from nearer by too.
    pieces = pieces.filter((piece) => crosses(piece, scale, [-reach, -reach, reach, reach]));
    const free: Anchored[] = [];
    const inNone: Anchored[] = [];
    for (const place of places) {
      const box = boxOf(place, size);
      const swept = sweptBox(box, grown);
      if (pieces.some((piece) => crosses(piece, scale, swept))) continue;
      const middle = [x + (box[0] + box[2]) / 2 / scale, y + (box[1] + box[3]) / 2 / scale] as const;
      if (within === null || holds(within, middle)) free.push(place);
      else if (!others.some((other) => holds(other, middle))) inNone.push(place);
      if (free.length === (within === null ? mostPlaces : mostInArea)) break;
    }
    if (free.length === 0) free.push(...inNone.slice(0, mostInArea));
    return { isFree: free.length > 0, places: free.length > 0 ? free : places.slice(0, 1) };
  });
}

/** How far from its point a name may reach at a zoom, in degrees of longitude. */
export function reachDegrees({ sizeAt, places }: SoughtLabel, zoom: number): number {
  const { width, height, px } = sizeAt(zoom);
  const reach = (furthestEm(places) + Math.max(width, height)) * px + clearPx;
  return (reach / (worldPx * 2 ** zoom)) * 360;
}

const furthestEm = oncePer((places: SoughtLabel['places']) =>
  Math.max(...places.flatMap(([, offset]) => offset.map(Math.abs))),
);

/** Where the letters of a place stand, in pixels from the point. */
function boxOf([anchor, [right, down]]: Anchored, { width, height, px }: LabelSize): Rectangle {
  const x = right - (anchor.includes('left') ? 0 : anchor.includes('right') ? width : width / 2);
  const y = down - (anchor.includes('top') ? 0 : anchor.includes('bottom') ? height : height / 2);
  return [x * px, y * px, (x + width) * px, (y + height) * px];
}

/** What comes under the letters while the ground grows `grown` times. */
function sweptBox([left, top, right, bottom]: Rectangle, grown: number): Rectangle {
  return [
    Math.min(left, left / grown) - clearPx,
    Math.min(top, top / grown) - clearPx,
    Math.max(right, right / grown) + clearPx,
    Math.max(bottom, bottom / grown) + clearPx,
  ];
}

function piecesFrom([x, y]: readonly [number, number], lines: readonly MercatorLine[]): Pieces {
  return lines.flatMap((line) =>
    line.slice(1).map(([toX, toY], k) => {
      const [fromX, fromY] = line[k] as [number, number];
      return [fromX - x, fromY - y, toX - x, toY - y] as const;
    }),
  );
}

/** Whether a piece, `scale` times as large, has a point in the rectangle (Liang and Barsky, 1984). Asked often: no lists. */
function crosses(piece: Pieces[number], scale: number, rectangle: Rectangle): boolean {
  const ax = piece[0] * scale;
  const bx = piece[2] * scale;
  const left = rectangle[0];
  const right = rectangle[2];
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  const ay = piece[1] * scale;
  const by = piece[3] * scale;
  const top = rectangle[1];
  const bottom = rectangle[3];
  if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false;
  // Along an axis it has the rectangle's whole width there: the boxes meet, as asked above.
  const toLeft = ax === bx ? 0 : (left - ax) / (bx - ax);
  const toRight = ax === bx ? 1 : (right - ax) / (bx - ax);
  const toTop = ay === by ? 0 : (top - ay) / (by - ay);
  const toBottom = ay === by ? 1 : (bottom - ay) / (by - ay);
  const enters = Math.max(0, Math.min(toLeft, toRight), Math.min(toTop, toBottom));
  return enters <= Math.min(1, Math.max(toLeft, toRight), Math.max(toTop, toBottom));
}

function holds(area: Geometry, [x, y]: readonly [number, number]): boolean {
  const [lon, lat] = [longitudeOf(x), latitudeOf(y)];
  const crossings = ringsOf(area).filter((ring) => sideOfRing(ring, lon, lat) === 1);
  return crossings.length % 2 === 1;
}

const ringsOf = oncePer((area: Geometry) =>
  polygonsOf(area)
    .flat()
    .map((ring) => ({
      xs: Float64Array.from(ring, ([lon]) => lon as number),
      ys: Float64Array.from(ring, (position) => position[1] as number),
    })),
);
