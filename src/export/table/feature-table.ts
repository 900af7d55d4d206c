// SPDX-License-Identifier: EUPL-1.2
// Features as a table with typed columns, as every format with columns needs it, and what that costs.

import type { Feature, Geometry } from 'geojson';
import type { MapPlane } from '../../core/geo/projection';
import { coverageColumnPattern } from '../../layers/broadband-coverage';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import type { FieldKind } from '../../layers/field';
import { boxOf } from '../geometry/box';
import { mapPositions } from '../geometry/map-positions';
import type { Losses } from './losses';

export type CellType = 'flag' | 'whole' | 'number' | 'text' | 'json';
export type Cell = boolean | number | string | null;

export interface Column {
  readonly name: string;
  readonly type: CellType;
}

/** Where a file of features goes: its name without ending, and the layer whose fields say the types. */
export interface ExportTarget {
  readonly title: string;
  /** null for features of no layer: their values say the types. */
  readonly layer: LayerDefinition | null;
  /** Of the formats that are in metres. */
  readonly plane: MapPlane;
}

export interface FeatureTable {
  /** The first is `id`, where a feature has one. */
  readonly columns: readonly Column[];
  /** Rows in the order of the features. Lists and objects are JSON text. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What a format does with values beside holding them. */
export interface Holds {
  /** Values that it cannot tell from null: absent ones, empty texts, texts of blanks alone. */
  readonly empties: readonly ('missing' | 'text' | 'blank')[];
  /** The part of a text that nobody reads back; null where every text comes back whole. */
  readonly trims: RegExp | null;
}

/**
 * The table of features. Columns stand in the order of the layer, then in the order in which they occur.
 * @param holds what the format changes of values; told to `losses` with the rest
 */
export function featureTable(
  features: readonly Feature[],
  { layer }: Pick<ExportTarget, 'layer'>,
  holds: Holds,
  losses: Losses,
): FeatureTable {
  const declared = layer ? fieldsOf(layer) : {};
  const found = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(properties ?? {})) found.add(name);
  const own = Object.keys(declared).filter((name) => found.has(name) || !coverageColumnPattern.test(name));
  const names = [...new Set([...own, ...found])];
  const hasIds = features.some(({ id }) => id !== undefined) || names.includes('id');
  // A layer's reader takes a missing field as null.
  const told = layer ? { ...holds, empties: holds.empties.filter((one) => one !== 'missing') } : holds;
  const columns = names
    .filter((name) => name !== 'id')
    .map((name): Column => {
      const values = features.map(({ properties }) => (properties as Values | null)?.[name]);
      const type = typeOfColumn(values, declared[name]?.kind ?? null);
      sayOfColumn({ name, type }, values, told, losses);
      return { name, type };
    });
  const rows = features.map((feature) => {
    const values = (feature.properties ?? {}) as Values;
    const cells = columns.map(({ name, type }) => cellOf(values[name], type, name, losses));
    return hasIds ? [idOf(feature, losses), ...cells] : cells;
  });
  return { columns: hasIds ? [{ name: 'id', type: 'text' }, ...columns] : columns, rows };
}

type Values = Readonly<Record<string, unknown>>;

function idOf({ id, properties }: Feature, losses: Losses): string | null {
  const second = (properties as Values | null)?.id;
  if (typeof id === 'number') losses.say('ids-are-text');
  if (id === undefined) return second === undefined || second === null ? null : String(second);
  if (second !== undefined && second !== null && String(second) !== String(id)) losses.say('second-id');
  return String(id);
}

const kinds: Readonly<Partial<Record<FieldKind, CellType>>> = {
  flag: 'flag',
  number: 'number',
  list: 'json',
};

/** The type that the layer declares where the values fit it, else the type of the values. */
function typeOfColumn(values: readonly unknown[], kind: FieldKind | null): CellType {
  const there = values.filter((value) => value !== null && value !== undefined);
  const fits: Readonly<Record<CellType, (value: unknown) => boolean>> = {
    flag: (value) => typeof value === 'boolean',
    whole: Number.isSafeInteger,
    number: (value) => typeof value === 'number',
    json: (value) => typeof value === 'object',
    text: () => true,
  };
  const wanted = kind && (kinds[kind] ?? 'text');
  if (wanted && there.every(fits[wanted])) return wanted;
  if (there.length === 0) return 'text';
  return (['flag', 'whole', 'number', 'json', 'text'] as const).find((type) => there.every(fits[type]))!;
}

function sayOfColumn(
  { name, type }: Column,
  values: readonly unknown[],
  { empties, trims }: Holds,
  losses: Losses,
): void {
  const count = (test: (value: unknown) => boolean) => values.filter(test).length;
  losses.say(
    'json-text',
    name,
    count((value) => typeof value === 'object' && value !== null),
  );
  if (type === 'text') {
    losses.say(
      'mixed-text',
      name,
      count((value) => typeof value === 'number' || typeof value === 'boolean'),
    );
  }
  const nulls = count((value) => value === null);
  const missing = empties.includes('missing') ? count((value) => value === undefined) : 0;
  const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === '';
  const texts = count(
    (value) =>
      (value === '' && empties.includes('text')) ||
      (value !== '' && isBlank(value) && empties.includes('blank')),
  );
  const isTold = [nulls, missing, texts].filter((n) => n > 0).length > 1 || texts > 0;
  if (isTold) losses.say('empties', name, missing + texts);
  if (trims === null) return;
  const trimmed = (value: unknown) =>
    typeof value === 'string' && trims.test(value) && !(isBlank(value) && empties.includes('blank'));
  losses.say('texts-trimmed', name, count(trimmed));
}

function cellOf(value: unknown, type: CellType, name: string, losses: Losses): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return JSON.stringify(value);
  return type === 'text' ? wellFormed(String(value), name, losses) : (value as Cell);
}

/** Halves of a character outside of the basic plane cannot be written as UTF-8. */
function wellFormed(text: string, name: string, losses: Losses): string {
  return text.replace(/\p{Surrogate}/gu, () => {
    losses.say('characters', name);
    return '\ufffd';
  });
}

/** The geometry of a feature; null without a place. One without a position is none, told to `losses`. */
export function placeOf(feature: Feature, losses: Losses): Geometry | null {
  const geometry = feature.geometry as Geometry | null;
  if (geometry === null || boxOf([geometry]) !== null) return geometry;
  losses.say('places-empty');
  return null;
}

/** The same without heights, which are told to `losses`. */
export function flatGeometry(feature: Feature, losses: Losses): Geometry | null {
  const geometry = placeOf(feature, losses);
  if (geometry === null) return null;
  let hasHeight = false;
  const flat = mapPositions(geometry, (position) => {
    if (position.length > 2) hasHeight = true;
    return [position[0]!, position[1]!];
  });
  if (hasHeight) losses.say('heights');
  return flat;
}
