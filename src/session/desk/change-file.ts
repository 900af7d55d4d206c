// SPDX-License-Identifier: EUPL-1.2
// A draft as a file: for another planner, who takes it in as a merge, and for safety where the browser keeps nothing.

import { deskOfDraft } from '../../core/edit/draft/draft';
import type { RecoveredDraft } from '../../core/edit/draft/recover';
import { TextDecoder } from '../../core/text/read-text';
import { type ChangedFile, changedFiles } from './changed-files';
import type { TheirFile } from './take-in';

const kind = 'nuf-change';
const version = 1;

/** The open changes as text: each changed file before and after. */
export function changeFile(changed: readonly ChangedFile[]): string {
  const files = changed.map(({ document, before }) => ({
    name: document.file,
    before: textOf(before),
    after: textOf(document.bytes()),
  }));
  return `${JSON.stringify({ kind, version, files }, null, 1)}\n`;
}

/** A draft of an earlier time as such a file; what cannot be opened here goes in as it is kept. */
export function draftFile(draft: RecoveredDraft): string {
  const files = draft.kind === 'whole' ? draft.files.filter((file) => file !== null) : [];
  if (draft.kind === 'whole' && files.length === draft.files.length && draft.damaged.length === 0) {
    try {
      const { state, versions } = draft;
      const merged = state.past.flatMap((step) => step.versions ?? []);
      const baseOf = (file: string) =>
        versions.get(merged.findLast(({ name }) => name === file)?.hash ?? '') ?? null;
      return changeFile(changedFiles(deskOfDraft(state, files, []), baseOf));
    } catch {
      // The steps do not fit the files: both are given as they are.
    }
  }
  const raw =
    draft.kind === 'whole'
      ? {
          state: draft.state,
          damaged: draft.damaged,
          files: files.map(({ name, bytes }) => ({ name, text: textOf(bytes) })),
        }
      : { head: draft.head, entries: draft.raw };
  return `${JSON.stringify({ kind: 'nuf-draft', ...raw }, null, 1)}\n`;
}

/** What such a file holds; null for any other text. */
export function readChangeFile(text: string): TheirFile[] | null {
  let read: { kind?: unknown; version?: unknown; files?: unknown };
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (read?.kind !== kind || read.version !== version || !Array.isArray(read.files)) return null;
  const files: TheirFile[] = [];
  for (const file of read.files) {
    const { name, before, after } = (file ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof before !== 'string' || typeof after !== 'string') return null;
    files.push({ name, base: bytesOf(before), bytes: bytesOf(after) });
  }
  return files;
}

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);
