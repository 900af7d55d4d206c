// SPDX-License-Identifier: EUPL-1.2
// What others changed in the same files, merged into the open ones: feature by feature and field by field.

import type { Desk } from '../../core/edit/desk';
import type { FeatureEdit } from '../../core/edit/document/edit';
import { LayerDocument } from '../../core/edit/document/layer-document';
import { type Choices, type MergeConflict, mergeInto } from '../../core/edit/merge/merge-files';
import { rootValues } from '../../core/edit/merge/merged-file';
import { sameJson } from '../../core/text/same-json';

export interface TheirFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The version that theirs was made from; null: the one that ours was made from. */
  readonly base: Uint8Array | null;
}

export interface FileConflict {
  readonly file: string;
  readonly conflict: MergeConflict;
}

export type TakenIn =
  /** `membersKept`: files of which theirs says otherwise as a whole (a licence) than ours, which keeps its own. */
  | { readonly kind: 'done'; readonly membersKept?: readonly string[] }
  /** Nothing was done; each needs a choice by its `conflict.name`. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly FileConflict[] }
  | { readonly kind: 'unreadable'; readonly file: string }
  /** Others changed what is said of the whole file, as its licence. */
  | { readonly kind: 'members-changed'; readonly file: string }
  /** Nothing may be changed at the moment. */
  | { readonly kind: 'stopped' };

type Merged =
  | {
      readonly kind: 'merged';
      readonly edits: readonly FeatureEdit[];
      readonly features: number;
      readonly membersKept: readonly string[];
    }
  | Exclude<TakenIn, { kind: 'done' | 'stopped' }>;

/** Edits that bring all of theirs into the open files; changes nothing. */
export function mergeAll(
  desk: Desk,
  theirs: readonly TheirFile[],
  baseOf: (file: string) => Uint8Array | null,
  choices: Choices,
): Merged {
  const edits: FeatureEdit[] = [];
  const conflicts: FileConflict[] = [];
  const membersKept: string[] = [];
  for (const { name, bytes, base } of theirs) {
    const ours = desk.documents.get(name);
    const from = base ?? baseOf(name);
    if (!ours || !from) return { kind: 'unreadable', file: name };
    // Two layers may have features of one id: a choice is made for the file that it was asked for.
    const here = `${name} `;
    const own = new Map(
      [...choices].flatMap(([at, side]) =>
        at.startsWith(here) ? [[at.slice(here.length), side] as const] : [],
      ),
    );
    const other = new LayerDocument(name, bytes);
    const earlier = new LayerDocument(name, from);
    const merge = mergeInto(ours, earlier, other, own);
    if (merge.kind === 'unreadable') return { kind: 'unreadable', file: name };
    // The desk changes features only: written over with our file, what else they changed would be lost.
    const said = rootValues(other);
    const isOther = !sameJson(rootValues(ours), said);
    if (base === null && isOther) return { kind: 'members-changed', file: name };
    if (isOther && !sameJson(rootValues(earlier), said)) membersKept.push(name);
    edits.push(...merge.edits);
    conflicts.push(
      ...merge.conflicts.map((conflict) => ({
        file: name,
        conflict: { ...conflict, name: here + conflict.name },
      })),
    );
  }
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts };
  return {
    kind: 'merged',
    edits,
    membersKept,
    features: new Set(edits.map(({ file, key }) => `${file} ${key}`)).size,
  };
}
