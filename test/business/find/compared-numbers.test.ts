// SPDX-License-Identifier: EUPL-1.2
// Side by side stand only numbers of one thing: which area it is stands at each, a share of a few is none, and what the file states of a
// place whose outline was drawn is as old and as sure as its source.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { isOfFew } from '../../../src/analysis/site-check/site-lines';
import { candidateFigures } from '../../../src/analysis/site-search/candidate-figures';
import { hitRow } from '../../../src/analysis/site-search/hit-table';
import { siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import {
  type ComparedPlace,
  type comparedFacts,
  comparedPlace,
} from '../../../src/analysis/site-search/site-comparison';
import { candidateSentence } from '../../../src/business/find/candidate-text';
import { plainly } from '../../../src/business/number/figure-sentence';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { cornersFrom, soundOutline } from '../../../src/core/outline/outline';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const candidates = siteCandidates(city);
const few = '7.7117/51.2314,7.7237/51.2314,7.7237/51.2386,7.7117/51.2386';

function placed(key: string, corners: string | null = null): ComparedPlace {
  const geometry = corners === null ? null : soundOutline(cornersFrom(corners));
  const outline = geometry && { geometry, subject: { kind: 'nothing' as const } };
  return comparedPlace(city, key, { candidates, outline })!;
}

function said(
  of: ComparedPlace,
  fact: (typeof comparedFacts)[number],
  language: 'de' | 'en' = 'de',
): string | null {
  const wording = { words: checkWordsOf(language), all: wordsOf(language), language };
  const sentence = candidateSentence(of, candidateFigures(city, of), fact, wording);
  return sentence?.(plainly(language)).replaceAll('\u00a0', ' ') ?? null;
}

test('the published area of a district stands with its year beside that of the outline that was drawn', () => {
  const vogelberg = placed('residential-zones/residential-vogelberg');
  expect(said(vogelberg, 'areaM2')).toBe(
    '565 ha (laut Datei, Stand 2006) · 36,5 ha (aus dem Umriss gerechnet)',
  );
  expect(said(vogelberg, 'areaM2', 'en')).toBe(
    '565 ha (as stated in the file, as of 2006) · 36.5 ha (computed from the outline)',
  );
  expect(said(placed('residential-zones/residential-kluse'), 'areaM2')).toBe(
    '29,3 ha (aus dem Umriss gerechnet)',
  );
  expect(hitRow(city, vogelberg)).toMatchObject({
    area: 5_650_000,
    area_as_of: '2006',
    area_confidence: 'found',
    drawn_area_confidence: 'demo',
  });
});

test('a building of which only the plot is known has that, called so', () => {
  expect(said(placed('startup-buildings/building-pc'), 'areaM2')).toBe('Grundstück 3.337 m²');
  expect(said(placed('startup-buildings/building-pc'), 'areaM2', 'en')).toBe('plot 3,337 m²');
});

test('an outline with a handful counted has no share, in the table and in its file', () => {
  const outline = placed('umriss', few);
  expect(isOfFew(outline.supply!)).toBe(true);
  expect(said(outline, 'downMbit')).toBe('zu wenige gezählt für einen Anteil');
  expect(said(outline, 'downMbit', 'en')).toBe('too few counted for a share');
  expect(hitRow(city, outline)).toMatchObject({ down: null, down_share: null });
});

test('a circle of seven businesses has no line for all of them', () => {
  expect(said(placed('startup-buildings/building-fh'), 'downMbit')).toBe(
    'zu wenige gezählt für einen Anteil',
  );
});

test('a part that has the fastest line is told by that, not by the slowest that it has as well', () => {
  const { supply, ...rest } = placed('industrial-zones/industrial-timberg');
  const at = Object.fromEntries(
    Object.entries(supply!.of.alle.at).map(([mbit, reached]) => [mbit, { ...reached, share: 0.25 }]),
  ) as unknown as NonNullable<typeof supply>['of']['alle']['at'];
  const alle = { ...supply!.of.alle, at };
  const quarter = {
    ...rest,
    downMbit: 0,
    supply: { ...supply!, of: { ...supply!.of, alle } },
  } as ComparedPlace;
  expect(said(quarter, 'downMbit')).toMatch(/^ab 1\.000 Mbit\/s für 25,0 % der Betriebe/);
  expect(hitRow(city, quarter)).toMatchObject({ down: 1000, down_share: 0.25 });
});

test('the sheet gives the published area and the drawn one a row each, with its own day and certainty', () => {
  const requirements = businessRequirementsSchema.parse(
    JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
  );
  const feature = city.layers['residential-zones'].find(({ id }) => id === 'residential-vogelberg')!;
  const target = { kind: 'feature', feature: feature as CityFeature } as const;
  const check = siteCheck(city, target, '2026-11-22', federalRules);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: '2026-11-22' };
  const figures = { site: siteFigures(check, shapeOf(target), federalRules, origin), fit: null };
  const saying = {
    words: checkWordsOf('de'),
    all: wordsOf('de'),
    language: 'de',
    today: '2026-11-22',
  } as const;
  const facts = siteFacts({ check, fit: null, figures }, { requirements, ...federalRules }, saying);
  const areas = facts.filter(({ group, label }) => group === 'size' && label === 'Fläche');
  expect(areas.map(({ value, asOf, certainty }) => [value?.slice(0, 6), asOf, certainty])).toEqual([
    ['565\u00a0ha', '2006', 'found'],
    ['36,5\u00a0h', '2026-11-22', 'demo'],
  ]);
});
