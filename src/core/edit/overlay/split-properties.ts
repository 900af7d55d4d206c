// SPDX-License-Identifier: EUPL-1.2
// What an overlay leaves to a person: figures that were of the whole, names that two would have, values that one loses.

import { layerById } from '../../../layers';
import { fieldsOf } from '../../../layers/definition';
import type { Field } from '../../../layers/field';
import { layerOfFile } from '../../../layers/layer-of-file';
import type { JsonValue } from '../operations/set-properties';

type Properties = Readonly<Record<string, JsonValue>>;

function fieldsOfFile(file: string): Readonly<Record<string, Field>> {
  const id = layerOfFile(file);
  const layer = id === null ? undefined : layerById(id);
  return layer ? fieldsOf(layer) : {};
}

/**
 * A rate (Mbit/s, €/m²) is the same for each piece, and so is how far off each may lie; a count or a sum is of the whole, and so may be a
 * number of which no definition says what it is.
 */
function isOfWhole(name: string, field: Field | undefined, value: JsonValue | undefined): boolean {
  if (field === undefined) return typeof value === 'number';
  return field.kind === 'number' && !field.unit?.includes('/') && name !== 'uncertaintyM';
}

/**
 * What a piece that is cut off says of itself: all that the whole did, but for figures of the whole, which are not known of
 * it (null). The larger piece keeps them. `decide`: names of these, of numbers that no definition knows, of what names the object, and of lists with entries.
 */
export function splitProperties(
  file: string,
  whole: Properties,
): { readonly properties: Properties; readonly decide: readonly string[] } {
  const fields = fieldsOfFile(file);
  const isSet = (name: string) => whole[name] !== null && whole[name] !== undefined;
  const ofWhole = (name: string) => isSet(name) && isOfWhole(name, fields[name], whole[name]);
  // A number that no definition knows may be a key as well as an amount: it stays at both, and somebody has to look.
  const isOpen = (name: string) => ofWhole(name) && fields[name] !== undefined && !fields[name].required;
  const properties = Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, isOpen(name) ? null : value]),
  );
  const hasEntries = (value: JsonValue | undefined) => Array.isArray(value) && value.length > 0;
  const decide = [...new Set([...Object.keys(fields), ...Object.keys(whole)])].filter(
    (name) =>
      (name === 'name' && isSet(name)) ||
      isOpen(name) ||
      (fields[name] === undefined && ofWhole(name)) ||
      (fields[name]?.kind === 'list' && hasEntries(whole[name])),
  );
  return { properties, decide };
}

/**
 * Names of what others say otherwise than the one that stays, and that goes with them; none for what they leave open. A
 * figure of the whole is among them wherever one says it: even two equal ones are not the figure of both together.
 */
export function lostByMerge(file: string, kept: Properties, others: readonly Properties[]): string[] {
  const fields = fieldsOfFile(file);
  const names = new Set([...Object.keys(fields), ...others.flatMap((one) => Object.keys(one))]);
  const isSaid = (value: JsonValue | undefined) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  const isLost = (name: string) =>
    [kept, ...others].some((one) => isOfWhole(name, fields[name], one[name]))
      ? [kept, ...others].some((one) => isSaid(one[name]))
      : others.some((one) => isSaid(one[name]) && JSON.stringify(one[name]) !== JSON.stringify(kept[name]));
  return [...names].filter(isLost);
}
