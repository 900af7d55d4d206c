// SPDX-License-Identifier: EUPL-1.2
// Reads files that the build has checked and whose checksum fits: they need no second check, only their form. Whatever has
// no fitting checksum goes through `read-city.ts`, which brings the whole checking with it.

import { type LayerId, layerById } from '../../layers';
import { fieldsOf } from '../../layers/definition';
import type { CityFeature, FeatureId } from '../city/city';
import type { Contact } from '../city/contacts';
import type { FundingRule, Municipality } from '../city/municipality';
import { usualStartZoom } from '../city/start-zoom';
import { charactersPerStep } from '../limits/limits';
import type { Steps } from '../time/steps';

interface RawFeature {
  readonly id: string;
  readonly geometry: CityFeature['geometry'];
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Features of a layer; a property that the file leaves out is null (a list: empty), as the full reading would have it. In steps
 * where the file is large and has one feature a line, as `nuf format` writes it; else in one. Null when the text is no
 * FeatureCollection after all.
 */
export function* publishedLayerSteps<Id extends LayerId>(
  layer: Id,
  text: string,
): Steps<readonly CityFeature<Id>[] | null> {
  const raw = text.length > 2 * charactersPerStep ? yield* parseLines(text) : null;
  const all = raw ?? (parse(text) as { features?: readonly RawFeature[] } | null)?.features;
  const definition = layerById(layer);
  if (!definition || !Array.isArray(all)) return null;
  const missing = Object.fromEntries(
    Object.entries(fieldsOf(definition)).map(([name, field]) => [name, field.kind === 'list' ? [] : null]),
  );
  return all.map(({ id, geometry, properties }: RawFeature, index) => ({
    layer,
    id: id as FeatureId,
    index,
    geometry,
    properties: { ...missing, ...properties } as unknown as CityFeature<Id>['properties'],
  }));
}

const firstLine = '{"type":"FeatureCollection","features":[\n';
const lastLine = '\n]}';

/** The features of a file with one per line, some lines at a time; null where it is written otherwise. */
function* parseLines(text: string): Steps<RawFeature[] | null> {
  const end = text.trimEnd().length - lastLine.length;
  if (!text.startsWith(firstLine) || !text.startsWith(lastLine, end)) return null;
  const found: RawFeature[] = [];
  for (let from = firstLine.length; from < end; ) {
    const cut = text.indexOf(',\n', from + charactersPerStep);
    const to = cut < 0 || cut > end ? end : cut;
    const some = parse(`[${text.slice(from, to)}]`);
    if (!Array.isArray(some)) return null;
    for (const one of some as RawFeature[]) found.push(one);
    from = to + 2;
    yield;
  }
  return found;
}

/** The funding rules of `federal-rules.json`; null when it does not hold them after all. */
export function readPublishedFundingRules(text: string): readonly FundingRule[] | null {
  const rules = (parse(text) as { fundingRules?: readonly FundingRule[] } | null)?.fundingRules;
  return Array.isArray(rules) ? rules : null;
}

/** Null when the file does not hold a municipality after all. */
export function readPublishedMunicipality(text: string): Municipality | null {
  const raw = parse(text) as Municipality | null;
  if (typeof raw?.name !== 'string') return null;
  return { ...raw, startZoom: raw.startZoom ?? usualStartZoom, fundingRules: raw.fundingRules ?? [] };
}

/** Null when the file does not hold contacts after all. */
export function readPublishedContacts(text: string): readonly Contact[] | null {
  const raw = parse(text) as { contacts?: readonly Contact[] } | null;
  return Array.isArray(raw?.contacts) ? raw.contacts : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
