// SPDX-License-Identifier: EUPL-1.2
// One change of many objects, worked out before anything is done: a value for a field, a text replaced by another. What
// would come of it is shown first; done, it is one step.

import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import type { JsonValue, PropertyChange } from '../../core/edit/operations/set-properties';
import { sameJson } from '../../core/text/same-json';
import type { Field } from '../../layers/field';
import { propertiesOf } from '../context/names';
import { readTyped, type Typed } from '../context/typed-value';

export interface CellChange {
  readonly key: FeatureKey;
  readonly field: string;
  readonly before: unknown;
  readonly after: JsonValue;
}

/** Why a field cannot be set for many at once. */
export type BulkFault = Exclude<Typed, { readonly kind: 'value' }> | { readonly kind: 'required' };

export type BulkChange =
  | { readonly kind: 'changes'; readonly changes: readonly CellChange[] }
  | { readonly kind: 'fault'; readonly fault: BulkFault };

/** What a preview is bound to: the draft and the objects that it was made for; null where the cells name their own. */
export function previewBasis(version: number, keys: readonly FeatureKey[] | null): string {
  return `${version} ${keys?.join() ?? 'own'}`;
}

/** Fields that can be set for many: a list is of its object alone. */
export function bulkFields(fields: Readonly<Record<string, Field>>): [string, Field][] {
  return Object.entries(fields).filter(([, { kind }]) => kind !== 'list');
}

/** The same value for all; those that have it already are not among the changes. Empty text: not known. */
export function setForAll(
  document: LayerDocument,
  keys: readonly FeatureKey[],
  [name, field]: readonly [string, Field],
  text: string,
): BulkChange {
  const typed = readTyped(field, text);
  if (typed.kind !== 'value') return { kind: 'fault', fault: typed };
  if (typed.value === null && field.required) return { kind: 'fault', fault: { kind: 'required' } };
  return { kind: 'changes', changes: keys.flatMap((key) => cellChange(document, key, name, typed.value)) };
}

export interface Replaced {
  readonly changes: readonly CellChange[];
  /** Texts that hold `find` and stay: an address that would be none, a name that would be empty, an object only to be read. */
  readonly left: number;
}

/** Every place of `find` in the texts of some fields; as it is written, capital letters too. */
export function replaceInAll(
  document: LayerDocument,
  keys: readonly FeatureKey[],
  fields: readonly (readonly [string, Field])[],
  { find, by }: { readonly find: string; readonly by: string },
): Replaced {
  const changes: CellChange[] = [];
  if (find === '' || find === by) return { changes, left: 0 };
  const texts = fields.filter(([, { kind }]) => kind === 'text' || kind === 'link');
  let left = 0;
  for (const key of keys) {
    const values = propertiesOf(document, key);
    for (const [name, field] of texts) {
      const value = values[name];
      if (typeof value !== 'string' || !value.includes(find)) continue;
      const typed = readTyped(
        field,
        value.replaceAll(find, () => by),
      );
      const isTaken = typed.kind === 'value' && !(typed.value === null && field.required);
      const change = isTaken ? cellChange(document, key, name, typed.value) : [];
      if (change.length === 0) left++;
      changes.push(...change);
    }
  }
  return { changes, left };
}

/** One cell; empty where it is so already, or where the object cannot be changed. */
export function cellChange(
  document: LayerDocument,
  key: FeatureKey,
  field: string,
  after: JsonValue,
): CellChange[] {
  if (document.feature(key).readOnly !== null) return [];
  const before = propertiesOf(document, key)[field] ?? null;
  return sameJson(before, after) ? [] : [{ key, field, before, after }];
}

/** All of it as what `setProperties` takes: one step. */
export function changesFor(file: string, cells: readonly CellChange[]): PropertyChange[] {
  const byKey = new Map<FeatureKey, Record<string, JsonValue>>();
  for (const { key, field, after } of cells) byKey.set(key, { ...byKey.get(key), [field]: after });
  return [...byKey].map(([key, set]) => ({ file, key, set }));
}
