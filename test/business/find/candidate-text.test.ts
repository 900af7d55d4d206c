// SPDX-License-Identifier: EUPL-1.2
// The finder's and the comparison's facts carry what a reader needs to judge them.

import { expect, test } from 'vitest';
import { candidateFigures } from '../../../src/analysis/site-search/candidate-figures';
import { type SiteCandidate, siteCandidates } from '../../../src/analysis/site-search/site-finder';
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
  of: SiteCandidate,
  fact: 'freeM2' | 'priceEurPerM2' | 'downMbit' | 'insideCity',
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

test('a full estate has nothing free, and says why', () => {
  expect(said(candidate('site-freisenberg'), 'freeM2')).toBe('0\u00a0m² (voll belegt)');
  expect(said(candidate('site-freisenberg'), 'freeM2', 'en')).toBe('0\u00a0m² (fully taken)');
});

test('a line says for how many of those counted it is, whatever most have', () => {
  expect(said(candidate('site-freisenberg'), 'downMbit')).toMatch(
    /^ab 1\.000\u00a0Mbit\/s für 50,8\u00a0% der Betriebe \(/,
  );
  expect(said(candidate('building-egc'), 'downMbit')).toMatch(/^ab 400\u00a0Mbit\/s für alle Betriebe \(/);
  expect(said(candidate('building-egc'), 'downMbit', 'en')).toMatch(
    /^at least 400\u00a0Mbit\/s for all businesses \(/,
  );
});

test('no speed of a list or comparison speaks for more than have it', () => {
  for (const one of candidates) {
    const text = said(one, 'downMbit');
    if (text === null) continue;
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
  expect(listed(candidate('site-freisenberg'))).toContain('frei: 0 m² (voll belegt)');
});

test('what reaches beyond the boundary is in the city in part, and what its file says goes before', () => {
  expect(said(candidate('site-rosmart-2'), 'insideCity')).toBe('zum Teil');
  expect(said(candidate('site-rosmart-2'), 'insideCity', 'en')).toBe('in part');
  expect(said(candidate('site-rosmart'), 'insideCity')).toBe('nein');
  expect(said(candidate('site-freisenberg'), 'insideCity')).toBe('ja');
});
