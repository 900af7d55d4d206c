// SPDX-License-Identifier: EUPL-1.2
// Reads a big GeoJSON file in one pass over its bytes: features become columns, the structure is judged as
// `checkFile` judges it, and what is broken is told and left out while the rest loads.
//
// Where checkFile stops at the first place that is no JSON, this goes on behind it. It says the same sentence of that
// place, marks the one feature as refused, and offers the others; `isRefused` still says that checkFile would use
// nothing of the file. Numbers beyond the range and too deep nesting are treated in the same way. One class, because all
// its steps share one state: where the cursor is, what was counted, what was told.

import { layerOfFile } from '../../layers/layer-of-file';
import { FindingList } from '../findings/finding-list';
import { parseJson, readJson } from '../text/read-json';
import { bodyOf, isForeignText, readText } from '../text/read-text';
import { defaultLimit, reportOf } from '../validation/check-file';
import { checkFeature, checkStructure, crsOf, foreignJson } from '../validation/check-structure';
import { checkBbox, type JsonObject } from '../validation/members';
import { ByteReader, failure, suspicion } from './byte-cursor';
import { ColumnBuilder, type Mark } from './columns';
import type { FileScan, ScanOptions } from './file-scan';
import { JsonReporter } from './json-findings';
import { isFeatureStart, resumeAfter } from './resume-after-fault';
import { FeatureReader } from './scan-feature';
import { knownTexts } from './scan-members';
import { ScannedText } from './source-text';

/**
 * Reads and checks a file; null when it was cancelled. Never throws on content. A file that is no plain
 * FeatureCollection (a single feature, a key of the file that stands twice) is read as `checkFile` does, and its
 * features are written anew so that the columns have bytes to point to.
 */
export function scanFile(bytes: Uint8Array, name: string, options: ScanOptions = {}): FileScan | null {
  return scanWithFindings(bytes, name, options)?.scan ?? null;
}

/** As `scanFile`, with the list of findings for those who go on checking. */
export function scanWithFindings(
  bytes: Uint8Array,
  name: string,
  options: ScanOptions,
): { scan: FileScan; findings: FindingList } | null {
  const scanner = new FileScanner(bytes, name, options);
  try {
    return { scan: scanner.scan(), findings: scanner.findings };
  } catch (error) {
    if (error === cancelled) return null;
    throw error;
  }
}

const cancelled = new Error('cancelled');
const progressBytes = 1 << 20;
const [comma, openObject, openList, closeObject, closeList] = [44, 123, 91, 125, 93];
/** Members of the file that have a meaning, here or in another format. */
export const rootMembers: readonly string[] = [
  'type',
  'bbox',
  'crs',
  'coordRefSys',
  'elements',
  'osm3s',
  'version',
  'geometryType',
  'place',
  'layers',
];

class FileScanner {
  /** Everything that was found, once the scan is done. */
  readonly findings: FindingList;
  readonly #bytes: Uint8Array;
  readonly #name: string;
  readonly #options: ScanOptions;
  readonly #limit: number;
  readonly #inLayer: boolean;
  readonly #text: FindingList;
  readonly #structure: FindingList;
  readonly #columns = new ColumnBuilder();
  readonly #reader: ByteReader;
  readonly #feature: FeatureReader;
  #json!: JsonReporter;
  #source!: ScannedText;
  #total = 0;
  /** Offset of the bracket that ends the list of features, once it was read. */
  #listEnd = 0;
  #hasList = false;
  #crs: unknown[] = [];
  #isEsri = false;
  #isJsonFg = false;
  #told = 0;
  #isRoomMade = false;

  constructor(bytes: Uint8Array, name: string, options: ScanOptions) {
    this.#bytes = bytes;
    this.#name = name;
    this.#options = options;
    this.#limit = options.limit ?? defaultLimit;
    this.#inLayer = layerOfFile(name) !== null;
    this.findings = this.#newList();
    this.#text = this.#newList();
    this.#structure = this.#newList();
    this.#reader = new ByteReader(bytes, 0, knownTexts);
    this.#feature = new FeatureReader(this.#reader, this.#columns, () => this.#tick());
  }

  scan(): FileScan {
    const body = bodyOf(this.#bytes, this.#name, this.#text);
    if (body === null) return this.#result([this.#text]);
    this.#source = new ScannedText(this.#bytes, body, this.#text);
    if (this.#source.isForeign(this.#name, this.#text)) return this.#result([this.#text]);
    // In a layer of ours the encoding is an error of the whole file.
    if (this.#text.fileRefused) return this.#scanAsObjects();
    this.#json = new JsonReporter(this.#source, this.#text);
    this.#reader.at = this.#source.start;
    const root = this.#readRoot();
    return root === null ? this.#scanAsObjects() : this.#judgeRoot(root);
  }

  /** The members of the file besides its features; null when it is to be read as an object. */
  #readRoot(): JsonObject | null {
    const reader = this.#reader;
    const root = new Map<string, unknown>();
    if (reader.peek() !== openObject || !reader.enterObject(reader.depth)) return null;
    do {
      reader.key(0);
      if (reader.failure !== failure.none) break;
      const name = parseJson(this.#source.slice(reader.textStart - 1, reader.textEnd + 1), false) as string;
      if (name !== 'features') root.set(name, this.#rootMember(name));
      else if (this.#hasList || reader.peek() !== openList) return null;
      else if (!this.#readList()) return Object.fromEntries(root);
    } while (reader.next(closeObject));
    reader.leave();
    if (reader.peek() !== undefined) reader.fail(reader.at);
    if (!this.#hasList || reader.failure === failure.tooDeep) return null;
    if (reader.failure !== failure.none) this.#json.reportError(this.#listEnd, reader.failedAt, null);
    // A key that stands twice, or half a character: those who read the whole text know what counts and where it is.
    const isPlain = reader.suspicions === 0 || this.#json.hasError;
    return isPlain ? Object.fromEntries(root) : null;
  }

  #rootMember(name: string): unknown {
    const reader = this.#reader;
    reader.peek();
    const start = reader.at;
    reader.skip();
    if (reader.failure !== failure.none) return null;
    return rootMembers.includes(name) ? parseJson(this.#source.slice(start, reader.at), false) : true;
  }

  /** Reads the list of features; false when its end was lost. */
  #readList(): boolean {
    const reader = this.#reader;
    const suspicions = reader.suspicions;
    this.#hasList = true;
    let goesOn = reader.enter(false);
    if (!goesOn) this.#listEnd = reader.at - 1;
    while (goesOn) {
      reader.peek();
      const start = reader.at;
      const isWhole = this.#readFeature(start);
      this.#total++;
      this.#tick();
      if (isWhole === null) return false;
      const more = isWhole ? this.#afterFeature(start) : true;
      if (more === null) return false;
      goesOn = more;
    }
    reader.depth = 1;
    reader.suspicions = suspicions;
    return true;
  }

  /** Reads one feature; false when the next one begins right here, null when there is no more to be found. */
  #readFeature(start: number): boolean | null {
    const reader = this.#reader;
    const mark = this.#columns.mark();
    reader.depth = 2;
    reader.suspicions = 0;
    this.#feature.read();
    if (reader.failure !== failure.none) {
      this.#columns.backTo(mark);
      return this.#goOnAfterFailure(start);
    }
    this.#judge(start, mark);
    return true;
  }

  /** Tells of the feature that could not be read, and finds the next one; answers as `readFeature` does. */
  #goOnAfterFailure(start: number): boolean | null {
    const reader = this.#reader;
    const { failedAt } = reader;
    const resumption = resumeAfter(this.#bytes, start, failedAt);
    if (reader.failure === failure.broken) this.#json.reportError(start, failedAt, this.#total);
    else this.#json.reportTooDeep(start, resumption?.at ?? this.#bytes.length, this.#total);
    if (resumption === null) return null;
    reader.resume(resumption.at);
    return !resumption.isStart;
  }

  /** Goes past what follows a feature: true before another one, false after the list, null when its end is lost. */
  #afterFeature(start: number): boolean | null {
    const reader = this.#reader;
    const goesOn = reader.next(closeList);
    if (reader.failure === failure.none) {
      if (!goesOn) this.#listEnd = reader.at - 1;
      return goesOn;
    }
    const at = reader.failedAt;
    this.#json.reportError(start, at, null);
    reader.resume(at);
    if (this.#bytes[at] === comma) {
      reader.at = at + 1;
      if (reader.peek() === closeList) {
        this.#listEnd = reader.at++;
        return false;
      }
    }
    const next = isFeatureStart(this.#bytes, at) ? at : (resumeAfter(this.#bytes, at, at)?.at ?? null);
    if (next === null) return null;
    reader.at = next;
    return true;
  }

  #judge(start: number, mark: Mark): void {
    const { suspicions, at: end } = this.#reader;
    const feature = this.#feature;
    const index = this.#total;
    if (suspicions > 0) this.#json.reportOddities(start, end, index, suspicions);
    if (feature.hasPlace) this.#isJsonFg = true;
    if (index === 0 && feature.hasAttributes && !feature.hasProperties) this.#isEsri = true;
    if ((suspicions & suspicion.numberTooLarge) !== 0) {
      this.#columns.backTo(mark);
      return;
    }
    const isFull = this.#structure.listed.length >= this.#limit;
    const isOdd = feature.isOdd || (suspicions & suspicion.duplicateKey) !== 0;
    if (isOdd || (feature.codes.length > 0 && !isFull)) this.#judgeAsObject(start, end, mark);
    else this.#keep(start, end, mark);
  }

  /** The sound feature as it was read; where it is not sound, its findings are only counted, as the list is full. */
  #keep(start: number, end: number, mark: Mark): void {
    const { codes, idStart, propertiesStart, propertiesEnd, kind } = this.#feature;
    const index = this.#total;
    for (const code of codes) this.#structure.add(code, { index });
    if (codes.length > 0 && this.#structure.refused.has(index)) this.#columns.backTo(mark);
    else this.#columns.endFeature({ index, start, end, idStart, propertiesStart, propertiesEnd, kind });
  }

  /** The way of `checkFile`, for one feature: exact words for what is wrong, and a decision on what is rare. */
  #judgeAsObject(start: number, end: number, mark: Mark): void {
    const index = this.#total;
    const hasProto = (this.#reader.suspicions & suspicion.protoKey) !== 0;
    const value = parseJson(this.#source.slice(start, end), hasProto);
    const path = `features[${index}]`;
    const { listed } = this.#structure;
    const before = listed.length;
    const feature = checkFeature(value, { index, path, geometryPath: `${path}.geometry` }, this.#structure);
    if (listed.length > before) {
      const place = this.#source.locator.locate(start);
      for (let i = before; i < listed.length; i++) listed[i] = { ...listed[i]!, ...place };
    }
    if (typeof value === 'object' && value !== null) this.#crs.push(...crsOf(value as JsonObject));
    this.#columns.backTo(mark);
    if (feature === null) return;
    const kind = this.#columns.addGeometry(feature.geometry);
    const { idStart, propertiesStart, propertiesEnd } = this.#feature;
    this.#columns.endFeature({ index, start, end, idStart, propertiesStart, propertiesEnd, kind });
  }

  /** What the members of the file say about it, once all are known. */
  #judgeRoot(root: JsonObject): FileScan {
    // Behind an error the rest of the members may be lost: a list of features then speaks for itself.
    const isCollection =
      root.type === 'FeatureCollection' || (root.type === undefined && this.#json.hasError);
    if (!isCollection && !this.#json.hasError) return this.#scanAsObjects();
    const features = this.#isEsri ? [{ attributes: {} }] : this.#isJsonFg ? [{ place: {} }] : [];
    const foreign = isCollection ? foreignJson({ ...root, features }) : 'JSON';
    const ofRoot = this.#newList();
    if (foreign !== null) {
      if (isCollection) ofRoot.add('format-other', { found: foreign });
      this.#total = 0;
      return this.#result([this.#text, ofRoot]);
    }
    checkBbox(root, '', null, ofRoot);
    if (this.#total === 0) ofRoot.add('no-features');
    this.#crs.unshift(...crsOf(root));
    return this.#result([this.#text, ofRoot, this.#structure], this.#columns.finish());
  }

  /** The way of `checkFile` for the whole file. */
  #scanAsObjects(): FileScan {
    const findings = this.#newList();
    this.#crs = [];
    const text = readText(this.#bytes, this.#name, findings);
    const isForeign = text === null || isForeignText(text, this.#name, findings);
    const json = isForeign ? null : readJson(text, findings);
    const structure = json && checkStructure(json.value, findings);
    this.#total = structure?.total ?? 0;
    if (!structure) return this.#result([findings]);
    const features = structure.features.map(({ feature }) => JSON.stringify(feature)).join(',\n');
    const source = new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${features}\n]}`);
    const anew = scanFile(source, 'anew', {})!;
    const index = anew.columns.index.map((i) => structure.features[i]!.index);
    this.#crs = [...structure.crs];
    return { ...this.#result([findings], { ...anew.columns, index }), source, encoding: 'utf-8' };
  }

  #result(lists: readonly FindingList[], columns = new ColumnBuilder().finish()): FileScan {
    const { findings } = this;
    for (const list of lists) findings.take(list);
    this.#options.onProgress?.(this.#bytes.length);
    return {
      report: reportOf(this.#name, layerOfFile(this.#name), this.#total, findings),
      columns,
      source: this.#bytes,
      encoding: this.#source?.encoding ?? 'utf-8',
      crs: this.#crs,
      isRefused: findings.hasError,
    };
  }

  #newList(): FindingList {
    return new FindingList(this.#limit, this.#inLayer);
  }

  #tick(): void {
    const { signal, onProgress } = this.#options;
    if (signal?.aborted) throw cancelled;
    const { at } = this.#reader;
    if (!this.#isRoomMade && at > progressBytes) {
      this.#isRoomMade = true;
      this.#columns.expect(at / this.#bytes.length);
    }
    if (onProgress === undefined || at - this.#told < progressBytes) return;
    this.#told = at;
    onProgress(at);
  }
}

type Encoder = { encode(text: string): Uint8Array };
const { TextEncoder } = globalThis as unknown as { TextEncoder: new () => Encoder };
