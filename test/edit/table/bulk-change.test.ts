// SPDX-License-Identifier: EUPL-1.2
// Many objects at once: what would change is known before, nothing else is touched, and it is one step.

import { expect, test } from 'vitest';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import {
  bulkFields,
  changesFor,
  previewBasis,
  replaceInAll,
  setForAll,
} from '../../../src/edit/table/bulk-change';
import { readPasted } from '../../../src/edit/table/paste';
import { fieldsOf, type LayerDefinition } from '../../../src/layers/definition';
import { residentialZones } from '../../../src/layers/residential-zones';
import { deskOf, doIt, textOf } from '../../core/edit/a-desk';

const file = 'residential-zones.geojson';
const fields = fieldsOf(residentialZones as unknown as LayerDefinition);
const zone = (id: string, properties: object) =>
  JSON.stringify({ type: 'Feature', id, properties, geometry: null });
const text = `{"type":"FeatureCollection","features":[
${zone('a', { name: 'Am Hang', population: 900, statisticalDistrict: '09', source: 'https://a.example/x', note: 'alt, alt' })},
${zone('b', { name: 'Auf der Höhe', population: null, statisticalDistrict: '10', source: 'Vorlage', note: null })},
${zone('c', { name: 'Doppelt', population: 12, source: 'Vorlage' })},
${zone('d', { name: 'Doppelt', population: 13, source: 'Vorlage' })}
]}
`;
const opened = () => {
  const desk = deskOf({ [file]: text });
  return { desk, document: desk.document(file) };
};
const field = (name: string) => [name, fields[name]!] as const;

test('one value for all: who has it already is not among them; undo takes all back at once', () => {
  const { desk, document } = opened();
  const made = setForAll(document, [0, 1, 2], field('population'), '12,0');
  expect(made).toEqual({
    kind: 'changes',
    changes: [
      { key: 0, field: 'population', before: 900, after: 12 },
      { key: 1, field: 'population', before: null, after: 12 },
    ],
  });
  if (made.kind !== 'changes') return;
  doIt(desk, setProperties(desk, changesFor(file, made.changes)));
  expect(desk.past).toHaveLength(1);
  const lines = textOf(document.bytes()).split('\n');
  expect(lines.filter((line, i) => line !== text.split('\n')[i])).toHaveLength(2);
  desk.undo();
  expect(textOf(document.bytes())).toBe(text);
});

test('what cannot be read, has two readings, or may not be empty changes nothing and says why', () => {
  const { document } = opened();
  const faultOf = (name: string, typed: string) => {
    const made = setForAll(document, [0], field(name), typed);
    return made.kind === 'fault' ? made.fault.kind : made.kind;
  };
  expect(faultOf('population', 'viele')).toBe('wrong');
  expect(faultOf('publishedAreaHa', '1.010')).toBe('ambiguous');
  expect(faultOf('name', ' ')).toBe('required');
  expect(faultOf('population', '')).toBe('changes');
  expect(bulkFields(fields).some(([, { kind }]) => kind === 'list')).toBe(false);
});

test('find and replace goes through texts alone, every place of them, and never empties what must be there', () => {
  const { document } = opened();
  const all = Object.entries(fields);
  expect(replaceInAll(document, [0, 1, 2], all, { find: 'alt', by: 'neu' })).toEqual({
    changes: [{ key: 0, field: 'note', before: 'alt, alt', after: 'neu, neu' }],
    left: 0,
  });
  // What takes its place is a text, no pattern.
  expect(replaceInAll(document, [0], all, { find: 'alt, alt', by: "$& $' $$" })).toMatchObject({
    changes: [{ after: "$& $' $$" }],
  });
  // A name that would be empty and an address that would be none stay, and are counted; a number is no text.
  const none = { changes: [], left: 0 };
  expect(replaceInAll(document, [2, 3], all, { find: 'Doppelt', by: '' })).toEqual({ changes: [], left: 2 });
  expect(replaceInAll(document, [0], all, { find: '900', by: '901' })).toEqual(none);
  expect(replaceInAll(document, [0, 1], all, { find: '', by: 'x' })).toEqual(none);
  expect(replaceInAll(document, [0], all, { find: 'alt', by: 'alt' })).toEqual(none);
});

test('cells of a spreadsheet: by id, decimal commas and leading zeros, empty cells untouched, a cell of two lines', () => {
  const { document } = opened();
  const population = fields.population!.label.de;
  const pasted = readPasted(
    document,
    fields,
    `Kennung\t${population}\tstatisticalDistrict\tnote\tFremd\r\na\t1.234.567\t007\t\t1\r\nb\t\t10\t"zwei\nZeilen, ""so"""\t2\r\n`,
  );
  expect(pasted).toEqual({
    kind: 'read',
    rows: 2,
    changes: [
      { key: 0, field: 'population', before: 900, after: 1234567 },
      { key: 0, field: 'statisticalDistrict', before: '09', after: '007' },
      { key: 1, field: 'note', before: null, after: 'zwei\nZeilen, "so"' },
    ],
    troubles: [],
    unknown: ['Fremd'],
  });
});

test('a quotation mark within a cell is a part of its text, and an odd one takes no row along', () => {
  const { document } = opened();
  const notesOf = (text: string) => {
    const pasted = readPasted(document, fields, text);
    return pasted.kind === 'read' ? [pasted.rows, ...pasted.changes.map(({ after }) => after)] : pasted.kind;
  };
  expect(notesOf('id\tnote\na\tAusbau "Nord"\nb\tRohr 7"\nc\t"Süd"\n\nd\t"a ""b"" c"')).toEqual([
    4,
    'Ausbau "Nord"',
    'Rohr 7"',
    '"Süd"',
    'a "b" c',
  ]);
  // A row that a spreadsheet has empty is none, before the head and below the last row too.
  expect(notesOf('\t\nid\tnote\n\t\na\tNord\n \t \n')).toEqual([1, 'Nord']);
  expect(notesOf('id;note\na;"eins; zwei"\nb;Rohr 7"\nc;"Süd"\nd;"Nord" und "Süd"')).toEqual([
    4,
    'eins; zwei',
    'Rohr 7"',
    'Süd',
    '"Nord" und "Süd"',
  ]);
});

test('what cannot be read, and rows of no, several or the same object, are told by row and column; the rest is taken', () => {
  const { document } = opened();
  const pasted = readPasted(
    document,
    fields,
    'name\tpopulation\nAm Hang\tviele\nDoppelt\t1\nNirgends\t2\nAuf der Höhe\t7\nAuf der Höhe\t8',
  );
  if (pasted.kind !== 'read') throw new Error(pasted.kind);
  expect(pasted.changes).toEqual([{ key: 1, field: 'population', before: null, after: 7 }]);
  expect(pasted.troubles.map(({ row, column, why }) => [row, column, why.kind])).toEqual([
    [2, 'population', 'wrong'],
    [3, 'name', 'several-objects'],
    [4, 'name', 'no-object'],
    [6, 'name', 'twice'],
  ]);
});

test('rows are counted as the spreadsheet shows them, empty ones and cells of two lines too', () => {
  const { document } = opened();
  const pasted = readPasted(
    document,
    fields,
    'id\tnote\tpopulation\n\t\t\na\t"zwei\nZeilen"\tviele\n\nx\t\t1',
  );
  if (pasted.kind !== 'read') throw new Error(pasted.kind);
  expect(pasted.rows).toBe(2);
  expect(pasted.troubles.map(({ row }) => row)).toEqual([3, 5]);
});

test('rows copied out of the table of the desk come back as they were, also what is not known', () => {
  const { document } = opened();
  const labels = ['statisticalDistrict', 'publishedAreaHa', 'use', 'note'].map((name) => fields[name]!);
  const head = labels.map(({ label, unit }) => (unit ? `${label.de} (${unit})` : label.de));
  const row = ['10', 'nicht bekannt', 'nicht bekannt', 'nicht bekannt'];
  const pasted = readPasted(document, fields, `name\t${head.join('\t')}\nAuf der Höhe\t${row.join('\t')}`);
  expect(pasted).toMatchObject({ kind: 'read', changes: [], unknown: [] });
});

test('a row of an object that can only be read is told, and of two columns of one field the second', () => {
  const repeated = text.replace('"id":"a"', '"id":"a","id":"a"');
  const pasted = readPasted(
    deskOf({ [file]: repeated }).document(file),
    fields,
    'id\tnote\tNote\na\tneu\t\nb\teins\tzwei',
  );
  if (pasted.kind !== 'read') throw new Error(pasted.kind);
  expect(pasted.troubles).toEqual([{ row: 2, column: 'id', found: 'a', why: { kind: 'read-only' } }]);
  expect(pasted.changes.map(({ key, after }) => [key, after])).toEqual([[1, 'eins']]);
  expect(pasted.unknown).toEqual(['Note']);
});

test('a preview is of the objects and the draft that it was made for', () => {
  const basis = previewBasis(3, [1, 2, 12]);
  expect(previewBasis(3, [1, 2, 12])).toBe(basis);
  for (const other of [previewBasis(3, [1, 2]), previewBasis(3, [1, 21, 2]), previewBasis(4, [1, 2, 12])])
    expect(other).not.toBe(basis);
  expect(previewBasis(3, null)).not.toBe(basis);
});

test('without a head, or a column that names the objects, nothing is read', () => {
  const { document } = opened();
  expect(readPasted(document, fields, '')).toEqual({ kind: 'no-table' });
  expect(readPasted(document, fields, 'id\tpopulation')).toEqual({ kind: 'no-table' });
  expect(readPasted(document, fields, 'population\tnote\n1\t2')).toEqual({ kind: 'no-key' });
});
