// SPDX-License-Identifier: EUPL-1.2
// Texts that were typed into a field and not taken yet: kept on this device letter by letter, for every tab, until they are
// taken or put away. They are no change, so no draft has them.

import { useSyncExternalStore } from 'react';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { Listeners } from '../../core/memo/listeners';
import type { FeatureRef } from './desk-state';

/** The field of the id; no property of a file is called so. */
export const idField = '@id';

/** A text that waits in a field of a feature. */
export interface Untaken {
  readonly file: string;
  /** Of the feature, not its place: a publication or another tab numbers anew. */
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

type Place = Omit<Untaken, 'text'>;

const key = 'nuf-untaken';

export class UntakenTexts {
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly #listeners = new Listeners();
  /** What was read last, so that equal texts are one list. */
  #read: { readonly raw: string | null; readonly list: readonly Untaken[] } = { raw: null, list: [] };
  /** What the device did not take; null where it takes all. */
  #onlyHere: readonly Untaken[] | null = null;

  /** @param storage may throw, where a browser keeps nothing */
  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#storage = storage;
  }

  readonly subscribe = this.#listeners.subscribe;

  /** All that wait, the one typed first first; the same list until one of them changes. Content never throws. */
  readonly get = (): readonly Untaken[] => {
    if (this.#onlyHere) return this.#onlyHere;
    let raw: string | null = null;
    try {
      raw = this.#storage().getItem(key);
    } catch {
      // Forbidden: nothing was kept by an earlier visit either.
    }
    if (raw !== this.#read.raw) this.#read = { raw, list: listIn(raw) };
    return this.#read.list;
  };

  /** False where a text is only in this tab and would be lost with it. */
  get isKept(): boolean {
    return (this.#onlyHere ?? []).length === 0;
  }

  textOf(place: Place): string | null {
    return this.get().find((one) => isAt(one, place))?.text ?? null;
  }

  /** Null forgets it: it was taken, or somebody put it away. */
  keep(place: Place, text: string | null): void {
    const { file, id, field } = place;
    const all = this.get();
    const at = all.findIndex((one) => isAt(one, place));
    if (text === null && at < 0) return;
    if (text === null) this.#write(all.filter((_, i) => i !== at));
    else if (at < 0) this.#write([...all, { file, id, field, text }]);
    else this.#write(all.map((one, i) => (i === at ? { ...one, text } : one)));
  }

  /** Forgets all of these files, as when all changes are thrown away. */
  forget(files: readonly string[]): void {
    this.#write(this.get().filter(({ file }) => !files.includes(file)));
  }

  /** Another tab of the browser wrote. */
  hearOthers(): void {
    this.#listeners.tell();
  }

  #write(list: readonly Untaken[]): void {
    try {
      if (list.length === 0) this.#storage().removeItem(key);
      else this.#storage().setItem(key, JSON.stringify(list));
      this.#onlyHere = null;
    } catch {
      this.#onlyHere = list;
    }
    this.#listeners.tell();
  }
}

const isAt = (one: Place, { file, id, field }: Place) =>
  one.file === file && one.id === id && one.field === field;

function listIn(raw: string | null): readonly Untaken[] {
  try {
    const value: unknown = JSON.parse(raw ?? '[]');
    return Array.isArray(value) ? value.filter(isUntaken) : [];
  } catch {
    return [];
  }
}

function isUntaken(value: unknown): value is Untaken {
  const of = (value ?? {}) as Record<string, unknown>;
  return (['file', 'id', 'field', 'text'] as const).every((name) => typeof of[name] === 'string');
}

/** What a feature is called among the texts; one without an id by its place in the file. */
export function untakenId(document: LayerDocument, at: FeatureRef['key']): string {
  return String(document.idOf(at) ?? `#${at}`);
}

/** Kept for all: the texts of this page. */
export const untakenTexts = new UntakenTexts(() => window.localStorage);

// Node has none, where these texts are asked for all the same.
globalThis.addEventListener?.('storage', (event) => {
  if (event.key === key || event.key === null) untakenTexts.hearOthers();
});

export const useUntaken = (): readonly Untaken[] =>
  useSyncExternalStore(untakenTexts.subscribe, untakenTexts.get, untakenTexts.get);
