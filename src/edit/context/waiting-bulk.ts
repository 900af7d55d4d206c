// SPDX-License-Identifier: EUPL-1.2
// A change of many objects that is being typed, as the one text that is kept of it until it is made or put away.

import type { Untaken } from '../../session/desk/untaken';

/** What is chosen and typed; empty texts wait for nothing. */
export interface BulkEntry {
  readonly way: 'set' | 'replace' | 'paste';
  readonly name: string;
  readonly within: string;
  readonly value: string;
  readonly find: string;
  readonly by: string;
  readonly cells: string;
}

/** How much of pasted cells is read out. */
const longestRead = 200;

const texts = ['value', 'find', 'by', 'cells'] as const;
export const noTexts = { value: '', find: '', by: '', cells: '' } as const;

/** Where it is kept: with the texts of a layer, under what no object is called. */
export const bulkPlace = (file: string) => ({ file, id: '@many', field: '@many' });

export const isBulk = ({ id, field }: Pick<Untaken, 'id' | 'field'>) => id === '@many' && field === '@many';

/** The text to keep; null where nothing is typed. */
export const bulkText = (entry: BulkEntry): string | null =>
  texts.every((name) => entry[name] === '') ? null : JSON.stringify(entry);

/** The entry that was kept; null for null and for any other text. Never throws. */
export function waitingBulk(text: string | null): BulkEntry | null {
  try {
    const entry = JSON.parse(text ?? 'null') as BulkEntry | null;
    if (entry === null || !['set', 'replace', 'paste'].includes(entry.way)) return null;
    return [...texts, 'name', 'within'].every((name) => typeof entry[name as 'name'] === 'string')
      ? entry
      : null;
  } catch {
    return null;
  }
}

/** What was typed, as a person reads it. */
export function bulkSaid(text: string): string {
  const entry = waitingBulk(text);
  const said = entry ? texts.map((name) => entry[name].trim()).filter(Boolean) : [text];
  const all = said.join(' · ');
  return all.length > longestRead ? `${all.slice(0, longestRead)}…` : all;
}
