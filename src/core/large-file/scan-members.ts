// SPDX-License-Identifier: EUPL-1.2
// Members that features and geometries have in common, read from bytes: `type`, `bbox`, and the texts that mean something.

import { geometryTypes } from '../geo/geometry-types';
import { isSoundBox } from '../validation/members';
import { type ByteReader, failure } from './byte-cursor';

const quotation = 34;
/** A longer `bbox` is left to those who read objects. */
const maxBoxBytes = 400;

/** Texts that have a meaning in a feature or geometry, here or in another format. */
export const knownTexts: readonly string[] = [
  ...['type', 'features', 'properties', 'geometry', 'geometries', 'coordinates', 'bbox', 'id'],
  ...['crs', 'coordRefSys', 'place', 'attributes', 'Feature'],
  ...geometryTypes,
];

/** The value of a `type`: empty for an unknown text or anything else, null for a text that its escapes disguise. */
export function readType(reader: ByteReader, slot: number): string | null {
  if (reader.peek() !== quotation) {
    reader.skip();
    return '';
  }
  return reader.repeatedText(slot);
}

/** Steps over a `bbox`; false when it is not null, four or six numbers. */
export function skipBox(reader: ByteReader): boolean {
  reader.peek();
  const start = reader.at;
  reader.skip();
  if (reader.failure !== failure.none || reader.at - start > maxBoxBytes) return false;
  const text = String.fromCharCode(...reader.bytes.subarray(start, reader.at));
  const box: unknown = JSON.parse(text);
  return box === null || isSoundBox(box);
}
