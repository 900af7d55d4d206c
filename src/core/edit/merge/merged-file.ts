// SPDX-License-Identifier: EUPL-1.2
// The bytes of a merged file: for a git merge driver, and for whoever saves what two people changed. Where a conflict is
// not decided, the features of both sides stand between git's markers, which no reader of JSON takes for data.

import { joinBytes } from '../../bytes/join-bytes';
import { sameJson } from '../../text/same-json';
import { LayerDocument } from '../document/layer-document';
import { jsonAt } from '../document/scan-document';
import { type Choices, type MergeConflict, mergeInto, type Side } from './merge-files';

export type MergedFile =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array; readonly conflicts: readonly MergeConflict[] }
  | { readonly kind: 'unreadable'; readonly which: 'base' | Side | 'file'; readonly why: string };

type Encoder = { encode(text: string): Uint8Array };
const { TextEncoder } = globalThis as unknown as { TextEncoder: new () => Encoder };

/** Merges three versions of one file. With `conflicts` the bytes hold markers and are no JSON. */
export function mergedFile(
  name: string,
  versions: { readonly base: Uint8Array; readonly ours: Uint8Array; readonly theirs: Uint8Array },
  choices: Choices = new Map(),
): MergedFile {
  const open = (bytes: Uint8Array) => new LayerDocument(name, bytes);
  const [base, ours, theirs] = [open(versions.base), open(versions.ours), open(versions.theirs)];
  const first = mergeInto(ours, base, theirs, choices);
  if (first.kind === 'unreadable') return first;
  const frame = mergedFrame(base, ours, theirs);
  if (frame === null) return { kind: 'unreadable', which: 'file', why: 'members of the file differ' };
  const { conflicts } = first;
  // Our file in the frame that it is to have; handles are the same, because the features are.
  const decided = new Map([...choices, ...conflicts.map(shownSide)]);
  const result = applied(ours, base, theirs, decided);
  const other = applied(
    ours,
    base,
    theirs,
    new Map([...choices, ...conflicts.map(({ name: n }) => [n, 'theirs'] as const)]),
  );
  const marks = new Map(conflicts.map((conflict) => [conflict.id, conflict]));
  const body = conflicts.length === 0 ? framed(result, frame) : marked(result, other, marks, frame);
  return { kind: 'merged', bytes: body, conflicts };
}

/** The side that is written where both are shown: ours, or the one on which the feature still is. */
function shownSide({ name, what, ours }: MergeConflict): readonly [string, Side] {
  return [name, what.kind === 'feature' && ours === undefined ? 'theirs' : 'ours'];
}

function applied(
  ours: LayerDocument,
  base: LayerDocument,
  theirs: LayerDocument,
  choices: Choices,
): LayerDocument {
  const merge = mergeInto(ours, base, theirs, choices);
  const result = new LayerDocument(ours.file, ours.base);
  if (merge.kind === 'merged') for (const edit of merge.edits) result.apply(edit);
  return result;
}

interface Frame {
  readonly isOurs: boolean;
  readonly head: Uint8Array;
  readonly foot: Uint8Array;
}

/** What stands around the list of features, of the side that changed it; null where both did, differently. */
function mergedFrame(base: LayerDocument, ours: LayerDocument, theirs: LayerDocument): Frame | null {
  const [was, own, other] = [base, ours, theirs].map(rootValues);
  if (sameJson(was, other) || sameJson(own, other)) return { ...ours.frame, isOurs: true };
  return sameJson(was, own) ? { ...theirs.frame, isOurs: false } : null;
}

/** Members of a file without the box, which follows from the features. */
export function rootValues({ rootSpans, base }: LayerDocument): Record<string, unknown> {
  const members = [...rootSpans].filter(([name]) => name !== 'bbox');
  return Object.fromEntries(members.map(([name, span]) => [name, jsonAt(base, span)]));
}

function framed(document: LayerDocument, { head, foot, isOurs }: Frame): Uint8Array {
  const bytes = document.bytes();
  if (isOurs) return bytes;
  // A box made anew may have another length: the frame of the result is asked, not the one it began with.
  const own = new LayerDocument(document.file, bytes).frame;
  return joinBytes([head, bytes.subarray(own.head.length, bytes.length - own.foot.length), foot]);
}

function marked(
  result: LayerDocument,
  other: LayerDocument,
  conflicts: ReadonlyMap<string | number | null, MergeConflict>,
  { head, foot }: Frame,
): Uint8Array {
  const theirs = new Map(other.keys().map((key) => [other.idOf(key), other.textOf(key)]));
  const parts: string[] = [];
  const keys = result.keys();
  // Of a block the comma stands inside, behind each version.
  let isCommaWritten = false;
  keys.forEach((key, i) => {
    const id = result.idOf(key);
    const conflict = conflicts.get(id);
    const lead = isCommaWritten ? onNewLine(result.leadOf(key).replace(',', '')) : result.leadOf(key);
    isCommaWritten = false;
    if (!conflict) {
      parts.push(lead, result.textOf(key));
      return;
    }
    const comma = i + 1 < keys.length ? ',' : '';
    isCommaWritten = comma !== '';
    const isWhole = conflict.what.kind === 'feature';
    const version = (text: string | undefined) => (text === undefined ? '' : `${text}${comma}\n`);
    const own = isWhole && conflict.ours === undefined ? undefined : result.textOf(key);
    const mark = `<<<<<<< ours\n${version(own)}=======\n${version(theirs.get(id))}>>>>>>> theirs`;
    // A marker begins a line.
    parts.push(/\n\s*$/.test(lead) ? lead.replace(/[ \t]*$/, '') : `${lead}\n`, mark);
  });
  return joinBytes([head, new TextEncoder().encode(parts.join('') + onNewLine(result.tail)), foot]);
}

const onNewLine = (text: string) => (/^\s*\n/.test(text) ? text : `\n${text}`);
