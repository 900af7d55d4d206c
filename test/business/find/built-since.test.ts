// SPDX-License-Identifier: EUPL-1.2
// Where something was built since the day of the data, finder, comparison and their file say both, and no filter by line sorts
// the place out.

import { describe, expect, test } from 'vitest';
import { candidateFigures, figuresOfCandidate } from '../../../src/analysis/site-search/candidate-figures';
import { figuresOfFounderPlace, founderFigures } from '../../../src/analysis/site-search/founder-figures';
import { founderPlaces } from '../../../src/analysis/site-search/founders-space';
import { hitRow } from '../../../src/analysis/site-search/hit-table';
import { type SiteCandidate, siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import {
  type ComparedPlace,
  compareSites,
  ownPlace,
} from '../../../src/analysis/site-search/site-comparison';
import { findSites } from '../../../src/analysis/site-search/site-finder';
import { candidateSentence, listedSentence } from '../../../src/business/find/candidate-text';
import { builtAndNamed } from '../../../src/business/number/built-clause';
import { plainly } from '../../../src/business/number/figure-sentence';
import type { CityFeature } from '../../../src/core/city/city';
import { byThreshold } from '../../../src/layers/speed-thresholds';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { runNuf } from '../../cli/run-nuf';
import { theCity as city } from '../../the-city';

const candidates = siteCandidates(city);
const named = (id: string) => candidates.find(({ feature }) => feature.id === id)!;
const wording = (language: 'de' | 'en') => ({
  words: checkWordsOf(language),
  all: wordsOf(language),
  language,
});
const lineOf = (place: ComparedPlace, language: 'de' | 'en' = 'de') =>
  candidateSentence(
    place,
    candidateFigures(city, place),
    'downMbit',
    wording(language),
  )?.(plainly(language))?.replaceAll('\u00a0', ' ') ?? null;

const inside = ownPlace(city, {
  key: 'punkt/7.6285/51.2175',
  target: { kind: 'point', lon: 7.6285, lat: 51.2175 },
  subject: { kind: 'point', lon: 7.6285, lat: 51.2175 },
});
const zone = Object.values(city.layers)
  .flat()
  .find(({ id }) => id === 'residential-innenstadt') as CityFeature;
const inPart = ownPlace(city, {
  key: 'residential-zones/residential-innenstadt',
  target: { kind: 'feature', feature: zone },
  subject: { kind: 'feature', feature: { layer: 'residential-zones', id: zone.id } },
});

test('a place in the built area shows the line of the data and what was built since, each with its date', () => {
  expect(lineOf(inside)).toMatch(
    /\(Mitte 2021, Demo\); seit Dezember 2022 ist hier \(Umriss gezeichnet, ± 400 m\) Glasfaser weitgehend gebaut$/,
  );
  expect(lineOf(inside, 'en')).toMatch(
    /\(mid-2021, demo\); fibre has been largely built here \(outline drawn, ±\s400\sm\) since December 2022$/i,
  );
});

test('where only a part is built it is said for how many', () => {
  expect(lineOf(inPart)).toMatch(
    /; seit Dezember 2022 ist dort, wo 9\d,\d % der Betriebe hier liegen \(Umriss gezeichnet, ± 400 m\), Glasfaser weitgehend gebaut$/,
  );
  expect(lineOf(inPart, 'en')).toMatch(
    /largely built where 9\d\.\d% of the businesses here are \(outline drawn, ±\s400\sm\) since/,
  );
  const share = figuresOfCandidate(candidateFigures(city, inPart)).find(({ id }) => id.startsWith('built.'));
  expect(share?.figure.value).toBeCloseTo(inPart.builtSince[0]!.inside!, 12);
});

test('what lies elsewhere is told the data alone, and the list says the same as the comparison', () => {
  expect(lineOf(named('site-freisenberg'))).not.toContain('seit');
  const building = named('building-pc');
  const listed = listedSentence(building, candidateFigures(city, building), wording('de'))(plainly('de'));
  expect(listed.replaceAll('\u00a0', ' ')).toContain(lineOf(building));
  expect(lineOf(building)).toContain('; seit Dezember 2022');
});

describe('a filter by line', () => {
  const slow = (place: SiteCandidate): SiteCandidate => {
    const at = byThreshold(() => ({ share: 0, reached: 0, counted: 20, withoutFigure: 0 }));
    const of = { ...place.supply!.of, alle: { ...place.supply!.of.alle, total: 20, at } };
    return { ...place, downMbit: 0, supply: { ...place.supply!, of } };
  };
  test.each([{ downMbit: 1000 }, { lineBy: { year: 2023, downMbit: 1000 } }])('%o', (wish) => {
    const answerOf = (place: SiteCandidate) => findSites([place], wish, false).answers;
    const building = slow(named('building-pc'));
    expect(answerOf(building)).toEqual({ yes: 0, unknown: 1, no: 0 });
    expect(answerOf({ ...building, coming: [], builtSince: [] })).toEqual({ yes: 0, unknown: 0, no: 1 });
    // What was built for nobody here, or slower than asked, is no reason to keep it.
    const built = building.builtSince[0]!;
    expect(answerOf({ ...building, coming: [], builtSince: [{ ...built, inside: 0 }] }).no).toBe(1);
    const to100 = { ...built, line: { ...built.line, downMbit: 100 } };
    expect(answerOf({ ...building, coming: [], builtSince: [to100] }).no).toBe(1);
  });
});

test('the same line of the data differs where more was built since at one of the two', () => {
  const differs = (others: ComparedPlace[]) =>
    compareSites([inside, ...others]).find(({ fact }) => fact === 'downMbit')?.differs;
  expect(differs([{ ...inside, key: 'other' }])).toBe(false);
  expect(differs([{ ...inside, key: 'other', builtSince: [] }])).toBe(true);
});

test('the file for machines has day, state, technology, project and share in columns of their own', () => {
  expect(hitRow(city, inPart)).toMatchObject({
    down_as_of: city.cells!.about.asOf,
    built_since: '2022-12',
    built_state: 'houseConnections',
    built_technology: 'ftthb',
    built_project: 'planned-expansion/plan-telekom-altstadt',
    built_share: inPart.builtSince[0]!.inside,
    built_share_unit: '1',
  });
  expect(hitRow(city, named('site-freisenberg'))).toMatchObject({
    built_since: null,
    built_project: null,
    built_share: null,
  });
});

test('a building is told beside its unknown fibre what was built there since, for how many', () => {
  const places = founderPlaces(city);
  const said = (id: string, language: 'de' | 'en') => {
    const place = places.find(({ feature }) => feature.id === id)!;
    const figures = founderFigures(city, place);
    const { unit } = place.supply!;
    expect(figuresOfFounderPlace(figures).filter(({ id }) => id.startsWith('built.'))).toHaveLength(
      place.builtSince.length,
    );
    return builtAndNamed(
      { ...place, named: [] },
      { figures, unit },
      wording(language),
    )(plainly(language)).replaceAll('\u00a0', ' ');
  };
  expect(said('building-pc', 'de')).toMatch(/^Seit Dezember 2022 ist .*Glasfaser weitgehend gebaut\.$/);
  expect(said('building-pc', 'en')).toMatch(/^Fibre has been largely built .*since December 2022\.$/);
  const elsewhere = places.find((one) => one.supply !== null && one.builtSince.length === 0)!;
  expect(said(elsewhere.feature.id, 'de')).toBe('');
});

test('the command line prints for a firm the fibre that was built nearer since beside that of the data', async () => {
  const { code, out } = await runNuf(['site', '--at', '51.22,7.629', '--firm', '80,cloud-erp'], '.');
  expect(code).toBe(0);
  expect(out).toMatch(/^distance\.builtFibre: \d+\sm \(Dezember 2022/mu);
  expect(out).toMatch(/^distance\.fibre: \d,\d\skm \(Mitte 2021/mu);
});

test('what has no position itself is told what was built in the town, in finder, founders’ list and file', async () => {
  const shops = named('building-altstadt-laeden');
  const built =
    'seit Dezember 2022 ist in einem Teil von Lüdenscheid (Umriss gezeichnet, ± 400 m) Glasfaser weitgehend gebaut';
  expect(lineOf(shops)).toBe(`nicht bekannt; ${built}`);
  const place = founderPlaces(city).find(({ feature }) => feature.id === shops.feature.id)!;
  const figures = founderFigures(city, place);
  const said = builtAndNamed(place, { figures, unit: 'businesses' }, wording('de'));
  expect(said(plainly('de')).replaceAll('\u00a0', ' ')).toBe(`S${built.slice(1)}.`);
  const { out } = await runNuf(['site', '--found', 'g-glasfaser=ja', '--json'], '.');
  const rows = JSON.parse(out).places as { id: string; builtSince: object[] }[];
  expect(rows.find(({ id }) => id === 'startup-buildings/building-altstadt-laeden')?.builtSince).toEqual([
    {
      id: 'planned-expansion/plan-telekom-altstadt',
      completedOn: '2022-12',
      state: 'houseConnections',
      technology: 'ftthb',
      covers: 'part',
      town: 'Lüdenscheid',
      share: null,
    },
  ]);
  // A column that names no town would say it of the place itself.
  expect(hitRow(city, shops)).toMatchObject({ built_since: null, built_project: null });
});
