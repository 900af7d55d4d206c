// SPDX-License-Identifier: EUPL-1.2
// Esri JSON, what an ArcGIS service answers without `f=geojson`: `attributes`, rings without a word on which is a hole.

import type { Position } from 'geojson';
import { quotedCharacters } from '../../../core/limits/limits';
import { isJsonObject, type JsonObject } from '../../../core/validation/members';
import { polygonsOf } from '../../geometry/polygons-of-rings';
import type { CrsStatement } from '../../reader/format';
import { EsriFields } from './esri-fields';

interface Value {
  readonly value: unknown;
  readonly path: string;
  readonly geometryPath: string;
}

export interface EsriFeatures {
  readonly values: Value[];
  readonly statement: CrsStatement;
  /** Whether positions have measures, which are left out. */
  readonly hasMeasures: boolean;
  /** What its columns mean. */
  readonly fields: EsriFields;
}

/** The features as GeoJSON values, and the system that `spatialReference` names. */
export function featuresOfEsri(root: JsonObject): EsriFeatures {
  let hasMeasures = false;
  const fields = new EsriFields(root);
  const features = Array.isArray(root.features) ? root.features : [];
  const id = typeof root.objectIdFieldName === 'string' ? root.objectIdFieldName : 'OBJECTID';
  const values = features.map((feature: unknown, i) => {
    const path = `features[${i}]`;
    const { attributes: own, ...beside } = isJsonObject(feature) ? feature : {};
    const attributes = isJsonObject(own) ? own : {};
    const given = isJsonObject(feature) ? withoutMeasures(feature.geometry, root) : undefined;
    hasMeasures ||= given?.hasMeasures ?? false;
    const geometry = given && geometryOf(given.geometry);
    const key = attributes[id];
    const value = {
      ...beside,
      type: 'Feature',
      ...(typeof key === 'string' || typeof key === 'number' ? { id: key } : {}),
      properties: fields.valuesOf(attributes),
      geometry,
    };
    return { value, path, geometryPath: `${path}.geometry` };
  });
  return { values, statement: statementOf(root.spatialReference), hasMeasures, fields };
}

function statementOf(reference: unknown): CrsStatement {
  const from = 'spatialReference';
  if (!isJsonObject(reference)) return { kind: 'none' };
  const code = reference.latestWkid ?? reference.wkid;
  if (typeof code === 'number') return { kind: 'named', name: `EPSG:${code}`, from };
  return { kind: 'unknown', name: JSON.stringify(reference).slice(0, quotedCharacters), from };
}

/** A geometry whose positions have no measures: where the layer or the geometry says `hasM`, each ends in one. */
function withoutMeasures(
  geometry: unknown,
  layer: JsonObject,
): { readonly geometry: unknown; readonly hasMeasures: boolean } {
  if (!isJsonObject(geometry)) return { geometry, hasMeasures: false };
  if ('x' in geometry) return { geometry, hasMeasures: typeof geometry.m === 'number' };
  const said = (name: 'hasM' | 'hasZ') => (geometry[name] ?? layer[name]) === true;
  if (!said('hasM')) return { geometry, hasMeasures: false };
  const size = said('hasZ') ? 3 : 2;
  let hasMeasures = false;
  const cut = (list: unknown): unknown => {
    if (!Array.isArray(list)) return list;
    if (Array.isArray(list[0])) return list.map(cut);
    if (list.length > size) hasMeasures = true;
    return list.slice(0, size);
  };
  const lists = ['rings', 'paths', 'points'].flatMap((name) =>
    name in geometry ? [[name, cut(geometry[name])]] : [],
  );
  return { geometry: { ...geometry, ...Object.fromEntries(lists) }, hasMeasures };
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
  const height = typeof value.z === 'number' ? [value.z] : [];
  return { type: 'Point', coordinates: [value.x, value.y, ...height] };
}

function isRings(rings: readonly unknown[]): rings is Position[][] {
  return rings.every(
    (ring) =>
      Array.isArray(ring) &&
      ring.every((at) => Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1])),
  );
}
