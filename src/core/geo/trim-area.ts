// SPDX-License-Identifier: EUPL-1.2
// An area without what others claim of it. Apart from the other door to turf: only an import asks for it.

import { difference, featureCollection, feature as featureOf } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { measured } from './projection';
import { signedArea } from './ring-area';

/** Parts smaller than this are splinters of a border that two people drew, not land. Square metres. */
const splinterM2 = 1;

/** The area, in degrees, without the others; null where nothing of it is left but splinters. */
export function trimmedArea(
  area: Polygon | MultiPolygon,
  others: readonly (Polygon | MultiPolygon)[],
): Polygon | MultiPolygon | null {
  const rest = difference(featureCollection([area, ...others].map((geometry) => featureOf(geometry))));
  if (rest === null) return null;
  const { geometry } = rest;
  const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).filter(
    ([outer]) => Math.abs(signedArea(outer!.map(measured))) > splinterM2,
  );
  const [only, second] = parts;
  if (only === undefined) return null;
  return second === undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}
