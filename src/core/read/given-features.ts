// SPDX-License-Identifier: EUPL-1.2
// GeoJSON that somebody hands to a command or to the page, as zones, as coverage or as an outline: one reading for all,
// with `crs` followed, marks of encoding skipped, swapped axes refused and every id as it was written.

import type { Geometry } from 'geojson';
import type { ByteSource } from '../bytes/byte-source';
import type { Finding } from '../findings/finding';
import { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { boxOfShape, type PassingShape } from '../large-file/columns';
import { type PassingFeature, visitPlainFeatures } from '../large-file/plain-features';
import { mostFindingsOfAFile } from '../limits/limits';
import { scanJson } from '../text/json-lint';
import { readText } from '../text/read-text';
import { readStructure } from '../validation/check-file';
import { checkIds, checkPositions, isPlainlyPlaced } from '../validation/check-plausibility';

export interface GivenFeature {
  /** The feature's id, else its property id or name, else its place in the file; numbers as they were written. */
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface GivenFeatures {
  /** Null where the file has an error. */
  readonly features: readonly GivenFeature[] | null;
  readonly findings: readonly Finding<FindingCode>[];
}

/** Whatever the file is called, it is read as GeoJSON. */
const name = 'given.geojson';

/** Reads the bytes of a GeoJSON file (collection, feature or bare geometry) in degrees or with a known `crs`. */
export function readGivenFeatures(bytes: Uint8Array): GivenFeatures {
  const findings = new FindingList(mostFindingsOfAFile, false);
  const structure = readStructure(bytes, name, findings);
  if (structure === null) return { features: null, findings: findings.listed };
  checkPositions(structure.features, null, findings);
  checkIds(structure.features, findings);
  // Zones and outlines that lie off Africa are no question anybody asks; their figures would be wrong and look right.
  const isSwapped = findings.listed.some(({ code }) => code === 'axes-swapped-perhaps');
  if (findings.hasError || isSwapped) return { features: null, findings: findings.listed };
  const written = numbersAsWritten(bytes);
  const features = structure.features.map(({ feature, index, path }) => {
    const properties = feature.properties ?? {};
    const given = [
      [feature.id, path === '' ? 'id' : `${path}.id`],
      [properties.id, path === '' ? 'properties.id' : `${path}.properties.id`],
      [properties.name, ''],
    ].find(([value]) => isId(value));
    const id = given ? (written.get(String(given[1])) ?? String(given[0])) : String(index);
    return { id, geometry: feature.geometry, properties };
  });
  return { features, findings: findings.listed };
}

const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/**
 * As `readGivenFeatures`, but each feature is shown and dropped. Null, perhaps after some visits, where there is anything to
 * say of a feature, or the file is not a plain one (`visitPlainFeatures`): then `readGivenFeatures` knows what.
 */
export function visitGivenFeatures(
  source: ByteSource,
  visit: (id: string, shape: PassingShape) => void,
): readonly Finding<FindingCode>[] | null {
  const ids = new Set<string | number>();
  const findings = visitPlainFeatures(source, name, (feature) => {
    const own = feature.id();
    if (own !== undefined) {
      if (ids.has(own)) return false;
      ids.add(own);
    }
    const { shape } = feature;
    if (shape.positions > 0 && !isPlainlyPlaced(boxOfShape(shape))) return false;
    visit(own === undefined ? idWithout(feature) : String(own), shape);
    return true;
  });
  return findings?.listed ?? null;
}

function idWithout(feature: PassingFeature): string {
  const properties = feature.properties();
  return String([properties.id, properties.name].find(isId) ?? feature.index);
}

/** The texts of whole numbers that a program keeps otherwise, by their path; almost always empty. */
function numbersAsWritten(bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = readText(bytes, name, new FindingList(1, false)) ?? '';
  const isLikely = /"id"\s*:\s*-?\d{16,}/.test(text);
  if (!isLikely) return new Map();
  const { oddities } = scanJson(text, Number.POSITIVE_INFINITY);
  return new Map(
    oddities.flatMap(({ kind, path, found }) => (kind === 'number-inexact' ? [[path, found]] : [])),
  );
}
