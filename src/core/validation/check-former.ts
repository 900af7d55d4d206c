// SPDX-License-Identifier: EUPL-1.2
// A layer against the version before: what programs lose or change without being asked, and what the layer's rules forbid.

import { type LayerId, layerById } from '../../layers';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import type { Finding } from '../findings/finding';
import { FindingList, type FindingPlace } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { scanJson } from '../text/json-lint';
import { parseJson } from '../text/read-json';
import { readText } from '../text/read-text';
import { sameJson } from '../text/same-json';
import { isJsonObject, type JsonObject } from './members';

const mostNamed = 12;

/**
 * Compares the bytes of a layer's file with those before. Features are found by their id, also by one among the properties.
 * Null where one of the two is no collection of features: then nothing is compared.
 */
export function checkFormer(
  layer: LayerId,
  before: Uint8Array,
  after: Uint8Array,
): readonly Finding<FindingCode>[] | null {
  const [was, is] = [featuresIn(before), featuresIn(after)];
  if (was === null || is === null) return null;
  const findings = new FindingList(1000, true);
  const known = new Map(
    is.flatMap((feature) => (feature.id === null ? [] : [[feature.id, feature] as const])),
  );
  const lost = was.flatMap(({ id }) => (id === null || known.has(id) ? [] : [id]));
  const expected = `${lost.slice(0, mostNamed).join(', ')}${lost.length > mostNamed ? ', …' : ''}`;
  if (is.length === 0 && was.length > 0)
    findings.add('layer-emptied', { expected: expected || '–', count: was.length });
  else if (lost.length > 0) findings.add('features-lost', { expected, count: lost.length });
  const said = new Map<string, { code: FindingCode; place: FindingPlace; count: number }>();
  for (const former of was) {
    const now = former.id === null ? undefined : known.get(former.id);
    if (now) compareValues(layerById(layer) as LayerDefinition, former, now, said);
  }
  for (const { code, place, count } of said.values()) findings.add(code, { ...place, count });
  return findings.listed;
}

type Said = Map<string, { code: FindingCode; place: FindingPlace; count: number }>;

interface Versioned {
  readonly id: string | null;
  readonly index: number;
  readonly values: JsonObject;
}

function compareValues(layer: LayerDefinition, former: Versioned, now: Versioned, said: Said): void {
  const onlyAdded = new Set(
    (layer.rules ?? []).flatMap((rule) => (rule.rule === 'only-added' ? [rule.list] : [])),
  );
  for (const [name, { kind }] of Object.entries(fieldsOf(layer))) {
    const [was, is] = [former.values[name], now.values[name]];
    const add = (code: FindingCode, found: string, expected: string) => {
      const key = `${code} ${name}`;
      const before = said.get(key);
      const place = {
        index: now.index,
        featureId: now.id,
        path: `features[${now.index}].properties.${name}`,
        found,
        expected,
      };
      if (before) before.count++;
      else said.set(key, { code, place, count: 1 });
    };
    if (kind === 'flag' && (was ?? null) === null && is === false) add('null-became-false', 'false', 'null');
    if (isRounded(was, is)) add('numbers-rounded', String(is), String(was));
    if (kind !== 'list' || !Array.isArray(was)) continue;
    const entries: readonly unknown[] = Array.isArray(is) ? is : [];
    if (was.length > 0 && entries.length === 0 && !onlyAdded.has(name))
      add('list-emptied', String(was.length), '');
    if (!onlyAdded.has(name)) continue;
    const gone = was.find((entry) => !entries.some((other) => sameJson(promise(entry), promise(other))));
    if (gone !== undefined) add('announcement-changed', promiseText(gone), '');
  }
}

/** A figure that lost its decimals and nothing else. */
function isRounded(was: unknown, is: unknown): boolean {
  if (typeof was !== 'number' || typeof is !== 'number') return false;
  return !Number.isInteger(was) && Number.isInteger(is) && Math.abs(was - is) < 1;
}

/** What an entry promised; its notes may be put into better words. */
function promise(entry: unknown): unknown {
  if (!isJsonObject(entry)) return entry;
  return Object.fromEntries(
    Object.entries(entry).filter(([name]) => !/^note/.test(name) && name !== 'source'),
  );
}

function promiseText(entry: unknown): string {
  const said = promise(entry);
  return isJsonObject(said) ? Object.values(said).map(String).join(', ') : String(said);
}

function featuresIn(bytes: Uint8Array): Versioned[] | null {
  const text = readText(bytes, 'former.geojson', new FindingList(1, true));
  const scan = text === null ? null : scanJson(text);
  if (text === null || scan === null || scan.error) return null;
  const root = parseJson(
    text,
    scan.oddities.some(({ kind }) => kind === 'proto-key'),
  );
  if (!isJsonObject(root) || !Array.isArray(root.features)) return null;
  return (root.features as unknown[]).map((feature, index) => {
    const object = isJsonObject(feature) ? feature : {};
    const values = isJsonObject(object.properties) ? object.properties : {};
    const id = object.id ?? values.id;
    const isId = typeof id === 'string' || typeof id === 'number';
    return { id: isId ? String(id) : null, index, values };
  });
}
