// SPDX-License-Identifier: EUPL-1.2
// A project to come that names the street of a site or building stands in finder, comparison, founders' list and files, as on its own page.

import { expect, test } from 'vitest';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { candidateFigures } from '../../../src/analysis/site-search/candidate-figures';
import { founderFigures } from '../../../src/analysis/site-search/founder-figures';
import { founderPlaces } from '../../../src/analysis/site-search/founders-space';
import { hitRow } from '../../../src/analysis/site-search/hit-table';
import { siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import { compareSites } from '../../../src/analysis/site-search/site-comparison';
import { candidateSentence } from '../../../src/business/find/candidate-text';
import { builtAndNamed } from '../../../src/business/number/built-clause';
import { plainly } from '../../../src/business/number/figure-sentence';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { runNuf } from '../../cli/run-nuf';
import { federalRules as tables } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const candidates = siteCandidates(city);
const places = founderPlaces(city);
const wording = (language: 'de' | 'en') => ({
  ...{ words: checkWordsOf(language), all: wordsOf(language), language },
});
const lineOf = (id: string, language: 'de' | 'en') => {
  const place = candidates.find(({ feature }) => feature.id === id)!;
  const sentence = candidateSentence(place, candidateFigures(city, place), 'downMbit', wording(language));
  return sentence?.(plainly(language)).replaceAll('\u00a0', ' ');
};

test('an estate without a position is told the project that names its street, behind what is not known', () => {
  expect(lineOf('site-loher-strasse', 'de')).toMatch(
    /^nicht bekannt; .*; das Vorhaben „Telekom-Glasfaser Innenstadt“ nennt „Loher Straße“$/,
  );
  expect(lineOf('site-loher-strasse', 'en')).toMatch(/; the project “[^”]+” names “Loher Straße”$/);
});

test('a building at a corner is told both streets, in the founders’ list too', () => {
  expect(lineOf('building-pc', 'de')).toMatch(/ nennt „Wilhelmstraße“ und „Sternplatz“$/);
  const place = places.find(({ feature }) => feature.id === 'building-pc')!;
  const told = { figures: founderFigures(city, place), unit: 'businesses' } as const;
  const said = builtAndNamed(place, told, wording('de'))(plainly('de'));
  expect(said).toMatch(/gebaut\. Das Vorhaben „[^“]+“ nennt „Wilhelmstraße“ und „Sternplatz“\.$/);
});

test('every candidate names the projects that its own check names, and the file for machines as well', () => {
  const told = candidates.map((place) => {
    const check = siteCheck(city, { kind: 'feature', feature: place.feature }, '2026-11-01', tables);
    const checked = check.comingLines.filter(({ named }) => named !== null).map(({ plan }) => plan.id);
    expect(place.named.map(({ plan }) => plan.id).toSorted()).toEqual(checked.toSorted());
    const ids = place.named.map(({ plan }) => `planned-expansion/${plan.id}`);
    expect(hitRow(city, place).named_by).toBe(ids.join(' ') || null);
    return ids.length;
  });
  expect(told.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
});

test('two places differ where a project names the street of one', () => {
  const one = candidates.find(({ feature }) => feature.id === 'building-pc')!;
  const differs = (other: object) =>
    compareSites([one, { ...one, ...other }]).find(({ fact }) => fact === 'downMbit')?.differs;
  expect([differs({ key: 'a' }), differs({ key: 'a', named: [] })]).toEqual([false, true]);
});

test('the command line names it for each place that founders are shown', async () => {
  const { out } = await runNuf(['site', '--found', 'g-glasfaser=ja', '--json'], '.');
  const rows = JSON.parse(out).places as { id: string; named: object[] }[];
  expect(rows.find(({ id }) => id === 'startup-buildings/building-pc')?.named).toEqual([
    { id: 'planned-expansion/plan-telekom-innenstadt', street: 'Wilhelmstraße' },
    { id: 'planned-expansion/plan-telekom-innenstadt', street: 'Sternplatz' },
  ]);
});
