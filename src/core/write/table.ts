// SPDX-License-Identifier: EUPL-1.2
// Any layer as a table: the text form of what the map shows. Columns come from the definition, never from the screen.

import { type LayerId, layerById } from '../../layers';
import type { CoverageColumn } from '../../layers/broadband-coverage';
import { fieldsOf } from '../../layers/definition';
import type { Bilingual, Field, FieldKind } from '../../layers/field';
import { honestyFields } from '../../layers/honesty';
import { type Cells, noFigure } from '../cells/cells';
import type { City, FeatureId } from '../city/city';
import { anchorOf } from '../geo/anchor-point';
import { formatRasterId } from '../geo/grid-id';
import { fromPlane } from '../geo/projection';
import { foldName } from '../text/fold-name';
import { compareDates } from '../time/coarse-date';

export type CellValue = string | number | boolean | null;

export interface TableColumn {
  readonly key: string;
  readonly label: Bilingual;
  readonly unit: string | null;
  readonly kind: FieldKind;
  /** The words of a choice. */
  readonly of: Readonly<Record<string, Bilingual>> | null;
}

export interface TableRow {
  readonly id: FeatureId;
  readonly values: readonly CellValue[];
  /** Where the feature lies; null when only its name is known. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** Keys of the columns that show German text in a table of another language, because the file has no other. */
  readonly german: readonly string[];
}

export interface Table {
  readonly layer: LayerId;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** How many the layer has; more than `rows` only where a country's cells are cut at `mostRows`. */
  readonly all: number;
}

/** Cells listed at most, from the south on: a row is an object, and millions of them fill the memory. */
export const mostRows = 100_000;

export interface TableQuestion {
  readonly search: string;
  /** Column key → value that a row must have; the empty string asks for "not known". */
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: { readonly key: string; readonly descending: boolean } | null;
}

/**
 * The whole layer as a table in file order; an empty or missing layer gives no rows. In English a text that the file has in
 * both languages (`note` and `noteEn`) stands in English.
 */
export function tableOf(
  city: Pick<City, 'layers' | 'cells'>,
  layer: LayerId,
  language: 'de' | 'en' = 'de',
): Table {
  const definition = layerById(layer);
  if (!definition) return { layer, columns: [], rows: [], all: 0 };
  const fields = fieldsOf(definition);
  const keys = [
    ...withNamed(definition.columns, fields, city.layers[layer]),
    ...Object.keys(honestyFields).filter((key) => key !== 'noteEn'),
  ];
  const isProse = (key: string) => fields[key]?.kind === 'text';
  const columns = keys.map((key): TableColumn => {
    const field = fields[key];
    return {
      key,
      label: field?.label ?? { de: key, en: key },
      unit: field?.unit ?? null,
      kind: field?.kind ?? 'text',
      of: field?.of ?? null,
    };
  });
  if (layer === 'broadband-coverage' && city.cells)
    return { layer, columns, rows: cellRows(city.cells, keys, language), all: city.cells.count };
  const rows = city.layers[layer].map((feature): TableRow => {
    const p = feature.properties as Readonly<Record<string, unknown>>;
    const english = (key: string) => (language === 'en' ? p[`${key}En`] : null);
    const values = keys.map((key) => plain(fieldNames(fields, p[key], language) ?? english(key) ?? p[key]));
    const german = language === 'de' ? [] : keys.filter((key) => isProse(key) && p[key] && !english(key));
    return { id: feature.id, values, point: anchorOf(feature.geometry), german };
  });
  return { layer, columns, rows, all: rows.length };
}

/** The columns, with those before a list of fields (`approximate`) that its rows name and the table has not: a name needs its value. */
function withNamed(
  keys: readonly string[],
  fields: Readonly<Record<string, Field>>,
  features: readonly { readonly properties: object }[],
): string[] {
  return keys.flatMap((key) => {
    if (fields[key]?.kind !== 'list') return [key];
    const named = new Set(features.flatMap(({ properties }) => Object(properties)[key] ?? []));
    return [...[...named].filter((name) => Object.hasOwn(fields, name) && !keys.includes(name)), key];
  });
}

/** Rows that answer the question, in its order; what is not known comes last whichever way is sorted. */
export function askTable(table: Table, question: TableQuestion): TableRow[] {
  const wanted = foldName(question.search);
  const filters = Object.entries(question.filters).map(
    ([key, value]) => [table.columns.findIndex((c) => c.key === key), value] as const,
  );
  const rows = table.rows.filter((row) => {
    if (
      filters.some(
        ([at, value]) => at >= 0 && (row.values[at] === null ? '' : String(row.values[at])) !== value,
      )
    )
      return false;
    return wanted === '' || searchText(table, row).includes(wanted);
  });
  const { sort } = question;
  const at = sort ? table.columns.findIndex((c) => c.key === sort.key) : -1;
  if (at < 0) return rows;
  const sign = sort?.descending ? -1 : 1;
  const isDate = table.columns[at]?.kind === 'date';
  return rows.sort((a, b) => compare(a.values[at] ?? null, b.values[at] ?? null, sign, isDate));
}

/** Choice columns with the values that occur, for the filters; a column with one value only offers nothing. */
export function filterChoices(table: Table): { column: TableColumn; values: string[] }[] {
  return table.columns.flatMap((column, at) => {
    if (column.kind !== 'choice' && column.kind !== 'flag') return [];
    const values = [
      ...new Set(table.rows.map((row) => (row.values[at] === null ? '' : String(row.values[at])))),
    ].sort();
    return values.length > 1 ? [{ column, values }] : [];
  });
}

function compare(a: CellValue, b: CellValue, sign: number, isDate: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  // A half-year ends after the quarters in it, whatever its letters say.
  if (isDate) return sign * compareDates(String(a), String(b));
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), 'de', { numeric: true });
}

function searchText(table: Table, row: TableRow): string {
  const words = row.values.map((value, at) => {
    const of = typeof value === 'string' ? table.columns[at]?.of?.[value] : undefined;
    return of ? `${of.de} ${of.en}` : (value ?? '');
  });
  return foldName(words.join(' '));
}

/** A list that names fields of the layer, in the words of their heads; null for anything else. */
function fieldNames(
  fields: Readonly<Record<string, Field>>,
  value: unknown,
  language: 'de' | 'en',
): string | null {
  if (!Array.isArray(value) || !value.every((name) => typeof name === 'string' && fields[name])) return null;
  return value.map((name: string) => fields[name]!.label[language]).join(', ');
}

function plain(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // A list says how many entries it has; the answer shows them one by one.
  return Array.isArray(value) ? value.length : JSON.stringify(value);
}

function cellRows(cells: Cells, keys: readonly string[], language: 'de' | 'en'): TableRow[] {
  const { noteEn } = language === 'en' ? cells.about : { noteEn: null };
  const german = language === 'de' ? [] : ['source', ...(noteEn === null ? ['note'] : [])];
  const columns = keys.map((key) =>
    key === 'note' && noteEn !== null ? () => noteEn : cellColumn(cells, key),
  );
  const half = cells.cellM / 2;
  return Array.from({ length: Math.min(cells.count, mostRows) }, (_, i): TableRow => {
    const x = (cells.column[i] as number) * cells.cellM;
    const y = (cells.row[i] as number) * cells.cellM;
    const [lon, lat] = fromPlane(cells.crs, x + half, y + half);
    const id = formatRasterId({
      crs: cells.crs,
      cellM: cells.cellM,
      column: cells.column[i] as number,
      row: cells.row[i] as number,
    }) as FeatureId;
    return { id, values: columns.map((read) => read(i, id)), point: { lon, lat }, german };
  });
}

function cellColumn(cells: Cells, key: string): (at: number, id: FeatureId) => CellValue {
  const orNull = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) || value === 255 ? null : value;
  switch (key) {
    case 'raster_id':
      return (_, id) => id;
    case 'households':
      return (at) => orNull(cells.households[at]);
    case 'businesses':
      return (at) => orNull(cells.businesses[at]);
    case 'verf_4g':
      return (at) => orNull(cells.mobile4g[at]);
    case 'verf_5g':
      return (at) => orNull(cells.mobile5g[at]);
    case 'source':
    case 'asOf':
    case 'confidence':
    case 'note':
      return () => cells.about[key];
    case 'sourceUrl':
    case 'geometryBasis':
      return () => cells.about[key] ?? null;
    default: {
      const percent = cells.percent.get(key as CoverageColumn);
      return (at) => {
        const value = percent?.at(at);
        return value === undefined || value === noFigure ? null : value / 100;
      };
    }
  }
}
