// SPDX-License-Identifier: EUPL-1.2
// The finder's and the comparison's facts carry what a reader needs to judge them.

import { expect, test } from 'vitest';
import { candidateFigures } from '../../../src/analysis/site-search/candidate-figures';
import { type SiteCandidate, siteCandidates } from '../../../src/analysis/site-search/site-finder';
import { candidateSentence } from '../../../src/business/find/candidate-text';
import { plainly } from '../../../src/business/number/figure-sentence';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { theCity } from '../../the-city';

const city = theCity;
const candidates = siteCandidates(city);
const candidate = (id: string) => candidates.find(({ feature }) => feature.id === id)!;

function said(
  of: SiteCandidate,
  fact: 'freeM2' | 'priceEurPerM2' | 'downMbit',
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

test('a line below the lowest class is below it, not from 0', () => {
  const slow = { ...candidate('site-freisenberg'), downMbit: 0 };
  expect(said(slow, 'downMbit')).toMatch(/^unter 30\u00a0Mbit\/s \(/);
  expect(said({ ...slow, downMbit: 30 }, 'downMbit')).toMatch(/^ab 30\u00a0Mbit\/s \(/);
  expect(said({ ...slow, downMbit: null }, 'downMbit')).toBeNull();
  const { downMbit } = candidateFigures(city, slow);
  expect(downMbit?.id).toBe('find.downBelow');
});

test('a line says at the number from when it is and that it is demo, whatever is certain of its site', () => {
  const published = candidates.find(
    ({ confidence, downMbit }) => confidence === 'found' && downMbit !== null,
  )!;
  expect(said(published, 'downMbit')).toMatch(/Mbit\/s \(1\. Halbjahr 2021, Demo\)$/);
  expect(said(published, 'downMbit', 'en')).toMatch(/Mbit\/s \(first half of 2021, Demo\)$/i);
});
