// SPDX-License-Identifier: EUPL-1.2
// Features of a file that pass one after the other and are dropped: of a country nothing is held but a window of its bytes.
//
// It knows no rule of its own. Features are read by the reader of `scan-file.ts`; at the first one that leads to a finding or
// has anything rare, and at any other sign of trouble, it stops, and whoever asked reads the file as a whole.

import { type ByteSource, ByteWindow } from '../bytes/byte-source';
import { FindingList } from '../findings/finding-list';
import { mostFindingsOfAFile, mostTextBytes } from '../limits/limits';
import { parseJson } from '../text/read-json';
import { bodyOf, TextDecoder } from '../text/read-text';
import { convertCrs } from '../validation/check-file';
import { crsOf, foreignJson } from '../validation/check-structure';
import { checkBbox, type JsonObject } from '../validation/members';
import { ByteReader, failure } from './byte-cursor';
import { ColumnBuilder, type PassingShape } from './columns';
import { endOfId } from './feature-values';
import { FeatureReader } from './scan-feature';
import { rootMembers } from './scan-file';
import { knownTexts } from './scan-members';
import { isStrictUtf8 } from './source-text';

/** A sound feature while it passes. */
export interface PassingFeature {
  /** Its place in the file. */
  readonly index: number;
  readonly shape: PassingShape;
  /** Its `id`, a text or a number; undefined without one. */
  id(): string | number | undefined;
  properties(): Readonly<Record<string, unknown>>;
}

/**
 * Shows every feature of a plain file; `visit` answers whether it may go on. Null, perhaps after some visits, where it may not,
 * or where the file is anything but a FeatureCollection in UTF-8 and in degrees whose features are sound: then what was made
 * of the visits is worth nothing. Else what there is to say of the file as a whole.
 */
export function visitPlainFeatures(
  source: ByteSource,
  name: string,
  visit: (feature: PassingFeature) => boolean,
): FindingList | null {
  if (source.length > mostTextBytes) return null;
  return new PassingReader(source, name, visit).read();
}

const [openObject, openList, closeObject, closeList] = [123, 91, 125, 93];
/** A member of the file itself, such as its name, is shorter; longer ones are left to the other way. */
const rootMemberBytes = 1 << 15;
const rootDepth = 0;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

class PassingReader implements PassingFeature {
  index = 0;
  shape: PassingShape;
  readonly #name: string;
  readonly #visit: (feature: PassingFeature) => boolean;
  readonly #window: ByteWindow;
  readonly #reader: ByteReader;
  readonly #columns = new ColumnBuilder();
  readonly #feature: FeatureReader;
  readonly #empty = this.#columns.mark();
  readonly #findings = new FindingList(mostFindingsOfAFile, false);
  /** Offset in the window up to which its bytes are known to be UTF-8. */
  #checked = 0;

  constructor(source: ByteSource, name: string, visit: (feature: PassingFeature) => boolean) {
    this.#name = name;
    this.#visit = visit;
    this.#window = new ByteWindow(source);
    this.#reader = new ByteReader(this.#window.bytes, 0, knownTexts);
    this.#feature = new FeatureReader(this.#reader, this.#columns, () => {});
    this.shape = this.#columns.passing(0);
  }

  read(): FindingList | null {
    const reader = this.#reader;
    const body = bodyOf(reader.bytes, this.#name, this.#findings);
    if (body === null) return null;
    reader.at = reader.bytes.length - body.length;
    const root = this.#readRoot();
    const isWhole = reader.failure === failure.none && this.#isText(reader.bytes.length);
    if (root === null || !isWhole || reader.suspicions !== 0) return null;
    return this.#judgeRoot(root);
  }

  id(): string | number | undefined {
    const { idStart } = this.#feature;
    if (idStart === 0) return undefined;
    const text = this.#slice(idStart, endOfId(this.#reader.bytes, idStart));
    // Most ids are texts without an escape.
    if (text.startsWith('"') && !text.includes('\\')) return text.slice(1, -1);
    return parseJson(text, false) as string | number;
  }

  properties(): Readonly<Record<string, unknown>> {
    const { propertiesStart, propertiesEnd } = this.#feature;
    if (propertiesStart === 0) return {};
    return parseJson(this.#slice(propertiesStart, propertiesEnd), false) as JsonObject;
  }

  #slice(from: number, to: number): string {
    return utf8.decode(this.#reader.bytes.subarray(from, to));
  }

  /** The members of the file with a meaning, its features read; null for a file that is not plain. */
  #readRoot(): JsonObject | null {
    const reader = this.#reader;
    const root: Record<string, unknown> = {};
    let hasList = false;
    if (reader.peek() !== openObject || !reader.enterObject(rootDepth)) return null;
    do {
      if (reader.bytes.length - reader.at < rootMemberBytes && !this.#moveTo(reader.at)) return null;
      reader.key(rootDepth);
      if (reader.failure !== failure.none) return null;
      const member = parseJson(this.#slice(reader.textStart - 1, reader.textEnd + 1), false) as string;
      if (member === 'features') {
        if (hasList || reader.peek() !== openList || !this.#readList()) return null;
        hasList = true;
        if (reader.bytes.length - reader.at < rootMemberBytes && !this.#moveTo(reader.at)) return null;
      } else root[member] = this.#rootMember(member);
    } while (reader.next(closeObject));
    reader.leave();
    return hasList && this.#isEnd() ? root : null;
  }

  #rootMember(name: string): unknown {
    const reader = this.#reader;
    reader.peek();
    const start = reader.at;
    reader.skip();
    if (reader.failure !== failure.none || !rootMembers.includes(name)) return true;
    return parseJson(this.#slice(start, reader.at), false);
  }

  /** Whether nothing but white space follows. */
  #isEnd(): boolean {
    const reader = this.#reader;
    while (reader.failure === failure.none && reader.peek() === undefined) {
      if (this.#window.isLast) return true;
      if (!this.#moveTo(reader.at)) return false;
    }
    return false;
  }

  /** Reads the list of features; false where one is not sound. */
  #readList(): boolean {
    const reader = this.#reader;
    if (!reader.enter(false)) return reader.failure === failure.none;
    for (let goesOn = true; goesOn; ) {
      const from = reader.at;
      const { depth } = reader;
      this.#columns.backTo(this.#empty);
      this.#feature.read();
      const more = reader.failure === failure.none && reader.next(closeList);
      if (reader.failure !== failure.none) {
        // The feature may go on behind the window: once more, with more of it.
        if (this.#window.isLast || !this.#moveTo(from)) return false;
        reader.depth = depth;
        continue;
      }
      if (!this.#isSound()) return false;
      this.shape = this.#columns.passing(this.#feature.kind);
      if (!this.#visit(this)) return false;
      this.index++;
      goesOn = more;
    }
    reader.leave();
    return true;
  }

  #isSound(): boolean {
    const { codes, isOdd, hasPlace } = this.#feature;
    return codes.length === 0 && !isOdd && !hasPlace && this.#reader.suspicions === 0;
  }

  /** Moves the window; false where what it leaves behind is no UTF-8. What stands at `from` is ASCII. */
  #moveTo(from: number): boolean {
    if (!this.#isText(from)) return false;
    this.#window.moveTo(from);
    this.#checked = 0;
    this.#reader.goOnIn(this.#window.bytes);
    return true;
  }

  #isText(to: number): boolean {
    const isText = isStrictUtf8(this.#reader.bytes.subarray(this.#checked, to));
    this.#checked = to;
    return isText;
  }

  /** What the other way says of the members of the file, in its order. */
  #judgeRoot(root: JsonObject): FindingList | null {
    const findings = this.#findings;
    if (root.type !== 'FeatureCollection' || foreignJson({ ...root, features: [] }) !== null) return null;
    checkBbox(root, '', null, findings);
    if (this.index === 0) findings.add('no-features');
    convertCrs({ features: [], total: this.index, crs: crsOf(root) }, findings);
    const isConverted = findings.listed.some(({ code }) => code === 'crs-converted');
    return isConverted || findings.hasError ? null : findings;
  }
}
