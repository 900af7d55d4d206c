// SPDX-License-Identifier: EUPL-1.2
// What QGIS, GDAL and PostGIS leave behind in a layer's file, put back as the layer defines it. Only what has one meaning is
// touched, and each step is told; everything else is left for the check to refuse.

import type { LayerDefinition } from '../../layers/definition';
import { fieldsOf } from '../../layers/definition';
import { datePattern, type Field } from '../../layers/field';
import { withoutOwnUnit } from '../number/measure-units';
import { readNumberText } from '../number/number-text';
import { readDate } from '../schema/date-text';
import { isYear } from '../schema/field-values';
import { listKeys } from '../schema/list-keys';
import { fieldsInOtherCase } from '../schema/other-case';

export type MendKind =
  | 'id-lifted'
  | 'id-replaced'
  | 'id-repeated'
  | 'place-emptied'
  | 'list-null'
  | 'list-text'
  | 'number-text'
  | 'date-text'
  | 'one-part'
  | 'entry-order'
  | 'field-case';

/** One kind of step, with the features it was done to (their ids, or their place in the list) and the field where it is one. */
export interface MendStep {
  readonly kind: MendKind;
  readonly field: string | null;
  readonly features: readonly string[];
}

export interface MendedLayer {
  /** The features as they are to be read, in their order; those that nothing was done to are the same objects. */
  readonly features: readonly JsonObject[];
  readonly steps: readonly MendStep[];
  /** Fields of a feature (`3.properties name`) whose value is no longer that of the text. */
  readonly touched: ReadonlySet<string>;
}

type JsonObject = Readonly<Record<string, unknown>>;
type Values = Record<string, unknown>;

/**
 * @param features any JSON values of a collection; what is no feature stays as it is
 * @param takesIds whether an id among the properties goes before another one at the feature
 */
export function mendLayer(
  features: readonly unknown[],
  layer: LayerDefinition,
  takesIds: boolean,
): MendedLayer {
  const steps = new Map<string, { kind: MendKind; field: string | null; features: string[] }>();
  const touched = new Set<string>();
  const fields = fieldsOf(layer);
  const mended = features.map((value, index) => {
    if (!isObject(value)) return value as JsonObject;
    const feature: Values = { ...value };
    const properties = isObject(value.properties) ? { ...value.properties } : null;
    const did = (kind: MendKind, field: string | null = null) => {
      const key = `${kind} ${field}`;
      const step = steps.get(key) ?? { kind, field, features: [] };
      const { id } = feature;
      const shown = typeof id === 'string' || typeof id === 'number' ? String(id) : `features[${index}]`;
      if (step.features.at(-1) !== shown) step.features.push(shown);
      steps.set(key, step);
      if (field !== null) touched.add(touchedKey(index, field));
    };
    if (properties) {
      if (!Object.hasOwn(fields, 'id')) mendId(feature, properties, takesIds, did);
      mendNames(properties, fields, did);
      for (const [name, field] of Object.entries(fields)) mendValue(properties, name, field, did);
      feature.properties = properties;
    }
    mendPlace(feature, layer, did);
    return feature;
  });
  return { features: mended, steps: [...steps.values()], touched };
}

/** Name of one field of one feature in the set of what was changed. */
export const touchedKey = (index: number, field: string) => `${index} ${field}`;

type Did = (kind: MendKind, field?: string | null) => void;

const isId = (id: unknown): id is string | number =>
  (typeof id === 'string' && id !== '') || (typeof id === 'number' && Number.isFinite(id));

/** GDAL keeps ids that it does not take for its own as a property; QGIS gives new features theirs there. */
function mendId(feature: Values, properties: Values, takesIds: boolean, did: Did): void {
  const inside = properties.id;
  if (!isId(inside)) {
    // QGIS adds the column with null to features that have their id where it belongs.
    if (inside === null && isId(feature.id)) {
      delete properties.id;
      did('id-repeated');
    }
    return;
  }
  const outside = feature.id;
  const isSame = isId(outside) && String(outside) === String(inside);
  if (isId(outside) && !isSame && !takesIds) return;
  feature.id = String(inside);
  delete properties.id;
  did(isSame ? 'id-repeated' : isId(outside) ? 'id-replaced' : 'id-lifted');
}

/** PostGIS writes every name in small letters: a field that is missing and there in another spelling is that field. */
function mendNames(properties: Values, fields: Readonly<Record<string, Field>>, did: Did): void {
  for (const [name, field] of fieldsInOtherCase(properties, Object.keys(fields))) {
    properties[field] = properties[name];
    delete properties[name];
    did('field-case', field);
  }
}

function mendValue(properties: Values, name: string, field: Field, did: Did): void {
  if (field.kind === 'list') {
    mendList(properties, name, field, did);
    return;
  }
  const mended = retyped(field, properties[name]);
  if (mended === null) return;
  properties[name] = mended.value;
  did(mended.kind, name);
}

/** Units of the grammar of numbers as fields name them; a rate is read as Mbit/s. */
const unitOf = { percent: '%', rate: 'Mbit/s' } as const;

/** A number that stands as a text, also with the unit of its field, and a date as Germans and databases write it; null for a value of no or more readings. */
function retyped(field: Field, value: unknown): { kind: MendKind; value: number | string } | null {
  if (field.kind === 'number' && typeof value === 'string') {
    const reading = readNumberText(withoutOwnUnit(value, field.unit));
    const isOfUnit =
      reading.kind === 'number' && (reading.unit === null || unitOf[reading.unit] === field.unit);
    if (reading.kind !== 'number' || !isOfUnit) return null;
    return { kind: 'number-text', value: reading.value };
  }
  if (field.kind === 'date' && isYear(value)) return { kind: 'date-text', value: String(value) };
  if (field.kind !== 'date' || typeof value !== 'string' || datePattern.test(value)) return null;
  const date = readDate(value);
  return datePattern.test(date) ? { kind: 'date-text', value: date } : null;
}

function mendList(properties: Values, name: string, field: Field, did: Did): void {
  const value = properties[name];
  if (value === null) {
    properties[name] = [];
    did('list-null', name);
  } else if (typeof value === 'string' && /^\s*\[/.test(value)) {
    const list = listFrom(value);
    if (list === null) return;
    properties[name] = list;
    did('list-text', name);
  }
  const entries = properties[name];
  if (!Array.isArray(entries)) return;
  const retypedEntries = entries.map((entry) =>
    isObject(entry) ? entryRetyped(entry, name, field, did) : entry,
  );
  properties[name] = retypedEntries;
  const order = listKeys(field);
  const ordered = retypedEntries.map((entry) => (isObject(entry) ? inOrder(entry, order) : entry));
  const isOrdered = retypedEntries.every((entry, i) => String(keysOf(entry)) === String(keysOf(ordered[i])));
  if (isOrdered) return;
  properties[name] = ordered;
  did('entry-order', name);
}

/** An entry with its numbers and dates as values; each kind of step is told once for the list's field. */
function entryRetyped(entry: JsonObject, name: string, field: Field, did: Did): JsonObject {
  const after: Values = { ...entry };
  for (const [key, inner] of Object.entries(field.entry ?? {})) {
    const mended = retyped(inner, entry[key]);
    if (mended === null) continue;
    after[key] = mended.value;
    did(mended.kind, name);
  }
  return after;
}

/** A list that a program without lists kept as its text. */
function listFrom(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const keysOf = (entry: unknown) => (isObject(entry) ? Object.keys(entry) : []);

function inOrder(entry: JsonObject, order: readonly string[]): JsonObject {
  const known = order.filter((key) => Object.hasOwn(entry, key));
  const rest = Object.keys(entry).filter((key) => !order.includes(key));
  return Object.fromEntries([...known, ...rest].map((key) => [key, entry[key]]));
}

function mendPlace(feature: Values, layer: LayerDefinition, did: Did): void {
  const geometry = feature.geometry;
  if (!isObject(geometry)) return;
  const keys = Object.keys(geometry);
  if (keys.some((key) => key !== 'type' && key !== 'coordinates')) return;
  const { type, coordinates } = geometry;
  const isEmpty = Array.isArray(coordinates)
    ? !holdsAny(coordinates)
    : type === null && (coordinates ?? null) === null;
  if (layer.mayLackGeometry && isEmpty) {
    feature.geometry = null;
    did('place-emptied');
    return;
  }
  const simple = typeof type === 'string' ? /^Multi(Point|LineString|Polygon)$/.exec(type)?.[1] : undefined;
  if (simple === undefined || !Array.isArray(coordinates) || coordinates.length !== 1) return;
  feature.geometry = { type: simple, coordinates: coordinates[0] as unknown };
  did('one-part');
}

const holdsAny = (value: unknown): boolean => (Array.isArray(value) ? value.some(holdsAny) : true);

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
