// SPDX-License-Identifier: EUPL-1.2
// Sets, adds and removes properties of one feature or of many; what is not named keeps its text.

import { layerById } from '../../../layers';
import { fieldsOf } from '../../../layers/definition';
import { layerOfFile } from '../../../layers/layer-of-file';
import { exactText, parseExactly } from '../../text/exact-json';
import { sameJson } from '../../text/same-json';
import type { Desk, Outcome } from '../desk';
import { type FeatureEdit, type FeatureKey, spliceBetween } from '../document/edit';
import { type MemberSpan, membersOf, readFeatureText, skipSpace } from '../document/feature-text';
import { refused } from './redraw';

/** What JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export interface PropertyChange {
  readonly file: string;
  readonly key: FeatureKey;
  /** New values by name; `undefined` takes the property away. */
  readonly set: Readonly<Record<string, JsonValue | undefined>>;
}

/**
 * One step for all features. A value that is there already keeps its spelling; a new property stands where the layer's
 * definition has it, else at the end. Refused where a number is not finite; whether a value fits its field is told by
 * the layer's rules, not here.
 */
export function setProperties(desk: Desk, changes: readonly PropertyChange[]): Outcome {
  const edits: FeatureEdit[] = [];
  const fields = new Set<string>();
  for (const { file, key, set } of changes) {
    const document = desk.documents.get(file);
    if (!document?.has(key)) return refused({ code: 'no-feature', file, key });
    if (document.readOnly !== null || document.feature(key).readOnly !== null)
      return refused({ code: 'read-only', file, key });
    let text = document.textOf(key);
    for (const [name, value] of Object.entries(set)) {
      if (!isWritable(value)) return refused({ code: 'bad-value', file, key });
      const next = withProperty(text, name, value, orderOf(file));
      if (next !== text) fields.add(name);
      text = next;
    }
    const splices = spliceBetween(document.textOf(key), text);
    if (splices.length > 0) edits.push({ do: 'text', file, key, splices });
  }
  const [first] = changes;
  if (edits.length === 0) return refused({ code: 'nothing', file: first?.file ?? '', key: first?.key ?? -1 });
  return {
    step: { note: { code: 'set-properties', features: edits.length, fields: [...fields] }, edits },
    refusal: null,
  };
}

/** The feature's text with one property set, or taken away by `undefined`. */
export function withProperty(
  text: string,
  name: string,
  value: JsonValue | undefined,
  order: readonly string[] = [],
): string {
  const { members } = readFeatureText(text);
  const properties = members.find((member) => member.name === 'properties');
  if (!properties)
    return value === undefined
      ? text
      : withMember(text, 0, { name: 'properties', json: JSON.stringify({ [name]: value }) });
  if (text[properties.valueStart] === '{')
    return withMember(
      text,
      properties.valueStart,
      { name, json: value === undefined ? undefined : JSON.stringify(value) },
      order,
    );
  if (value === undefined) return text;
  return (
    text.slice(0, properties.valueStart) + JSON.stringify({ [name]: value }) + text.slice(properties.end)
  );
}

interface MemberText {
  readonly name: string;
  /** Undefined takes the member away. */
  readonly json: string | undefined;
  /** As a file has it, so that its whole numbers are exact; else of a value, in which they are rounded already. */
  readonly isWritten?: boolean;
}

/** The text with a member of the object that begins at `start` set to JSON text, or taken away by `undefined`; the same text where it says so already. */
export function withMember(
  text: string,
  start: number,
  { name, json, isWritten = false }: MemberText,
  order: readonly string[] = [],
): string {
  const { members } = membersOf(text, start);
  const at = members.findIndex((member) => member.name === name);
  const found = members[at];
  if (json === undefined) return found ? withoutMember(text, members, at) : text;
  if (found) {
    const written = text.slice(found.valueStart, found.end);
    const read = isWritten ? parseExactly : JSON.parse;
    if (sameJson(read(written), read(json))) return text;
    return (
      text.slice(0, found.valueStart) + (grownList([written, json], read) ?? json) + text.slice(found.end)
    );
  }
  const [first, second] = members;
  if (!first) return `${text.slice(0, start + 1)}${JSON.stringify(name)}:${json}${text.slice(start + 1)}`;
  const before = placeFor(members, name, order);
  const gap = second ? text.slice(first.end, second.start) : `,${text.slice(start + 1, first.start)}`;
  const colon = text.slice(first.start + JSON.stringify(first.name).length, first.valueStart);
  const said = `${JSON.stringify(name)}${/^\s*:\s*$/.test(colon) ? colon : ':'}${json}`;
  return text.slice(0, before.end) + gap + said + text.slice(before.end);
}

/** A list that only got longer: what was there keeps its spelling. Null for anything else. */
function grownList(
  [written, json]: readonly [string, string],
  read: (text: string) => unknown,
): string | null {
  const [was, is] = [read(written), read(json)];
  if (!Array.isArray(was) || !Array.isArray(is) || was.length === 0 || is.length <= was.length) return null;
  if (!was.every((entry, i) => sameJson(entry, is[i]))) return null;
  const gap = written.slice(1, skipSpace(written, 1));
  const end = written.slice(0, -1).trimEnd().length;
  const more = is.slice(was.length).map((entry) => `,${gap}${exactText(entry)}`);
  return written.slice(0, end) + more.join('') + written.slice(end);
}

function withoutMember(text: string, members: readonly MemberSpan[], at: number): string {
  const found = members[at]!;
  const [before, after] = [members[at - 1], members[at + 1]];
  if (before) return text.slice(0, before.end) + text.slice(found.end);
  return text.slice(0, found.start) + text.slice(after ? after.start : found.end);
}

/** The member that a new one follows: the last of those that the order has before it, else the last of all. */
function placeFor(members: readonly MemberSpan[], name: string, order: readonly string[]): MemberSpan {
  const place = order.indexOf(name);
  const earlier = place < 0 ? [] : members.filter((member) => isEarlier(order.indexOf(member.name), place));
  return earlier.at(-1) ?? members.at(-1)!;
}

const isEarlier = (place: number, than: number) => place >= 0 && place < than;

/** Fields of a layer's file in the order of its definition; none for a file that is no layer. */
function orderOf(file: string): string[] {
  const id = layerOfFile(file);
  const layer = id === null ? undefined : layerById(id);
  return layer ? Object.keys(fieldsOf(layer)) : [];
}

function isWritable(value: JsonValue | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value as Record<string, JsonValue>).every(isWritable);
}
