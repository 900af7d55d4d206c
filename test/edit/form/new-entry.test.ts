// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { ruleKit } from '../../../src/core/schema/rule-kit';
import { followsFrom, newEntry } from '../../../src/edit/form/new-entry';
import { layers } from '../../../src/layers';
import { fieldsOf, type LayerDefinition } from '../../../src/layers/definition';
import { plannedExpansion } from '../../../src/layers/planned-expansion';

const { announcements, history } = plannedExpansion.fields;

test('an entry is made of what was typed; a date that is not known is null, an empty note is left out', () => {
  const typed = { event: 'completion', announcedFor: '3. Quartal 2027', source: 'presseportal.de', note: '' };
  expect(newEntry(announcements, typed, null)).toEqual({
    entry: { announcedOn: null, event: 'completion', announcedFor: '2027-Q3', source: 'presseportal.de' },
    faults: [],
  });
});

test('what is missing or cannot be read is named by its part', () => {
  const { faults } = newEntry(
    announcements,
    { event: 'completion', announcedFor: 'bald', source: ' ' },
    null,
  );
  expect(faults).toEqual([
    { part: 'announcedFor', fault: 'no-date' },
    { part: 'source', fault: 'missing' },
  ]);
});

test('a correction keeps what no definition names', () => {
  const old = { state: 'tender', date: '2024', source: 'x', page: 3 };
  const { entry } = newEntry(history, { state: 'contract', date: '2025', source: 'x' }, old);
  expect(entry).toEqual({ state: 'contract', date: '2025', source: 'x', page: 3 });
});

test('a new state of the history is the state of the project from its date on; an announcement changes nothing else', () => {
  const entry = { state: 'construction', date: '2026-11', source: 'x' };
  const layer = plannedExpansion as unknown as LayerDefinition;
  expect(followsFrom(layer, 'history', entry)).toEqual({ state: 'construction', stateAsOf: '2026-11' });
  expect(followsFrom(layer, 'announcements', entry)).toEqual({});
});

test('the parts of every list are those that its rule knows', () => {
  const withParts = layers.flatMap((layer) =>
    Object.values(fieldsOf(layer as unknown as LayerDefinition)).filter(({ entry }) => entry),
  );
  expect(withParts.length).toBeGreaterThan(1);
  for (const field of withParts) {
    const parts = Object.keys(field.entry!);
    const schema = field.schema(ruleKit) as unknown as {
      _zod: { def: { innerType: { _zod: { def: { element: { _zod: { def: { shape: object } } } } } } } };
    };
    expect(parts).toEqual(Object.keys(schema._zod.def.innerType._zod.def.element._zod.def.shape));
  }
});

test('a correction of one part keeps the others as they are written, spaces that do not break and odd dates among them', () => {
  const old = { event: 'completion', announcedFor: 'bald', source: 'Vorlage\u00a012 ', announcedOn: '2024' };
  const shown = {
    event: 'completion',
    announcedFor: 'bald',
    source: 'Vorlage\u00a012 ',
    announcedOn: '2024',
    note: '',
  };
  const made = newEntry(announcements, { ...shown, announcedOn: '5.2024' }, old, shown);
  expect(made).toEqual({ entry: { ...old, announcedOn: '2024-05' }, faults: [] });
  // A part that is asked for and missing is said, whether somebody touched it or not.
  const empty = { ...old, source: null };
  expect(newEntry(announcements, { ...shown, source: '' }, empty, { ...shown, source: '' }).faults).toEqual([
    { part: 'source', fault: 'missing' },
  ]);
});

test('a plain text of a list that nobody touched stays as it is written', () => {
  const aliases = {};
  expect(newEntry(aliases, { '': ' Am\u00a0Berg' }, ' Am\u00a0Berg', { '': ' Am\u00a0Berg' }).entry).toBe(
    ' Am\u00a0Berg',
  );
  expect(newEntry(aliases, { '': ' Am Hang ' }, ' Am\u00a0Berg', { '': ' Am\u00a0Berg' }).entry).toBe(
    'Am Hang',
  );
});
