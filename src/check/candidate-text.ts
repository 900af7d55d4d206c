// SPDX-License-Identifier: EUPL-1.2
// One fact of a site in words, the same in list, comparison and file; its numbers are figures.

import type { CandidateFigures } from '../analysis/candidate-figures';
import type { comparedFacts, SiteCandidate } from '../analysis/site-finder';
import { commercialSites, planningStages } from '../layers/commercial-sites';
import { landUseCodes } from '../layers/land-use';
import type { Words } from '../words';
import type { CheckWords } from '../words/check';
import type { Language } from '../words/format';
import { distanceSentence, type Sentence } from './proven';

type ComparedFact = (typeof comparedFacts)[number];

/** Null: not known. */
export function candidateSentence(
  candidate: SiteCandidate,
  figures: CandidateFigures,
  fact: ComparedFact,
  words: CheckWords,
  all: Words,
  language: Language,
): Sentence | null {
  switch (fact) {
    case 'areaM2':
    case 'freeM2':
    case 'priceEurPerM2': {
      const figure = figures[fact];
      return figure && ((say) => say(figure));
    }
    case 'downMbit': {
      const { downMbit } = figures;
      return downMbit && ((say) => words.line.from(say(downMbit)));
    }
    case 'motorwayM':
      return figures.motorway && distanceSentence(figures.motorway, '', words.size.plusMinus);
    default: {
      const text = wordOf(candidate, fact, words, all, language);
      return text === null ? null : () => text;
    }
  }
}

type NumberFact = 'areaM2' | 'freeM2' | 'priceEurPerM2' | 'downMbit' | 'motorwayM';

/** Facts that are no numbers. */
function wordOf(
  candidate: SiteCandidate,
  fact: Exclude<ComparedFact, NumberFact>,
  words: CheckWords,
  all: Words,
  language: Language,
): string | null {
  const value = candidate[fact];
  if (value === null) return null;
  switch (fact) {
    case 'kind':
      return kindText(candidate.kind, words, language);
    case 'planningStage':
      return planningStages[value as keyof typeof planningStages][language];
    case 'code':
      return `${value}: ${landUseCodes[value as keyof typeof landUseCodes][language]}`;
    case 'availability':
      return commercialSites.fields.availability.of[value as 'full'][language];
    case 'insideCity':
      return value ? all.yes : all.no;
    case 'confidence':
      return words.certainty[value as SiteCandidate['confidence']];
  }
}

export function kindText(kind: SiteCandidate['kind'], words: CheckWords, language: Language): string {
  return kind === 'building' ? words.find.building : commercialSites.fields.kind.of[kind][language];
}
