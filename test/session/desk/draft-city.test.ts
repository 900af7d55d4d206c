// SPDX-License-Identifier: EUPL-1.2
// The draft compared with what is published, as the review shows it.

import { expect, test } from 'vitest';
import { diffCities } from '../../../src/analysis/report/data-diff';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import { readLayer } from '../../../src/core/read/read-city';
import { changedFiles } from '../../../src/session/desk/changed-files';
import { citiesOf } from '../../../src/session/desk/draft-city';
import { rulesJobOf } from '../../../src/session/desk/rules-job';
import { runRules } from '../../../src/session/desk/run-rules';
import { theCity } from '../../the-city';
import { SharedBrowser } from './a-desk-store';

const file = 'planned-expansion.geojson';
const key = 3;

async function draftOf(set: Parameters<typeof setProperties>[1][number]['set']) {
  const store = new SharedBrowser().tab({}, [file, 'residential-zones.geojson']);
  await store.open();
  const desk = store.get().desk!;
  expect(store.do(setProperties(desk, [{ file, key, set }]))).toBe(true);
  const { before, after } = citiesOf(theCity, changedFiles(desk, store.baseOf.bind(store)));
  return {
    diff: diffCities(before, after, { allLayers: true }),
    reports: runRules(rulesJobOf(theCity, desk, [file], '2026-11-29')),
  };
}

test('one field is one change, and a later date moves the date of the project', async () => {
  const { diff, reports } = await draftOf({ completedOn: '2026-10', costEur: 100_000_000 });
  expect(diff.changed.map(({ fields }) => fields)).toEqual([['completedOn', 'costEur']]);
  expect([diff.added, diff.removed, diff.renamed]).toEqual([[], [], []]);
  expect(diff.dates).toHaveLength(1);
  expect(reports[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a value that breaks a rule is still shown as the one change, and the rule names its field', async () => {
  const { diff, reports } = await draftOf({ costEur: -5 });
  expect(diff.changed.map(({ fields }) => fields)).toEqual([['costEur']]);
  expect(diff.removed).toEqual([]);
  const paths = reports[0]!.findings.filter(({ severity }) => severity === 'error').map(({ path }) => path);
  expect(paths).toContain(`features[${key}].properties.costEur`);
});

test('what a change file brings beside the properties of an object is a change that is told, in the review and between folders', async () => {
  const store = new SharedBrowser().tab({}, [file]);
  await store.open();
  const { base } = store.get().desk!.document(file);
  const text = new TextDecoder().decode(base);
  const bytes = new TextEncoder().encode(
    text.replace('"type":"Feature",', '"type":"Feature","bbox":[1,2,3,4],"quelle":"GIS",'),
  );
  expect(store.takeIn([{ name: file, bytes, base }])).toEqual({ kind: 'done' });
  const changed = changedFiles(store.get().desk, store.baseOf.bind(store));
  const { before, after } = citiesOf(theCity, changed);
  expect(diffCities(before, after, { allLayers: true }).changed).toMatchObject([
    { fields: ['bbox', 'quelle'] },
  ]);
  const read = readLayer('planned-expansion', bytes).features;
  expect(read[0]?.members).toEqual({ bbox: [1, 2, 3, 4], quelle: 'GIS' });
  expect(read[1]).not.toHaveProperty('members');
});
