// SPDX-License-Identifier: EUPL-1.2
// Areas as they are seen from afar: their outlines on a lattice of a pixel or two. Tens of thousands of areas of a country,
// each of a pixel or two, are then some hundred kilobytes.

import type { Geometry, Position } from 'geojson';
import { polygonsOf } from './geometry-parts';

/** Degrees of longitude and latitude between two lines of the lattice. */
export type FarStep = readonly [lon: number, lat: number];

/** A ring that is not closed: column and row of its first corner, then the steps to each further one. */
export type FarRing = readonly number[];

/** Areas of one layer that look the same; the rings of all of them, holes too, filled by the rule of odd and even crossings. */
export interface FarAreas {
  /** Key of the layer's looks. */
  readonly look: string;
  readonly demo: boolean;
  readonly rings: readonly FarRing[];
}

/** The areas of some layers, by the layer's id. */
export interface FarPicture {
  readonly step: FarStep;
  readonly layers: Readonly<Record<string, readonly FarAreas[]>>;
}

/** A step of the lattice that is seen as more pixels than this looks coarse. */
const mostPixels = 2;
/** Pixels of the world's width at zoom 0. */
const worldPx = 512;

/** Whether a picture at this zoom shows no more than the lattice holds. */
export function isSeenFromAfar({ step: [lonStep] }: FarPicture, zoom: number): boolean {
  return (lonStep / 360) * worldPx * 2 ** zoom <= mostPixels;
}

/**
 * The rings of polygons on the lattice; points, lines and null have none. A polygon that is less than a square of the lattice is
 * that square, because it would be seen as a pixel; a hole that is, is left out. The same ring comes once.
 */
export function farRings(geometries: readonly (Geometry | null)[], [lonStep, latStep]: FarStep): FarRing[] {
  const rings = new Map<string, FarRing>();
  for (const geometry of geometries) {
    for (const polygon of polygonsOf(geometry)) {
      polygon.forEach((ring, at) => {
        const corners = onLattice(ring, lonStep, latStep);
        const isArea = corners.length >= 3;
        if (!isArea && (at > 0 || !corners[0])) return;
        const far = inSteps(isArea ? corners : squareAt(corners[0]!));
        rings.set(far.join(), far);
      });
    }
  }
  return [...rings.values()];
}

/** The closed ring in degrees. */
export function ringOfFar(far: FarRing, [lonStep, latStep]: FarStep): Position[] {
  const ring: Position[] = [];
  let [column, row] = [0, 0];
  for (let k = 0; k + 1 < far.length; k += 2) {
    column += far[k]!;
    row += far[k + 1]!;
    ring.push([column * lonStep, row * latStep]);
  }
  return [...ring, ring[0]!];
}

type Corner = readonly [column: number, row: number];

/** Corners of the lattice next to those of the ring, without repetition; fewer than three where it shrinks to a point or line. */
function onLattice(ring: readonly Position[], lonStep: number, latStep: number): Corner[] {
  const corners: Corner[] = [];
  for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
    const corner: Corner = [Math.round(lon / lonStep), Math.round(lat / latStep)];
    if (!(Number.isFinite(corner[0]) && Number.isFinite(corner[1]))) return [];
    if (!isSame(corner, corners.at(-1))) corners.push(corner);
  }
  if (corners.length > 1 && isSame(corners[0]!, corners.at(-1))) corners.pop();
  return corners;
}

function isSame(a: Corner, b: Corner | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1];
}

function squareAt([column, row]: Corner): Corner[] {
  return [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
}

function inSteps(corners: readonly Corner[]): FarRing {
  return corners.flatMap(([column, row], k) => {
    const [c, r] = corners[k - 1] ?? [0, 0];
    return [column - c, row - r];
  });
}
