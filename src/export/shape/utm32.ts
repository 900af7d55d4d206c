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

/** A geometry of degrees in metres, heights left out. */
export function inUtm32(geometry: Geometry): Geometry {
  return mapPositions(geometry, ([lon, lat]) => lonLatToUtm32(lon!, lat!));
}
