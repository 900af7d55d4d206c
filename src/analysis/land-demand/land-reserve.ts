// SPDX-License-Identifier: EUPL-1.2
// The other side of land demand: what past sales say (monitoring form) and how long the known reserve lasts.

import type { City, CityFeature } from '../../core/city/city';
import type { commercialSites, planningStages } from '../../layers/commercial-sites';
import { isTaken } from '../roles/site-availability';
import { featuresOfRole } from '../roles/zones';

export type Site = CityFeature<(typeof commercialSites)['id']>;
export type PlanningStage = keyof typeof planningStages;

export interface MonitoringInput {
  /** Land taken up in each observed year, m². */
  readonly yearlyTakeUpM2: readonly number[];
  readonly horizonYears: number;
  /** Planning allowance z, 0..0.2 in the practice of the state development plan. */
  readonly allowance: number;
  /** Reserves that the plan credits, m². */
  readonly creditedReservesM2: number;
}

export interface MonitoringDemand {
  readonly meanYearlyTakeUpM2: number;
  /** A = mean yearly take-up · T · (1 + z). */
  readonly demandM2: number;
  /** `demandM2` less the credited reserves; negative where reserves exceed the demand. */
  readonly remainingM2: number;
}
export type MonitoringField = keyof MonitoringInput;

/** Monitoring form of land demand; a field out of its range is named instead of an answer. */
export function monitoringDemand(
  input: MonitoringInput,
): { ok: true; value: MonitoringDemand } | { ok: false; field: MonitoringField } {
  const { yearlyTakeUpM2, horizonYears, allowance, creditedReservesM2 } = input;
  const isAmount = (value: number) => Number.isFinite(value) && value >= 0;
  if (yearlyTakeUpM2.length === 0 || !yearlyTakeUpM2.every(isAmount))
    return { ok: false, field: 'yearlyTakeUpM2' };
  if (!isAmount(horizonYears)) return { ok: false, field: 'horizonYears' };
  if (!isAmount(allowance) || allowance > 0.2) return { ok: false, field: 'allowance' };
  if (!isAmount(creditedReservesM2)) return { ok: false, field: 'creditedReservesM2' };
  const total = yearlyTakeUpM2.reduce((sum, value) => sum + value, 0);
  const meanYearlyTakeUpM2 = total / yearlyTakeUpM2.length;
  const demandM2 = meanYearlyTakeUpM2 * horizonYears * (1 + allowance);
  return { ok: true, value: { meanYearlyTakeUpM2, demandM2, remainingM2: demandM2 - creditedReservesM2 } };
}

export interface StageReserve {
  /** Null: the planning stage is not known. */
  readonly stage: PlanningStage | null;
  /** Sum of the free area that is known. */
  readonly freeHa: number;
  /** Sites whose free area is known, among them those known to have none. */
  readonly sites: readonly Site[];
  /** Sites reported not on offer: nobody can have them now, and how much of them is free nobody says. */
  readonly notOnOffer: readonly Site[];
  /** All other sites whose free area is not known; they are not 0. */
  readonly unknown: readonly Site[];
}

export interface Reserve {
  readonly freeHa: number;
  readonly unknownSites: number;
  /** From the regional plan to available, then unknown stage; stages without a site are left out. */
  readonly stages: readonly StageReserve[];
}

const stageOrder: readonly (PlanningStage | null)[] = [
  'regional',
  'landUsePlan',
  'developmentPlan',
  'serviced',
  'available',
  null,
];

/** Free commercial land by planning stage. A site that is full or taken has 0 ha free; otherwise no figure is unknown. */
export function landReserve(sites: readonly Site[]): Reserve {
  const stages = stageOrder
    .map((stage) => {
      const here = sites.filter((site) => site.properties.planningStage === stage);
      const known = here.filter((site) => freeHaOf(site) !== null);
      const open = here.filter((site) => freeHaOf(site) === null);
      const isNotOnOffer = (site: Site) => site.properties.availability === 'notOnOffer';
      return {
        stage,
        freeHa: known.reduce((sum, site) => sum + (freeHaOf(site) ?? 0), 0),
        sites: known,
        notOnOffer: open.filter(isNotOnOffer),
        unknown: open.filter((site) => !isNotOnOffer(site)),
      };
    })
    .filter((row) => row.sites.length + row.notOnOffer.length + row.unknown.length > 0);
  return {
    freeHa: stages.reduce((sum, row) => sum + row.freeHa, 0),
    unknownSites: stages.reduce((sum, row) => sum + row.unknown.length, 0),
    stages,
  };
}

/** The sites of a city, whose free land is the reserve. */
export function sitesOf(city: City): readonly Site[] {
  return featuresOfRole(city, 'site') as Site[];
}

/** Sites outside the city of which land is free, and whether no free land is known but theirs; of a reserve or one of its stages. */
export function freeOutside({ stages, freeHa }: Pick<Reserve, 'stages' | 'freeHa'>): {
  readonly sites: readonly Site[];
  readonly isAll: boolean;
} {
  const sites = stages
    .flatMap((stage) => stage.sites)
    .filter((site) => site.properties.insideCity === false && (freeHaOf(site) ?? 0) > 0);
  const isOutside = (site: Site) => sites.includes(site);
  const isAll = stages.every((stage) =>
    stage.sites.every((site) => isOutside(site) || (freeHaOf(site) ?? 0) === 0),
  );
  return { sites, isAll: isAll && freeHa > 0 };
}

/**
 * Years that a reserve (ha) lasts when the demand of one year after the other is taken from it (m², year 1 first); the
 * last year of the list stands for all that follow. Null where it is never used up, as nothing is demanded then.
 */
export function reachYears(freeHa: number, demandOfYearsM2: readonly number[]): number | null {
  let leftM2 = freeHa * 10_000;
  for (const [year, demandM2] of demandOfYearsM2.entries()) {
    if (demandM2 > 0 && leftM2 <= demandM2) return year + leftM2 / demandM2;
    leftM2 -= demandM2;
  }
  const lastM2 = demandOfYearsM2.at(-1) ?? 0;
  return lastM2 > 0 ? demandOfYearsM2.length + leftM2 / lastM2 : null;
}

/** Free area of a site in ha; null where it is not known. */
export function freeHaOf({ properties }: Site): number | null {
  if (properties.freeHa !== null) return properties.freeHa;
  return isTaken(properties.availability) ? 0 : null;
}
