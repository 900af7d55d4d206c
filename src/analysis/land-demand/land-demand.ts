// SPDX-License-Identifier: EUPL-1.2
// How much commercial land a set of sectors asks for: GIFPRO base, trend form and the project's own automation
// extension are one equation, because base and trend are its cases without automation.

import { jobsByTrend, type Trend } from './job-trend';

/** Whether old land is re-used by relocating firms only, or by every mobile job (the form of cran/REAT). */
export type ReuseOn = 'relocations' | 'all';

/** One sector; the one-letter names are those of the literature and of the published input format. */
export interface Sector {
  readonly name: string;
  /** Jobs at the workplace subject to social insurance, 30 June. */
  readonly E: number;
  /** Share of the jobs on commercial land, 0..1. */
  readonly a: number;
  /** Relocations per job and year. */
  readonly v: number;
  /** New settlements per job and year. */
  readonly n: number;
  /** Share of the jobs counted by `reuseOn` that re-use old land, 0..1. */
  readonly w: number;
  /** Land per job in m². */
  readonly f: number;
  /** Observed jobs; where given, the fitted series replaces `E` year by year (trend form). */
  readonly trend?: Trend | undefined;
}

/** The automation extension: the project's own model, to be labelled so wherever it is shown. */
export interface Automation {
  /** Technical substitution potential, 0..1. */
  readonly s: number;
  /** Share of `s` that is realised by the end of the horizon, 0..1. */
  readonly rho: number;
  /** Footprint stickiness: 0 land falls with jobs, 1 halls stay, above 1 automation needs more land. */
  readonly epsilon: number;
  /** Yearly growth of jobs. */
  readonly g: number;
  /** Yearly drift of m² per job. */
  readonly delta: number;
  /** Factor on relocations. */
  readonly mu: number;
}

export interface LandDemandInput {
  /** T, whole years. */
  readonly horizonYears: number;
  readonly reuseOn: ReuseOn;
  readonly sectors: readonly Sector[];
  readonly automation?: Automation | undefined;
  /** Gross over net land, for access and green; 1 where not given. */
  readonly netToGross?: number | undefined;
}

/** One year of the horizon, t = 1..T, all sectors together. */
export interface DemandYear {
  readonly t: number;
  /** Jobs of all sectors in that year, on commercial land or not. */
  readonly jobs: number;
  readonly mobileJobs: number;
  readonly demandM2: number;
  /** Demand from year 1 to this one. */
  readonly cumulativeM2: number;
}

export interface SectorDemand {
  readonly name: string;
  readonly mobileJobs: number;
  readonly demandM2: number;
}

export interface LandDemand {
  /** Net land over the whole horizon. */
  readonly demandM2: number;
  /** `demandM2` times `netToGross`. */
  readonly grossM2: number;
  /** Jobs that relocate or settle over the whole horizon, Σ E·a·(v+n) for each year; not a yearly figure. */
  readonly mobileJobs: number;
  /** Net land per year on average; 0 for a horizon of 0 years. */
  readonly yearlyM2: number;
  readonly sectors: readonly SectorDemand[];
  readonly years: readonly DemandYear[];
  /** Land set free by T where jobs go and halls follow; negative where halls grow. Null with growth, drift or a trend,
   *  for which the formula is not defined. */
  readonly releasedM2: number | null;
}

/** Automation that changes nothing: k = 1 in every year. */
export const noAutomation: Automation = { s: 0, rho: 0, epsilon: 0, g: 0, delta: 0, mu: 1 };

/**
 * Land demand in m² over the horizon: A = Σ_i Σ_t E(t)·a·(n + v·μ·(1−w))·f(t), with `reuseOn: 'all'`
 * E(t)·a·(n + v·μ)·(1−w)·f(t). Expects an input that `readLandDemandInput` accepted. No sectors or T = 0 give 0.
 */
export function landDemand(input: LandDemandInput): LandDemand {
  const bySector = input.sectors.map((sector) => yearsOf(sector, input));
  const years: DemandYear[] = [];
  let cumulativeM2 = 0;
  for (let t = 1; t <= input.horizonYears; t++) {
    const rows = bySector.map((list) => list[t - 1]!);
    const demandM2 = sum(rows.map((row) => row.demandM2));
    cumulativeM2 += demandM2;
    years.push({
      t,
      jobs: sum(rows.map((row) => row.jobs)),
      mobileJobs: sum(rows.map((row) => row.mobileJobs)),
      demandM2,
      cumulativeM2,
    });
  }
  const sectors = input.sectors.map((sector, i) => ({
    name: sector.name,
    mobileJobs: sum(bySector[i]!.map((row) => row.mobileJobs)),
    demandM2: sum(bySector[i]!.map((row) => row.demandM2)),
  }));
  const demandM2 = sum(sectors.map((sector) => sector.demandM2));
  return {
    demandM2,
    grossM2: demandM2 * (input.netToGross ?? 1),
    mobileJobs: sum(sectors.map((sector) => sector.mobileJobs)),
    yearlyM2: input.horizonYears === 0 ? 0 : demandM2 / input.horizonYears,
    sectors,
    years,
    releasedM2: releasedLandM2(input),
  };
}

/** k(t) = 1 − ρ·(t/T)·s, the share of jobs that automation leaves in year t; 1 for T = 0. */
export function remainingJobsShare(automation: Automation, t: number, horizonYears: number): number {
  return horizonYears === 0 ? 1 : 1 - automation.rho * (t / horizonYears) * automation.s;
}

interface SectorYear {
  readonly jobs: number;
  readonly mobileJobs: number;
  readonly demandM2: number;
}

function yearsOf(sector: Sector, input: LandDemandInput): SectorYear[] {
  const automation = input.automation ?? noAutomation;
  const jobsAt = sector.trend ? jobsByTrend(sector.trend) : () => sector.E;
  const v = sector.v * automation.mu;
  const landRate = input.reuseOn === 'all' ? (sector.n + v) * (1 - sector.w) : sector.n + v * (1 - sector.w);
  return Array.from({ length: input.horizonYears }, (_, i) => {
    const t = i + 1;
    const k = remainingJobsShare(automation, t, input.horizonYears);
    const jobs = jobsAt(t) * (1 + automation.g) ** t * k;
    const m2PerJob = sector.f * k ** -automation.epsilon * (1 + automation.delta) ** t;
    const mobileJobs = jobs * sector.a * (sector.n + v);
    return { jobs, mobileJobs, demandM2: jobs * sector.a * landRate * m2PerJob };
  });
}

/** Σ E·a·f·(1 − k(T)^(1−ε)); null where g, δ or a trend makes the formula meaningless. */
function releasedLandM2(input: LandDemandInput): number | null {
  const automation = input.automation ?? noAutomation;
  const hasTrend = input.sectors.some((sector) => sector.trend !== undefined);
  if (automation.g !== 0 || automation.delta !== 0 || hasTrend) return null;
  const k = remainingJobsShare(automation, input.horizonYears, input.horizonYears);
  const freed = 1 - k ** (1 - automation.epsilon);
  return sum(input.sectors.map((sector) => sector.E * sector.a * sector.f * freed));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
