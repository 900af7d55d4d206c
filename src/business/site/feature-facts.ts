// SPDX-License-Identifier: EUPL-1.2
// What the files say of a site or building itself, of the projects there, and whom to ask.

import { ledgerEntry } from '../../analysis/expansion/expansion';
import { liesWithin } from '../../analysis/place/around-subject';
import { isRough, type Subject } from '../../analysis/place/subject';
import type { Plan } from '../../analysis/roles/service-date';
import { isTaken, municipalityOf } from '../../analysis/roles/site-availability';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { freeAsOf } from '../../analysis/site-check/site-distances';
import type { ComingLine } from '../../analysis/site-check/site-lines';
import type { CityFeature } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { noDateSaid, pastSaid, promiseLines } from '../../frame/feature/announced-dates';
import { featureName } from '../../frame/feature/feature-name';
import { isOfNoHouse } from '../../frame/feature/missing-fields';
import { fundingText } from '../../frame/feature/plan-card';
import { builderText, scaleText } from '../../frame/feature/plan-scale';
import { layerById } from '../../layers';
import { plannedExpansion } from '../../layers/planned-expansion';
import type { Words } from '../../words';
import { besideOutlineSaid, outlineSaid } from '../../words/answer/drawn-outline';
import { namedStreetSaid, streetsJoined } from '../../words/answer/named-part';
import type { CheckWords } from '../../words/business';
import { formatDate, type Language } from '../../words/number/format';
import { fieldText, inLanguage } from '../../words/number/value-in-language';
import type { Say } from '../number/figure-sentence';
import { type Telling, whomSaid } from '../number/reach-sentence';
import { builtTold, noneComing } from './built-since-text';
import { expectedText } from './fit-text';
import type { PlaceFigures, SiteFact } from './site-fact';

interface Saying {
  readonly words: CheckWords;
  readonly all: Words;
  readonly language: Language;
}

/** Fields of a layer in the order of the page; what other parts of the answer tell is not among them. */
const told: Readonly<Record<string, readonly string[]>> = {
  'commercial-sites': ['kind', 'availability', 'freeHa', 'priceEurPerM2', 'address', 'owner'],
  'startup-buildings': [
    'stage',
    'use',
    'floorM2',
    'floorNote',
    'freeFloorM2',
    'rentEurPerM2',
    'desks',
    'fibre',
    'availableFrom',
    'address',
    'owner',
    'decision',
  ],
};

/** Labels that stand alone, where the layer's own leans on its neighbour. */
const labels = ({ expose: { free, floor } }: CheckWords): Readonly<Record<string, string>> => ({
  freeHa: free,
  freeFloorM2: free,
  floorM2: floor,
});

/** Fields whose date the files keep apart. */
const dates: Readonly<Record<string, string>> = {
  availability: 'availabilityAsOf',
  freeHa: 'freeAsOf',
  priceEurPerM2: 'priceAsOf',
};

/** Empty for a point, an outline, a zone. What the files leave open is a row with null. */
export function ownFacts({ feature }: SiteCheck, { words, all, language }: Saying): SiteFact[] {
  if (feature?.layer === 'planned-expansion') return planFacts(feature as Plan, { words, all, language });
  const fields = feature && layerById(feature.layer)?.fields;
  if (!feature || !fields) return [];
  const properties = feature.properties as Readonly<Record<string, unknown>>;
  const isGone = isTaken(properties.availability);
  return (told[feature.layer] ?? []).flatMap((key): SiteFact[] => {
    const field = fields[key];
    const value = inLanguage(properties, key, language);
    // Where nothing is left nobody need ask how much is free, and nobody misses a remark.
    const isNoMatter = key === 'floorNote' || (isGone && key === 'freeHa') || isOfNoHouse(key, properties);
    if (!field || (value === null && isNoMatter)) return [];
    const date = properties[dates[key] ?? ''];
    const asOf = typeof date === 'string' ? date : null;
    const dated = asOf ? ` (${all.asOf} ${formatDate(asOf, language)})` : '';
    return [
      {
        group: 'site',
        label: labels(words)[key] ?? field.label[language],
        value: value === null ? null : `${fieldText(field, value, language, all)}${dated}`,
        source: feature.properties.source,
        asOf: asOf ?? feature.properties.asOf,
        certainty: feature.properties.confidence,
        // What ended a building is no detail that a sheet may do without.
        ...(key === 'decision' && properties.stage === 'gone' ? { isKept: true as const } : {}),
      },
    ];
  });
}

/** Of a project who builds, who pays, how far it is and how large, as its card says it; what its file leaves open is a row with null. */
function planFacts(plan: Plan, { all, language }: Saying): SiteFact[] {
  const { properties } = plan;
  const { source, asOf, confidence, state, stateAsOf } = properties;
  const { money } = ledgerEntry(plan, asOf ?? '');
  const when = stateAsOf ? ` (${formatDate(stateAsOf, language)})` : '';
  const told: readonly (readonly [string, string | null])[] = [
    [all.answer.by, builderText(plan, all)],
    [all.answer.funding, fundingText(plan, money, all, language)],
    [all.answer.state, state && `${plannedExpansion.fields.state.of[state][language]}${when}`],
    [all.answer.scale, scaleText(properties, all, language)],
  ];
  const isKnown = (value: string | null) => value !== all.unknown;
  return told.map(([label, value]) => ({
    group: 'site',
    label,
    value: isKnown(value) ? value : null,
    source,
    asOf,
    certainty: confidence,
  }));
}

/** What is announced of the project that is asked about: each date that was said, and what is not known of those that have passed. */
function ownDates(plan: Plan, { words, all, language, today }: Told): SiteFact {
  const entry = ledgerEntry(plan, today);
  const lines = promiseLines(entry, all, language);
  const { completedOn } = plan.properties;
  const done = completedOn && all.answer[entry.isMostlyCompleted ? 'mostlyCompleted' : 'completed'];
  const said = done
    ? [done(formatDate(completedOn, language))]
    : lines.length > 0
      ? [...lines, pastSaid(entry, all) ?? []].flat()
      : [noDateSaid(entry, all)];
  const { source, asOf, confidence } = plan.properties;
  return {
    group: 'coming',
    label: words.coming.heading,
    value: said.join('; '),
    source,
    asOf,
    certainty: confidence,
  };
}

/** Paper has room for the first ones; the page lists them all. */
const mostContacts = 3;

/** Of a place outside first whose the contacts are; each contact with the ways to reach it and the day it was verified. */
export function contactFacts({ contacts, answer }: SiteCheck, { words, language }: Saying): SiteFact[] {
  const isOutside = answer?.insideMunicipality === false && !answer.besideBoundary;
  const limit = { group: 'contact', label: words.contactsFor, value: words.contactsOutside } as const;
  const facts = contacts.slice(0, mostContacts).map(({ name, role, phone, email, url, verifiedOn }) => ({
    group: 'contact' as const,
    label: role[language],
    value: [name, phone, email ?? (url && new URL(url).hostname)].filter(Boolean).join(', '),
    source: `${words.contacts}: ${words.dated.read(formatDate(verifiedOn, language))}`,
    asOf: null,
    certainty: null,
  }));
  return isOutside ? [{ ...limit, ...nowhere }, ...facts] : facts;
}

/** Whether the page shows what the file of a feature says: of a site or building, and of what has no position, where that is all. */
export function tellsItsFile({ layer, geometry }: CityFeature): boolean {
  const role = layerById(layer)?.role;
  return role === 'site' || role === 'building' || geometry === null;
}

type Told = Telling & Pick<Saying, 'all'> & { readonly say: Say };

/** One row for each project here; one that there is none, or without a value where the position is not known. */
export function comingFacts(check: SiteCheck, { site }: PlaceFigures, say: Told): SiteFact[] {
  const { words, language } = say;
  const { feature } = check;
  // Of what has no known position nobody knows which project covers it; a project without one still has its dates.
  if (!check.answer && feature?.layer === 'planned-expansion') return [ownDates(feature as Plan, say)];
  if (!check.answer && check.comingLines.length === 0)
    return [{ group: 'coming', label: words.coming.heading, value: null, ...nowhere }];
  const elsewhere = check.comingLines.filter(({ areaKnown }) => !areaKnown);
  const open = elsewhere.map((line) => `${nameOf(line, language)} (${whenOf(line, say)})`).join('; ');
  const here = check.comingLines.filter(({ areaKnown }) => areaKnown);
  if (here.length === 0) {
    // In one row, so that no page that is too long keeps the "none" without what may come all the same.
    const value = [
      ...builtTold(check, site, say).map((sentence) => sentence(say.say)),
      noneComing(check, words),
      ...(open === '' ? [] : [`${words.coming.cityWide}: ${open}.`]),
    ].join(' ');
    return [{ group: 'coming', label: words.coming.heading, value, ...nowhere }];
  }
  const rows = here.map((line): SiteFact => {
    const { source, asOf, confidence } = line.plan.properties;
    const when = whenOf(line, say);
    const whom = comingFor(line, check, site, say);
    const value = `${when}${whom === null ? '' : `; ${whom}`}`;
    return {
      group: 'coming',
      label: nameOf(line, language),
      value,
      source,
      asOf,
      certainty: confidence,
    };
  });
  if (open === '') return rows;
  return [...rows, { group: 'coming', label: words.coming.cityWide, value: open, ...nowhere }];
}

const nameOf = ({ plan }: ComingLine, language: Language) => featureName(plan as CityFeature, language);

function whenOf({ plan, expected }: ComingLine, say: Telling): string {
  const { state, stateAsOf } = plan.properties;
  if (expected !== null || state !== 'construction') return expectedText(expected, say);
  return say.words.coming.underway(stateAsOf && formatDate(stateAsOf, say.language));
}

const nowhere = { source: null, asOf: null, certainty: null } as const;

/** For whom here a project is, or that nobody knows; how that is known where an outline is drawn; null where it is for all, or is itself what is checked. */
function comingFor(
  line: ComingLine,
  { answer }: Pick<SiteCheck, 'answer'>,
  { coming }: PlaceFigures['site'],
  saying: Told,
): string | null {
  const { words, all, language, say } = saying;
  const { plan, reach, isAsked, named, streets } = line;
  const figures = coming.get(line);
  const by = isAsked ? null : outlineSaid(plan.properties, all, language);
  if (figures && figures.share.figure.value !== 1) {
    const whom = words.coming.forPart(whomSaid(figures, say, words.fit));
    const part = by === null ? whom : `${whom} (${by})`;
    return named && isRough({ kind: figures.where })
      ? lowered(all.answer.planNames(streetsJoined(streets ?? [named], language), part))
      : part;
  }
  if (isAsked || figures || reach?.covers === 'whole') return by;
  if (named) return lowered(namedStreetSaid(plan.properties, named, language));
  // Of an area without a reach it is not known whether this belongs to it.
  const isShape = plan.geometry !== null && isArea(plan.geometry);
  if (isShape && reach !== null) return lowered(all.answer.planPart(null, false, by));
  const unsure = isShape ? besideOutlineSaid(plan.properties, all, language) : null;
  const isInside = answer?.subject != null && liesWithin(answer.subject, plan);
  return lowered(unsure ?? all.answer[isInside ? 'planInside' : 'planNearby'](null));
}

/** Why the whole town or its estates answer, and not what was asked for itself. */
export function insteadText(
  { insteadOf, lacking }: Pick<Subject, 'insteadOf' | 'lacking'>,
  { site }: Pick<CheckWords, 'site'>,
): string {
  if (insteadOf === null) return site.wholeCity;
  return lacking === 'outline' ? site.noOutline : site.noPlace;
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** In or near which municipality a place outside lies, or that it may lie in the city: the one that its file names, else the one whose name stands nearest. */
export function outsideText(
  { feature, answer }: SiteCheck,
  words: CheckWords,
  { verdicts }: Pick<Words, 'verdicts'>,
): string {
  const named = feature && municipalityOf(feature.properties);
  const beside = named === null ? answer?.besideBoundary : null;
  const where = beside
    ? verdicts.besideBorder(beside)
    : words.site.outside(named ?? answer?.nearestNeighbour ?? null, named !== null);
  return `${where} ${words.site.noLines}`;
}

/** What stands where the nearest free land would, if the place is itself reported free: that, and as of when; null if it is not. */
export function ownFreeText({ distances }: SiteCheck, words: CheckWords, language: Language): string | null {
  if (!distances?.ownFree) return null;
  return `${words.size.freeHere}${reportedFree(distances.ownFree.properties, words, language)}`;
}

/** ` (frei gemeldet: …)`, of when the news is that land there is free; empty where the file gives it no date. */
export function reportedFree(
  properties: CityFeature<'commercial-sites'>['properties'],
  { size }: CheckWords,
  language: Language,
): string {
  const date = freeAsOf(properties);
  return date ? ` (${size.freeAsOf(formatDate(date, language))})` : '';
}
