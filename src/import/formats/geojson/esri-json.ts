// SPDX-License-Identifier: EUPL-1.2
// Esri JSON, what an ArcGIS service answers without `f=geojson`: `attributes`, rings without a word on which is a hole.

import type { Position } from 'geojson';
import { quotedCharacters } from '../../../core/limits/limits';
import { isJsonObject, type JsonObject } from '../../../core/validation/members';
import { polygonsOf } from '../../geometry/polygons-of-rings';
import type { CrsStatement } from '../../reader/format';

interface Value {
  readonly value: unknown;
  readonly path: string;
  readonly geometryPath: string;
}

/** The features as GeoJSON values, and the system that `spatialReference` names. */
export function featuresOfEsri(root: JsonObject): { values: Value[]; statement: CrsStatement } {
  const features = Array.isArray(root.features) ? root.features : [];
  const id = typeof root.objectIdFieldName === 'string' ? root.objectIdFieldName : 'OBJECTID';
  const values = features.map((feature: unknown, i) => {
    const path = `features[${i}]`;
    const attributes = isJsonObject(feature) && isJsonObject(feature.attributes) ? feature.attributes : {};
    const geometry = isJsonObject(feature) ? geometryOf(feature.geometry) : undefined;
    const key = attributes[id];
    const value = {
      type: 'Feature',
      ...(typeof key === 'string' || typeof key === 'number' ? { id: key } : {}),
      properties: attributes,
      geometry,
    };
    return { value, path, geometryPath: `${path}.geometry` };
  });
  return { values, statement: statementOf(root.spatialReference) };
}

function statementOf(reference: unknown): CrsStatement {
  const from = 'spatialReference';
  if (!isJsonObject(reference)) return { kind: 'none' };
  const code = reference.latestWkid ?? reference.wkid;
  if (typeof code === 'number') return { kind: 'named', name: `EPSG:${code}`, from };
  return { kind: 'unknown', name: JSON.stringify(reference).slice(0, quotedCharacters), from };
}

/** A geometry of Esri JSON as GeoJSON; null for none. Anything else is passed on as it is, for the check of structure to refuse. */
function geometryOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (!isJsonObject(value)) return value;
  if (Array.isArray(value.rings)) {
    if (!isRings(value.rings)) return { type: 'Polygon', coordinates: value.rings };
    const polygons = polygonsOf(value.rings);
    return polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons };
  }
  if (Array.isArray(value.paths)) {
    return value.paths.length === 1
      ? { type: 'LineString', coordinates: value.paths[0] }
      : { type: 'MultiLineString', coordinates: value.paths };
  }
  if (Array.isArray(value.points)) return { type: 'MultiPoint', coordinates: value.points };
  // An empty point is written as "NaN" or null.
  if (value.x === 'NaN' || value.x === null) return null;
  return { type: 'Point', coordinates: [value.x, value.y] };
}

function isRings(rings: readonly unknown[]): rings is Position[][] {
  return rings.every(
    (ring) =>
      Array.isArray(ring) &&
      ring.every((at) => Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1])),
  );
}
