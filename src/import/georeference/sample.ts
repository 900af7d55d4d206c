// SPDX-License-Identifier: EUPL-1.2
// Positions of a layer by which its coordinate system and the order of its axes are judged.

import type { Geometry } from 'geojson';
import type { SourceFeature } from '../reader/format';

export type Point = readonly [x: number, y: number];

/** One position each of so many features at most. */
const mostPoints = 2000;

/** First positions of features spread over the layer; those that are no finite numbers are left out. */
export function samplePoints(features: readonly SourceFeature[]): Point[] {
  const step = Math.max(1, Math.floor(features.length / mostPoints));
  const points: Point[] = [];
  for (let i = 0; i < features.length; i += step) {
    const point = firstPosition(features[i]!.geometry);
    if (point) points.push(point);
  }
  return points;
}

function firstPosition(geometry: Geometry | null): Point | null {
  if (geometry === null) return null;
  if (geometry.type === 'GeometryCollection') {
    for (const member of geometry.geometries) {
      const found = firstPosition(member);
      if (found) return found;
    }
    return null;
  }
  let inner: unknown = geometry.coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  const [x, y] = inner as unknown[];
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null;
}
