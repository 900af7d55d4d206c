// SPDX-License-Identifier: EUPL-1.2
// Features that are redrawn, come and go in one step: what an overlay, an import or a drawing made. Positions that were
// there keep their spelling and their height; a common border stays common.

import type { Geometry, Position } from 'geojson';
import { layerOfFile } from '../../../layers/layer-of-file';
import { sameJson } from '../../text/same-json';
import { writeFeature } from '../../write/write-geojson';
import type { Desk, Outcome } from '../desk';
import { type FeatureEdit, type FeatureKey, type ListEdit, spliceBetween } from '../document/edit';
import { type FeatureText, membersOf, readFeatureText } from '../document/feature-text';
import type { LayerDocument } from '../document/layer-document';
import { addition, inSequence, removal } from '../document/list-edits';
import type { StepCode } from '../document/step-note';
import { judge, type Redrawn, type Refusal } from '../tiling/judge';
import { boxSplices, rounded } from './line-edit';
import { refused } from './redraw';
import { type JsonValue, withMember, withProperty } from './set-properties';
import { weldingInto } from './weld';

export interface GeometryChange {
  readonly file: string;
  readonly key: FeatureKey;
  /** In degrees; new positions are rounded to seven decimals. Null: the place is no longer known. */
  readonly geometry: Geometry | null;
}

export interface NewFeature {
  readonly file: string;
  /** Must be new in its file; null for a feature without one. */
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, JsonValue>>;
  /** Positions are rounded to seven decimals. */
  readonly geometry: Geometry | null;
  /** Text of the feature that it is a piece of: members and spellings that are the same are taken over. */
  readonly like?: string;
}

/** What an overlay makes of several features: a split changes one and adds one, a merge changes one and removes one. */
export interface Rearrangement {
  readonly changes?: readonly GeometryChange[];
  readonly added?: readonly NewFeature[];
  readonly removed?: readonly { readonly file: string; readonly key: FeatureKey }[];
  /** True: positions are rounded already where they are new, and others (a neighbour's with more decimals) stay as they are. */
  readonly isRounded?: boolean;
}

/**
 * One step for all of it, judged together after rounding; neighbours of a tiling get the new corners that lie on their edges.
 * New features get the next handles of their document in their order.
 */
export function rearrange(
  desk: Desk,
  { changes = [], added = [], removed = [], isRounded = false }: Rearrangement,
  code: StepCode,
): Outcome {
  const edits: FeatureEdit[] = [];
  const redrawn: Redrawn[] = [];
  const own = new Set([...changes, ...removed].map(nameOf));
  for (const { file, key } of [...changes, ...removed]) {
    const document = desk.documents.get(file);
    if (!document?.has(key)) return refused({ code: 'no-feature', file, key });
    if (document.readOnly !== null) return refused({ code: 'read-only', file, key });
  }
  // A position that one feature takes over from another stays letter by letter: other owners have it so.
  const known = new Map(
    [...changes, ...removed].flatMap(({ file, key }) => [...spellings(desk.document(file).feature(key))]),
  );
  for (const { file, key, geometry } of changes) {
    const feature = desk.document(file).feature(key);
    if (feature.readOnly !== null) return refused({ code: 'read-only', file, key });
    const text = withGeometry(feature.text, geometry, {
      known: new Map([...known, ...spellings(feature)]),
      isRounded,
    });
    const after = readFeatureText(text);
    if (geometry !== null && after.lines === null) return refused({ code: 'bad-geometry', file, key });
    const splices = spliceBetween(feature.text, withBox(text, feature, after));
    if (splices.length > 0) edits.push({ do: 'text', file, key, splices });
    redrawn.push({ file, key, before: feature.lines, after: after.lines ?? [], segments: null });
  }
  for (const file of new Set([...added, ...removed].map((one) => one.file))) {
    const list = listEdits(desk, file, { added, removed, known, isRounded });
    if ('code' in list) return refused(list);
    edits.push(...list.edits);
    redrawn.push(...list.redrawn);
  }
  if (edits.length === 0) {
    const [first] = changes;
    return refused({ code: 'nothing', file: first?.file ?? '', key: first?.key ?? -1 });
  }
  const welding = weldingInto(desk, redrawn, own);
  const refusal = judge(desk, [...redrawn, ...welding.redrawn], { gone: new Set(removed.map(nameOf)) });
  if (refusal) return refused(refusal);
  const all = [...edits, ...welding.edits];
  return { step: { note: { code, features: all.length }, edits: all }, refusal: null };
}

const nameOf = ({ file, key }: { readonly file: string; readonly key: FeatureKey }) => `${file}\n${key}`;

/** Features of one file that come and go, and the geometries of the new ones. */
function listEdits(
  desk: Desk,
  file: string,
  {
    added,
    removed,
    known,
    isRounded,
  }: {
    added: readonly NewFeature[];
    removed: NonNullable<Rearrangement['removed']>;
  } & Spelling,
): { edits: FeatureEdit[]; redrawn: Redrawn[] } | Refusal {
  const document = desk.documents.get(file);
  const key = document?.nextKey ?? -1;
  if (!document) return { code: 'no-feature', file, key };
  if (document.readOnly !== null) return { code: 'read-only', file, key };
  const taken = new Set(document.keys().map((other) => document.idOf(other)));
  const redrawn: Redrawn[] = [];
  const makers: ((document: LayerDocument) => ListEdit)[] = [];
  for (const { id, properties, geometry, like } of added.filter((one) => one.file === file)) {
    if (id !== null && taken.has(id)) return { code: 'bad-value', file, key };
    taken.add(id);
    const written =
      like === undefined
        ? writeFeature(layerOfFile(file), {
            type: 'Feature',
            ...(id === null ? {} : { id }),
            properties: properties as Record<string, unknown>,
            geometry: geometry as Geometry,
          })
        : likeFeature(like, id, properties);
    // A copy comes with its place: members of the geometry and the spelling of heights are its own.
    const isDrawn = like !== undefined && sameJson(readFeatureText(like).value.geometry, geometry);
    const isAsWritten = isDrawn || (like === undefined && known.size === 0 && !isRounded);
    const drawn = isAsWritten ? written : withGeometry(written, geometry, { known, isRounded });
    const text = like === undefined ? drawn : withBox(drawn, readFeatureText(like), readFeatureText(drawn));
    const { lines } = readFeatureText(text);
    if (geometry !== null && lines === null) return { code: 'bad-geometry', file, key };
    redrawn.push({ file, key: key + redrawn.length, before: null, after: lines ?? [], segments: null });
    makers.push((now) => addition(now, text));
  }
  for (const { key: gone } of removed.filter((one) => one.file === file))
    makers.push((now) => removal(now, gone));
  return { edits: inSequence(document, makers), redrawn };
}

/** The text of a feature with another id and other values. */
function likeFeature(like: string, id: NewFeature['id'], properties: NewFeature['properties']): string {
  const named = withMember(like, 0, { name: 'id', json: id === null ? undefined : JSON.stringify(id) }, [
    'type',
    'id',
  ]);
  return Object.entries(properties).reduce((text, [name, value]) => withProperty(text, name, value), named);
}

interface Spelling {
  /** Texts of positions by their coordinates, which keep their spelling. */
  readonly known: ReadonlyMap<string, string>;
  /** Others are written as they are; else rounded. */
  readonly isRounded: boolean;
}

/** A feature's text with another geometry. What the old one says besides its place stays, but for a box that is made wrong. */
function withGeometry(text: string, geometry: Geometry | null, spelling: Spelling): string {
  const start = readFeatureText(text).members.find(({ name }) => name === 'geometry')?.valueStart ?? 0;
  const old = start > 0 && text[start] === '{' ? membersOf(text, start).members : [];
  const places = old.find(({ name }) => name === 'coordinates');
  if (!places || geometry === null || geometry.type === 'GeometryCollection')
    return withMember(text, 0, { name: 'geometry', json: writeGeometry(geometry, spelling) });
  const json = writePlaces(geometry.coordinates as Nested, spelling);
  const written = text.slice(places.valueStart, places.end);
  const isSame = sameJson(JSON.parse(written), JSON.parse(json));
  const placed = isSame ? text : text.slice(0, places.valueStart) + json + text.slice(places.end);
  const typed = withMember(placed, start, { name: 'type', json: JSON.stringify(geometry.type) });
  return isSame ? typed : withMember(typed, start, { name: 'bbox', json: undefined });
}

/** A box that the feature states is made right; none is added. */
function withBox(text: string, before: FeatureText, { lines }: FeatureText): string {
  const [splice] = boxSplices({ ...before, ...boxIn(text) }, lines ?? []);
  return splice
    ? text.slice(0, splice.at) + splice.inserted + text.slice(splice.at + splice.removed.length)
    : text;
}

const boxIn = (text: string) => ({ text, members: readFeatureText(text).members });

/** The text of every position of a feature by its coordinates; with a height by these, and by all of its numbers, too. */
function spellings({ text, lines, lineSpans }: FeatureText): Map<string, string> {
  const found = new Map<string, string>();
  lines?.forEach(({ xy }, line) => {
    const { at } = lineSpans![line]!;
    for (let i = 0; 2 * i < xy.length; i++) {
      const written = text.slice(at[6 * i], at[6 * i + 1]);
      found.set(`${xy[2 * i]},${xy[2 * i + 1]}`, written);
      if (text.slice(at[6 * i + 5], at[6 * i + 1]).includes(','))
        found.set(String(JSON.parse(written)), written);
    }
  });
  return found;
}

type Nested = Position | readonly Nested[];

function writeGeometry(geometry: Geometry | null, spelling: Spelling): string {
  if (geometry === null) return 'null';
  if (geometry.type === 'GeometryCollection') {
    const members = geometry.geometries.map((member) => writeGeometry(member, spelling));
    return `{"type":"GeometryCollection","geometries":[${members.join(',')}]}`;
  }
  const places = writePlaces(geometry.coordinates as Nested, spelling);
  return `{"type":"${geometry.type}","coordinates":${places}}`;
}

function writePlaces(value: Nested, spelling: Spelling): string {
  if (!Array.isArray(value)) return JSON.stringify(value) ?? 'null';
  const [x, y, z] = value;
  if (typeof x !== 'number' || typeof y !== 'number')
    return `[${(value as readonly unknown[] as Nested[]).map((one) => writePlaces(one, spelling)).join(',')}]`;
  // Of several heights at one place each keeps its own.
  const kept = spelling.known.get(String(value)) ?? spelling.known.get(`${x},${y}`);
  if (kept !== undefined) return kept;
  const [lon, lat] = spelling.isRounded ? [x, y] : rounded([x, y]);
  return z === undefined ? `[${lon},${lat}]` : `[${lon},${lat},${z}]`;
}
