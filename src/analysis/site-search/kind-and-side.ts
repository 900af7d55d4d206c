// SPDX-License-Identifier: EUPL-1.2
// What a place of finder and comparison is, and on which side of the boundary it lies.

import type { Geometry } from 'geojson';
import type { CityFeature } from '../../core/city/city';
import { linesOf } from '../../core/geo/geometry-parts';
import { containsPoint, distanceToM } from '../place/distance';
import { pointsOf } from '../place/extent';
import type { Subject } from '../place/subject';

/** Whether a place lies in the city; null: not known. */
type Side = boolean | 'partly' | null;

/**
 * Of an outline or a street that crosses the boundary, in part, of a street that is known only roughly where it reaches further to
 * both sides than that is wrong; of a place that is known only to lie around there, not known.
 */
export function sideOf(subject: Subject | null, isMiddleInside: boolean | null): Side {
  if (!subject?.within) return isMiddleInside;
  const { kind } = subject;
  const isPartly =
    kind === 'area' || kind === 'line' || (kind === 'corridor' && reachesBothSides(subject, subject.within));
  return isPartly ? 'partly' : null;
}

/** Whether a line has a point on either side of an area's edge that is further from it than the line may be wrong. */
function reachesBothSides({ geometry, radiusM }: Subject, area: Geometry): boolean {
  const edge: Geometry = { type: 'MultiLineString', coordinates: [...linesOf(area)] };
  const far = pointsOf(geometry).filter(([lon, lat]) => (distanceToM(lon, lat, edge) ?? 0) > radiusM);
  const inside = far.filter(([lon, lat]) => containsPoint(area, lon, lat)).length;
  return inside > 0 && inside < far.length;
}

/** What a place is as it is told and exported: of what the file of buildings has, also projects without one and shops known in sum. */
export function saidKind<K extends string>({
  kind,
  building,
}: {
  readonly kind: K;
  readonly building?: Pick<CityFeature<'startup-buildings'>['properties'], 'use'>;
}): K | 'programme' | 'premises' {
  const use = building?.use;
  return use === 'programme' || use === 'premises' ? use : kind;
}
