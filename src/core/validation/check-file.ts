// SPDX-License-Identifier: EUPL-1.2
// One file through all stages of checking: bytes, text, depth and size, JSON, structure, schema, geometry, sense.

import type { Feature, Geometry } from 'geojson';
import { type LayerId, layerById } from '../../layers';
import { layerOfFile } from '../../layers/layer-of-file';
import { checkGivenFigures } from '../cells/check-given-figures';
import { readCrs } from '../crs/crs-member';
import { type Finding, type Severity, severityRank } from '../findings/finding';
import { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import type { Box } from '../geo/box';
import { readJson } from '../text/read-json';
import { isForeignText, readText } from '../text/read-text';
import { applyLayerRules, type TownFacts } from './apply-layer-rules';
import { checkGeometry } from './check-geometry';
import { formatPosition } from './check-geometry-structure';
import { checkPositions, checkSense, forEachPosition } from './check-plausibility';
import { checkSchema } from './check-schema';
import { checkStructure, type PlacedFeature, type Structure } from './check-structure';
import { checkTexts, checkTwins } from './check-text';

export interface CheckOptions {
  /** West, south, east, north: a feature outside is reported as far from the city; null where no city is known. */
  readonly surroundings?: Box | null;
  /** Skips geometry and sense for files that were checked before (at the build); JSON, structure, schema stay. */
  readonly trust?: boolean;
  /** What municipality.json says, for sums and keys; null or absent where no municipality is known. */
  readonly town?: TownFacts | null;
  /** Today as YYYY-MM-DD: a date of record after it is a finding; null or absent without a clock. */
  readonly today?: string | null;
  /** Findings listed at most; the rest is only counted. Default 1,000. */
  readonly limit?: number;
}

/** What checking says of one file. */
export interface FileReport {
  /** Name as it was given, such as `industrial-zones.geojson`. */
  readonly file: string;
  /** Layer that the name stands for; null for a foreign file. */
  readonly layer: LayerId | null;
  /** Features in the file, refused ones too; 0 where the file could not be read that far. */
  readonly features: number;
  /** Of these, how many carry an error of their own. */
  readonly refused: number;
  readonly findings: readonly Finding<FindingCode>[];
  /** Findings that were counted but not listed, by severity. */
  readonly unlisted: Readonly<Record<Severity, number>>;
  /** The same by code; absent where everything is listed. */
  readonly unlistedOf?: Readonly<Partial<Record<FindingCode, number>>>;
}

export interface FileCheck extends FileReport {
  /** The features as the file has them, in its order; null when the file has an error and is not used. */
  readonly collection: readonly Feature[] | null;
}

export const defaultLimit = 1000;

/**
 * Checks the bytes of one GeoJSON file. Never throws on content: whatever is wrong becomes a finding, and a file with
 * an error has no collection, so that no number is ever computed from half a file.
 */
export function checkFile(bytes: Uint8Array, name: string, options: CheckOptions = {}): FileCheck {
  const layer = layerOfFile(name);
  const findings = new FindingList(options.limit ?? defaultLimit, layer !== null);
  const structure = readStructure(bytes, name, findings);
  if (structure) checkContent(structure, layer, options, findings);
  return {
    ...reportOf(name, layer, structure?.total ?? 0, findings),
    collection: structure && !findings.hasError ? structure.features.map(({ feature }) => feature) : null,
  };
}

/** A check as a report alone, for those who do not use the features. */
export function withoutCollection({ collection: _, ...report }: FileCheck): FileReport {
  return report;
}

/** A report with findings that only a look at several files shows. */
export function withFindings(report: FileReport, more: readonly Finding<FindingCode>[]): FileReport {
  const errors = more.filter(({ severity, index }) => severity === 'error' && index !== null);
  const refused = new Set(errors.map(({ index }) => index));
  const findings = [...report.findings, ...more].sort(
    (a, b) => severityRank[a.severity] - severityRank[b.severity],
  );
  return { ...report, refused: Math.max(report.refused, refused.size), findings };
}

/** The report of a file from what was collected; sorted so that errors come first and the order is stable. */
export function reportOf(
  file: string,
  layer: LayerId | null,
  features: number,
  findings: FindingList,
): FileReport {
  const sorted = [...findings.listed].sort((a, b) => severityRank[a.severity] - severityRank[b.severity]);
  return {
    file,
    layer,
    features,
    refused: findings.refused.size,
    findings: sorted,
    unlisted: { ...findings.unlisted },
    ...(Object.keys(findings.unlistedOf).length > 0 ? { unlistedOf: { ...findings.unlistedOf } } : {}),
  };
}

/** Bytes, text, JSON and structure of a file, with its `crs` followed; null where it cannot be read so far. */
export function readStructure(bytes: Uint8Array, name: string, findings: FindingList): Structure | null {
  const text = readText(bytes, name, findings);
  if (text === null || isForeignText(text, name, findings)) return null;
  const json = readJson(text, findings);
  const structure = json && checkStructure(json.value, findings);
  return structure && convertCrs(structure, findings);
}

/** The stages after structure: schema, place, geometry, sense. */
export function checkContent(
  { features }: Structure,
  id: LayerId | null,
  options: CheckOptions,
  findings: FindingList,
): void {
  const layer = id === null ? null : (layerById(id) ?? null);
  if (layer) checkSchema(features, layer, findings);
  if (options.trust) return;
  // Metres would make every ring jump the antimeridian: where the place is wrong, the shape is not looked at.
  if (checkPositions(features, options.surroundings ?? null, findings)) checkGeometry(features, findings);
  checkSense(features, layer, findings);
  checkTexts(features, findings);
  if (layer) checkTwins(features, findings);
  if (layer) applyLayerRules(features, layer, options, findings);
  if (layer === null)
    checkGivenFigures(
      features.map(({ feature }) => feature),
      findings,
    );
}

/** Follows a `crs` member: degrees are kept, known metres converted with a finding, anything else refused. */
export function convertCrs(structure: Structure, findings: FindingList): Structure {
  const [first] = structure.crs;
  if (first === undefined) return structure;
  const crs = readCrs(first);
  const others = new Set(structure.crs.map((other) => readCrs(other).name));
  if (crs.kind === 'unknown' || others.size > 1) {
    findings.add('crs-refused', { path: 'crs', found: [...others].join(', ').slice(0, 200) });
    return structure;
  }
  if (crs.kind === 'degrees') {
    findings.add('crs-needless', { path: 'crs', found: crs.name });
    return structure;
  }
  const degrees = firstInDegrees(structure.features);
  if (degrees) {
    findings.add('crs-contradicts', { path: 'crs', found: crs.name, expected: formatPosition(degrees) });
    return structure;
  }
  findings.add('crs-converted', { path: 'crs', found: crs.name });
  const features = structure.features.map((placed) => {
    const geometry = placed.feature.geometry && convert(placed.feature.geometry, crs.toLonLat);
    return { ...placed, feature: { ...placed.feature, geometry } as Feature };
  });
  return { ...structure, features };
}

/** The first position when it can only be degrees: no German easting and northing are both that small. */
function firstInDegrees(features: readonly PlacedFeature[]): readonly [number, number] | null {
  for (const { feature } of features) {
    if (!feature.geometry) continue;
    let first: [number, number] | null = null;
    forEachPosition(feature.geometry, (x, y) => {
      first ??= Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : null;
    });
    return first;
  }
  return null;
}

type Nested = number | readonly Nested[];

function convert(geometry: Geometry, toLonLat: (x: number, y: number) => [number, number]): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((member) => convert(member, toLonLat)) };
  }
  const inside = (value: Nested): Nested => {
    if (!Array.isArray(value)) return value;
    const list = value as readonly Nested[];
    if (typeof list[0] !== 'number') return list.map(inside);
    const [lon, lat] = toLonLat(list[0], list[1] as number);
    return [Number(lon.toFixed(7)), Number(lat.toFixed(7)), ...list.slice(2)];
  };
  return { ...geometry, coordinates: inside(geometry.coordinates as Nested) } as Geometry;
}
