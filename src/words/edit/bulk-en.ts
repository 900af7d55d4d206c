// SPDX-License-Identifier: EUPL-1.2
// The English words of changes of many objects at once.

import { formatNumber } from '../number/format';
import type { EditWords } from './de';

const n = (value: number) => formatNumber(value, 'en');
const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`;

export const bulkEn: EditWords['bulk'] = {
  open: (objects) => `Change many at once (${many(objects, 'object', 'objects')} of the list)`,
  way: 'What is to be done?',
  set: 'Set one value for all',
  replace: 'Find and replace text',
  paste: 'Paste cells of a spreadsheet',
  field: 'Field',
  value: 'New value (empty: not known)',
  find: 'Find',
  by: 'Replace with',
  within: 'In',
  allTexts: 'all texts',
  cells: 'Cells from Excel or Calc',
  cellsHint:
    'The first row names the fields, one column the id or the name. Empty cells change nothing. Applies to all objects of the layer.',
  preview: 'Show a preview',
  nothing: 'Nothing would change.',
  would: (cells, objects) =>
    `${many(cells, 'value', 'values')} would change, in ${many(objects, 'object', 'objects')}:`,
  more: (count) => `and ${n(count)} more`,
  apply: (objects) => `Change ${many(objects, 'object', 'objects')}`,
  done: (objects) => `${many(objects, 'object', 'objects')} changed. Undo takes all of it back at once.`,
  rows: (rows) => `${many(rows, 'row', 'rows')} read.`,
  unknown: (columns) => `These columns belong to no field and are passed over: ${columns}`,
  left: (count) => `${many(count, 'cell is', 'cells are')} not taken:`,
  leftTexts: (texts) =>
    `${many(texts, 'text that holds it stays as it is', 'texts that hold it stay as they are')}: a required field would be empty, an address would be none, or the object can only be read.`,
  trouble: (row, column, found, why) => `Row ${n(row)}, ${column}: “${found}”. ${why}`,
  noTable: 'These are no cells with a heading above them.',
  noKey: 'No column names the objects. One must be called “id” or like the field with the name.',
  why: {
    required: 'This field is required and may not be empty.',
    'no-object': 'There is no such object in this layer.',
    'several-objects': 'Several objects have this name. Use the id.',
    twice: 'This object was in a row further up already.',
    'read-only': 'This object can only be read here.',
  },
  readings: (one, other) => `This can mean ${one} or ${other}. Write the number without the point.`,
};
