// SPDX-License-Identifier: EUPL-1.2
// The UTM zone in which a town's offices work, for the formats that are not in degrees.

import type { Geometry } from 'geojson';
import { type MapPlane, toPlane, utmZone } from '../../core/geo/projection';
import { mapPositions } from './map-positions';

/** As catalogues of coordinate systems name it. */
export const planeName = (plane: MapPlane): string => `ETRS89 / UTM zone ${utmZone(plane)}N`;

/** Number of a plane's EPSG code. */
export const codeOf = (plane: MapPlane): number => Number(plane.slice('EPSG:'.length));

/** Degrees east of the meridian in the middle of a plane's zone. */
export const meridianOf = (plane: MapPlane): number => 6 * utmZone(plane) - 183;

/** A plane as well-known text (OGC 01-009). */
export const planeWkt = (plane: MapPlane): string =>
  `PROJCS["${planeName(plane)}",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",${meridianOf(plane)}],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","${codeOf(plane)}"]]`;

/** EPSG:4326 as well-known text (OGC 01-009). */
export const wgs84Wkt =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** Degrees around the meridian of a zone within which its metres mean something; all of Germany lies within. */
const reach = 10;
const mostLat = 84;

/** The system that features are written in where the format is not bound to degrees. */
interface WrittenPlane {
  /** EPSG code of the plane, or 4326. */
  readonly srid: number;
  /** Positions beyond the reach of the zone: one of them puts all into degrees. */
  readonly beyond: number;
  place(geometry: Geometry): Geometry;
}

/** `plane` for what lies within its reach, else degrees (EPSG:4326), heights left out. Empty lists are in metres. */
export function planeFor(plane: MapPlane, geometries: readonly (Geometry | null)[]): WrittenPlane {
  let beyond = 0;
  for (const geometry of geometries) {
    if (geometry === null) continue;
    mapPositions(geometry, (position) => {
      const [lon, lat] = position as [number, number];
      if (!(Math.abs(lon - meridianOf(plane)) <= reach && lat >= 0 && lat <= mostLat)) beyond++;
      return position;
    });
  }
  return {
    srid: beyond > 0 ? 4326 : codeOf(plane),
    beyond,
    place: (geometry) =>
      mapPositions(geometry, ([lon, lat]) => (beyond > 0 ? [lon!, lat!] : toPlane(plane, lon!, lat!))),
  };
}
