// SPDX-License-Identifier: EUPL-1.2
// Cells that come from a spreadsheet: the first row names the fields, one column names the objects. Empty cells change
// nothing, leading zeros stay, and what cannot be read is told by its row and column and left as it is.

import { splitLine } from '../../core/csv/csv-text';
import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { foldName } from '../../core/search/place-index';
import type { Field } from '../../layers/field';
import { propertiesOf } from '../context/names';
import { readTyped } from '../context/typed-value';
import { type BulkFault, bulkFields, type CellChange, cellChange } from './bulk-change';

export interface PasteTrouble {
  /** As the spreadsheet counts, the head is row 1. */
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly why:
    | BulkFault
    | { readonly kind: 'no-object' }
    | { readonly kind: 'several-objects' }
    | { readonly kind: 'twice' };
}

export type Pasted =
  | {
      readonly kind: 'read';
      readonly changes: readonly CellChange[];
      readonly rows: number;
      readonly troubles: readonly PasteTrouble[];
      /** Columns that name no field. */
      readonly unknown: readonly string[];
    }
  /** No head, or no column that names the objects (id, Kennung, or the name). */
  | { readonly kind: 'no-table' | 'no-key' };

const keyNames = ['id', 'kennung', 'schluessel', 'key'].map(foldName);

/** What a text of cells would change; nothing is done. */
export function readPasted(
  document: LayerDocument,
  fields: Readonly<Record<string, Field>>,
  text: string,
): Pasted {
  const [head, ...rows] = cellsOf(text);
  if (!head || rows.length === 0) return { kind: 'no-table' };
  const known = bulkFields(fields);
  const fieldOf = (column: string) => {
    const wanted = foldName(column);
    return known.find(([name, { label, unit }]) =>
      [name, label.de, label.en, `${label.de} ${unit ?? ''}`, `${label.en} ${unit ?? ''}`].some(
        (one) => foldName(one) === wanted,
      ),
    );
  };
  const columns = head.map(fieldOf);
  let keyAt = head.findIndex((column) => keyNames.includes(foldName(column)));
  const isById = keyAt >= 0;
  if (!isById) keyAt = columns.findIndex((field) => field?.[0] === 'name');
  if (keyAt < 0) return { kind: 'no-key' };
  const objects = objectsBy(document, isById);
  const changes: CellChange[] = [];
  const troubles: PasteTrouble[] = [];
  const seen = new Set<FeatureKey>();
  for (const [i, cells] of rows.entries()) {
    const tell = (at: number, why: PasteTrouble['why']) => {
      troubles.push({ row: i + 2, column: head[at] ?? '', found: cells[at] ?? '', why });
    };
    const found = objects.get((cells[keyAt] ?? '').trim()) ?? [];
    const [key] = found;
    if (key === undefined || found.length > 1 || seen.has(key)) {
      const kind = key === undefined ? 'no-object' : found.length > 1 ? 'several-objects' : 'twice';
      tell(keyAt, { kind });
      continue;
    }
    seen.add(key);
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

function objectsBy(document: LayerDocument, isById: boolean): Map<string, FeatureKey[]> {
  const objects = new Map<string, FeatureKey[]>();
  for (const key of document.keys()) {
    const name = isById ? document.idOf(key) : propertiesOf(document, key).name;
    if (name !== null && name !== undefined)
      objects.set(String(name).trim(), [...(objects.get(String(name).trim()) ?? []), key]);
  }
  return objects;
}

/** Rows of cells. Spreadsheets part cells by tabs and put a cell with a line end into quotes. */
function cellsOf(text: string): string[][] {
  const lines: string[] = [];
  let isQuoted = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (isQuoted) lines[lines.length - 1] += `\n${line}`;
    else lines.push(line);
    if ((line.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted;
  }
  const separator = (lines[0] ?? '').includes('\t') ? '\t' : ';';
  return lines.filter((line) => line.trim() !== '').map((line) => splitLine(line, separator));
}
