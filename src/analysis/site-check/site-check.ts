// SPDX-License-Identifier: EUPL-1.2
// Everything the files know about a site for a business, as data: line now and to come, funding, zone and law, size,
// distances, contacts, and where each of them comes from.

import type { Geometry } from 'geojson';
import type { City, CityFeature } from '../../core/city/city';
import type { Contact } from '../../core/city/contacts';
import type { EligibilityRules, LegalMinimum } from '../../core/city/eligibility-rules';
import type { Permissibility } from '../../core/city/permissibility-rules';
import { planeOf } from '../../core/city/town-plane';
import { anchorOf } from '../../core/geo/anchor-point';
import type { planningStages } from '../../layers/commercial-sites';
import { type LandUseCode, landUseCodes } from '../../layers/land-use';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import { builtSinceIn, coveredSince, fibreBuiltSince } from '../place/built-since';
import { isExtentDrawn } from '../place/drawn-outline';
import { allNamedIn, namedIn } from '../place/named-street';
import { type NearestBuilt, type NearestOfUnit, nearestLines } from '../place/nearest-line';
import { type PlaceAnswer, placeAnswer } from '../place/place-answer';
import { planReach } from '../place/plan-reach';
import {
  countedUnits,
  isOfWholeTown,
  type Subject,
  subjectOfFeature,
  subjectOfOutline,
  subjectOfPoint,
  withinCity,
} from '../place/subject';
import { type CityPart, cityPart } from '../place/subject-answer';
import type { Plan } from '../roles/service-date';
import { knowsPlans, type Zone } from '../roles/zones';
import type { LineFacts } from './business-fit';
import {
  type Eligibility,
  eligibility,
  isYounger,
  lastReadBefore,
  legalMinimumOn,
  type MinimumAnswer,
  meetsMinimum,
  type SupplyFacts,
} from './eligibility';
import { type ExcludedPart, excludedParts } from './excluded-part';
import { type ZonePermission, zonePermission } from './permissibility';
import { type SiteDistances, type SiteSize, siteDistances, siteSize } from './site-distances';
import {
  type BuiltLine,
  type ComingLine,
  linesAround,
  linesBuilt,
  linesNaming,
  linesToCome,
  type SupplyHere,
  slowerThanAll,
  supplyFacts,
  supplyHere,
} from './site-lines';

export interface SiteTables {
  readonly permissibility: Permissibility;
  readonly eligibility: EligibilityRules;
}

/** Where the check looks: at a point, at a drawn outline, or at a feature of the files. */
export type SiteTarget =
  | { readonly kind: 'point'; readonly lon: number; readonly lat: number }
  | { readonly kind: 'outline'; readonly geometry: Geometry }
  | { readonly kind: 'feature'; readonly feature: CityFeature };

/** What a part of the page rests on. */
export interface SitePartSource {
  readonly part: 'line' | 'zone' | 'site' | 'plan' | 'contact' | 'law' | 'funding';
  readonly source: string;
  readonly asOf: string | null;
  readonly confidence: 'found' | 'inferred' | 'demo' | 'read' | 'believed' | null;
}

export interface SiteCheck {
  /** Null: the feature has no known place; then only what its file says is answered. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly feature: CityFeature | null;
  /** Null where nothing here could be judged: the place is not known, or it is the whole municipality. */
  readonly answer: PlaceAnswer | null;
  /** The municipality or its estates, where these are all that can be told of: what is not located has no line of its own. Else null. */
  readonly instead: Subject | null;
  /** How much of what is checked lies in the municipality, where not all of it does; else null. */
  readonly cityPart: CityPart | null;
  /** What is checked extends over what somebody drew for lack of data. */
  readonly isExtentDrawn: boolean;
  /** Who is counted here and what they have; null outside and where no coverage is known. */
  readonly supply: SupplyHere | null;
  readonly lines: readonly LineFacts[];
  /** The slowest class of the data, Mbit/s, where it is known that nobody here has it; else null. */
  readonly belowMbit: ThresholdMbit | null;
  /** Two physically separate networks: no column of the coverage data says so, so it is never known here. */
  readonly secondNetwork: null;
  readonly comingLines: readonly ComingLine[];
  /** Reported done after the day of the coverage data, which lack it. */
  readonly builtSince: readonly BuiltLine[];
  /** Whether the data know any project: where they know none, nobody knows that nothing is announced. */
  readonly isAnyPlanKnown: boolean;
  /** The same of the municipality, where it or its estates are all that can be told of; whether any of it is here is not known. */
  readonly builtInTown: readonly BuiltLine[];
  readonly funding: Eligibility | null;
  /** For whom the tests exclude that do not come out alike for all here, that of the most first. */
  readonly excludedParts: readonly ExcludedPart[];
  /** The funding of those whom `supply` does not lead with, where any test comes out otherwise for them, or for another part; else null. */
  readonly othersFunding: Eligibility | null;
  readonly legalMinimum: { readonly rule: LegalMinimum; readonly answer: MinimumAnswer } | null;
  /** The day on which the rules of funding and minimum were read last, where the date asked for lies behind it; else null. */
  readonly rulesReadOn: string | null;
  readonly zones: readonly Zone[];
  /** From the site's or building's own code, else that of the only zone here that has one; null code: not known. */
  readonly permission: ZonePermission;
  readonly planningStage: keyof typeof planningStages | null;
  readonly size: SiteSize | null;
  /** As the site's file states it, in m²; null where it does not. */
  readonly statedAreaM2: number | null;
  readonly distances: SiteDistances | null;
  /** For whom the lines here are told, and where nobody is counted for those who lead; null where nobody of them has it anywhere. */
  readonly nearestFibre: NearestOfUnit | null;
  /** For the others, where theirs is nearer: the nearest fibre of a place is not that of its businesses alone; null where it is not. */
  readonly nearestFibreOfOthers: NearestOfUnit | null;
  /** Where fibre was built since, if that is nearer to them than `nearestFibre`; never here. */
  readonly nearestBuilt: NearestBuilt | null;
  readonly contacts: readonly Contact[];
  readonly sources: readonly SitePartSource[];
}

/** Checks a site on a date (coarse dates count from their first day). Never throws on missing layers. */
export function siteCheck(city: City, target: SiteTarget, date: string, tables: SiteTables): SiteCheck {
  const feature = target.kind === 'feature' ? target.feature : null;
  const shape = shapeOf(target);
  const { subject, instead, point, answer } = placed(city, target);
  const from = shape ?? subject?.geometry ?? null;
  const supply = supplyHere(city, subject);
  const facts = answer ? supplyFacts(answer, supply, date) : null;
  const rule = legalMinimumOn(date, tables.eligibility);
  const zones = answer?.zones ?? [];
  const contacts = city.contacts.filter((contact) => contact.for.includes('businesses'));
  const reachOf = (plan: Plan) =>
    subject && planReach(city, subject, plan, supply ? [supply.unit] : subject.leads);
  const coming = answer ? linesToCome(answer, reachOf) : instead ? linesNaming(city, instead, feature) : [];
  const asked = subject ?? instead;
  const comingLines = coming.map((line) => ({
    ...line,
    isAsked: line.plan.id === feature?.id,
    named: asked && namedIn(city, asked, line.plan),
    streets: asked ? allNamedIn(city, asked, line.plan) : [],
  }));
  const fundingOf = (of: SupplyFacts | null) =>
    of && eligibility(of, date, city.municipality.fundingRules, tables.eligibility);
  const funding = fundingOf(facts);
  const ofOthers = answer && supply?.others ? fundingOf(supplyFacts(answer, supply.others, date)) : null;
  const isOutdated = answer !== null && fibreBuiltSince(answer, date) !== null;
  const isFromLater = isYounger(answer?.about?.asOf ?? null, date);
  const partsOf = (asked: Eligibility | null, of: Pick<SupplyHere, 'of' | 'networks'> | null | undefined) =>
    asked && of && !isFromLater ? excludedParts(asked, of, tables.eligibility.exclusions, isOutdated) : [];
  const parts = partsOf(funding, supply);
  return {
    point,
    feature,
    answer,
    instead,
    cityPart: subject && cityPart(city, subject),
    isExtentDrawn: subject !== null && isExtentDrawn(city, subject),
    supply,
    lines: supply ? linesAround(supply) : [],
    belowMbit: supply && slowerThanAll(supply),
    secondNetwork: null,
    comingLines,
    isAnyPlanKnown: knowsPlans(city),
    builtSince: instead ? [] : builtLinesOf(city, { subject, instead, answer }, supply),
    builtInTown: instead ? builtLinesOf(city, { subject, instead, answer }, supply) : [],
    funding,
    excludedParts: parts,
    othersFunding:
      funding && ofOthers && differs([funding, parts], [ofOthers, partsOf(ofOthers, supply?.others)])
        ? ofOthers
        : null,
    rulesReadOn: lastReadBefore(
      date,
      [
        ...city.municipality.fundingRules,
        ...tables.eligibility.exclusions,
        ...tables.eligibility.legalMinimum,
      ],
      city.municipality.dataAsOf,
    ),
    legalMinimum: facts && rule ? { rule, answer: meetsMinimum(facts, rule) } : null,
    zones,
    permission: zonePermission(codeHere(feature, zones), tables.permissibility),
    planningStage: ownValue(feature, 'planningStage') as SiteCheck['planningStage'],
    size: siteSize(shape, planeOf(city.municipality)),
    statedAreaM2: statedAreaM2(feature),
    distances: from && siteDistances(city, from, feature),
    ...nearestHere(answer, supply),
    contacts,
    sources: sourcesOf({ feature, answer, zones, comingLines, contacts, funding }, tables),
  };
}

/** What was built since at a place; where the municipality or its estates answer for one without a position, what was built in these. */
export function builtLinesOf(
  city: City,
  { subject, instead, answer }: Pick<Placed, 'subject' | 'instead' | 'answer'>,
  supply: SupplyHere | null,
): BuiltLine[] {
  if (instead) return linesBuilt(city, null, builtSinceIn(city, instead));
  return answer && subject ? linesBuilt(city, supply, coveredSince(subject, answer)) : [];
}

/** Of firms where any is counted or nobody is; of households where only they are counted, or an empty place is housing. */
function nearestHere(
  answer: PlaceAnswer | null,
  supply: SupplyHere | null,
): Pick<SiteCheck, 'nearestFibre' | 'nearestFibreOfOthers' | 'nearestBuilt'> {
  // Cells and projects are those of the city: of a place outside nobody knows what its own municipality has nearer.
  if (!answer || answer.insideMunicipality === false)
    return { nearestFibre: null, nearestFibreOfOthers: null, nearestBuilt: null };
  const isCounted = supply !== null && supply.of.alle.total > 0;
  const { leads } = answer.subject ?? { leads: countedUnits };
  const unit = isCounted ? supply.unit : leads.includes('businesses') ? 'businesses' : 'households';
  const { built } = nearestLines(answer.nearest, [unit]);
  // Where fibre was built since the day of the data, the nearest cell of that day leads astray.
  const fibre = fibreBuiltSince(answer) ? [] : nearestLines(answer.nearest, countedUnits).fibre;
  const own = fibre.find((one) => one.unit === unit) ?? null;
  const others = fibre.find((one) => one.unit !== unit) ?? null;
  const isNearer = others !== null && others.distanceM < (own?.distanceM ?? Infinity);
  return { nearestFibre: own, nearestFibreOfOthers: isNearer ? others : null, nearestBuilt: built };
}

type Told = readonly [funding: Eligibility, parts: readonly ExcludedPart[]];

/** Whether any test comes out otherwise, or for another part by the words for shares. */
function differs([one, ofOne]: Told, [other, ofOther]: Told): boolean {
  const told = (rule: string, { tests }: Eligibility, parts: readonly ExcludedPart[]) =>
    [tests.find((test) => test.rule === rule)?.result, parts.find((part) => part.rule === rule)?.word].join();
  return one.tests.some(({ rule }) => told(rule, one, ofOne) !== told(rule, other, ofOther));
}

/** Where a target is, and what is answered for it. */
export interface Placed extends Pick<SiteCheck, 'point' | 'answer' | 'instead'> {
  /** Null outside, where the place is not known, and of the whole municipality. */
  readonly subject: Subject | null;
}

/**
 * A target with its extent, also where only the map has its line. Where the municipality would have to answer for it, nothing is
 * judged: neither a line nor a project nor an area is that of an unknown place.
 */
export function placed(city: City, target: SiteTarget): Placed {
  const asked = subjectOfTarget(city, target);
  const instead = asked && isOfWholeTown(asked) ? asked : null;
  const subject = instead ? null : asked;
  const point = anchorOf(shapeOf(target) ?? subject?.geometry ?? null);
  const answer = point && !instead ? placeAnswer(city, point.lon, point.lat, subject) : null;
  return { subject, instead, point, answer };
}

/** The code of a site's own file, else of the zones here where they agree; anything else is null. */
export function codeHere(feature: CityFeature | null, zones: readonly Zone[]): LandUseCode | null {
  const own = landUseCodeOf(feature);
  if (own) return own;
  const codes = new Set(zones.map((zone) => landUseCodeOf(zone.feature)));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}

function landUseCodeOf(feature: CityFeature | null): LandUseCode | null {
  const code = ownValue(feature, 'code');
  return typeof code === 'string' && Object.hasOwn(landUseCodes, code) ? (code as LandUseCode) : null;
}

/** What is checked as a shape; null for a feature whose place is not known. */
export function shapeOf(target: SiteTarget): Geometry | null {
  switch (target.kind) {
    case 'point':
      return { type: 'Point', coordinates: [target.lon, target.lat] };
    case 'outline':
      return target.geometry;
    case 'feature':
      return target.feature.geometry;
  }
}

/** What a target is as a subject of claims; null outside the municipality. */
export function subjectOfTarget(city: City, target: SiteTarget): Subject | null {
  switch (target.kind) {
    case 'point':
      return subjectOfPoint(city, target.lon, target.lat);
    case 'outline':
      return withinCity(city, subjectOfOutline(target.geometry));
    case 'feature':
      return subjectOfFeature(city, target.feature);
  }
}

/** Hectares of a site, square metres of a plot or zone, whichever the file has; null where it states none. In m². */
export function statedAreaM2(feature: CityFeature | null): number | null {
  const areaHa = ownValue(feature, 'areaHa') ?? ownValue(feature, 'publishedAreaHa');
  if (typeof areaHa === 'number') return areaHa * 10_000;
  const plotM2 = ownValue(feature, 'plotM2');
  return typeof plotM2 === 'number' ? plotM2 : null;
}

/** A property that only some layers have; null where this feature's layer has none of that name. */
function ownValue(feature: CityFeature | null, name: string): unknown {
  if (!feature) return null;
  return (feature.properties as Readonly<Record<string, unknown>>)[name] ?? null;
}

type Parts = Pick<SiteCheck, 'feature' | 'answer' | 'zones' | 'comingLines' | 'contacts' | 'funding'>;

/** Each part with each of its sources once: two areas that one list names have one source. */
function sourcesOf(parts: Parts, tables: SiteTables): SitePartSource[] {
  const ofFeature = (part: SitePartSource['part'], { properties }: CityFeature) => {
    const { source, asOf, confidence } = properties;
    return { part, source, asOf, confidence };
  };
  const about = parts.answer?.about;
  const rule = parts.funding?.rule;
  const { source, verifiedOn, certainty } = tables.permissibility;
  const told: SitePartSource[] = [
    ...(about ? [{ part: 'line' as const, ...pick(about) }] : []),
    ...(parts.feature ? [ofFeature('site', parts.feature)] : []),
    ...parts.zones.map((zone) => ofFeature('zone', zone.feature)),
    ...parts.comingLines.map(({ plan }) => ofFeature('plan', plan as CityFeature)),
    { part: 'law', source, asOf: verifiedOn, confidence: certainty },
    ...(rule
      ? [{ part: 'funding' as const, source: rule.source, asOf: rule.verifiedOn, confidence: rule.certainty }]
      : []),
    ...parts.contacts.map((contact) => ({
      part: 'contact' as const,
      source: contact.source,
      asOf: contact.verifiedOn,
      confidence: null,
    })),
  ];
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}

function pick({ source, asOf, confidence }: NonNullable<PlaceAnswer['about']>) {
  return { source, asOf, confidence };
}
