// SPDX-License-Identifier: EUPL-1.2
// Where each feature stands in its file and what the file says of it, also what no layer knows: for those who write back.
// A module of its own, so that a page that only reads carries neither the code nor the memory.

import type { FeatureSource, FileSource } from '../city/city';
import { ByteReader, failure } from '../large-file/byte-cursor';
import { parseJson } from '../text/read-json';
import { TextDecoder } from '../text/read-text';

const [openObject, openList, closeObject, closeList] = [123, 91, 125, 93];
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;
const featuresMember = 'features';

type JsonObject = Readonly<Record<string, unknown>>;

/** What was read of the text around the features, and of each feature, in the order of the file. */
export interface ReadSource {
  readonly file: FileSource;
  readonly features: readonly FeatureSource[];
}

/**
 * The sources of a layer's file that was read without an error: UTF-8, with or without byte order mark, a FeatureCollection
 * (anything else is an error in a layer). Null where the bytes are none after all.
 * @param name of the file, relative to the data folder
 */
export function readSource(bytes: Uint8Array, name: string): ReadSource | null {
  const start = byteOrderMark.every((byte, i) => bytes[i] === byte) ? byteOrderMark.length : 0;
  const ranges = rangesOf(bytes, start);
  if (ranges === null) return null;
  const text = new TextDecoder('utf-8').decode(bytes.subarray(start));
  // An escaped underscore may hide the name.
  const mayHoldProto = text.includes('__proto__') || text.includes('\\u00');
  const { features, ...members } = parseJson(text, mayHoldProto) as {
    readonly features: readonly JsonObject[];
  };
  return { file: { name, members }, features: ranges.map((range, i) => ({ ...range, raw: features[i]! })) };
}

interface Range {
  /** Offset of its first byte. */
  readonly start: number;
  /** Offset behind its last byte. */
  readonly end: number;
}

/** The ranges of the features; of two lists of this name the last counts, as for JSON.parse. Null: no such list, no JSON. */
function rangesOf(bytes: Uint8Array, start: number): readonly Range[] | null {
  const reader = new ByteReader(bytes, start, [featuresMember]);
  let ranges: readonly Range[] | null = null;
  if (reader.peek() !== openObject || !reader.enterObject(reader.depth)) return null;
  do {
    const isFeatures = nameOf(reader) === featuresMember;
    const isList = isFeatures && reader.peek() === openList;
    if (isFeatures) ranges = isList ? elementsOf(reader) : null;
    if (!isList) reader.skip();
  } while (reader.next(closeObject));
  reader.leave();
  const isWhole = reader.peek() === undefined && reader.failure === failure.none;
  return isWhole ? ranges : null;
}

/** The name of the member that is next, its escapes undone. */
function nameOf(reader: ByteReader): string {
  const known = reader.key(reader.depth - 1);
  if (!reader.hasEscape) return known;
  const text = new TextDecoder('utf-8').decode(
    reader.bytes.subarray(reader.textStart - 1, reader.textEnd + 1),
  );
  return JSON.parse(text) as string;
}

function elementsOf(reader: ByteReader): Range[] {
  const ranges: Range[] = [];
  if (!reader.enter(false)) return ranges;
  do {
    reader.peek();
    const start = reader.at;
    reader.skip();
    ranges.push({ start, end: reader.at });
  } while (reader.next(closeList));
  reader.leave();
  return ranges;
}
