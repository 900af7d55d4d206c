// SPDX-License-Identifier: EUPL-1.2
// Three-way merge of one file: per feature and property, the geometry as one unit. What only one side changed is taken,
// in the text of that side, another spelling of the same too; order and text of the rest stay those of ours. A true
// collision is never decided here.

import { exactText, parseExactly, readable } from '../../text/exact-json';
import { sameJson } from '../../text/same-json';
import { type FeatureEdit, type FeatureKey, type ListEdit, spliceBetween } from '../document/edit';
import { membersOf } from '../document/feature-text';
import type { LayerDocument } from '../document/layer-document';
import { addition, inSequence, removal } from '../document/list-edits';
import { withMember } from '../operations/set-properties';
import { type Objects, twinsOf } from './twins';

/** Where both sides changed the same thing in different ways. `undefined`: it is not there on that side. */
export interface MergeConflict {
  /** Name that stays the same when the merge is made again with choices. */
  readonly name: string;
  readonly id: string | number | null;
  /** What collides: a property by its name, the geometry, another member, or the feature's being there at all. */
  readonly what:
    | { readonly kind: 'property'; readonly name: string }
    | { readonly kind: 'geometry' }
    | { readonly kind: 'member'; readonly name: string }
    | { readonly kind: 'feature' };
  /** JSON values; for a whole feature its value. */
  readonly base: unknown;
  /** Of a whole feature it may have another id on each side: both made it anew. */
  readonly ours: unknown;
  readonly theirs: unknown;
}

export type Side = 'ours' | 'theirs';
/** Decisions by the name of a conflict. */
export type Choices = ReadonlyMap<string, Side>;

export type FileMerge =
  | {
      readonly kind: 'merged';
      /** What turns our file into the merged one. Where a conflict is not decided, ours stays. */
      readonly edits: readonly FeatureEdit[];
      /** Those that are not decided. */
      readonly conflicts: readonly MergeConflict[];
    }
  /** Which of the three files is no plain collection, or has features that cannot be told apart. */
  | { readonly kind: 'unreadable'; readonly which: 'base' | Side; readonly why: string };

/** Merges what happened from `base` to `theirs` into `ours`, a document that is not changed. */
export function mergeInto(
  ours: LayerDocument,
  base: LayerDocument,
  theirs: LayerDocument,
  choices: Choices = new Map(),
): FileMerge {
  const tables: Table[] = [];
  for (const [which, document] of [
    ['base', base],
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    const table = tableOf(document);
    if (typeof table === 'string') return { kind: 'unreadable', which, why: table };
    tables.push(table);
  }
  const [was, own, other] = tables as [Table, Table, Table];
  const conflicts: MergeConflict[] = [];
  const decide = (conflict: MergeConflict): Side => {
    const choice = choices.get(conflict.name);
    if (choice === undefined) conflicts.push(conflict);
    return choice ?? 'ours';
  };
  const edits: FeatureEdit[] = [];
  const gone: FeatureKey[] = [];
  for (const [identity, key] of own) {
    const [before, after] = [was.get(identity), other.get(identity)];
    const text = ours.textOf(key);
    const baseText = before === undefined ? null : base.textOf(before);
    if (after === undefined) {
      if (baseText === null) continue;
      const isKept =
        !sameText(text, baseText) && decide(wholeConflict(identity, baseText, text, null)) === 'ours';
      if (!isKept) gone.push(key);
      continue;
    }
    const theirText = theirs.textOf(after);
    // Two that both sides made under one id and drew in different places are two objects: their fields are not mixed.
    const isOther =
      baseText === null && !sameJson(objectIn(text, null).geometry, objectIn(theirText, null).geometry);
    const merged = !isOther
      ? mergeFeature(identity, { base: baseText, ours: text, theirs: theirText }, decide)
      : decide(wholeConflict(identity, null, text, theirText)) === 'ours'
        ? text
        : fitted(theirText, text);
    const splices = spliceBetween(text, merged);
    if (splices.length > 0) edits.push({ do: 'text', file: ours.file, key, splices });
  }
  const isAdded = (of: Table, beside: Table) =>
    [...of.keys()].some((identity) => !was.has(identity) && !beside.has(identity));
  const twins =
    isAdded(own, other) && isAdded(other, own)
      ? twinsOf(objectsOf(base, was), objectsOf(ours, own), objectsOf(theirs, other))
      : new Map<string, string>();
  const added: { text: string; before: FeatureKey | null }[] = [];
  for (const [identity, key] of other) {
    if (own.has(identity)) continue;
    const before = was.get(identity);
    const text = theirs.textOf(key);
    if (before !== undefined) {
      const baseText = base.textOf(before);
      if (sameText(text, baseText) || decide(wholeConflict(identity, baseText, null, text)) === 'ours')
        continue;
    }
    const twin = twins.get(identity);
    if (twin !== undefined) {
      const [mine, key] = [ours.textOf(own.get(twin)!), own.get(twin)!];
      if (decide(wholeConflict(twin, null, mine, text)) === 'ours') continue;
      edits.push({ do: 'text', file: ours.file, key, splices: spliceBetween(mine, fitted(text, mine)) });
      continue;
    }
    const [neighbour] = own.values();
    const shown = neighbour === undefined ? text : fitted(text, ours.textOf(neighbour));
    added.push({ text: shown, before: followerIn(own, other, identity) });
  }
  return { kind: 'merged', edits: [...edits, ...listEdits(ours, gone, added)], conflicts };
}

/** Features by what tells them apart, in the order of the file. */
type Table = ReadonlyMap<string, FeatureKey>;

/** A word on why not, where features cannot be told apart. */
function tableOf(document: LayerDocument): Table | string {
  if (document.readOnly !== null) return document.readOnly;
  const table = new Map<string, FeatureKey>();
  for (const key of document.keys()) {
    if (document.feature(key).readOnly !== null) return document.feature(key).readOnly!;
    const id = document.idOf(key);
    // Without an id a feature is what it says: a change of it is one that went and one that came.
    const identity = id === null ? `text ${document.textOf(key)}` : `id ${JSON.stringify(id)}`;
    if (table.has(identity)) return 'repeated-id';
    table.set(identity, key);
  }
  return table;
}

/** What those with an id say. */
function objectsOf(document: LayerDocument, table: Table): Objects {
  const named = [...table].filter(([identity]) => identity.startsWith('id '));
  return new Map(
    named.map(([identity, key]) => {
      const { properties, geometry } = objectIn(document.textOf(key), null);
      return [identity, { properties: isObject(properties) ? properties : null, geometry }];
    }),
  );
}

const sameText = (a: string, b: string) => a === b || sameJson(parseExactly(a), parseExactly(b));

function wholeConflict(
  identity: string,
  base: string | null,
  ours: string | null,
  theirs: string | null,
): MergeConflict {
  const value = (text: string | null) => (text === null ? undefined : JSON.parse(text));
  return {
    name: `${identity} feature`,
    id: value(base ?? ours).id ?? null,
    what: { kind: 'feature' },
    base: value(base),
    ours: value(ours),
    theirs: value(theirs),
  };
}

type Decide = (conflict: MergeConflict) => Side;

/** The text of one feature in three files; without a base, both sides made it. */
interface Versions {
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

/** Our text with what they changed. Without a base, both made the feature in one place: what only one has is taken. */
function mergeFeature(identity: string, { base, ours, theirs }: Versions, decide: Decide): string {
  // Nobody changed it here: theirs to the letter, but for the layout of a file that another program wrote anew.
  if (base === ours && !`${ours}${theirs}`.includes('\n')) return theirs;
  const { id } = JSON.parse(ours) as { id?: string | number };
  const merge = (text: string, inner: string | null): string => {
    const [b, o, t] = [base, text, theirs].map((one) => objectIn(one, inner)) as [Values, Values, Values];
    let merged = text;
    for (const name of new Set([...Object.keys(t), ...Object.keys(b)])) {
      if (inner === null && name === 'properties' && [o, t].every((one) => isObject(one.properties))) {
        merged = merge(merged, 'properties');
        continue;
      }
      const [was, own, other] = [b, o, t].map((one) => (Object.hasOwn(one, name) ? one[name] : undefined));
      if (sameJson(was, other) || sameJson(own, other)) {
        // The same in another spelling, `0.730` for `0.73`: theirs, where ours is as it was.
        const isThere = [b, o, t].every((one) => Object.hasOwn(one, name));
        if (base !== null && isThere) merged = respelled({ base, ours: merged, theirs }, inner, name);
        continue;
      }
      if (sameJson(was, own)) {
        merged = setIn(merged, inner, name, jsonIn(theirs, inner, name));
        continue;
      }
      const both = appended(was, own, other);
      if (both) {
        merged = setIn(merged, inner, name, exactText(both));
        continue;
      }
      const what =
        inner !== null
          ? ({ kind: 'property', name } as const)
          : name === 'geometry'
            ? ({ kind: 'geometry' } as const)
            : ({ kind: 'member', name } as const);
      const conflict = {
        name: `${identity} ${inner ?? ''} ${name}`,
        id: id ?? null,
        what,
        base: readable(was),
        ours: readable(own),
        theirs: readable(other),
      };
      if (decide(conflict) === 'theirs') merged = setIn(merged, inner, name, jsonIn(theirs, inner, name));
    }
    return merged;
  };
  return merge(ours, null);
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectIn(text: string | null, inner: string | null): Values {
  const value = text === null ? {} : (parseExactly(text) as Values);
  const object = inner === null ? value : value[inner];
  return isObject(object) ? object : {};
}

function startIn(text: string, inner: string | null): number {
  return inner === null ? 0 : membersOf(text, 0).members.find(({ name }) => name === inner)!.valueStart;
}

/** The JSON text of a member as it is written, `inner` being an object; undefined where it is not there. */
function jsonIn(text: string, inner: string | null, name: string): string | undefined {
  const found = membersOf(text, startIn(text, inner)).members.find((member) => member.name === name);
  return found && text.slice(found.valueStart, found.end);
}

/** JSON text on one line where the text that it comes into is one; numbers and texts stay as they are spelled. */
function fitted(json: string, into: string): string {
  return into.includes('\n') || !json.includes('\n') ? json : packed(json);
}

/** JSON text without the white space between its parts. */
function packed(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (found) => (found.startsWith('"') ? found : ''));
}

function setIn(text: string, inner: string | null, name: string, json: string | undefined): string {
  return withMember(text, startIn(text, inner), {
    name,
    json: json === undefined ? json : fitted(json, text),
    isWritten: true,
  });
}

/** Our text with a member that all three have and that says the same, as they write it, where only they write it otherwise. */
function respelled(
  versions: Versions & { readonly base: string },
  inner: string | null,
  name: string,
): string {
  const { base, ours, theirs } = versions;
  const [was, own, other] = [base, ours, theirs].map((text) => jsonIn(text, inner, name)!) as [
    string,
    string,
    string,
  ];
  if (was !== own || packed(own) === packed(other)) return ours;
  const { valueStart, end } = membersOf(ours, startIn(ours, inner)).members.find((one) => one.name === name)!;
  return ours.slice(0, valueStart) + fitted(other, ours) + ours.slice(end);
}

/** Lists to which both sides only added entries: theirs follow ours; null for anything else. */
function appended(was: unknown, own: unknown, other: unknown): unknown[] | null {
  if (!Array.isArray(was) || !Array.isArray(own) || !Array.isArray(other)) return null;
  // Not of numbers and the like: a list of coordinates is no list of entries.
  if (![...own, ...other].every(isObject)) return null;
  const grew = (list: unknown[]) =>
    list.length >= was.length && was.every((entry, i) => sameJson(entry, list[i]));
  if (!grew(own) || !grew(other)) return null;
  // What both added stands once; what stood there before is no reason to leave theirs out.
  const ownNew = own.slice(was.length);
  const more = other.slice(was.length).filter((entry) => !ownNew.some((one) => sameJson(one, entry)));
  return [...own, ...more];
}

/** The feature of ours that follows a new one of theirs: the nearest behind it that both have. */
function followerIn(own: Table, other: Table, identity: string): FeatureKey | null {
  const order = [...other.keys()];
  const follower = order
    .slice(order.indexOf(identity) + 1)
    .map((name) => own.get(name))
    .find((key) => key !== undefined);
  return follower ?? null;
}

function listEdits(
  ours: LayerDocument,
  gone: readonly FeatureKey[],
  added: readonly { text: string; before: FeatureKey | null }[],
): ListEdit[] {
  return inSequence(ours, [
    ...added.map(
      ({ text, before }) =>
        (now: LayerDocument) =>
          addition(now, text, before),
    ),
    ...gone.map((key) => (now: LayerDocument) => removal(now, key)),
  ]);
}
