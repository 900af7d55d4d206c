// SPDX-License-Identifier: EUPL-1.2
// Features that come and go, with the commas and line ends around them as the file writes them.

import { type FeatureKey, inverse, type ListEdit } from './edit';
import type { LayerDocument } from './layer-document';

/**
 * A new feature before another one. Null puts it at the end of the list, which in a file of one feature a line changes
 * the line before it, too; without `before` it stands before the last one and costs one added line.
 */
export function addition(
  document: LayerDocument,
  text: string,
  before: FeatureKey | null = document.keys().at(-1) ?? null,
  key: FeatureKey = document.nextKey,
): ListEdit {
  const { file } = document;
  const keys = document.keys();
  const edit = { do: 'add', file, key, before, text } as const;
  const [first, second] = keys;
  if (first === undefined) return { ...edit, lead: document.tail, next: unchanged(document.tail) };
  const firstLead = document.leadOf(first);
  // Of one feature nobody can see how the file parts two of them.
  const gap = second === undefined ? `,${firstLead}` : document.leadOf(second);
  if (before === null) return { ...edit, lead: lastGap(document, gap), next: unchanged(document.tail) };
  if (before === first) return { ...edit, lead: firstLead, next: { present: gap, absent: firstLead } };
  const lead = document.leadOf(before);
  return { ...edit, lead, next: unchanged(lead) };
}

/** Takes a feature out, with one of the commas beside it. */
export function removal(document: LayerDocument, key: FeatureKey): ListEdit {
  const keys = document.keys();
  const before = keys[keys.indexOf(key) + 1] ?? null;
  const lead = document.leadOf(key);
  const next =
    before === null ? unchanged(document.tail) : { present: document.leadOf(before), absent: lead };
  return { do: 'remove', file: document.file, key, before, text: document.textOf(key), lead, next };
}

const unchanged = (text: string) => ({ present: text, absent: text });

function lastGap(document: LayerDocument, gap: string): string {
  const keys = document.keys();
  return keys.length > 1 ? document.leadOf(keys.at(-1)!) : gap;
}

/** Edits of one list, each made for the list as the one before leaves it; the document ends as it was. */
export function inSequence(
  document: LayerDocument,
  makers: readonly ((document: LayerDocument) => ListEdit)[],
): ListEdit[] {
  const edits: ListEdit[] = [];
  try {
    for (const make of makers) {
      const edit = make(document);
      document.apply(edit);
      edits.push(edit);
    }
    return edits;
  } finally {
    const back = inverse({ note: { code: 'several', features: 0 }, edits });
    for (const edit of back.edits) document.apply(edit);
  }
}
