// SPDX-License-Identifier: EUPL-1.2
// A list that a network operator sends as a table becomes planned expansion by a mapping file. The table is made up: demo.

import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { readMapping } from '../../src/import/layer/mapping';
import { layerById } from '../../src/layers';

const layer = layerById('planned-expansion')!;
/** As docs/formats.md prints it. */
const mapping = {
  id: 'Nr',
  fields: {
    name: 'Ausbaugebiet',
    streets: 'Straßen',
    kind: { value: 'project' },
    operator: { value: 'Beispielnetz (Demo)' },
    technology: { from: 'Technik', values: { FTTH: 'ftthb', FTTB: 'ftthb', Kabel: 'hfc', VDSL: 'fttc' } },
    downMbit: 'Mbit/s',
    households: 'WE',
    announcements: {
      entries: [
        {
          announcedOn: { value: '2026-03-02' },
          event: { value: 'completion' },
          announcedFor: 'fertig bis',
          source: { value: 'Liste vom 2.3.2026 (Demo)' },
        },
      ],
    },
    confidence: { value: 'demo' },
  },
  others: 'drop',
};
const table = [
  'Nr;Ausbaugebiet;Straßen;Technik;Mbit/s;WE;fertig bis;intern',
  'A1;Nordhang;"Ahornweg, Buchenweg";FTTH;1000;1240;31.12.2027;x',
  'A2;Talaue;Mühlenstraße;Kabel;1000;310;Q3 2028;y',
  'A3;Hof;Hofweg;VDSL;100;12;;z',
].join('\n');

const read = async (text: string, given: object = mapping) => {
  const rules = readMapping(given, layer);
  if (typeof rules === 'string') throw new Error(rules);
  return importFile(
    { name: 'ausbauliste.csv', bytes: new TextEncoder().encode(text) },
    { layer, mapping: rules },
  );
};

test('streets, technology, counts and the announced date arrive; a row without a date has no announcement', async () => {
  const outcome = await read(table);
  expect(outcome.report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const [first, second, third] = outcome.features.map(({ id, properties }) => ({
    id,
    ...properties,
  })) as Record<string, unknown>[];
  expect(first).toMatchObject({
    id: 'A1',
    name: 'Nordhang',
    streets: 'Ahornweg, Buchenweg',
    technology: 'ftthb',
    downMbit: 1000,
    households: 1240,
    announcements: [{ announcedOn: '2026-03-02', event: 'completion', announcedFor: '2027-12-31' }],
    confidence: 'demo',
  });
  expect(second).toMatchObject({ technology: 'hfc', announcements: [{ announcedFor: '2028-Q3' }] });
  expect(third).toMatchObject({ technology: 'fttc', announcements: [] });
  expect(Object.keys(first!)).not.toContain('intern');
});

test('a technology that the mapping does not know refuses its row by name, and a wrong entry the mapping', async () => {
  const outcome = await read(table.replace('Kabel', 'Richtfunk'));
  expect(outcome.report).toMatchObject({ read: 3, refused: 1, counts: { 'import-value-unmapped': 1 } });
  expect(readMapping({ fields: { announcements: { entries: [3] } } }, layer)).toContain('"entries"');
  expect(readMapping({ fields: { name: { entries: [] } } }, layer)).toContain('"entries"');
});
