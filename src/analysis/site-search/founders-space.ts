// SPDX-License-Identifier: EUPL-1.2
// Space for founders (council item 16): what a founder needs against what is known of each building and site, with
// reasons for and against; "not known" is counted apart from "no", and each open point says what would have to be done.

import type { City, CityFeature } from '../../core/city/city';
import { featureKey } from '../../core/city/feature-index';
import type { LandUse, Permissibility } from '../../core/city/permissibility-rules';
import { endOf, startOf } from '../../core/time/coarse-date';
import type { LandUseCode } from '../../layers/land-use';
import { areaRangeOf } from '../roles/area-range';
import { isTaken } from '../roles/site-availability';
import { featuresOfRole, nameOf } from '../roles/zones';
import { permissibility } from '../site-check/permissibility';
import { builtLinesOf, codeHere, placed } from '../site-check/site-check';
import type { StraightDistance } from '../site-check/site-distances';
import {
  type BuiltLine,
  type NamingProject,
  projectsNaming,
  type SupplyHere,
  supplyHere,
} from '../site-check/site-lines';
import { nearestStop } from './nearest-stop';
import { isWithinDistance } from './yes-no-unknown';

type Site = CityFeature<'commercial-sites'>;
type Building = CityFeature<'startup-buildings'>;
export type FounderStage = NonNullable<Building['properties']['stage']>;

/** What a founder needs. What is left out is not asked. */
export interface FounderNeed {
  readonly floorM2?: number | undefined;
  readonly desks?: number | undefined;
  /** Machines or noise: a workshop must be possible. */
  readonly workshop?: boolean | undefined;
  /** Open in the evening or at night. */
  readonly lateHours?: boolean | undefined;
  readonly footfall?: boolean | undefined;
  readonly fibre?: boolean | undefined;
  /** Bus stop or railway station within so many metres, straight line. */
  readonly stopWithinM?: number | undefined;
  readonly barrierFree?: boolean | undefined;
  readonly rentToEurPerM2?: number | undefined;
  /** Coarse date by which the space must be free. */
  readonly from?: string | undefined;
  /** What is to be done there, for the zone's rules. */
  readonly use?: LandUse | undefined;
}
export type Criterion = keyof FounderNeed | 'stage';

/** What is known of a place for founders; null is "not known". */
export interface FounderPlace {
  readonly key: string;
  readonly feature: CityFeature;
  readonly name: string;
  readonly stage: FounderStage | null;
  /** What its file says a building is; null of land and where it is not known. */
  readonly use: Building['properties']['use'];
  /** Of land that is not there to be had: a plan for which none is named, or what is not on offer as of the day of its file. Else null. */
  readonly land: 'not-named' | 'not-on-offer' | null;
  /** Full, taken or given up. */
  readonly isGone: boolean;
  readonly floorM2: number | null;
  readonly freeFloorM2: number | null;
  readonly desks: number | null;
  readonly workshop: boolean | null;
  readonly fibre: boolean | null;
  /** Reported done here after the day of the coverage data; whether the house is connected no file says. */
  readonly builtSince: readonly BuiltLine[];
  /** Projects to come that name its street. */
  readonly named: readonly NamingProject[];
  /** Who is counted here, for whom it was built; null where that is not known. */
  readonly supply: SupplyHere | null;
  readonly barrierFree: boolean | null;
  readonly rentEurPerM2: number | null;
  readonly availableFrom: string | null;
  readonly code: LandUseCode | null;
  readonly stop: StraightDistance | null;
}

/** What would have to be done about an open point. */
export type FounderTask =
  | 'ask-owner'
  | 'ask-operator'
  | 'ask-building-authority'
  | 'apply-for-exception'
  | 'change-plan'
  | 'order-fibre'
  | 'rebuild-access'
  | 'look-elsewhere'
  | 'ask-timetable'
  | 'ask-contacts';

export interface FounderReason {
  readonly criterion: Criterion;
  readonly answer: 'for' | 'against' | 'unknown';
  /** What the files say; null where they say nothing. */
  readonly found: string | number | boolean | null;
  readonly task: FounderTask | null;
}

export interface FounderMatch {
  readonly place: FounderPlace;
  readonly reasons: readonly FounderReason[];
  readonly for: number;
  readonly against: number;
  readonly unknown: number;
}

/** All buildings and sites as places for founders, those without a known address too. */
export function founderPlaces(city: City): FounderPlace[] {
  return [...featuresOfRole(city, 'building'), ...featuresOfRole(city, 'site')].map((feature) => {
    const at = placed(city, { kind: 'feature', feature });
    const { answer } = at;
    const supply = supplyHere(city, at.subject);
    const own =
      feature.layer === 'startup-buildings'
        ? buildingFacts(feature as unknown as Building)
        : siteFacts(feature as unknown as Site);
    return {
      ...own,
      // A drawn cell says nothing of one building: what its file leaves open stays open.
      fibre: own.fibre,
      builtSince: builtLinesOf(city, at, supply),
      named: projectsNaming(city, at.subject ?? at.instead),
      supply,
      key: featureKey(feature),
      feature,
      name: nameOf(feature),
      code: codeHere(feature, answer?.zones ?? []),
      stop: nearestStop(city, feature),
    };
  });
}

/**
 * Every place against a need, those without a reason against first: what is in use, then what is designated, then candidates,
 * then places of which no stage is known; within each founders' centres first and institutes last, then fewest unknown. What was
 * given up comes last. `stages` keeps only those stages, and places whose stage is not known, unless they are given up and that
 * is not asked for.
 */
export function matchFounders(
  places: readonly FounderPlace[],
  need: FounderNeed,
  rules: Permissibility,
  stages: readonly FounderStage[] = stageOrder,
): FounderMatch[] {
  return places
    .filter(({ stage, isGone }) => stages.includes(stage ?? 'gone') || (stage === null && !isGone))
    .map((place) => matchOf(place, need, rules))
    .sort(
      (one, other) =>
        Number(one.place.isGone) - Number(other.place.isGone) ||
        Number(one.against > 0) - Number(other.against > 0) ||
        stageRank(one.place) - stageRank(other.place) ||
        rankByUse(one.place) - rankByUse(other.place) ||
        one.against - other.against ||
        one.unknown - other.unknown ||
        (one.place.name < other.place.name ? -1 : 1),
    );
}

const stageOrder = ['usable', 'designated', 'candidate', 'gone'] as const satisfies readonly FounderStage[];

function stageRank({ stage, isGone }: FounderPlace): number {
  if (isGone) return stageOrder.length;
  return stage === null ? stageOrder.length - 1 : stageOrder.indexOf(stage);
}

/** A centre is there for founders; an institute is there for its own people. */
function rankByUse({ use }: FounderPlace): number {
  return use === 'incubator' ? 0 : use === 'institute' ? 2 : 1;
}

function matchOf(place: FounderPlace, need: FounderNeed, rules: Permissibility): FounderMatch {
  // What is neither a house nor land has no fibre and no rent that anybody could ask for.
  const isNowhere = place.use === 'programme' || place.land === 'not-named';
  const asked = isNowhere
    ? []
    : (Object.keys(criteria) as (keyof FounderNeed)[]).filter(
        (criterion) => need[criterion] !== undefined && need[criterion] !== false,
      );
  const reasons = [stageReason(place), ...asked.map((criterion) => criteria[criterion](place, need, rules))];
  const count = (answer: FounderReason['answer']) =>
    reasons.filter((reason) => reason.answer === answer).length;
  return { place, reasons, for: count('for'), against: count('against'), unknown: count('unknown') };
}

function stageReason({ stage, use, isGone, land }: FounderPlace): FounderReason {
  if (isGone) return { criterion: 'stage', answer: 'against', found: stage, task: 'look-elsewhere' };
  if (use === 'programme')
    return { criterion: 'stage', answer: 'against', found: use, task: 'look-elsewhere' };
  if (land === 'not-named')
    return { criterion: 'stage', answer: 'against', found: land, task: 'look-elsewhere' };
  if (land === 'not-on-offer')
    return { criterion: 'stage', answer: 'unknown', found: land, task: 'ask-contacts' };
  // Founders are what a centre is for, though not whether it has room. Of any other building in use no file says even that.
  const isCentre = stage === 'usable' && use === 'incubator';
  return {
    criterion: 'stage',
    answer: isCentre ? 'for' : 'unknown',
    found: stage === 'usable' ? use : null,
    task: 'ask-owner',
  };
}

type CriterionOf = (place: FounderPlace, need: FounderNeed, rules: Permissibility) => FounderReason;

const criteria: Readonly<Record<keyof FounderNeed, CriterionOf>> = {
  floorM2: (place, { floorM2 = 0 }) => spaceReason('floorM2', place.freeFloorM2, place.floorM2, floorM2),
  // How many desks are free is in no file.
  desks: (place, { desks = 0 }) => spaceReason('desks', null, place.desks, desks),
  workshop: (place) => flagReason('workshop', place.workshop, 'look-elsewhere'),
  lateHours: () => notInTheFiles('lateHours'),
  footfall: () => notInTheFiles('footfall'),
  fibre: (place) => {
    // What a file denies of a house may have come since.
    const { fibre, builtSince } = place;
    const isOpen = fibre === false && builtSince.some(({ line }) => line.technology === 'ftthb');
    const reason = flagReason('fibre', isOpen ? null : fibre, 'order-fibre');
    return reason.answer === 'unknown' ? { ...reason, task: 'ask-operator' } : reason;
  },
  stopWithinM: ({ stop }, { stopWithinM = 0 }) => {
    const within = isWithinDistance(stop?.distanceM ?? null, stop?.uncertaintyM ?? null, stopWithinM);
    // The files hold some stops of the city and do not claim to hold all: that none is near, they cannot say.
    const isNear = within === 'yes';
    return {
      criterion: 'stopWithinM',
      answer: isNear ? 'for' : 'unknown',
      found: stop?.distanceM ?? null,
      task: isNear ? null : 'ask-timetable',
    };
  },
  barrierFree: (place) => flagReason('barrierFree', place.barrierFree, 'rebuild-access'),
  rentToEurPerM2: ({ rentEurPerM2 }, { rentToEurPerM2 = 0 }) =>
    knownReason('rentToEurPerM2', rentEurPerM2, (rent) => rent <= rentToEurPerM2),
  from: ({ availableFrom }, { from }) =>
    knownReason('from', availableFrom, (date) => startOf(date) <= endOf(from ?? date)),
  use: ({ code }, { use = 'office' }, rules) => {
    const { answer } = permissibility(code, use, rules);
    const verdicts = {
      permitted: { answer: 'for', task: null },
      exceptional: { answer: 'for', task: 'apply-for-exception' },
      not: { answer: 'against', task: 'change-plan' },
      depends: { answer: 'unknown', task: 'ask-building-authority' },
      unknown: { answer: 'unknown', task: 'ask-building-authority' },
    } as const;
    return { criterion: 'use', found: code, ...verdicts[answer] };
  },
};

/** Free space decides; the whole only rules out, because how much of it is free is not known. */
function spaceReason(
  criterion: Criterion,
  free: number | null,
  whole: number | null,
  wanted: number,
): FounderReason {
  if (free !== null) return knownReason(criterion, free, (known) => known >= wanted);
  if (whole !== null && whole < wanted) {
    return { criterion, answer: 'against', found: whole, task: 'look-elsewhere' };
  }
  return { criterion, answer: 'unknown', found: whole, task: 'ask-owner' };
}

function flagReason(criterion: Criterion, flag: boolean | null, taskIfNot: FounderTask): FounderReason {
  if (flag === null) return { criterion, answer: 'unknown', found: null, task: 'ask-owner' };
  return { criterion, answer: flag ? 'for' : 'against', found: flag, task: flag ? null : taskIfNot };
}

function knownReason<V extends string | number>(
  criterion: Criterion,
  value: V | null,
  passes: (value: V) => boolean,
): FounderReason {
  if (value === null) return { criterion, answer: 'unknown', found: null, task: 'ask-owner' };
  const fits = passes(value);
  return { criterion, answer: fits ? 'for' : 'against', found: value, task: fits ? null : 'look-elsewhere' };
}

const notInTheFiles = (criterion: Criterion): FounderReason => ({
  criterion,
  answer: 'unknown',
  found: null,
  task: 'ask-owner',
});

type OwnFacts = Omit<
  FounderPlace,
  'key' | 'feature' | 'name' | 'code' | 'stop' | 'builtSince' | 'named' | 'supply'
>;

function buildingFacts({ properties }: Building): OwnFacts {
  const {
    stage,
    use,
    floorM2,
    freeFloorM2,
    desks,
    workshop,
    fibre,
    barrierFree,
    rentEurPerM2,
    availableFrom,
  } = properties;
  const isGone = stage === 'gone';
  return {
    stage,
    use,
    land: null,
    isGone,
    floorM2,
    freeFloorM2,
    desks,
    workshop,
    fibre,
    barrierFree,
    rentEurPerM2,
    availableFrom,
  };
}

/** Land without a known building: all but "is it still to be had" is open. */
function siteFacts(site: Site): OwnFacts {
  const { kind, areaHa, availability } = site.properties;
  const isNamed = kind !== 'plan' || (site.geometry ?? areaHa ?? areaRangeOf(site as CityFeature)) !== null;
  return {
    stage: null,
    use: null,
    land: isNamed ? (availability === 'notOnOffer' ? 'not-on-offer' : null) : 'not-named',
    isGone: isTaken(availability),
    floorM2: null,
    freeFloorM2: null,
    desks: null,
    workshop: null,
    fibre: null,
    barrierFree: null,
    rentEurPerM2: null,
    availableFrom: null,
  };
}
