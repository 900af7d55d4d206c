// SPDX-License-Identifier: EUPL-1.2
// Rows of a table, from text or from a workbook, as features: its head found, its columns named, its places read.

import { extraCells } from '../../../core/csv/csv-text';
import { isSumName } from '../../../core/csv/small-table';
import { quotedCharacters } from '../../../core/limits/limits';
import { isDegrees, isUnit } from '../../../core/number/measure-units';
import { readNumberText } from '../../../core/number/number-text';
import type { CrsStatement, LayerContent, ReadContext, SourceFeature } from '../../reader/format';
import type { ImportLog } from '../../reader/import-log';
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
  if (at > 0) log.say('import-preamble', { found: String(at), expected: String(rows[at]!.line) });
  const { head, body } = headAndBody(rows, at, log);
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
  if (isNote(cells, names.length)) {
    // Remarks below a statistical table are no rows of it.
    const found = cells.filter((cell) => cell.trim() !== '').join(' ');
    log.say('import-row-note', { path, line, found: found.slice(0, quotedCharacters) });
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
  if (place.kind === 'no-data') log.say('import-place-no-data', { path, line, found: place.found });
  if (place.kind === 'wrong') {
    log.refuse('import-row-place', index, { path, line, found: place.found });
    return { ...common, geometry: null };
  }
  if (place.kind === 'no-data') return { ...common, geometry: null };
  if (place.hasMeasures) log.once('measures', 'import-measures-dropped');
  return { ...common, geometry: place.geometry, ...(place.crs ? { crs: place.crs } : {}) };
}

const remark =
  /^(?:\*+\)?(?:\s|$)|\d{1,2}\)\s|[¹²³⁴]|©|(?:daten)?(?:quelle|lizenz)n?\b|stand\b|anmerkung(?:en)?\b|hinweise?\b|bemerkung(?:en)?\b|erläuterung(?:en)?\b|sources?\b|notes?\b)/i;

/** Whether a row is a remark: a single cell, or in a sheet, where each row is as wide as the table, one that begins as remarks do. */
function isNote(cells: readonly string[], width: number): boolean {
  if (cells.length === 1) return width > 1;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return width > 2 && filled <= 2 && filled * 2 <= width && remark.test(cells[0]!.trim());
}

/** The header with what a second header row adds (units, or names below the name of a group), and the rows after it. */
function headAndBody(rows: readonly TableRow[], at: number, log: ImportLog) {
  let [head, next] = [rows[at]!, at + 1];
  const below = rows[next];
  if (below && isBelowGroups(head.cells, below.cells)) {
    const names = head.cells.map((cell, i) => joined(cell.trim(), below.cells[i]!.trim()));
    log.say('import-head-two-rows', { line: below.line, found: names.join(', ') });
    head = { line: head.line, cells: names };
    next++;
  }
  const units = rows[next];
  const named = units?.cells.filter((cell) => cell.trim() !== '') ?? [];
  if (units && units.cells.length <= head.cells.length && named.length > 0 && named.every(isUnit)) {
    log.say('import-row-units', { line: units.line, found: named.join(', ') });
    head = {
      line: head.line,
      cells: head.cells.map((cell, i) => joined(cell.trim(), units.cells[i]?.trim() ?? '')),
    };
    next++;
  }
  return { head, body: rows.slice(next) };
}

/** The name of a column with what stands below it: nothing, its unit, or its own name in a group. */
function joined(name: string, below: string): string {
  if (below === '' || isDegrees(below)) return name;
  return isUnit(below) && name !== '' ? `${name} (${below})` : below;
}

/** Whether a row names the columns of groups in the row above it: words only under a group's name or the gap behind it, and units. */
function isBelowGroups(head: readonly string[], below: readonly string[]): boolean {
  if (below.length !== head.length) return false;
  const isBlank = (cell: string | undefined) => (cell ?? '').trim() === '';
  const named = below.flatMap((cell, i) => (isBlank(cell) ? [] : [i]));
  const isWord = (i: number) => /\p{L}{2}/u.test(below[i]!) && readNumberText(below[i]!).kind === 'text';
  const isInGroup = (i: number) => isBlank(head[i]) || isBlank(head[i + 1]);
  const fillsGap = named.some((i) => i > 0 && isBlank(head[i]) && !isUnit(below[i]!));
  const leavesNames = below.some((cell, i) => isBlank(cell) && !isBlank(head[i]));
  return fillsGap && leavesNames && named.every((i) => isUnit(below[i]!) || (isWord(i) && isInGroup(i)));
}
