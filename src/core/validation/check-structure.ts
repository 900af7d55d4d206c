// SPDX-License-Identifier: EUPL-1.2
// Structure after RFC 7946: from any JSON value to a list of features. Own checks come first, because they know the
// JSON path and stay linear; geojson-validation then looks at what they let pass, one feature at a time.

import type { Feature, Geometry } from 'geojson';
import { isFeature } from 'geojson-validation';
import { type FindingList, quote } from '../findings/finding-list';
import { geometryTypes } from '../geo/geometry-types';
import { checkGeometryStructure } from './check-geometry-structure';
import { checkBbox, isJsonObject, type JsonObject, within } from './members';

/** A feature with its place in the file and the path that leads to it. */
export interface PlacedFeature {
  readonly feature: Feature;
  readonly index: number;
  /** `features[3]`, or empty where the file is one single feature. */
  readonly path: string;
  /** Path of its geometry; differs where the file is a bare geometry. */
  readonly geometryPath: string;
}

export interface Structure {
  readonly features: readonly PlacedFeature[];
  /** Features in the file, also those that are broken. */
  readonly total: number;
  /** The members `crs` of the file and of its features that are not null. */
  readonly crs: readonly unknown[];
}

const knownGeometryTypes = new Set<string>(geometryTypes);

/** Features of a JSON value; null (with a finding) when it is no GeoJSON at all. Broken features are left out. */
export function checkStructure(value: unknown, findings: FindingList): Structure | null {
  if (!isJsonObject(value)) {
    findings.add('not-geojson', { found: quote(value), expected: '{"type": "FeatureCollection", …}' });
    return null;
  }
  const foreign = foreignJson(value);
  if (foreign !== null) {
    findings.add('format-other', { found: foreign });
    return null;
  }
  if (value.type === undefined) {
    findings.add('type-missing', { expected: '"FeatureCollection"' });
    return null;
  }
  if (value.type === 'FeatureCollection') return checkCollection(value, findings);
  if (value.type === 'Feature') {
    findings.add('not-a-collection', { found: '"Feature"' });
    return single(value, value, 'geometry', findings);
  }
  if (typeof value.type === 'string' && knownGeometryTypes.has(value.type)) {
    findings.add('not-a-collection', { found: quote(value.type) });
    const feature = { type: 'Feature', properties: {}, geometry: value };
    return single(value, feature, '', findings);
  }
  findings.add('type-unknown', { path: 'type', found: quote(value.type), expected: '"FeatureCollection"' });
  return null;
}

/** JSON of other families that people mistake for GeoJSON, by name. */
export function foreignJson(root: JsonObject): string | null {
  if (root.type === 'Topology') return 'TopoJSON';
  if (Array.isArray(root.elements) && ('osm3s' in root || 'version' in root))
    return 'Overpass JSON (OpenStreetMap)';
  const features = Array.isArray(root.features) ? root.features : [];
  const first = features[0];
  const isEsri = typeof root.geometryType === 'string' && root.geometryType.startsWith('esri');
  if (isEsri || (isJsonObject(first) && 'attributes' in first && !('properties' in first)))
    return 'Esri JSON';
  const hasPlace = features.some((feature) => isJsonObject(feature) && isJsonObject(feature.place));
  if (hasPlace || isJsonObject(root.place)) return 'JSON-FG';
  if (root.type === 'CityJSON') return 'CityJSON';
  if (Array.isArray(root.layers) && root.version === 8) return 'MapLibre-Style';
  return null;
}

function checkCollection(root: JsonObject, findings: FindingList): Structure | null {
  checkBbox(root, '', null, findings);
  if (!Array.isArray(root.features)) {
    findings.add('features-not-a-list', { path: 'features', found: quote(root.features) });
    return null;
  }
  if (root.features.length === 0) findings.add('no-features');
  const features: PlacedFeature[] = [];
  const crs: unknown[] = crsOf(root);
  root.features.forEach((value: unknown, index) => {
    const path = `features[${index}]`;
    const geometryPath = `${path}.geometry`;
    const feature = checkFeature(value, { index, path, geometryPath }, findings);
    if (feature) features.push({ feature, index, path, geometryPath });
    if (isJsonObject(value)) crs.push(...crsOf(value));
  });
  return { features, total: root.features.length, crs };
}

function single(root: JsonObject, value: JsonObject, geometryPath: string, findings: FindingList): Structure {
  const place = { index: 0, path: '', geometryPath };
  const feature = checkFeature(value, place, findings);
  const features = feature ? [{ feature, ...place }] : [];
  return { features, total: 1, crs: crsOf(root) };
}

/**
 * What a file says of its coordinate system, in the old member `crs` and in that of JSON-FG; empty where it says
 * nothing.
 */
export function crsOf(object: JsonObject): unknown[] {
  return [object.crs, object.coordRefSys].filter((crs) => crs !== undefined && crs !== null);
}

/** One feature, made sound (missing members null); null when it carries an error. */
export function checkFeature(
  value: unknown,
  { index, path, geometryPath }: Omit<PlacedFeature, 'feature'>,
  findings: FindingList,
): Feature | null {
  if (!isJsonObject(value)) {
    findings.add('feature-not-an-object', { index, path, found: quote(value) });
    return null;
  }
  const featureId = typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : null;
  const place = { index, featureId };
  if (value.type !== 'Feature') {
    const at = { ...place, path: within(path, 'type'), found: quote(value.type), expected: '"Feature"' };
    findings.add(value.type === undefined ? 'type-missing' : 'type-unknown', at);
    return null;
  }
  if (value.id !== undefined && featureId === null) {
    findings.add('id-type', { ...place, path: within(path, 'id'), found: quote(value.id) });
  }
  checkBbox(value, path, place, findings);
  const properties = checkProperties(value, path, place, findings);
  if (value.geometry === undefined)
    findings.add('geometry-missing', { ...place, path: within(path, 'geometry') });
  const geometry = checkGeometryStructure(value.geometry ?? null, geometryPath, { place, findings });
  if (findings.refused.has(index)) return null;
  const feature = { ...value, properties, geometry: geometry as Geometry | null } as Feature;
  // A bad id was reported; without it the feature is sound again.
  if (featureId === null) delete feature.id;
  secondOpinion(feature, place, path, findings);
  return findings.refused.has(index) ? null : feature;
}

function checkProperties(
  value: JsonObject,
  path: string,
  place: { index: number; featureId: string | null },
  findings: FindingList,
): JsonObject | null {
  const { properties } = value;
  if (properties === undefined)
    findings.add('properties-missing', { ...place, path: within(path, 'properties') });
  else if (properties !== null && !isJsonObject(properties)) {
    const at = { ...place, path: within(path, 'properties'), found: quote(properties) };
    findings.add('properties-not-an-object', at);
  } else return properties;
  return null;
}

/** geojson-validation's view of a feature that passed; it throws on some input, which then counts as a message. */
function secondOpinion(
  feature: Feature,
  place: { index: number; featureId: string | null },
  path: string,
  findings: FindingList,
): void {
  try {
    const messages = isFeature(withoutBoxes(feature), true);
    const first = Array.isArray(messages) ? messages[0] : undefined;
    if (first !== undefined) findings.add('structure-other', { ...place, path: path || null, found: first });
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    findings.add('structure-other', { ...place, path: path || null, found });
  }
}

/** A wrong bbox was reported already and refuses nothing, so the second opinion does not see any. */
function withoutBoxes(feature: Feature): unknown {
  const { bbox: _, ...rest } = feature;
  if (!rest.geometry?.bbox) return rest;
  const { bbox: __, ...geometry } = rest.geometry;
  return { ...rest, geometry };
}
