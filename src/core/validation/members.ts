// SPDX-License-Identifier: EUPL-1.2
// Members of JSON objects: what is one, its path in the file, a bounding box among them.

import { type FindingList, quote } from '../findings/finding-list';
import { quotedCharacters } from '../limits/limits';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The entries of a list that are objects; of anything else none. Their places are those among the objects. */
export function entriesOf(value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter((entry) => typeof entry === 'object' && entry !== null);
}

/** An object in braces: neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A wrong `bbox` is reported; it is never used, so it refuses nothing. */
export function checkBbox(
  object: JsonObject,
  path: string,
  place: { index: number; featureId: string | null } | null,
  findings: FindingList,
): void {
  const { bbox } = object;
  if (bbox === undefined || bbox === null) return;
  if (isSoundBox(bbox)) return;
  const found = Array.isArray(bbox) ? JSON.stringify(bbox).slice(0, quotedCharacters) : quote(bbox);
  findings.add('bbox-wrong', { ...place, path: within(path, 'bbox'), found });
}

/** Four or six numbers in the order west, south, (lowest), east, north, (highest). */
export function isSoundBox(bbox: unknown): boolean {
  const isBox = Array.isArray(bbox) && (bbox.length === 4 || bbox.length === 6);
  return isBox && bbox.every((value) => Number.isFinite(value)) && isOrdered(bbox);
}

/** South before north; west may be greater only where the box spans the antimeridian (RFC 7946 § 5.2). */
function isOrdered(bbox: readonly number[]): boolean {
  const half = bbox.length / 2;
  const [west, south, east, north] = [bbox[0]!, bbox[1]!, bbox[half]!, bbox[half + 1]!];
  return south <= north && (west <= east || west - east > 180);
}

/** Path of a member, such as `features[3].properties`; of the root it is the member alone. */
export function within(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}
