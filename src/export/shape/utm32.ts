// SPDX-License-Identifier: EUPL-1.2
// EPSG:25832, in which German offices work, for the formats that are not in degrees.

import type { Geometry } from 'geojson';
import { lonLatToUtm32 } from '../../core/geo/projection';
import { mapPositions } from './map-positions';

/** EPSG:25832 as well-known text (OGC 01-009). */
export const utm32Wkt =
  'PROJCS["ETRS89 / UTM zone 32N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","25832"]]';

/** EPSG:4326 as well-known text (OGC 01-009). */
export const wgs84Wkt =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** Degrees around the meridian of the zone within which its metres mean something; all of Germany lies within seven. */
const reach = 10;
const [meridian, mostLat] = [9, 84];

/** The system that features are written in where the format is not bound to degrees. */
export interface OwnPlane {
  readonly srid: 25832 | 4326;
  /** Positions beyond the reach of the zone: one of them puts all into degrees. */
  readonly beyond: number;
  place(geometry: Geometry): Geometry;
}

/** EPSG:25832 for what lies within its reach, else degrees (EPSG:4326), heights left out. Empty lists are in metres. */
export function planeFor(geometries: readonly (Geometry | null)[]): OwnPlane {
  let beyond = 0;
  for (const geometry of geometries) {
    if (geometry === null) continue;
    mapPositions(geometry, (position) => {
      const [lon, lat] = position as [number, number];
      if (!(Math.abs(lon - meridian) <= reach && lat >= 0 && lat <= mostLat)) beyond++;
      return position;
    });
  }
  const toPlane = beyond > 0 ? (lon: number, lat: number) => [lon, lat] : lonLatToUtm32;
  return {
    srid: beyond > 0 ? 4326 : 25832,
    beyond,
    place: (geometry) => mapPositions(geometry, ([lon, lat]) => toPlane(lon!, lat!)),
  };
}
