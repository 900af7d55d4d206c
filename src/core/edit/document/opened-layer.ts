// SPDX-License-Identifier: EUPL-1.2
// A layer's file as it was opened: its bytes, and where its features stand in them. Nothing of it ever changes.

import type { FeatureKey } from './edit';
import {
  type DocumentSpans,
  decodeStrictly,
  jsonAt,
  type ReadOnlyReason,
  type Span,
  scanDocument,
} from './scan-document';

const noSpans: DocumentSpans = {
  count: 0,
  featureStart: new Int32Array(0),
  featureEnd: new Int32Array(0),
  idStart: new Int32Array(0),
  idEnd: new Int32Array(0),
  listStart: 0,
  listEnd: 0,
  root: new Map(),
};

/** The handle of a feature is its place in the list, from 0. */
export class OpenedLayer {
  readonly bytes: Uint8Array;
  /** Why nothing can be changed; null for a file that can. */
  readonly readOnly: ReadOnlyReason | null;
  readonly #spans: DocumentSpans;

  /** Content never throws. A file that cannot be changed has no features here, only its bytes. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const { spans, readOnly } = scanDocument(bytes);
    this.readOnly = readOnly;
    this.#spans = spans ?? noSpans;
  }

  get count(): number {
    return this.#spans.count;
  }

  has(key: FeatureKey): boolean {
    return key >= 0 && key < this.count;
  }

  /** Values of the file's other members, in its bytes. */
  get rootSpans(): ReadonlyMap<string, Span> {
    return this.#spans.root;
  }

  /** Bytes of the list of features, between its brackets. */
  get list(): Span {
    return { start: this.#spans.listStart, end: this.#spans.listEnd };
  }

  /** Bytes of a feature. */
  spanOf(key: FeatureKey): Span {
    return { start: this.#spans.featureStart[key]!, end: this.#spans.featureEnd[key]! };
  }

  /** Where what stands before a feature begins: white space, and the comma that follows the one before it. */
  leadStart(key: FeatureKey): number {
    return key === 0 ? this.#spans.listStart : this.#spans.featureEnd[key - 1]!;
  }

  /** Where what stands between the last feature (or the opening bracket) and the end of the list begins. */
  get tailStart(): number {
    return this.leadStart(this.count);
  }

  textOf(key: FeatureKey): string {
    const { start, end } = this.spanOf(key);
    return decodeStrictly(this.bytes.subarray(start, end));
  }

  leadOf(key: FeatureKey): string {
    return decodeStrictly(this.bytes.subarray(this.leadStart(key), this.#spans.featureStart[key]!));
  }

  get tail(): string {
    return decodeStrictly(this.bytes.subarray(this.tailStart, this.#spans.listEnd));
  }

  /** The value of the member `id`; undefined without one. */
  idOf(key: FeatureKey): unknown {
    const [start, end] = [this.#spans.idStart[key]!, this.#spans.idEnd[key]!];
    return end === 0 ? undefined : (this.#plainText(start, end) ?? jsonAt(this.bytes, { start, end }));
  }

  /** A short text of plain letters, which most ids are, read without a decoder; undefined for any other value. */
  #plainText(start: number, end: number): string | undefined {
    if (this.bytes[start] !== 34 || end - start > 64) return undefined;
    let text = '';
    for (let i = start + 1; i < end - 1; i++) {
      const code = this.bytes[i]!;
      if (code === 92 || code > 126) return undefined;
      text += String.fromCharCode(code);
    }
    return text;
  }
}
