// SPDX-License-Identifier: EUPL-1.2
// Checks a table of cells from elsewhere without a question: every column that has figures, every cell once.

import { sourceOf } from '../bytes/byte-source';
import { asUtf8 } from '../csv/csv-text';
import { sayQuotedLines } from '../csv/small-table';
import { FindingList } from '../findings/finding-list';
import { quotedCharacters } from '../limits/limits';
import {
  columnsOf,
  idColumns,
  isFigureColumn,
  isShare,
  reportColumns,
  sayUnreadColumns,
  secondReading,
} from './cell-columns';
import { CellList } from './cell-list';
import { headOf, sayLowerHead, scanRows } from './cell-rows';

/**
 * Adds the findings of a CSV in the column grammar of the Breitbandatlas: the sentences that `readCellCsv` has for it.
 * Null where its head names no cell, so that it is another table; else how many rows there are.
 */
export function checkCellsCsv(raw: Uint8Array, findings: FindingList): number | null {
  const source = asUtf8(sourceOf(raw));
  const head = headOf(source);
  if (sayLowerHead(source, head, findings)) return 0;
  const isQuoted = idColumns.some((name) => head.names[0]!.startsWith(name));
  if (isQuoted && sayQuotedLines(head.names, 1, findings)) return 0;
  if (!head.names.some((name) => idColumns.includes(name))) return null;
  const names = [...new Set(head.names.filter(isFigureColumn))];
  if (!names.some((name) => isShare(name) || name === 'downmbit')) {
    findings.add('table-no-column', {
      found: head.text.slice(0, quotedCharacters),
      expected: 'down_fn_<hh|gew|gwg>_alle_<Mbit/s>',
    });
  }
  sayUnreadColumns(head.names, findings);
  for (const name of names) {
    if (head.names.indexOf(name) !== head.names.lastIndexOf(name))
      findings.add('table-column-twice', { found: name });
  }
  const at = Int32Array.from(head.names, (name, i) =>
    head.names.indexOf(name) === i ? names.indexOf(name) : -1,
  );
  const first = columnsOf(names, {});
  // The first reading only gathers what the columns decide; what there is to say is said of the second.
  const row = new Float64Array(names.length);
  scanRows({ source, head }, { at, columns: first, row }, null, new FindingList(0, false));
  const columns = secondReading(first) ?? columnsOf(names, {});
  const cells = new CellList();
  scanRows({ source, head }, { at, columns, row }, cells, findings);
  reportColumns(columns, {}, () => [], findings);
  cells.report(findings);
  return cells.rows;
}
