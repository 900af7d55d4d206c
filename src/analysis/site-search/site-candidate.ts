// SPDX-License-Identifier: EUPL-1.2
// A site, brownfield or building as the search, the comparison and the files know it: what its file says, and what the map knows of its place.
import type { City, CityFeature } from '../../core/city/city';
import { featureKey } from '../../core/city/feature-index';
import type { planningStages } from '../../layers/commercial-sites';
import type { LandUseCode } from '../../layers/land-use';
import { shareBounds } from '../figure/share-bounds';
import { type InAreas, inAreas } from '../place/around-subject';
import { planReach } from '../place/plan-reach';
import { type AreaRange, areaRangeOf } from '../roles/area-range';
import { saidInside } from '../roles/site-availability';
import { featuresOfRole, nameOf } from '../roles/zones';
import { builtLinesOf, codeHere, placed, type SiteTarget, shapeOf } from '../site-check/site-check';
import { type StraightDistance, siteDistances } from '../site-check/site-distances';
import {
  type BuiltLine,
  commonClass,
  linesToCome,
  type NamingProject,
  projectsNaming,
  type SupplyHere,
  supplyHere,
} from '../site-check/site-lines';
import { sideOf } from './kind-and-side';

type Site = CityFeature<'commercial-sites'>;
type Building = CityFeature<'startup-buildings'>;
type SiteProperties = Site['properties'];

/** A site, brownfield or building with everything the filters ask; null is "not known". */
export interface SiteCandidate {
  /** `<layer>/<id>`, for links and the watch list. */
  readonly key: string;
  readonly feature: CityFeature;
  readonly name: string;
  /** Kind of a site, or `building`. */
  readonly kind: SiteProperties['kind'] | 'building';
  /** Land that its file says is free (of a building: floor); null also where the site is full or taken, of which no file gives a number. */
  readonly freeM2: number | null;
  /** All of it, free or not. */
  readonly areaM2: number | null;
  /** Its bounds where the file gives no one area; absent or null where there are none either. */
  readonly areaRange?: AreaRange | null;
  readonly planningStage: keyof typeof planningStages | null;
  /** The areas that it lies in or reaches into; null for none. */
  readonly areas: InAreas | null;
  readonly code: LandUseCode | null;
  readonly availability: SiteProperties['availability'];
  readonly priceEurPerM2: number | null;
  /** Class that more than half of those counted here have, 0 below the lowest; null where it is not known. */
  readonly downMbit: number | null;
  /** Who is counted at the place and what they have; null where nothing is known. */
  readonly supply: SupplyHere | null;
  /** Reported done here after the day of the coverage data: neither `downMbit` nor `supply` knows of it. */
  readonly builtSince: readonly BuiltLine[];
  readonly named: readonly NamingProject[];
  /** Lines that are announced, with the day by which they should be there; `surely`: for nearly all here, as of the line of today. */
  readonly coming: readonly {
    readonly by: string | null;
    readonly downMbit: number | null;
    readonly surely: boolean;
  }[];
  readonly motorway: StraightDistance | null;
  readonly motorwayM: number | null;
  readonly motorwayUncertaintyM: number | null;
  /** `partly`: its file names several municipalities, or its outline crosses the boundary. */
  readonly insideCity: boolean | 'partly' | null;
  readonly confidence: SiteProperties['confidence'];
  /** What the file says of a building; none of land. */
  readonly building?: Pick<Building['properties'], 'stage' | 'use'>;
}

/** All sites and buildings of a city; those known by name only are among them. */
export function siteCandidates(city: City): SiteCandidate[] {
  return [...featuresOfRole(city, 'site'), ...featuresOfRole(city, 'building')].map((feature) => {
    const own =
      feature.layer === 'startup-buildings'
        ? buildingFacts(feature as unknown as Building)
        : siteFacts(feature as unknown as Site, city);
    return {
      ...own,
      ...placeFacts(city, { kind: 'feature', feature }, own.insideCity),
      key: featureKey(feature),
      feature,
      name: nameOf(feature),
      confidence: feature.properties.confidence,
    };
  });
}
type OwnFacts = Pick<
  SiteCandidate,
  | 'kind'
  | 'freeM2'
  | 'areaM2'
  | 'areaRange'
  | 'planningStage'
  | 'availability'
  | 'priceEurPerM2'
  | 'insideCity'
  | 'building'
>;

function siteFacts(site: Site, { municipality }: City): OwnFacts {
  const { kind, areaHa, freeHa, planningStage, availability, priceEurPerM2 } = site.properties;
  return {
    kind,
    freeM2: freeHa === null ? null : freeHa * 10_000,
    areaM2: areaHa === null ? null : areaHa * 10_000,
    areaRange: areaRangeOf(site as CityFeature),
    planningStage,
    availability,
    priceEurPerM2,
    insideCity: saidInside(site, municipality),
  };
}

/** Of a building the floor counts; a price of land it has none, its rent is the founders' question. */
function buildingFacts({ properties: { floorM2, freeFloorM2, stage, use, insideCity } }: Building): OwnFacts {
  return {
    kind: 'building',
    building: { stage, use },
    freeM2: freeFloorM2,
    areaM2: floorM2,
    planningStage: null,
    availability: null,
    priceEurPerM2: null,
    insideCity,
  };
}

export type PlaceFacts = Pick<
  SiteCandidate,
  | 'areas'
  | 'code'
  | 'downMbit'
  | 'coming'
  | 'supply'
  | 'builtSince'
  | 'named'
  | 'motorway'
  | 'motorwayM'
  | 'motorwayUncertaintyM'
  | 'insideCity'
>;

/** What the map knows of a place, whether it stands in a file or was drawn; `statedInside` of its file comes first. */
export function placeFacts(
  city: City,
  target: SiteTarget,
  statedInside: SiteCandidate['insideCity'],
): PlaceFacts {
  const feature = target.kind === 'feature' ? target.feature : null;
  const shape = shapeOf(target);
  const place = placed(city, target);
  const { subject, instead, answer } = place;
  const supply = supplyHere(city, subject);
  const from = shape ?? subject?.geometry ?? null;
  const motorway = from ? siteDistances(city, from, feature).motorway : null;
  const coming =
    answer && subject
      ? linesToCome(answer, (plan) => planReach(city, subject, plan, supply ? [supply.unit] : subject.leads))
      : [];
  return {
    areas: inAreas(subject, answer?.zones ?? []),
    code: codeHere(feature, answer?.zones ?? []),
    downMbit: supply && commonClass(supply),
    supply,
    builtSince: builtLinesOf(city, place, supply),
    named: projectsNaming(city, subject ?? instead),
    coming: coming.map(({ expected, line, partHere }) => ({
      by: expected,
      downMbit: line.downMbit,
      surely: (partHere ?? 0) >= shareBounds.nearlyAll,
    })),
    motorway,
    motorwayM: motorway?.distanceM ?? null,
    motorwayUncertaintyM: motorway?.uncertaintyM ?? null,
    insideCity: statedInside ?? sideOf(subject, answer?.insideMunicipality ?? null),
  };
}
