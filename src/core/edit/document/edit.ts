// SPDX-License-Identifier: EUPL-1.2
// An edit as a value: what a gesture changes in the texts of the files, with its inverse. Plain JSON, so that it can be
// journaled, sent and played again.

import type { StepNote } from './step-note';

/** A feature's handle in one open document: its place in the file as opened, higher numbers for new ones. Not its id. */
export type FeatureKey = number;

/** One replaced stretch of a feature's text. `at` counts UTF-16 units of the text before the edit. */
export interface TextSplice {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

export type FeatureEdit = TextEdit | ListEdit;

/** Changes the text of one feature; splices in order, without overlap. */
export interface TextEdit {
  readonly do: 'text';
  readonly file: string;
  readonly key: FeatureKey;
  readonly splices: readonly TextSplice[];
}

/** Puts a feature into the list or takes it out. */
export interface ListEdit {
  readonly do: 'add' | 'remove';
  readonly file: string;
  readonly key: FeatureKey;
  /** The feature that follows it; null at the end of the list. */
  readonly before: FeatureKey | null;
  readonly text: string;
  /** What stands between the feature and the one before it: comma, line end, indentation. */
  readonly lead: string;
  /** The lead of the feature that follows, or what stands before the list's end, while this one is there and without it. */
  readonly next: { readonly present: string; readonly absent: string };
}

/** One entry of the undo list: everything that one gesture did, in as many files as it touched. */
export interface Step {
  readonly note: StepNote;
  readonly edits: readonly FeatureEdit[];
}

/** The step that takes a step back. */
export function inverse({ note, edits }: Step): Step {
  return { note, edits: edits.map(inverseEdit).reverse() };
}

function inverseEdit(edit: FeatureEdit): FeatureEdit {
  if (edit.do !== 'text') return { ...edit, do: edit.do === 'add' ? 'remove' : 'add' };
  let shift = 0;
  const splices = edit.splices.map(({ at, removed, inserted }) => {
    const back = { at: at + shift, removed: inserted, inserted: removed };
    shift += inserted.length - removed.length;
    return back;
  });
  return { ...edit, splices };
}

/**
 * The text after splices.
 * @throws when a splice does not find what it removes: the edit was made for another text.
 */
export function spliced(text: string, splices: readonly TextSplice[]): string {
  let result = '';
  let done = 0;
  for (const { at, removed, inserted } of splices) {
    if (at < done || !text.startsWith(removed, at)) {
      throw new Error(`offset ${at}: "${text.slice(at, at + 40)}" found, "${removed.slice(0, 40)}" expected`);
    }
    result += text.slice(done, at) + inserted;
    done = at + removed.length;
  }
  return result + text.slice(done);
}

/** The one splice between two texts, without what is equal at both ends; none for equal texts. */
export function spliceBetween(before: string, after: string): TextSplice[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return [
    {
      at: start,
      removed: before.slice(start, before.length - end),
      inserted: after.slice(start, after.length - end),
    },
  ];
}
