// SPDX-License-Identifier: EUPL-1.2
// The bytes of a merged file: for a git merge driver, and for whoever saves what two people changed. Where a conflict is
// not decided, the features of both sides stand between git's markers, which no reader of JSON takes for data.

import { joinBytes } from '../../bytes/join-bytes';
import { parseExactly } from '../../text/exact-json';
import { sameJson } from '../../text/same-json';
import { boundsOfAll, boxMember, boxText } from '../document/document-box';
import { LayerDocument } from '../document/layer-document';
import { decodeStrictly, type Span } from '../document/scan-document';
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

/** What stands around the list of features: the document that it is taken from. */
interface Frame {
  readonly isOurs: boolean;
  readonly of: LayerDocument;
}

/** The frame of the side that changed it; null where both did, differently. */
function mergedFrame(base: LayerDocument, ours: LayerDocument, theirs: LayerDocument): Frame | null {
  const [was, own, other] = [base, ours, theirs].map(rootValues);
  if (sameJson(was, other) || sameJson(own, other)) return { of: ours, isOurs: true };
  return sameJson(was, own) ? { of: theirs, isOurs: false } : null;
}

/** Members of a file without the box, which follows from the features. */
export function rootValues({ rootSpans, base }: LayerDocument): Record<string, unknown> {
  const members = [...rootSpans].filter(([name]) => name !== boxMember);
  const textOf = ({ start, end }: Span) => decodeStrictly(base.subarray(start, end));
  return Object.fromEntries(members.map(([name, span]) => [name, parseExactly(textOf(span))]));
}

function framed(document: LayerDocument, { of, isOurs }: Frame): Uint8Array {
  const bytes = document.bytes();
  if (isOurs) return bytes;
  // A box made anew may have another length: the frame of the result is asked, not the one it began with.
  const own = new LayerDocument(document.file, bytes).frame;
  const { head, foot } = boxedFrame(of, document);
  return joinBytes([head, bytes.subarray(own.head.length, bytes.length - own.foot.length), foot]);
}

/** The frame of a document around the features of another one: its box as written where it holds, else made anew. */
function boxedFrame(of: LayerDocument, features: LayerDocument): LayerDocument['frame'] {
  const { head, foot } = of.frame;
  const box = of.rootSpans.get(boxMember);
  if (!box) return { head, foot };
  const [before, after] = [boundsOfAll(of), boundsOfAll(features)];
  const written = decodeStrictly(of.base.subarray(box.start, box.end));
  const text = String(before) === String(after) ? null : boxText(after, written);
  if (text === null) return { head, foot };
  const renewed = (bytes: Uint8Array, from: number) =>
    joinBytes([
      bytes.subarray(0, box.start - from),
      new TextEncoder().encode(text),
      bytes.subarray(box.end - from),
    ]);
  const footAt = of.base.length - foot.length;
  return box.start < footAt ? { head: renewed(head, 0), foot } : { head, foot: renewed(foot, footAt) };
}

/**
 * Each block can be decided for either side as it stands, also where one side has no feature: the comma stands inside the
 * block, behind each version, or before it where nothing that is surely there follows.
 */
function marked(
  result: LayerDocument,
  other: LayerDocument,
  conflicts: ReadonlyMap<string | number | null, MergeConflict>,
  { of }: Frame,
): Uint8Array {
  const theirs = new Map(other.keys().map((key) => [other.idOf(key), other.textOf(key)]));
  const entries = result.keys().map((key) => {
    const id = result.idOf(key);
    const conflict = conflicts.get(id);
    const isRemoved = conflict?.what.kind === 'feature' && conflict.ours === undefined;
    const text = result.textOf(key);
    return {
      lead: result.leadOf(key),
      text,
      conflict,
      versions: [isRemoved ? '' : text, theirs.get(id) ?? theirs.get(idOfTwin(conflict)) ?? ''],
    };
  });
  const lastSure = entries.findLastIndex(({ conflict, versions }) => !conflict || !versions.includes(''));
  const parts: string[] = [];
  let isCommaWritten = false;
  entries.forEach(({ lead, text, conflict, versions }, i) => {
    const isCommaInside = conflict !== undefined && i > lastSure;
    const before = isCommaWritten || isCommaInside ? onNewLine(lead.replace(',', '')) : lead;
    isCommaWritten = conflict !== undefined && i < lastSure;
    if (!conflict) {
      parts.push(before, text);
      return;
    }
    const [first, last] = [isCommaInside && i > 0 ? ',' : '', isCommaWritten ? ',' : ''];
    const [own, others] = versions.map((version) => (version === '' ? '' : `${first}${version}${last}\n`));
    // A marker begins a line.
    const isOnNewLine = /\n\s*$/.test(before);
    parts.push(isOnNewLine ? before.replace(/[ \t]*$/, '') : `${before}\n`);
    parts.push(`<<<<<<< ours\n${own}=======\n${others}>>>>>>> theirs`);
  });
  const { head, foot } = of.frame;
  return joinBytes([head, new TextEncoder().encode(parts.join('') + onNewLine(result.tail)), foot]);
}

/** The id that a feature has on their side, where it is another one; no feature is without a conflict. */
function idOfTwin(conflict: MergeConflict | undefined): string | number | null {
  const isWhole = conflict?.what.kind === 'feature' && conflict.theirs !== undefined;
  return isWhole ? ((conflict.theirs as { id?: string | number }).id ?? null) : null;
}

const onNewLine = (text: string) => (/^\s*\n/.test(text) ? text : `\n${text}`);
