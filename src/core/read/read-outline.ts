// SPDX-License-Identifier: EUPL-1.2
// The outline that somebody hands in as GeoJSON: all parts and holes of its first area, or why it is none.

import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Finding } from '../findings/finding';
import { FindingList } from '../findings/finding-list';
import { type FindingCode, severityOf } from '../findings/finding-words';
import { isArea, polygonsOf } from '../geo/geometry-parts';
import { checkGeometry } from '../validation/check-geometry';
import { readGivenFeatures } from './given-features';

export interface OutlineRead {
  /** Null where there is no area, or none that says clearly what is inside; a finding says why. */
  readonly geometry: Polygon | MultiPolygon | null;
  readonly findings: readonly Finding<FindingCode>[];
  /** Further features with an area, which are not taken. */
  readonly more: number;
}

/** Reads the first feature with an area; `crs`, encoding and axes are treated as in every file that is handed in. */
export function readOutline(bytes: Uint8Array): OutlineRead {
  const given = readGivenFeatures(bytes);
  if (given.features === null) return { geometry: null, findings: given.findings, more: 0 };
  const areas = given.features.flatMap(({ geometry }, index) => {
    const area = geometry && areaOf(geometry);
    return area ? [{ geometry: area, index }] : [];
  });
  // Graver than in a file that is only looked at: figures of an outline that crosses itself would be wrong.
  const findings = new FindingList(20, true);
  const [first] = areas;
  if (!first) {
    findings.add('no-area');
    return { geometry: null, findings: [...findings.listed, ...given.findings], more: 0 };
  }
  const { geometry, index } = first;
  const path = `features[${index}]`;
  const feature = { type: 'Feature', geometry, properties: null } as const;
  checkGeometry([{ feature, index, path, geometryPath: `${path}.geometry` }], findings);
  const isUnclear = findings.listed.some(({ code }) => severityOf(code, true) === 'error');
  return {
    geometry: isUnclear ? null : geometry,
    findings: [...findings.listed, ...given.findings],
    more: areas.length - 1,
  };
}

/** The polygons of a geometry as one; null without any. */
function areaOf(geometry: Geometry): Polygon | MultiPolygon | null {
  if (isArea(geometry)) return geometry;
  const parts = [...polygonsOf(geometry)];
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}
