// SPDX-License-Identifier: EUPL-1.2
// What the need of a firm is computed from says of what each amount is, and what the numbers rest on.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { businessNeed } from '../../../src/analysis/site-check/business-need';
import { countedIn, fitFigures } from '../../../src/analysis/site-check/fit-figures';
import { groundText } from '../../../src/business/site/fit-text';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import { checkWordsOf } from '../../../src/words/business';

const table = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: '2026-11-22' };

test('each amount of the calculation says of what it is, in the table and in its proof', () => {
  const activities = table.activities.map(({ id }) => ({ id }));
  const { rows } = fitFigures(
    businessNeed({ headcount: 3, activities, mustNotFail: false }, table),
    table,
    origin,
  );
  expect(rows.size).toBe(table.activities.length);
  for (const [{ activity: id }, { units, down }] of rows) {
    const activity = table.activities.find((one) => one.id === id)!;
    const unit = countedIn(activity);
    expect(unit === null, id).toBe(activity.per === 'site');
    const labels = [units, down].map(({ figure }) => figure.proof.inputs[0]!.label.de);
    for (const label of labels) expect(label).toContain(unit === null ? '' : `(${unit.de})`);
  }
  const backup = [...rows].find(([{ activity }]) => activity === 'offsite-backup')![1];
  expect(backup.units.figure.proof.inputs[0]!.label.en).toBe(
    'Off-site backup, eight hours at night (GB per night)',
  );
});

test('an assumption was read nowhere: only what was read has the day on which it was', () => {
  const resting = (certainty: 'read' | 'believed' | 'own-assumption') => ({
    reserveFactor: { ...table.reserveFactor, certainty },
  });
  const said = (certainty: Parameters<typeof resting>[0], language: 'de' | 'en' = 'de') =>
    groundText(resting(certainty), checkWordsOf(language), language);
  expect(table.reserveFactor.certainty).toBe('own-assumption');
  expect(groundText(table, checkWordsOf('de'), 'de')).toMatch(
    /^Die Bedarfszahlen sind eigene Annahmen des Projekts \(Stand \S+\s\S+ \d{4}\), keine Norm\.$/,
  );
  for (const certainty of ['believed', 'own-assumption'] as const) {
    expect(said(certainty)).not.toContain('gelesen');
    expect(said(certainty, 'en')).not.toContain('read');
  }
  expect(said('read')).toContain('gelesen');
  expect(said('read', 'en')).toContain('were read on');
});
