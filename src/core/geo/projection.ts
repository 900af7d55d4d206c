// SPDX-License-Identifier: EUPL-1.2
// Longitude and latitude to metric planes and back: the two that German 100 m grids use, EPSG:25832 (Breitbandatlas) and
// EPSG:3035 (census), and the UTM zones that municipalities measure in. Own series instead of a library: 3 kB less code, ten
// times faster, checked against proj4.

import { grs80 } from '../crs/ellipsoid';
import { laeaToLonLat, lonLatsToLaea, lonLatToLaea } from '../crs/lambert-azimuthal';
import { transverseMercator } from '../crs/transverse-mercator';

/** Degrees to metres of a plane and back. */
interface Projection {
  readonly fromLonLat: (lon: number, lat: number) => [x: number, y: number];
  readonly toLonLat: (x: number, y: number) => [lon: number, lat: number];
  /** Positions `from` … `to`, longitude and latitude in turn, as metres in turn into `xy` at `start`: the numbers of `fromLonLat`. */
  readonly fromLonLats: (
    lonLat: Float64Array,
    from: number,
    to: number,
    xy: Float64Array,
    start: number,
  ) => void;
}

// --- UTM ---

const utm = (zone: number) =>
  transverseMercator({
    ellipsoid: grs80,
    lon0: 6 * zone - 183,
    lat0: 0,
    scale: 0.9996,
    falseEastingM: 500_000,
    falseNorthingM: 0,
  });

const utm32 = utm(32);

/** Metres of EPSG:25832 in degrees; better than 1 µm within Germany, usable some 20° around 9° east. */
export const utm32ToLonLat = utm32.toLonLat;

// --- The planes ---

/** A further plane of a lattice is a line here; the ids of its cells are asked for by the compiler (grid-id.ts). */
const latticePlanes = {
  'EPSG:25832': utm32,
  'EPSG:3035': { fromLonLat: lonLatToLaea, toLonLat: laeaToLonLat, fromLonLats: lonLatsToLaea },
} as const satisfies Readonly<Record<string, Projection>>;

/** Planes that a lattice may lie in. ETRS89 is taken as WGS84 (centimetres to 0.8 m). */
export type Crs = keyof typeof latticePlanes;

/** All of them, by the codes that files and options name them with. */
export const crsCodes = Object.keys(latticePlanes) as readonly Crs[];

/** The plane whose 100 m cells the Breitbandatlas counts in, for all of Germany. */
export const atlasPlane = 'EPSG:25832' satisfies Crs;

/** The plane whose cells the census counts in, for all of Europe (INSPIRE grid). */
export const censusPlane = 'EPSG:3035' satisfies Crs;

/** The zones of UTM (ETRS89) that Germany lies in; in one of them a municipality measures and exchanges its data. */
export const mapPlanes = ['EPSG:25831', 'EPSG:25832', 'EPSG:25833'] as const;
export type MapPlane = (typeof mapPlanes)[number];

/**
 * Their zones, of which files and typed coordinates speak. A plane that is none of UTM (`EPSG:3035`) has no line to write here, and
 * so is no map plane: names, meridians and .prj files are made from the zone (export/geometry/map-plane.ts).
 */
const utmZones = {
  'EPSG:25831': 31,
  'EPSG:25832': 32,
  'EPSG:25833': 33,
} as const satisfies Readonly<Record<MapPlane, number>>;

const planes: Readonly<Record<Crs | MapPlane, Projection>> = {
  ...latticePlanes,
  'EPSG:25831': utm(utmZones['EPSG:25831']),
  'EPSG:25833': utm(utmZones['EPSG:25833']),
};

/** Number of a plane's UTM zone, 31 to 33. */
export const utmZone = (plane: MapPlane): number => utmZones[plane];

/** The plane in whose zone a longitude lies, for what is measured without a municipality; the outer ones go on outwards. */
export function planeAt(lon: number): MapPlane {
  return lon < 6 ? 'EPSG:25831' : lon < 12 ? 'EPSG:25832' : 'EPSG:25833';
}

/**
 * The plane in which parts of shapes are compared with each other and with cells: a part is the same in every zone. An area
 * that is told is that of the ellipsoid, whichever plane it was added up in (`groundPerPlane`, `groundAreaM2`).
 */
export const measuringPlane: Crs = 'EPSG:25832';

/** @throws RangeError for a plane that is not known: another one in its place would give numbers that look right */
function projectionOf(crs: Crs | MapPlane): Projection {
  const projection: Projection | undefined = planes[crs];
  if (projection === undefined)
    throw new RangeError(`plane ${crs}: expected one of ${Object.keys(planes).join(', ')}`);
  return projection;
}

/** Easting and northing in metres in the plane of `crs`. NaN for a latitude beyond the poles. */
export function toPlane(crs: Crs | MapPlane, lon: number, lat: number): [x: number, y: number] {
  return projectionOf(crs).fromLonLat(lon, lat);
}

/**
 * Positions `from` … `to` of `lonLat` (longitude and latitude in turn) as metres in turn into `xy`, at `start`; the numbers of
 * `toPlane`. False where one lies beyond `most` metres or is no number.
 */
// biome-ignore lint/complexity/useMaxParams: asked for every ring of a file
export function intoPlane(
  crs: Crs,
  { lonLat, from, to }: { readonly lonLat: Float64Array; readonly from: number; readonly to: number },
  xy: Float64Array,
  start: number,
  most: number,
): boolean {
  projectionOf(crs).fromLonLats(lonLat, from, to, xy, start);
  let isInside = true;
  // NaN fails the comparison as well.
  for (let o = start; o < start + (to - from) * 2; o++) isInside &&= Math.abs(xy[o]!) < most;
  return isInside;
}

/** Longitude and latitude in degrees of a point in the plane of `crs`. */
export function fromPlane(crs: Crs | MapPlane, x: number, y: number): [lon: number, lat: number] {
  return projectionOf(crs).toLonLat(x, y);
}

/** A position (lon, lat, in degrees; heights are dropped) in metres of the measuring plane; NaN where one is no number. */
export function measured(position: readonly number[]): [x: number, y: number] {
  return toPlane(measuringPlane, position[0]!, position[1]!);
}
