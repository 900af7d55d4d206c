// SPDX-License-Identifier: EUPL-1.2
// The polygons of a feature, whether it is a Polygon or a MultiPolygon.

import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Desk } from '../desk';
import type { FeatureKey } from '../document/edit';

export interface Area {
  readonly isMulti: boolean;
  readonly parts: readonly Position[][][];
  /** The geometry with other parts; of the same type unless it has become several. */
  with(parts: readonly Position[][][]): Polygon | MultiPolygon;
}

/** Null for a feature that is no area, or none that can be changed. */
export function partsOf(desk: Desk, file: string, key: FeatureKey): Area | null {
  if (!desk.shapes.shape(file, key)) return null;
  const geometry = desk.document(file).feature(key).value.geometry as Geometry;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  const isMulti = geometry.type === 'MultiPolygon';
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { isMulti, parts, with: (others) => areaOf(others, isMulti) };
}

/** A Polygon where one part stands and none was written as Multi, else a MultiPolygon. `parts` must hold a part. */
export function areaOf(parts: readonly Position[][][], isMulti: boolean): Polygon | MultiPolygon {
  const [first] = parts;
  return isMulti || parts.length !== 1
    ? { type: 'MultiPolygon', coordinates: [...parts] }
    : { type: 'Polygon', coordinates: first! };
}

/** A ring that ends where it begins. */
export function closedRing(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return first && !isClosed ? [...ring, first] : [...ring];
}
