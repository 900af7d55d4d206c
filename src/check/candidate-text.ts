// SPDX-License-Identifier: EUPL-1.2
// One fact of a site in words, the same in list, comparison and file.

import type { comparedFacts, SiteCandidate } from '../analysis/site-finder';
import { commercialSites, planningStages } from '../layers/commercial-sites';
import { landUseCodes } from '../layers/land-use';
import type { Words } from '../words';
import type { CheckWords } from '../words/check';
import { formatArea, formatDistance, formatMbit, formatNumber, type Language } from '../words/format';

type ComparedFact = (typeof comparedFacts)[number];

/** Null: not known. */
export function candidateText(
  candidate: SiteCandidate,
  fact: ComparedFact,
  words: CheckWords,
  all: Words,
  language: Language,
): string | null {
  const value = candidate[fact];
  if (value === null) return null;
  switch (fact) {
    case 'kind':
      return kindText(candidate.kind, words, language);
    case 'areaM2':
    case 'freeM2':
      // Floors are counted in m², land in hectares.
      return candidate.kind === 'building'
        ? `${formatNumber(value as number, language)}\u00a0m²`
        : formatArea(value as number, language);
    case 'planningStage':
      return planningStages[value as keyof typeof planningStages][language];
    case 'code':
      return `${value}: ${landUseCodes[value as keyof typeof landUseCodes][language]}`;
    case 'availability':
      return commercialSites.fields.availability.of[value as 'full'][language];
    case 'priceEurPerM2':
      return `${formatNumber(value as number, language, 2)}\u00a0€/m²`;
    case 'downMbit':
      return words.line.from(formatMbit(value as number, language));
    case 'motorwayM': {
      const sure = candidate.motorwayUncertaintyM;
      const plusMinus = sure === null ? '' : ` (${words.size.plusMinus(formatDistance(sure, language))})`;
      return `${formatDistance(value as number, language)}${plusMinus}`;
    }
    case 'insideCity':
      return value ? all.yes : all.no;
    case 'confidence':
      return words.certainty[value as SiteCandidate['confidence']];
  }
}

export function kindText(kind: SiteCandidate['kind'], words: CheckWords, language: Language): string {
  return kind === 'building' ? words.find.building : commercialSites.fields.kind.of[kind][language];
}
