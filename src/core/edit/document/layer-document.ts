// SPDX-License-Identifier: EUPL-1.2
// A layer's file that can be changed and stays the same file: the bytes as they were opened, and the few texts that differ.

import { joinBytes } from '../../bytes/join-bytes';
import { boxMember, DocumentBox } from './document-box';
import type { FeatureEdit, FeatureKey, ListEdit, TextEdit } from './edit';
import { spliced } from './edit';
import { type FeatureText, readFeatureText } from './feature-text';
import { OpenedLayer } from './opened-layer';
import type { ReadOnlyReason, Span } from './scan-document';

type Encoder = { encode(text: string): Uint8Array };
const { TextEncoder } = globalThis as unknown as { TextEncoder: new () => Encoder };
const encoder = new TextEncoder();

/** Parsed features that are kept; opening one takes less than a millisecond. */
const keptTexts = 64;

/**
 * One open file. `apply` is the only thing that changes it; `version` counts how often. Without changes, and after all of
 * them were taken back, `pieces` gives the bytes that were opened.
 */
export class LayerDocument {
  /** Name relative to the data folder; edits carry it. */
  readonly file: string;
  /** The bytes as opened. Nobody may change them. */
  readonly base: Uint8Array;
  /** Why nothing can be changed; null for a file that can. */
  readonly readOnly: ReadOnlyReason | null;
  readonly #opened: OpenedLayer;
  readonly #box: DocumentBox | null;
  readonly #texts = new Map<FeatureKey, string>();
  readonly #leads = new Map<FeatureKey, string>();
  readonly #parsed = new Map<FeatureKey, FeatureText>();
  /** Null: as in the file. */
  #order: FeatureKey[] | null = null;
  /** What stands between the last feature and the end of the list; null: as in the file. */
  #tail: string | null = null;
  #nextKey: FeatureKey;
  #version = 0;
  /** Features by the text of their id, made when it is asked for and given up with the next change. */
  #byId: Map<string, FeatureKey> | null = null;

  /** Opens a file; content never throws. A file that cannot be changed has no features here, only its bytes. */
  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.base = bytes;
    this.#opened = new OpenedLayer(bytes);
    this.readOnly = this.#opened.readOnly;
    this.#nextKey = this.#opened.count;
    const box = this.#opened.rootSpans.get(boxMember);
    this.#box = box ? new DocumentBox(box) : null;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Number of features now. */
  get size(): number {
    return this.#order?.length ?? this.#opened.count;
  }

  /** Whether any byte differs from the file as opened. */
  get isChanged(): boolean {
    return this.#texts.size > 0 || this.#leads.size > 0 || this.#order !== null || this.#tail !== null;
  }

  /** Features that are there and whose text differs from the file as opened, new ones among them; in no order. */
  get changedKeys(): readonly FeatureKey[] {
    return [...this.#texts.keys()];
  }

  /** Features of the file as opened that are no longer there, in its order. */
  get removedKeys(): readonly FeatureKey[] {
    if (this.#order === null) return [];
    const there = new Set(this.#order);
    return this.#openedKeys().filter((key) => !there.has(key));
  }

  /** What stands before and after the list of features, as opened; empty for a file that is read only. */
  get frame(): { readonly head: Uint8Array; readonly foot: Uint8Array } {
    const { start, end } = this.#opened.list;
    const isOpen = this.readOnly === null;
    const none = new Uint8Array(0);
    return {
      head: isOpen ? this.base.subarray(0, start) : none,
      foot: isOpen ? this.base.subarray(end) : none,
    };
  }

  /** Values of the file's other members, in bytes of `base`. */
  get rootSpans(): ReadonlyMap<string, Span> {
    return this.#opened.rootSpans;
  }

  /** Handles of all features in the order of the file. */
  keys(): readonly FeatureKey[] {
    return this.#order ?? this.#openedKeys();
  }

  #openedKeys(): FeatureKey[] {
    return Array.from({ length: this.#opened.count }, (_, key) => key);
  }

  has(key: FeatureKey): boolean {
    return this.#order ? this.#order.includes(key) : this.#opened.has(key);
  }

  /** The handle that the next new feature gets: never one that was used, so that undo and redo mean the same feature. */
  get nextKey(): FeatureKey {
    return this.#nextKey;
  }

  /** The text of a feature as it stands now, also of one whose content nobody could read. */
  textOf(key: FeatureKey): string {
    return this.#texts.get(key) ?? this.#baseText(key);
  }

  /** The text of a feature as opened; null for a new one. */
  baseTextOf(key: FeatureKey): string | null {
    return key < this.#opened.count ? this.#baseText(key) : null;
  }

  /** A feature with the places of its parts; kept for the few that were asked for last. */
  feature(key: FeatureKey): FeatureText {
    const known = this.#parsed.get(key);
    if (known) return known;
    const feature = readFeatureText(this.textOf(key));
    if (this.#parsed.size >= keptTexts) {
      const [oldest] = this.#parsed.keys();
      if (oldest !== undefined) this.#parsed.delete(oldest);
    }
    this.#parsed.set(key, feature);
    return feature;
  }

  /** The id as written; null without one, and for what RFC 7946 allows as none. */
  idOf(key: FeatureKey): string | number | null {
    const isAsOpened = key < this.#opened.count && !this.#texts.has(key);
    return idFrom(isAsOpened ? this.#opened.idOf(key) : this.feature(key).value.id);
  }

  /** The first feature with this id, a number by its text; undefined where none has it. */
  keyOf(id: string): FeatureKey | undefined {
    if (this.#byId === null) {
      this.#byId = new Map();
      for (const key of this.keys()) {
        const own = this.idOf(key);
        if (own !== null && !this.#byId.has(String(own))) this.#byId.set(String(own), key);
      }
    }
    return this.#byId.get(id);
  }

  /** Where a feature stood in the file as opened, in bytes; null for a new one. */
  spanOf(key: FeatureKey): Span | null {
    return key < this.#opened.count ? this.#opened.spanOf(key) : null;
  }

  /** What stands before a feature: white space, and the comma that follows the one before it. */
  leadOf(key: FeatureKey): string {
    return this.#leads.get(key) ?? this.#opened.leadOf(key);
  }

  /** What stands between the last feature (or the opening bracket) and the end of the list. */
  get tail(): string {
    return this.#tail ?? this.#opened.tail;
  }

  /**
   * Applies one edit.
   * @throws when the edit was made for another state of the file; the document is then as it was.
   */
  apply(edit: FeatureEdit): void {
    if (this.readOnly !== null) throw new Error(`${this.file}: cannot be changed here (${this.readOnly})`);
    if (edit.do === 'text') this.#applyText(edit);
    else if (edit.do === 'add') this.#add(edit);
    else this.#remove(edit);
    this.#parsed.delete(edit.key);
    this.#byId = null;
    this.#version++;
  }

  /**
   * The file as it stands now, as parts to write one after the other; untouched stretches are views of the bytes opened.
   * A bounding box of the file is made anew where positions changed (M5 of the editor's musts).
   */
  pieces(): Uint8Array[] {
    if (!this.isChanged) return [this.base];
    const opened = this.#opened;
    const { list } = opened;
    const pieces: Uint8Array[] = [];
    /** Bytes of the file that stand here unchanged, up to and without `until`. */
    let from = 0;
    let until = list.start;
    const keep = (start: number, end: number) => {
      if (start !== until) {
        if (until > from) pieces.push(this.base.subarray(from, until));
        from = start;
      }
      until = end;
    };
    const say = (text: string) => {
      if (until > from) pieces.push(this.base.subarray(from, until));
      from = until;
      pieces.push(encoder.encode(text));
    };
    const one = (key: FeatureKey) => {
      const lead = this.#leads.get(key);
      if (lead !== undefined) say(lead);
      else keep(opened.leadStart(key), opened.spanOf(key).start);
      const text = this.#texts.get(key);
      if (text !== undefined) say(text);
      else keep(opened.spanOf(key).start, opened.spanOf(key).end);
    };
    if (this.#order) this.#order.forEach(one);
    else {
      // Only the features that differ are visited: the stretches between them are one view each.
      const changed = [...new Set([...this.#texts.keys(), ...this.#leads.keys()])].sort((a, b) => a - b);
      for (const key of changed) {
        keep(until, opened.leadStart(key));
        one(key);
        if (this.#texts.has(key)) from = until = opened.spanOf(key).end;
      }
      if (opened.count > 0) keep(until, opened.tailStart);
    }
    if (this.#tail !== null) say(this.#tail);
    else keep(opened.tailStart, list.end);
    keep(list.end, this.base.length);
    if (until > from) pieces.push(this.base.subarray(from, until));
    return this.#box ? this.#box.renewedIn(pieces, this) : pieces;
  }

  /** The whole file as it stands now. */
  bytes(): Uint8Array {
    return joinBytes(this.pieces());
  }

  #applyText({ key, splices }: TextEdit): void {
    if (!this.has(key)) throw new Error(`${this.file}: there is no feature ${key}`);
    this.#keepText(key, spliced(this.textOf(key), splices));
  }

  #add({ key, before, text, lead, next }: ListEdit): void {
    if (this.has(key)) throw new Error(`${this.file}: feature ${key} is there already`);
    const order = [...this.keys()];
    const at = before === null ? order.length : order.indexOf(before);
    if (at < 0) throw new Error(`${this.file}: there is no feature ${before}`);
    this.#expect(this.#leadAt(before), next.absent);
    order.splice(at, 0, key);
    this.#keepOrder(order);
    this.#keepText(key, text);
    this.#keepLead(key, lead);
    this.#keepLead(before, next.present);
    this.#nextKey = Math.max(this.#nextKey, key + 1);
  }

  #remove({ key, before, text, lead, next }: ListEdit): void {
    const order = [...this.keys()];
    const at = order.indexOf(key);
    if (at < 0) throw new Error(`${this.file}: there is no feature ${key}`);
    if ((order[at + 1] ?? null) !== before) throw new Error(`${this.file}: feature ${key} has moved`);
    this.#expect(this.textOf(key), text);
    this.#expect(this.leadOf(key), lead);
    this.#expect(this.#leadAt(before), next.present);
    order.splice(at, 1);
    this.#keepOrder(order);
    this.#texts.delete(key);
    this.#leads.delete(key);
    this.#keepLead(before, next.absent);
  }

  #leadAt(before: FeatureKey | null): string {
    return before === null ? this.tail : this.leadOf(before);
  }

  #expect(found: string, expected: string): void {
    if (found === expected) return;
    throw new Error(
      `${this.file}: "${found.slice(0, 40)}" found, "${expected.slice(0, 40)}" expected: the edit was made for another state`,
    );
  }

  /** Keeps a text that differs from the file and forgets one that is as it was. */
  #keepText(key: FeatureKey, text: string): void {
    if (key < this.#opened.count && this.#baseText(key) === text) this.#texts.delete(key);
    else this.#texts.set(key, text);
  }

  #keepLead(key: FeatureKey | null, lead: string): void {
    if (key === null) {
      this.#tail = null;
      if (this.tail !== lead) this.#tail = lead;
      return;
    }
    this.#leads.delete(key);
    if (key >= this.#opened.count || this.leadOf(key) !== lead) this.#leads.set(key, lead);
  }

  #keepOrder(order: FeatureKey[]): void {
    const isPlain = order.length === this.#opened.count && order.every((key, i) => key === i);
    this.#order = isPlain ? null : order;
  }

  #baseText(key: FeatureKey): string {
    if (!this.#opened.has(key)) throw new Error(`${this.file}: there is no feature ${key}`);
    return this.#opened.textOf(key);
  }
}

function idFrom(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
