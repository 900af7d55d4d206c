// SPDX-License-Identifier: EUPL-1.2
// Members of JSON objects: what is one, its path in the file, a bounding box among them.

import { type FindingList, quote } from '../findings/finding-list';

export type JsonObject = Readonly<Record<string, unknown>>;

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
  const isBox = Array.isArray(bbox) && (bbox.length === 4 || bbox.length === 6);
  if (isBox && bbox.every((value) => Number.isFinite(value))) return;
  const found = Array.isArray(bbox) ? JSON.stringify(bbox).slice(0, 60) : quote(bbox);
  findings.add('bbox-wrong', { ...place, path: within(path, 'bbox'), found });
}

export function within(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}
