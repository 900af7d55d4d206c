// SPDX-License-Identifier: EUPL-1.2
// New features into a layer that is there already: those with the same key are renewed, the others are added, and nothing
// of the old is deleted. What the new file leaves empty keeps its old value, and all of it is said.

import type { Feature } from 'geojson';
import { probablySame } from '../../core/difference/probably-same';
import {
  gapM,
  isRowNumber,
  nameOf,
  type RowAnswer,
  roughly,
  saidIn,
  sameObjects,
} from '../../core/difference/same-object';
import { type FarMove, farMove, isCutOff, type OlderDate, olderDates } from '../../core/difference/set-back';
import { isFlatter } from '../../core/geo/geometry-parts';
import { writeFeature } from '../../core/write/write-geojson';
import type { ImportLog } from '../reader/import-log';

/** How many keys a finding quotes. */
const quoted = 5;

/** By what a feature is known again. */
interface Renewal {
  /** `id`, or a property. */
  readonly key: string;
  /** Fields that the new file does not have and the import filled in (source, confidence): no news of an old feature. */
  readonly filledIn?: readonly string[];
  /** The layer, where its ids may be no more than numbers of rows; null where they are a key. */
  readonly numbered?: string | null;
  /** Objects of one number that name and place do not show to be the same: `same` renews them, `new` adds them, null asks. */
  readonly rows?: RowAnswer | null;
  /** Told of a new feature without a place whose old one stays. */
  readonly onPlaceKept?: (fresh: Feature) => void;
}

/**
 * The old features in their order, renewed, then the new ones. Null after a finding: a key that a feature lacks or that two
 * features of one side share. An added feature gets an id that no old one has.
 */
export function updateByKey(
  old: readonly Feature[],
  news: readonly Feature[],
  { key, filledIn = [], numbered = null, rows = null, onPlaceKept }: Renewal,
  log: ImportLog,
): Feature[] | null {
  const before = byKey(old, key, log);
  const after = byKey(news, key, log);
  if (!before || !after) return null;
  const doubted = numbered === null || rows === 'same' ? [] : doubtedPairs(before, news, numbered);
  if (doubted.length > 0 && rows === null) {
    log.say('import-update-rows', wordsOfDoubt(doubted));
    return null;
  }
  const isThere = saidIn(doubted.length > 0 ? old : []);
  for (const { id } of doubted) after.delete(id);
  const others = new Set(doubted.map(({ fresh }) => fresh));
  const kept = new Map<string, number>();
  const cut = new Map<string, number>();
  const renewed: string[] = [];
  const left: string[] = [];
  const gone: string[] = [];
  // One that an earlier update added under another id stands in the file, though no key says so.
  const isInFile = saidIn([...others].map(asWritten));
  const flattened: string[] = [];
  const older: OlderDate[] = [];
  const moves: FarMove[] = [];
  const updated = old.map((feature) => {
    const value = keyOf(feature, key)!;
    const fresh = after.get(value);
    (fresh ? renewed : left).push(value);
    if (!fresh && !isInFile(feature)) gone.push(value);
    if (fresh && fresh.geometry === null && feature.geometry !== null) onPlaceKept?.(fresh);
    if (fresh && isFlatter(fresh.geometry, feature.geometry)) flattened.push(value);
    if (fresh) older.push(...olderDates(feature, fresh, value));
    const move = fresh && farMove(feature, fresh, value);
    if (move) moves.push(move);
    return fresh ? renew(feature, fresh, filledIn, { kept, cut }) : feature;
  });
  const used = new Set(old.map(({ id }) => id));
  const added = news
    .filter((feature) =>
      others.has(feature) ? !isThere(asWritten(feature)) : !before.has(keyOf(feature, key)!),
    )
    .map((feature, index) => {
      let { id } = feature;
      for (let n = 2; used.has(id); n++) id = `${feature.id}-${n}`;
      if (id !== feature.id)
        log.repair('import-id-repeated', index, { found: String(feature.id), expected: String(id) });
      used.add(id);
      return id === feature.id ? feature : { ...feature, id: id! };
    });
  log.say('import-update', {
    found: `${renewed.length} / ${added.length} / ${left.length}`,
    expected: key,
  });
  if (flattened.length > 0)
    log.say('import-update-flattened', { found: String(flattened.length), expected: firstOf(flattened) });
  saySetBack(older, moves, log);
  const isLeft = (feature: Feature) => !after.has(keyOf(feature, key)!) && !isInFile(feature);
  const stayed = old.filter((feature) => !isLeft(feature));
  const pairs = [...probablySame(old.filter(isLeft), added, stayed)];
  if (pairs.length > 0) {
    const said = pairs.map(
      ([fresh, former]) => `${nameOf(fresh) ?? fresh.id}: ${keyOf(former, key)} → ${keyOf(fresh, key)}`,
    );
    log.say('import-update-probably', { found: String(pairs.length), expected: firstOf(said) });
  }
  if (gone.length > 0) log.say('import-update-left', { found: String(gone.length), expected: firstOf(gone) });
  for (const [field, count] of cut) log.say('import-update-cut', { found: field, expected: String(count) });
  for (const [field, count] of kept)
    log.say('import-update-value', { found: field, expected: String(count) });
  return [...updated, ...added];
}

const firstOf = (keys: readonly string[]): string =>
  `${keys.slice(0, quoted).join(', ')}${keys.length > quoted ? ', …' : ''}`;

/** What may be an older file, or one of other objects: of each field of a date one finding, and one of the moves. */
function saySetBack(older: readonly OlderDate[], moves: readonly FarMove[], log: ImportLog): void {
  for (const field of new Set(older.map((one) => one.field))) {
    const ofField = older.filter((one) => one.field === field);
    const said = ofField.map(({ object, before, after }) => `${object}: ${before} → ${after}`);
    log.say('import-update-older', {
      path: field,
      found: String(ofField.length),
      expected: firstOf(said),
    });
  }
  if (moves.length === 0) return;
  const said = moves.map(({ object, metres }) => `${object}: ${roughly(metres)}`);
  log.say('import-update-moved', { found: String(moves.length), expected: firstOf(said) });
}

interface Pair {
  readonly id: string;
  readonly old: Feature;
  readonly fresh: Feature;
}

/** Those of one number that nothing else shows to be one object. */
function doubtedPairs(before: ReadonlyMap<string, Feature>, news: readonly Feature[], layer: string): Pair[] {
  const isSame = sameObjects(before.values(), news);
  return news.flatMap((fresh) => {
    const id = String(fresh.id);
    const old = before.get(id);
    return old && isRowNumber(id, layer) && !isSame(old, fresh) ? [{ id, old, fresh }] : [];
  });
}

/** As the layer's file has it, whose positions have fewer places. */
const asWritten = (feature: Feature) => JSON.parse(writeFeature(null, feature)) as Feature;

function wordsOfDoubt(doubted: readonly Pair[]): { readonly found: string; readonly expected: string } {
  const { id, old, fresh } = doubted[0]!;
  const [before, after] = [nameOf(old) ?? id, nameOf(fresh) ?? id];
  const gap = gapM(old, fresh);
  const away = gap ? `, ↔ ${roughly(gap)}` : '';
  return { found: String(doubted.length), expected: `${id}: ${before} → ${after}${away}` };
}

/** What an update knows a feature by, as text; null where it has none. */
export function keyOf(feature: Pick<Feature, 'id' | 'properties'>, key: string): string | null {
  const value: unknown = key === 'id' ? feature.id : feature.properties?.[key];
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}

function byKey(features: readonly Feature[], key: string, log: ImportLog): Map<string, Feature> | null {
  const found = new Map<string, Feature>();
  for (const feature of features) {
    const value = keyOf(feature, key);
    if (value === null || found.has(value)) {
      log.say(value === null ? 'import-update-no-key' : 'import-update-key-twice', {
        found: value ?? nameOf(feature) ?? String(feature.id ?? '?'),
        expected: key,
      });
      return null;
    }
    found.set(value, feature);
  }
  return found;
}

/** The new feature under the old id; where it has no value, the old one stays and is counted by field. */
function renew(
  old: Feature,
  fresh: Feature,
  filledIn: readonly string[],
  { kept, cut }: { readonly kept: Map<string, number>; readonly cut: Map<string, number> },
): Feature {
  const properties: Record<string, unknown> = { ...fresh.properties };
  for (const [name, value] of Object.entries(old.properties ?? {})) {
    const isShort = isCutOff(value, properties[name]);
    const isNews = !isEmpty(properties[name]) && !filledIn.includes(name) && !isShort;
    if (isNews || isEmpty(value)) continue;
    properties[name] = value;
    if (isShort) cut.set(name, (cut.get(name) ?? 0) + 1);
    if (isShort) continue;
    kept.set(name, (kept.get(name) ?? 0) + 1);
  }
  // The types know no feature without a place; RFC 7946 does.
  const geometry = (fresh.geometry as Feature['geometry'] | null) ?? old.geometry;
  if (geometry === old.geometry && old.geometry !== null)
    kept.set('geometry', (kept.get('geometry') ?? 0) + 1);
  return { ...fresh, ...(old.id === undefined ? {} : { id: old.id }), properties, geometry };
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
