// SPDX-License-Identifier: EUPL-1.2
// What was typed for an entry of a list, as the entry; and what else of its feature follows from it.

import type { JsonValue } from '../../core/edit/operations/set-properties';
import type { LayerDefinition } from '../../layers/definition';
import type { Field } from '../../layers/field';
import { readTyped, type TypedFault } from '../context/typed-value';

export interface PartFault {
  readonly part: string;
  readonly fault: TypedFault | 'missing';
}

/**
 * The entry of texts by part; with faults it is not to be used. Parts that no definition names, of the entry that is
 * corrected (`old`), stay. A part without a text is left out where the entry did not have it and null may be missing: a date
 * says "not known" by its null. `shown`: the texts as the form first showed them; a part whose text is still that one keeps
 * its value as it is written, whatever reading it once more would make of it.
 */
export function newEntry(
  field: Pick<Field, 'entry'>,
  texts: Readonly<Record<string, string>>,
  old: JsonValue,
  shown: Readonly<Record<string, string>> = {},
): { readonly entry: JsonValue; readonly faults: readonly PartFault[] } {
  const faults: PartFault[] = [];
  const isUntouched = (name: string) => texts[name] !== undefined && texts[name] === shown[name];
  if (!field.entry) {
    if (old !== null && isUntouched('')) return { entry: old, faults };
    const entry = (texts[''] ?? '').trim();
    return { entry, faults: entry === '' ? [{ part: '', fault: 'missing' }] : [] };
  }
  const kept = typeof old === 'object' && old !== null && !Array.isArray(old) ? old : {};
  const entry = { ...kept } as Record<string, JsonValue>;
  for (const [name, part] of Object.entries(field.entry)) {
    if (isUntouched(name) && (entry[name] ?? null) !== null) continue;
    const typed = readTyped(part, texts[name] ?? '');
    if (typed.kind !== 'value') {
      faults.push({ part: name, fault: typed.kind === 'wrong' ? typed.fault : 'no-number' });
      continue;
    }
    if (typed.value === null && part.required) faults.push({ part: name, fault: 'missing' });
    if (typed.value !== null || part.kind === 'date' || Object.hasOwn(entry, name)) entry[name] = typed.value;
  }
  return { entry, faults };
}

/**
 * What a new last entry says of the feature itself, by the rules of its layer: a new state of the history is the state, and
 * its date that of the state.
 */
export function followsFrom(
  layer: Pick<LayerDefinition, 'rules' | 'fields'> | undefined,
  list: string,
  entry: JsonValue,
): Record<string, JsonValue> {
  const set: Record<string, JsonValue> = {};
  const values = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, JsonValue>;
  for (const rule of layer?.rules ?? []) {
    if (rule.rule !== 'last-entry' || rule.list !== list) continue;
    set[rule.field] = values[rule.entry] ?? null;
    const date = `${rule.field}AsOf`;
    if (layer && date in layer.fields && typeof values.date === 'string') set[date] = values.date;
  }
  return set;
}
