// SPDX-License-Identifier: EUPL-1.2
// Cells that come from a spreadsheet: the first row names the fields, one column names the objects. Empty cells change
// nothing, leading zeros stay, and what cannot be read is told by its row and column and left as it is.

import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { factorBetween, unitInHead } from '../../core/number/measure-units';
import { columnNames } from '../../core/schema/column-names';
import { foldName } from '../../core/text/fold-name';
import type { Field } from '../../layers/field';
import { propertiesOf } from '../context/names';
import { readTyped } from '../context/typed-value';
import { type BulkFault, bulkFields, type CellChange, cellChange } from './bulk-change';

export interface PasteTrouble {
  /** As the spreadsheet counts what was copied: its first row is 1, empty rows count. */
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly why:
    | BulkFault
    | { readonly kind: 'no-object' }
    | { readonly kind: 'several-objects' }
    | { readonly kind: 'twice' }
    | { readonly kind: 'read-only' };
}

export type Pasted =
  | {
      readonly kind: 'read';
      readonly changes: readonly CellChange[];
      readonly rows: number;
      readonly troubles: readonly PasteTrouble[];
      /** Columns that name no field, or one that a column before them names. */
      readonly unknown: readonly string[];
    }
  /** `no-table`: no header row. `no-key`: no column tells which features are meant (id, Kennung, or the name). */
  | { readonly kind: 'no-table' | 'no-key' };

const keyNames = ['id', 'kennung', 'schluessel', 'key'].map(foldName);

/** What a text of cells would change; nothing is done. */
export function readPasted(
  document: LayerDocument,
  fields: Readonly<Record<string, Field>>,
  text: string,
): Pasted {
  const [first, ...rows] = cellsOf(text);
  if (!first || rows.length === 0) return { kind: 'no-table' };
  const head = first.cells;
  const known = bulkFields(fields);
  const fieldOf = (column: string) => known.find(([name, field]) => isCalled(column, name, field));
  // Of two columns of one field the first counts; the other is told as one that is passed over.
  const fieldsAt = head.map(fieldOf);
  const columns = fieldsAt.map((field, at) => (fieldsAt.indexOf(field) === at ? field : undefined));
  let keyAt = head.findIndex((column) => keyNames.includes(foldName(column)));
  const isById = keyAt >= 0;
  if (!isById) keyAt = columns.findIndex((field) => field?.[0] === 'name');
  if (keyAt < 0) return { kind: 'no-key' };
  const objects = objectsBy(document, isById);
  const changes: CellChange[] = [];
  const troubles: PasteTrouble[] = [];
  const seen = new Set<FeatureKey>();
  for (const { row, cells } of rows) {
    const tell = (at: number, why: PasteTrouble['why']) => {
      troubles.push({ row, column: head[at] ?? '', found: cells[at] ?? '', why });
    };
    const found = objects.get((cells[keyAt] ?? '').trim()) ?? [];
    const [key] = found;
    if (key === undefined || found.length > 1 || seen.has(key)) {
      const kind = key === undefined ? 'no-object' : found.length > 1 ? 'several-objects' : 'twice';
      tell(keyAt, { kind });
      continue;
    }
    seen.add(key);
    if (document.feature(key).readOnly !== null) {
      tell(keyAt, { kind: 'read-only' });
      continue;
    }
    for (const [at, field] of columns.entries()) {
      const cell = cells[at] ?? '';
      if (!field || at === keyAt || cell.trim() === '') continue;
      const typed = readTyped(field[1], cell);
      if (typed.kind !== 'value') tell(at, typed);
      else if (typed.value === null && field[1].required) tell(at, { kind: 'required' });
      else changes.push(...cellChange(document, key, field[0], typed.value));
    }
  }
  const unknown = head.filter((column, at) => !columns[at] && at !== keyAt && column.trim() !== '');
  return { kind: 'read', changes, rows: rows.length, troubles, unknown };
}

/** Whether a column is that of a field: by its name, and a unit in it is the field's. "davon frei (%)" is not in hectares. */
function isCalled(column: string, name: string, field: Field): boolean {
  const head = unitInHead(column);
  const isNamed = (text: string) => columnNames(name, field).some((one) => foldName(one) === foldName(text));
  if (head === null || field.kind !== 'number') return isNamed(column);
  return isNamed(head.name) && factorBetween(head.unit, field.unit) === 1;
}

function objectsBy(document: LayerDocument, isById: boolean): Map<string, FeatureKey[]> {
  const objects = new Map<string, FeatureKey[]>();
  for (const key of document.keys()) {
    const name = isById ? document.idOf(key) : propertiesOf(document, key).name;
    if (name !== null && name !== undefined)
      objects.set(String(name).trim(), [...(objects.get(String(name).trim()) ?? []), key]);
  }
  return objects;
}

/**
 * Rows of cells that are not empty, with their number. Only a whole cell stands in quotes, which are taken off: a mark within a text is one. Spreadsheets part
 * copied cells by tabs and quote only what would break the table, so `"Nord"` between tabs is a text with its marks.
 */
function cellsOf(pasted: string): { row: number; cells: string[] }[] {
  const text = pasted.replace(/\r\n?/g, '\n');
  const separator = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ';';
  const quoted = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=[${separator}\\n]|$)`, 'y');
  const plain = new RegExp(`[^${separator}\\n]*`, 'y');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at++) {
    quoted.lastIndex = plain.lastIndex = at;
    const inner = quoted.exec(text)?.[1];
    const isQuoted = inner !== undefined && (separator === ';' || /[\t\n]|""/.test(inner));
    const cell = isQuoted ? inner.replaceAll('""', '"') : plain.exec(text)![0];
    rows.at(-1)!.push(cell);
    at = isQuoted ? quoted.lastIndex : plain.lastIndex;
    if (text[at] === '\n') rows.push([]);
  }
  return rows
    .map((cells, i) => ({ row: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
