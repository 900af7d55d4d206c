// SPDX-License-Identifier: EUPL-1.2
// The English words of changes of many objects at once.

import { formatNumber } from '../number/format';
import type { BulkWords } from './bulk-de';

const n = (value: number) => formatNumber(value, 'en');
const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`;

export const bulkEn: BulkWords = {
  way: 'What is to be done?',
  set: 'Set one value for all',
  replace: 'Find and replace text',
  paste: 'Paste cells from a spreadsheet',
  field: 'Field',
  value: 'New value (empty: not known)',
  find: 'Find',
  by: 'Replace with',
  within: 'In',
  allTexts: 'all texts',
  cells: 'Cells from Excel or Calc',
  cellsHint:
    'The first row names the fields, one column holds the ID or the name. Empty cells change nothing. Applies to all features of the layer.',
  preview: 'Show a preview',
  nothing: 'Nothing would change.',
  would: (cells, objects) =>
    `${many(cells, 'value', 'values')} would change, in ${many(objects, 'feature', 'features')}:`,
  more: (count) => `and ${n(count)} more`,
  apply: (objects) => `Change ${many(objects, 'feature', 'features')}`,
  done: (objects) => `${many(objects, 'feature', 'features')} changed. “Undo” reverses all of it at once.`,
  rows: (rows) => `${many(rows, 'row', 'rows')} read.`,
  unknown: (columns) => `These columns belong to no field and are ignored: ${columns}`,
  left: (count) => `${many(count, 'cell is', 'cells are')} not applied:`,
  leftTexts: (texts) =>
    `${many(texts, 'text that contains it stays as it is', 'texts that contain it stay as they are')}: a required field would become empty, an address would no longer be one, or the feature is read-only.`,
  trouble: (row, column, found, why) => `Row ${n(row)}, ${column}: “${found}”. ${why}`,
  noTable:
    'These are not cells with a header row. Copy the column headings too, and at least one row below them.',
  noKey: 'No column says which features are meant. One must be headed “ID”, or like the field with the name.',
  why: {
    required: 'This field is required and may not be empty.',
    'no-object': 'There is no such feature in this layer.',
    'several-objects': 'Several features have this name. Use the ID.',
    twice: 'This feature was already in a row further up.',
    'read-only': 'This feature is read-only here.',
  },
  readings: (one, other) => `This can mean ${one} or ${other}. Write the number without the point.`,
};
