// SPDX-License-Identifier: EUPL-1.2
// Boxes in degrees around features, corners of an outline and what is selected.

import type { City, FeatureId } from '../../core/city/city';
import { featureById, featureNamed } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { type Box, boxOf } from '../../core/geo/box';
import type { LayerId } from '../../layers';
import { whereItMayLie } from '../style/map-sources';

/** The box of a feature, of a place that is not known exactly all where it may lie; null where it is unknown or has no place. */
export function boxOfFeature(city: City, layer: LayerId, id: FeatureId): Box | null {
  const feature = featureById(city, { layer, id });
  if (!feature?.geometry) return null;
  return boxOf(whereItMayLie(city, feature) ?? feature.geometry);
}

/** The box around all of these features (`<layer>/<id>`); null where none has a place. */
export function boxOfFeatures(city: City, keys: readonly string[]): Box | null {
  const boxes = keys.flatMap((key) => {
    const feature = featureNamed(key);
    const box = feature && boxOfFeature(city, feature.layer, feature.id);
    return box ? [box] : [];
  });
  if (boxes.length === 0) return null;
  const side = (at: number, choose: (...values: number[]) => number) =>
    choose(...boxes.map((box) => box[at] as number));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** The box of an outline's corners; null without any. */
export function boxOfCorners(corners: readonly (readonly [lon: number, lat: number])[]): Box | null {
  if (corners.length === 0) return null;
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The box of what is selected: a clicked point counts before the feature around it. Null: nothing. */
export function boxOfSelection(city: City, { point, feature }: Selection): Box | null {
  if (point !== null) return [point.lon, point.lat, point.lon, point.lat];
  return feature === null ? null : boxOfFeature(city, feature.layer, feature.id);
}
