// SPDX-License-Identifier: EUPL-1.2
// The finder's and the comparison's facts carry what a reader needs to judge them.

import { expect, test } from 'vitest';
import { isOfFew } from '../../../src/analysis/site-check/site-lines';
import { candidateFigures } from '../../../src/analysis/site-search/candidate-figures';
import { foundRow, hitRow } from '../../../src/analysis/site-search/hit-table';
import { wishFrom } from '../../../src/analysis/site-search/search-link';
import { type SiteCandidate, siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import {
  type ComparedPlace,
  comparedPlace,
  compareSites,
} from '../../../src/analysis/site-search/site-comparison';
import { findSites } from '../../../src/analysis/site-search/site-finder';
import { candidateSentence, listedSentence } from '../../../src/business/find/candidate-text';
import { plainly } from '../../../src/business/number/figure-sentence';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { formatShare } from '../../../src/words/number/format';
import { theCity } from '../../the-city';

const city = theCity;
const candidates = siteCandidates(city);
const candidate = (id: string) => candidates.find(({ feature }) => feature.id === id)!;

function said(
  of: ComparedPlace,
  fact: 'kind' | 'areaM2' | 'freeM2' | 'availability' | 'priceEurPerM2' | 'downMbit' | 'insideCity',
  language: 'de' | 'en' = 'de',
) {
  const figures = candidateFigures(city, of);
  const wording = { words: checkWordsOf(language), all: wordsOf(language), language };
  return candidateSentence(of, figures, fact, wording)?.(plainly(language)) ?? null;
}

test('a price says of which year it is, and so does free land', () => {
  expect(said(candidate('site-rosmart'), 'priceEurPerM2')).toBe('65\u00a0€/m² (2015)');
  expect(said(candidate('site-rosmart'), 'freeM2')).toMatch(/ha \(31\. Dezember 2022\)$/);
});

test('of a full estate nobody published how much is free: that it is full stands there with its date, and no number', () => {
  expect(said(candidate('site-freisenberg'), 'freeM2')).toBe('voll belegt (Stand 2024)');
  expect(said(candidate('site-freisenberg'), 'freeM2', 'en')).toBe('fully taken (as of 2024)');
  expect(hitRow(city, candidate('site-freisenberg'))).toMatchObject({
    free_area: null,
    availability: 'full',
  });
  const stated = candidates.filter(
    ({ feature }) => (feature.properties as { freeHa?: number }).freeHa != null,
  );
  expect(candidates.filter((one) => candidateFigures(city, one).freeM2).length).toBe(stated.length);
});

test('an estate of the map says beside the sites what its file says of free land, a project that it is one', () => {
  const placed = (key: string) => comparedPlace(city, key, { candidates, outline: null })!;
  const timberg = placed('industrial-zones/industrial-timberg');
  const told = (fact: 'freeM2' | 'availability') => said(timberg, fact);
  expect([told('freeM2'), told('availability')]).toEqual([
    'voll belegt (Stand 2024)',
    'voll belegt (Stand 2024)',
  ]);
  expect(said(placed('planned-expansion/plan-telekom-altstadt'), 'kind')).toBe('Vorhaben');
});

test('a project without a building is called none, nor are shops known in sum, in list, comparison and file', () => {
  const told = (id: string) => said(candidate(id), 'kind');
  expect(told('building-innovation-factory')).toBe('Vorhaben ohne Gebäude');
  expect(told('building-altstadt-laeden')).toBe('leere Läden, nur in Summe bekannt');
  expect(told('building-forum')).toBe('Gebäude, aufgegeben');
  expect(told('building-egc')).toBe('Gebäude');
  expect(hitRow(city, candidate('building-dot-ap')).kind).toBe('programme');
  // What the list calls buildings or shops is what ticking them counts.
  const named = findSites(candidates, { kinds: ['building'] }, false).answers.yes;
  const called = candidates.filter((one) => /^Gebäude$|Läden/.test(said(one, 'kind') ?? ''));
  expect(called.length).toBe(named);
});

test('a line of a place that is known only roughly, or lies partly outside, says whose it is', () => {
  expect(said(candidate('site-rosmart-2'), 'downMbit')).toMatch(
    / der Betriebe im Umkreis, soweit er in der Stadt liegt \(/,
  );
  expect(said(candidate('site-freisenberg'), 'downMbit')).not.toMatch(/Umkreis|in der Stadt/);
});

test('a line says for how many of those counted it is, whatever most have', () => {
  expect(said(candidate('site-freisenberg'), 'downMbit')).toMatch(
    /^ab 1\.000\u00a0Mbit\/s für 50,8\u00a0% der Betriebe \(/,
  );
  expect(said(candidate('building-egc'), 'downMbit')).toMatch(
    /^ab 400\u00a0Mbit\/s für alle Betriebe im Umkreis \(/,
  );
  expect(said(candidate('building-egc'), 'downMbit', 'en')).toMatch(
    /^at least 400\u00a0Mbit\/s for all businesses around it \(/,
  );
});

test('no speed of a list or comparison speaks for more than have it', () => {
  for (const one of candidates) {
    const text = said(one, 'downMbit');
    // Of what has no position nobody is counted.
    if (text === null || one.supply === null) continue;
    // Of so few no share is told for a place of several cells.
    expect(text.startsWith('zu wenige gezählt für einen Anteil')).toBe(isOfFew(one.supply!));
    if (isOfFew(one.supply!)) continue;
    const mbit = Number(/[\d.]+/.exec(text)![0].replace('.', '')) as 30;
    const { share } = one.supply!.of.alle.at[mbit];
    expect(text.includes(' alle ')).toBe(share === 1);
    expect(text.startsWith('unter ')).toBe(share === 0);
    if (share! > 0 && share! < 1) expect(text).toContain(`für ${formatShare(share!, 'de')} der `);
  }
});

test('a line of which nobody has the lowest class is below it, not from 0', () => {
  const { supply, ...rest } = candidate('site-freisenberg');
  const none = { ...supply!.of.alle.at[30], share: 0, reached: 0 };
  const alle = { ...supply!.of.alle, at: { ...supply!.of.alle.at, 30: none } };
  const slow = { ...rest, downMbit: 0, supply: { ...supply!, of: { ...supply!.of, alle } } };
  expect(said(slow, 'downMbit')).toMatch(/^unter 30\u00a0Mbit\/s \(/);
  expect(said({ ...slow, downMbit: null }, 'downMbit')).toBeNull();
  const { downMbit } = candidateFigures(city, slow);
  expect(downMbit?.id).toBe('find.downBelow');
});

test('where the data lack the lowest class, nobody is told to be below it, but below the lowest that is known', () => {
  const { supply, ...rest } = candidate('site-freisenberg');
  const unknown = { ...supply!.of.alle.at[30], share: null, reached: 0, counted: 0 };
  const none = { ...supply!.of.alle.at[50], share: 0, reached: 0 };
  const alle = { ...supply!.of.alle, at: { ...supply!.of.alle.at, 30: unknown, 50: none } };
  const slow = { ...rest, downMbit: 0, supply: { ...supply!, of: { ...supply!.of, alle } } };
  expect(said(slow, 'downMbit')).toMatch(/^unter 50\u00a0Mbit\/s \(/);
});

test('a line says at the number from when it is and that it is demo, whatever is certain of its site', () => {
  const published = candidates.find(
    ({ confidence, downMbit }) => confidence === 'found' && downMbit !== null,
  )!;
  expect(said(published, 'downMbit')).toMatch(/ \(Mitte 2021, Demo\)$/);
  expect(said(published, 'downMbit', 'en')).toMatch(/ \(mid-2021, Demo\)$/i);
});

const listed = (of: SiteCandidate) =>
  listedSentence(of, candidateFigures(city, of), {
    words: checkWordsOf('de'),
    all: wordsOf('de'),
    language: 'de',
  })(plainly('de')).replaceAll('\u00a0', ' ');

test('a list that is ordered by area, price and distance shows all three where they are known', () => {
  const rosmart = listed(candidate('site-rosmart'));
  for (const told of ['Fläche: 40 ha', 'davon frei: 13 ha', 'Preis: 65 €/m² (2015)', '2,4 km'])
    expect(rosmart).toContain(told);
});

test('free land is a part only of an area that is told, and what is full says so once', () => {
  const without = listed({ ...candidate('site-rosmart'), areaM2: null });
  expect(without).toContain(' · frei: 13 ha');
  expect(without).not.toContain('davon');
  for (const one of candidates)
    for (const part of ['voll belegt', 'vergeben oder umgenutzt'])
      expect(listed(one).split(part).length).toBeLessThanOrEqual(2);
  expect(listed(candidate('site-freisenberg'))).toContain('Verfügbarkeit: voll belegt (Stand 2024)');
  expect(listed(candidate('site-freisenberg'))).not.toContain('frei: ');
});

test('what its file puts in several municipalities is in the city in part, in list, file and search alike', () => {
  expect(said(candidate('site-rosmart-2'), 'insideCity')).toBe('zum Teil');
  expect(said(candidate('site-rosmart-2'), 'insideCity', 'en')).toBe('in part');
  expect(listed(candidate('site-rosmart-2'))).toContain('In der Stadt: zum Teil');
  expect(hitRow(city, candidate('site-rosmart-2')).inside_city).toBe('partly');
  for (const insideCity of [true, false])
    expect(
      findSites(candidates, { insideCity }, false).shown.find(
        ({ candidate: one }) => one.feature.id === 'site-rosmart-2',
      )?.answer,
    ).toBe('yes');
  // Of talks about land that nobody named, its part is not known.
  expect(said(candidate('site-schalksmuehle-gemeinsam'), 'insideCity')).toBeNull();
  expect(said(candidate('site-rosmart'), 'insideCity')).toBe('nein');
  expect(said(candidate('site-freisenberg'), 'insideCity')).toBe('ja');
});

test('a building lies in the city by the word of its file where no position says so, in comparison, file and search alike', () => {
  const shops = candidate('building-altstadt-laeden');
  expect(shops.feature.geometry).toBeNull();
  expect([said(shops, 'insideCity'), said(shops, 'insideCity', 'en')]).toEqual(['ja', 'yes']);
  expect(hitRow(city, shops).inside_city).toBe(true);
  const answerOf = (id: string, insideCity: boolean) => {
    const { shown } = findSites(candidates, { insideCity, kinds: ['building'] }, false);
    return shown.find(({ candidate: one }) => one.feature.id === id)?.answer ?? 'no';
  };
  expect([true, false].map((side) => answerOf('building-altstadt-laeden', side))).toEqual(['yes', 'no']);
  // Of Karstadt the files have only the name.
  expect(said(candidate('building-karstadt'), 'insideCity')).toBeNull();
  expect(answerOf('building-karstadt', false)).toBe('unknown');
});

test('an area known within bounds is told by both, in list, comparison and file alike', () => {
  const railway = candidate('site-bruegge-ost');
  const told = (['de', 'en'] as const).map((language) =>
    said(railway, 'areaM2', language)?.replaceAll('\u00a0', ' '),
  );
  expect(told).toEqual(['2,5 ha bis 2,9 ha', '2.5 ha to 2.9 ha']);
  expect(listed(railway)).toContain('Fläche: 2,5 ha bis 2,9 ha');
  expect(hitRow(city, railway)).toMatchObject({ area: null, area_least: 25_000, area_most: 29_000 });
  const [area] = compareSites([railway, candidate('site-gill')]).filter(({ fact }) => fact === 'areaM2');
  expect(area).toMatchObject({ unknown: 0, differs: true });
});

test('a list of a search says of each place whether it fits, as what is not known is none that fits', () => {
  const search = findSites(siteCandidates(city), wishFrom({ 'f-mbit': '1000' }), false);
  const rows = search.shown.map((hit) => foundRow(city, hit));
  expect(rows.map(({ answer }) => answer)).toEqual(search.shown.map(({ answer }) => answer));
  expect(Object.keys(rows[0]!)[0]).toBe('answer');
  const told = new Set(rows.map(({ answer }) => answer));
  expect([told.has('yes'), told.has('unknown')]).toEqual([true, true]);
});
