// SPDX-License-Identifier: EUPL-1.2
// What an import has read, handed to the desk as a draft of its layer: new features are added, those that are there are
// renewed by their id, and nothing is deleted. Until somebody publishes it, it is an open change that undo takes back.

import type { LayerDocument } from '../../core/edit/document/layer-document';
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
}

export interface DraftOptions {
  /**
   * Ids that the import itself made say nothing of a feature that has the same one: all are new then, but those that are
   * open already with the same properties and the same geometry.
   */
  readonly idsAreMade: boolean;
  /** Fields that the import filled in because the file has none; they are no news of a feature that is there. */
  readonly filledIn: readonly string[];
}

/** @param text the layer as the import writes it */
export function importedDraft(open: LayerDocument, text: string, options: DraftOptions): ImportedDraft {
  const there = new Map(open.keys().map((key) => [String(open.idOf(key)), key]));
  const used = new Set(there.keys());
  const isThere = options.idsAreMade ? saidIn(open) : () => false;
  const before: string[] = [];
  const after: string[] = [];
  let unchanged = 0;
  for (const line of writtenFeatures(text)) {
    const feature = JSON.parse(line) as Imported;
    const key = options.idsAreMade ? undefined : there.get(String(feature.id));
    if (isThere(feature)) {
      unchanged++;
      continue;
    }
    if (key === undefined) {
      let id = String(feature.id);
      for (let n = 2; used.has(id); n++) id = `${feature.id}-${n}`;
      used.add(id);
      after.push(id === String(feature.id) ? line : JSON.stringify({ ...feature, id }));
      continue;
    }
    const { value } = open.feature(key);
    const next = renewed(value, feature, options.filledIn);
    if (sameJson(value, next)) {
      unchanged++;
      continue;
    }
    before.push(open.textOf(key));
    after.push(JSON.stringify(next));
  }
  const { file: name } = open;
  return {
    theirs: { name, bytes: collection(after), base: collection(before) },
    added: after.length - before.length,
    renewed: before.length,
    unchanged,
  };
}

/** Whether a feature is open under another id; those of one place are compared by what they say. */
function saidIn(open: LayerDocument): (feature: Imported) => boolean {
  const byPlace = new Map<string, unknown[]>();
  for (const key of open.keys()) {
    const { geometry, properties } = open.feature(key).value;
    const place = JSON.stringify(geometry);
    byPlace.set(place, [...(byPlace.get(place) ?? []), properties]);
  }
  return ({ properties, geometry }) =>
    (byPlace.get(JSON.stringify(geometry)) ?? []).some((one) => sameJson(one, properties));
}

/** What the new one leaves empty stays as it is. */
function renewed(old: Json, { properties, geometry }: Imported, filledIn: readonly string[]): Json {
  const news = Object.entries(properties).filter(
    ([name, value]) => !isEmpty(value) && !filledIn.includes(name),
  );
  return {
    ...old,
    properties: { ...(old.properties as Json | null), ...Object.fromEntries(news) },
    geometry: geometry ?? old.geometry,
  };
}

/** Nothing given: an empty list, too, else it would take announcements and history away. */
const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const collection = (texts: readonly string[]) =>
  new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${texts.join(',\n')}\n]}\n`);
