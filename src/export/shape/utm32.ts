// SPDX-License-Identifier: EUPL-1.2
// EPSG:25832, in which German offices work, for the formats that are not in degrees.

import type { Geometry } from 'geojson';
import { lonLatToUtm32 } from '../../core/geo/projection';
import { mapPositions } from './map-positions';

/** A geometry of degrees in metres, heights left out. */
export function inUtm32(geometry: Geometry): Geometry {
  return mapPositions(geometry, ([lon, lat]) => lonLatToUtm32(lon!, lat!));
}
