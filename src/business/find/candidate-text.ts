// SPDX-License-Identifier: EUPL-1.2
// One fact of a site in words, the same in list, comparison and file; its numbers are figures.

import type { NamedFigure } from '../../analysis/figure/figure';
import { isRough } from '../../analysis/place/subject';
import { isTaken } from '../../analysis/roles/site-availability';
import { isOfFew } from '../../analysis/site-check/site-lines';
import type { CandidateFigures } from '../../analysis/site-search/candidate-figures';
import { saidKind } from '../../analysis/site-search/kind-and-side';
import type { SiteCandidate } from '../../analysis/site-search/site-candidate';
import {
  type ComparedPlace,
  type comparedFacts,
  isOwnPlace,
} from '../../analysis/site-search/site-comparison';
import { layerById } from '../../layers';
import { commercialSites, planningStages } from '../../layers/commercial-sites';
import { type LandUseCode, landUseText } from '../../layers/land-use';
import type { Words } from '../../words';
import type { CheckWords } from '../../words/business';
import { formatDataDate, formatDate, type Language } from '../../words/number/format';
import { areaSentences, rangeSentence } from '../number/area-sentence';
import { builtClause, projectAndStreets } from '../number/built-clause';
import { distanceSentence, type Sentence } from '../number/figure-sentence';

type ComparedFact = (typeof comparedFacts)[number];

/** The words of the businesses' room and of all rooms, in one language. */
export interface Wording {
  readonly words: CheckWords;
  readonly all: Words;
  readonly language: Language;
}

/** Null: not known. */
export function candidateSentence(
  candidate: ComparedPlace,
  figures: CandidateFigures,
  fact: ComparedFact,
  wording: Wording,
): Sentence | null {
  const { words, language } = wording;
  switch (fact) {
    case 'areaM2':
      return areaText(candidate, figures, wording);
    case 'freeM2': {
      const { freeM2 } = figures;
      if (freeM2) return dated(freeM2, dateOf(candidate, 'freeAsOf', language));
      // Of what is full nobody published a number: that it is full, and of when that is, stands in its place.
      const full = isTaken(candidate.availability) ? availabilityText(candidate, wording) : null;
      return full === null ? null : () => full;
    }
    case 'priceEurPerM2':
      return figures.priceEurPerM2 && dated(figures.priceEurPerM2, dateOf(candidate, 'priceAsOf', language));
    case 'downMbit':
      return joined([
        lineOfData(candidate, figures, wording) ?? ofNoPlace(candidate, wording),
        ...candidate.builtSince.map((built) =>
          builtClause(
            built,
            { inside: figures.builtInside.get(built.plan.id), unit: unitOf(candidate) },
            wording,
          ),
        ),
        ...candidate.named.map(
          (project) => () => words.fit.namedInShort(...projectAndStreets(project, language)),
        ),
      ]);
    case 'motorwayM':
      return figures.motorway && distanceSentence(figures.motorway, '', words.size.plusMinus);
    default: {
      const text = wordOf(candidate, fact, wording);
      return text === null ? null : () => text;
    }
  }
}

/** Of a place of one's own which of the two areas it is; of a building whose floor nobody published its plot, called that. */
function areaText(
  place: ComparedPlace,
  { areaM2, leastM2, mostM2, drawnM2, plotM2 }: CandidateFigures,
  { words, language }: Wording,
): Sentence | null {
  if (!isOwnPlace(place)) {
    if (areaM2) return dated(areaM2, null);
    const range = rangeSentence({ leastM2, mostM2 }, words.size);
    return range ?? (plotM2 && ((say) => words.compare.plot(say(plotM2))));
  }
  const areas = areaSentences({ statedArea: areaM2, leastM2, mostM2, drawnArea: drawnM2 }, words, language);
  return areas.length === 0 ? null : (say) => areas.map((area) => area(say)).join(' · ');
}

/** The line of the data alone, dated; null where it is not known. */
function lineOfData(
  candidate: ComparedPlace,
  { downMbit, downShare }: CandidateFigures,
  { words, all, language }: Wording,
): Sentence | null {
  const { supply } = candidate;
  if (candidate.downMbit !== null && supply && isOfFew(supply)) return () => words.line.tooFew;
  const share = downShare?.figure.value ?? null;
  // The site may be published while the cell under it is drawn: date and mark stand at the number itself.
  const behind = downMbit && `${extentText(candidate, words)}${originText(downMbit, all, language)}`;
  if (!downMbit || !downShare || share === null) return null;
  if (share === 0) return (say) => `${words.line.below(say(downMbit))}${behind}`;
  const unit = unitOf(candidate);
  return (say) =>
    `${words.line.forWhom(words.line.from(say(downMbit)), share < 1 ? say(downShare) : null, unit)}${behind}`;
}

/** Before what was built in the town or comes to its street: of what has no position itself, that its line is not known. Null for everything else. */
function ofNoPlace({ builtSince, named, supply }: ComparedPlace, { all }: Wording): Sentence | null {
  const isOfTown = builtSince.some(({ town }) => town !== null);
  return isOfTown || (named.length > 0 && supply === null) ? () => all.unknown : null;
}

/** Whom a number is of where that is not the place itself: its surroundings, or the part of it in the city; else empty. */
function extentText({ supply }: ComparedPlace, { line }: CheckWords): string {
  if (!supply) return '';
  const { subject } = supply;
  const isPartly = subject.within !== null;
  if (isRough(subject)) return line.around(isPartly);
  return isPartly ? line.insideOnly : '';
}

const unitOf = ({ supply }: ComparedPlace) => supply?.unit ?? 'businesses';

/** What the data say, then what was built since; null where there is neither. */
function joined(parts: readonly (Sentence | null)[]): Sentence | null {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? null : (say) => told.map((part) => part(say)).join('; ');
}

/**
 * What the finder's list says of a site, all of what it can be ordered by: `Gewerbegebiet · Fläche: 40 ha · davon frei: 13 ha`.
 * What is not known is left out.
 */
export function listedSentence(
  candidate: SiteCandidate,
  figures: CandidateFigures,
  { words, all, language }: Wording,
): Sentence {
  const told = (fact: ComparedFact, label: string | null): Sentence[] => {
    const sentence = candidateSentence(candidate, figures, fact, { words, all, language });
    return sentence === null ? [] : [(say) => (label ? `${label}: ${sentence(say)}` : sentence(say))];
  };
  const { facts } = words.compare;
  // Nothing is a part of an area that is not known.
  const free = figures.areaM2 || figures.leastM2 || figures.mostM2 ? facts.freeM2 : words.find.free;
  const parts = [
    ...told('kind', null),
    ...told('areaM2', facts.areaM2),
    ...(figures.freeM2 ? told('freeM2', free) : []),
    ...told('availability', facts.availability),
    ...told('priceEurPerM2', facts.priceEurPerM2),
    ...told('downMbit', facts.downMbit),
    ...told('motorwayM', facts.motorwayM),
    ...(candidate.insideCity === 'partly' ? told('insideCity', facts.insideCity) : []),
  ];
  return (say) => parts.map((part) => part(say)).join(' · ');
}

/** ` (Mitte 2021, Demo)`; empty where a number has no date and is not demo. */
function originText({ figure: { proof } }: NamedFigure, all: Words, language: Language): string {
  const parts = [
    proof.asOf === null ? null : formatDataDate(proof.asOf, language),
    proof.confidence === 'demo' ? all.demo.short : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** A number with what belongs behind it in brackets. */
function dated(figure: NamedFigure, behind: string | null): Sentence {
  return (say) => (behind === null ? say(figure) : `${say(figure)} (${behind})`);
}

/** A price of 2015 in a file of 2022 is one of 2015. */
function dateOf(place: ComparedPlace, key: 'freeAsOf' | 'priceAsOf', language: Language): string | null {
  if (isOwnPlace(place)) return null;
  const date = (place.feature.properties as Readonly<Record<string, unknown>>)[key];
  return typeof date === 'string' ? formatDate(date, language) : null;
}

type NumberFact = 'areaM2' | 'freeM2' | 'priceEurPerM2' | 'downMbit' | 'motorwayM';

/** Facts that are no numbers. */
function wordOf(
  candidate: ComparedPlace,
  fact: Exclude<ComparedFact, NumberFact>,
  { words, all, language }: Wording,
): string | null {
  const value = candidate[fact];
  // Who drew it or pointed at it knows how sure it is.
  if (fact === 'confidence' && value === null) return words.compare.own;
  if (value === null) return null;
  switch (fact) {
    case 'kind':
      return saidKindText(candidate, words, language);
    case 'planningStage':
      return planningStages[value as keyof typeof planningStages][language];
    case 'code':
      return landUseText(value as LandUseCode, language);
    case 'availability':
      return availabilityText(candidate, { words, all, language });
    case 'insideCity':
      return value === 'partly' ? words.find.partly : value ? all.yes : all.no;
    case 'confidence':
      return words.certainty[value as SiteCandidate['confidence']];
  }
}

/** What a place is; of a building also that it was given up. */
function saidKindText(place: ComparedPlace, words: CheckWords, language: Language): string {
  const kind = saidKind(place);
  if (kind === 'programme' || kind === 'premises') return words.find[kind];
  const isGivenUp = !isOwnPlace(place) && place.building?.stage === 'gone';
  return isGivenUp ? `${words.find.building}, ${words.found.stages.gone}` : kindText(kind, words, language);
}

/** `voll belegt (Stand 2024)`; null where no file says it. An estate has words of its own for it. */
function availabilityText(
  { availability, feature }: ComparedPlace,
  { words, language }: Wording,
): string | null {
  const layer = feature && layerById(feature.layer);
  const field = layer?.fields.availability;
  if (availability === null || field?.kind !== 'choice') return null;
  const { availabilityAsOf } = feature!.properties as Readonly<Record<string, unknown>>;
  const dated =
    typeof availabilityAsOf === 'string'
      ? ` (${words.find.statedOn(formatDate(availabilityAsOf, language))})`
      : '';
  return `${field.of?.[availability]?.[language] ?? availability}${dated}`;
}

export function kindText(kind: ComparedPlace['kind'], words: CheckWords, language: Language): string {
  switch (kind) {
    case 'building':
      return words.find.building;
    case 'outline':
    case 'point':
    case 'area':
    case 'project':
    case 'place':
      return words.compare.kinds[kind];
    default:
      return commercialSites.fields.kind.of[kind][language];
  }
}
