// SPDX-License-Identifier: EUPL-1.2
// An entry of a list that is being written, as the one text that is kept of it until it is taken.

import type { JsonValue } from '../../core/edit/operations/set-properties';

/** The entry that a form was opened for, and its place then. */
export interface OpenEntry {
  readonly at: number;
  readonly entry: JsonValue;
}

/** What stands in the fields of an entry, by part. */
export type Texts = Readonly<Record<string, string>>;

export interface WaitingEntry {
  /** The entry that is being corrected, `new` for one that is being added. */
  readonly open: OpenEntry | 'new';
  readonly texts: Texts;
}

/** The entry that was kept as JSON text; null for null and for any other text. Never throws. */
export function waitingEntry(text: string | null): WaitingEntry | null {
  try {
    const { open, texts } = JSON.parse(text ?? '{}') as { open?: unknown; texts?: unknown };
    const isTexts =
      typeof texts === 'object' &&
      texts !== null &&
      Object.values(texts).every((one) => typeof one === 'string');
    const isOpen =
      open === 'new' ||
      (typeof open === 'object' && open !== null && typeof (open as OpenEntry).at === 'number');
    return isTexts && isOpen ? ({ open, texts } as WaitingEntry) : null;
  } catch {
    return null;
  }
}

/** A waiting text as a person reads it: of an entry what was typed into its parts, else as it is. */
export function waitingText(text: string): string {
  const entry = waitingEntry(text);
  if (!entry) return text;
  return Object.values(entry.texts)
    .filter((part) => part.trim() !== '')
    .join(' · ');
}
