// SPDX-License-Identifier: EUPL-1.2
// What an import has read, handed to the desk as a draft of its layer: new features are added, those that are there are
// renewed by their id, and nothing is deleted. Until somebody publishes it, it is an open change that undo takes back.

import type { Geometry } from 'geojson';
import { probablySame } from '../../core/difference/probably-same';
import {
  gapM,
  isRowNumber,
  nameOf,
  type RowAnswer,
  saidIn,
  sameObjects,
  type Told,
} from '../../core/difference/same-object';
import { type FarMove, farMove, isCutOff, type OlderDate, olderDates } from '../../core/difference/set-back';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { isFlatter } from '../../core/geo/geometry-parts';
import { exactText, parseExactly } from '../../core/text/exact-json';
import { sameJson } from '../../core/text/same-json';
import { writtenFeatures } from '../../core/write/write-geojson';
import type { TheirFile } from './take-in';

type Json = Readonly<Record<string, unknown>>;
interface Imported {
  readonly id: string | number;
  readonly properties: Json;
  readonly geometry: unknown;
}

export interface ImportedDraft {
  /** To be merged into the open layer. */
  readonly theirs: TheirFile;
  readonly added: number;
  readonly renewed: number;
  /** Features that say what is open already: nothing is done to them. */
  readonly unchanged: number;
  /** Of those renewed: how many had an outline or a course and are only a point or a line now. */
  readonly flattened: number;
  /** Of those renewed: dates that are older than those that were there, and objects that lie far from where they lay. */
  readonly older: readonly OlderDate[];
  readonly moves: readonly FarMove[];
  /** New ones that by name or outline are probably one that is there and that the file does not have under its id. */
  readonly probably: readonly { readonly object: string; readonly former: string }[];
  /** Fields of which the file says nothing for a feature that is there: their value stayed, in so many features. */
  readonly kept: ReadonlyMap<string, number>;
  /** Fields (and `geometry`) that were changed in the draft and not published, and are replaced by the file's, in so many features. */
  readonly overDraft: ReadonlyMap<string, number>;
}

/** A question: what has one number in both, and is another object by name and place. */
export interface DraftDoubt {
  readonly pairs: number;
  /** The first of them: its number, and what it is called there and in the file (the number, where it has no name). */
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** Metres between the two; null where one has no place. */
  readonly gapM: number | null;
}

export interface DraftOptions {
  /**
   * Whether the import itself made an id, which says nothing of a feature that has the same one: it is a new one then, but for
   * one that is open already with the same properties and the same geometry.
   */
  readonly isMade: (id: string) => boolean;
  /** Fields that the import filled in because the file has none; they are no news of a feature that is there. */
  readonly filledIn: readonly string[];
  /** The layer, where its ids may be no more than numbers of rows; null where they are a key. */
  readonly numbered?: string | null;
  /** What a person said of those that are in doubt: `same` renews them, `new` adds them; null asks. */
  readonly rows?: RowAnswer | null;
}

/** @param text the layer as the import writes it */
export function importedDraft(
  open: LayerDocument,
  text: string,
  options: DraftOptions,
): ImportedDraft | DraftDoubt {
  const there = new Map(open.keys().map((key) => [String(open.idOf(key)), key]));
  const used = new Set(there.keys());
  const lines = [...writtenFeatures(text)];
  const doubted = doubtedIn(open, there, lines, options);
  if (doubted.length > 0 && !options.rows) return { ...doubted[0]!, pairs: doubted.length };
  const others = new Set(doubted.map(({ id }) => id));
  let said: ReturnType<typeof saidIn> | null = null;
  const isThere = (feature: Told) => {
    said ??= saidIn(open.keys().map((key) => told(open, key)));
    return said(feature);
  };
  const before: string[] = [];
  const after: string[] = [];
  let unchanged = 0;
  let flattened = 0;
  const older: OlderDate[] = [];
  const moves: FarMove[] = [];
  const came: (Told & { id: string })[] = [];
  const met = new Set<string>();
  const kept = new Map<string, number>();
  const overDraft = new Map<string, number>();
  for (const line of lines) {
    const feature = JSON.parse(line) as Imported;
    const isOther = options.isMade(String(feature.id)) || others.has(String(feature.id));
    const key = isOther ? undefined : there.get(String(feature.id));
    if (isOther && isThere(feature)) {
      unchanged++;
      continue;
    }
    if (key !== undefined) met.add(String(feature.id));
    if (key === undefined) {
      let id = String(feature.id);
      for (let n = 2; used.has(id); n++) id = `${feature.id}-${n}`;
      used.add(id);
      came.push({ ...feature, id });
      after.push(id === String(feature.id) ? line : JSON.stringify({ ...feature, id }));
      continue;
    }
    const value = parseExactly(open.textOf(key)) as Json;
    const next = renewed(value, feature, options.filledIn);
    for (const name of namesKept(value, feature)) kept.set(name, (kept.get(name) ?? 0) + 1);
    if (sameJson(value, next)) {
      unchanged++;
      continue;
    }
    if (isFlatter(next.geometry as Geometry | null, value.geometry as Geometry | null)) flattened++;
    const was = told(open, key);
    older.push(...olderDates(was, feature, String(feature.id)));
    const move = farMove(was, feature, String(feature.id));
    if (move) moves.push(move);
    for (const name of namesOverDraft(open, key, { value, next }))
      overDraft.set(name, (overDraft.get(name) ?? 0) + 1);
    before.push(open.textOf(key));
    after.push(exactText(next));
  }
  const { file: name } = open;
  return {
    theirs: { name, bytes: collection(after), base: collection(before) },
    added: after.length - before.length,
    renewed: before.length,
    unchanged,
    flattened,
    older,
    moves,
    probably: probablyThere(open, came, met),
    kept,
    overDraft,
  };
}

type Key = ReturnType<LayerDocument['keys']>[number];

function told(open: LayerDocument, key: Key): Told {
  const { geometry, properties } = open.feature(key).value;
  return { geometry, properties: properties as Json | null };
}

/** Of new ones those that are probably one of the layer whose id the file does not name. */
function probablyThere(
  open: LayerDocument,
  came: readonly (Told & { readonly id: string })[],
  met: ReadonlySet<string>,
): ImportedDraft['probably'] {
  if (came.length === 0) return [];
  const all = open.keys().map((key) => ({ ...told(open, key), id: String(open.idOf(key)) }));
  const pairs = probablySame(
    all.filter(({ id }) => !met.has(id)),
    came,
    all.filter(({ id }) => met.has(id)),
  );
  return [...pairs].map(([fresh, { id }]) => ({ object: nameOf(fresh) ?? fresh.id, former: id }));
}

/** Those of one number that nothing else shows to be one object; none where a person said that they are. */
function doubtedIn(
  open: LayerDocument,
  there: ReadonlyMap<string, Key>,
  lines: readonly string[],
  { isMade, numbered = null, rows = null }: DraftOptions,
): Omit<DraftDoubt, 'pairs'>[] {
  if (numbered === null || rows === 'same') return [];
  const news = lines.map((line) => JSON.parse(line) as Imported);
  const isSame = sameObjects(
    open.keys().map((key) => told(open, key)),
    news,
  );
  return news.flatMap((fresh) => {
    const id = String(fresh.id);
    const key = there.get(id);
    if (key === undefined || isMade(id) || !isRowNumber(id, numbered)) return [];
    const old = told(open, key);
    if (isSame(old, fresh)) return [];
    return [{ id, before: nameOf(old) ?? id, after: nameOf(fresh) ?? id, gapM: gapM(old, fresh) }];
  });
}

/** What the new one leaves empty stays as it is. */
function renewed(old: Json, { properties, geometry }: Imported, filledIn: readonly string[]): Json {
  const was = (old.properties ?? {}) as Json;
  const news = Object.entries(properties).filter(
    ([name, value]) => !isEmpty(value) && !filledIn.includes(name) && !isCutOff(was[name], value),
  );
  return {
    ...old,
    properties: { ...(old.properties as Json | null), ...Object.fromEntries(news) },
    geometry: geometry ?? old.geometry,
  };
}

/** Columns that the file has and leaves empty for a feature, or has only the beginning of its text in, where the one that is there has a value; `geometry` where it lacks that. */
function namesKept({ properties, geometry }: Json, fresh: Imported): string[] {
  const fields = Object.entries((properties ?? {}) as Json).flatMap(([name, value]) =>
    !isEmpty(value) &&
    Object.hasOwn(fresh.properties, name) &&
    (isEmpty(fresh.properties[name]) || isCutOff(value, fresh.properties[name]))
      ? [name]
      : [],
  );
  return fresh.geometry === null && geometry !== null ? [...fields, 'geometry'] : fields;
}

/** What somebody changed since it was published, and the file changes to something else. */
function namesOverDraft(
  open: LayerDocument,
  key: Key,
  { value, next }: { readonly value: Json; readonly next: Json },
): string[] {
  const text = open.baseTextOf(key);
  if (text === open.textOf(key)) return [];
  const base = text === null ? {} : (parseExactly(text) as Json);
  const flat = ({ properties, geometry }: Json): Json => ({ ...(properties as Json | null), geometry });
  const [was, drafted, is] = [flat(base), flat(value), flat(next)];
  return Object.keys(drafted).filter(
    (name) =>
      !isEmpty(drafted[name] ?? null) &&
      !sameJson(drafted[name], was[name]) &&
      !sameJson(drafted[name], is[name]),
  );
}

/** Nothing given: an empty list, too, else it would take announcements and history away. */
const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const collection = (texts: readonly string[]) =>
  new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${texts.join(',\n')}\n]}\n`);
