// SPDX-License-Identifier: EUPL-1.2
// Rows of a table, from text or from a workbook, as features: its head found, its columns named, its places read.

import { extraCells } from '../../../core/csv/csv-text';
import { isSumName } from '../../../core/csv/small-table';
import type { CrsStatement, LayerContent, ReadContext, SourceFeature } from '../../reader/format';
import { type PlaceColumns, placeColumnsOf } from './place-columns';
import { headOf, type Row } from './rows';

export interface TableRow extends Row {
  /** Values that are more than text; without them the cells are the values. */
  readonly values?: readonly unknown[];
}

/** The group that a column of a head stands under, by its line and number; null without one. */
export type GroupOf = (line: number, column: number) => string | null;

/** Features of a table's rows; without a row there is none. Values of text stay text, so that no key loses its zeros. */
export function tableContent(
  rows: readonly TableRow[],
  groupOf: GroupOf,
  context: ReadContext,
): Pick<LayerContent, 'features' | 'crs' | 'isTable' | 'placeColumns'> {
  const { log } = context;
  const nothing: CrsStatement = { kind: 'none' };
  if (rows.length === 0) {
    log.say('import-nothing-in-it');
    return { features: [], crs: nothing };
  }
  const at = headOf(rows);
  const [head, body] = [rows[at]!, rows.slice(at + 1)];
  if (at > 0) log.say('import-preamble', { found: String(at), expected: String(head.line) });
  const names = namesOf(head, groupOf, context);
  const places = placeColumnsOf(
    head.cells,
    body.map(({ cells }) => cells),
  );
  if (places) log.say('import-columns-used', { found: places.names.join(', ') });
  else log.say('import-table');
  const features: SourceFeature[] = [];
  for (const row of body) {
    context.budget.feature();
    const feature = featureOf(row, { names, places }, features.length, context);
    if (feature) features.push(feature);
  }
  const placeColumns = places?.areSpent ? places.names.map((name) => names[head.cells.indexOf(name)]!) : [];
  return { features, crs: places?.crs ?? nothing, isTable: places === null, placeColumns };
}

function namesOf({ cells, line }: TableRow, groupOf: GroupOf, { log }: ReadContext): string[] {
  const plain = cells.map((cell) => cell.trim().replace(/\s+/g, ' '));
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(name, (counts.get(name) ?? 0) + 1);
  const used = new Set<string>();
  return plain.map((found, i) => {
    const group = counts.get(found)! > 1 && found !== '' ? groupOf(line, i) : null;
    const wanted = group === null ? found : `${group} ${found}`;
    const base = wanted === '' || wanted === '__proto__' ? `column_${i + 1}` : wanted;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base}_${n}`;
    used.add(name);
    if (name !== wanted) log.say('import-column-renamed', { found, expected: name });
    return name;
  });
}

/** A row as a feature; null (and refused) when it has another width than the head. */
function featureOf(
  { cells, line, values = cells }: TableRow,
  { names, places }: { readonly names: readonly string[]; readonly places: PlaceColumns | null },
  index: number,
  { log }: ReadContext,
): SourceFeature | null {
  const path = `line ${line}`;
  if (cells.length === 1 && names.length > 1) {
    // Remarks below a statistical table are no rows of it.
    log.say('import-row-note', { path, line, found: cells[0]!.slice(0, 60) });
    return null;
  }
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  if (isSumName(first)) {
    log.say('import-row-sum', { path, line, found: first.trim() });
    return null;
  }
  if (cells.length < names.length || extraCells(cells, names.length) > 0) {
    const [found, expected] = [String(cells.length), String(names.length)];
    log.refuseRow('import-row-width', { path, line, found, expected });
    return null;
  }
  const properties: Record<string, unknown> = {};
  names.forEach((name, i) => {
    const value = values[i];
    properties[name] = typeof value === 'string' && value.trim() === '' ? null : (value ?? null);
  });
  const place = places?.read(cells) ?? { kind: 'geometry', geometry: null };
  const common = { id: null, properties, path };
  if (place.kind === 'wrong') {
    log.refuse('import-row-place', index, { path, line, found: place.found });
    return { ...common, geometry: null };
  }
  return { ...common, geometry: place.geometry, ...(place.crs ? { crs: place.crs } : {}) };
}
