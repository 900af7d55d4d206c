// SPDX-License-Identifier: EUPL-1.2
// What the land-demand model says under other assumptions: scenarios, the range they span, and which single assumption
// moves the result most.

import type { DemandParameter, DemandScenario } from '../../core/city/land-demand-defaults';
import {
  type Automation,
  type LandDemand,
  type LandDemandInput,
  landDemand,
  noAutomation,
  type ReuseOn,
  remainingJobsShare,
  type Sector,
} from './land-demand';

export interface ScenarioResult {
  readonly scenario: string;
  readonly reuseOn: ReuseOn;
  readonly input: LandDemandInput;
  readonly result: LandDemand;
}

/**
 * Every scenario in both re-use variants. A scenario sets ρ and ε; `s` is the input's own, or `s` where the input has
 * no automation; growth, drift and mobility stay as the input has them.
 */
export function scenarioResults(
  input: LandDemandInput,
  scenarios: readonly DemandScenario[],
  s: number,
): ScenarioResult[] {
  const own = input.automation ?? { ...noAutomation, s };
  return scenarios.flatMap(({ id, rho, epsilon }) =>
    (['relocations', 'all'] as const).map((reuseOn) => {
      const changed = { ...input, reuseOn, automation: { ...own, rho, epsilon } };
      return { scenario: id, reuseOn, input: changed, result: landDemand(changed) };
    }),
  );
}

export interface DemandRange {
  readonly lowM2: number;
  readonly highM2: number;
  /** Which scenario and variant gave each end. */
  readonly low: ScenarioResult;
  readonly high: ScenarioResult;
}

/** Smallest and largest net demand of a scenario table, in m² until the horizon; null for an empty one. */
export function demandRange(results: readonly ScenarioResult[]): DemandRange | null {
  const sorted = [...results].sort((one, other) => one.result.demandM2 - other.result.demandM2);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (!low || !high) return null;
  return { lowM2: low.result.demandM2, highM2: high.result.demandM2, low, high };
}

export interface TornadoBar {
  readonly parameter: DemandParameter['id'];
  /** Gross demand with the parameter at either end; null where the end leaves no jobs (k ≤ 0) or counts growth twice. */
  readonly atLowM2: number | null;
  readonly atHighM2: number | null;
  /** Gross demand under the assumptions as they are. */
  readonly nowM2: number;
  /** Distance between the two ends and the demand as it stands, largest minus smallest. */
  readonly spanM2: number;
}

/** One assumption at a time from the low to the high end of its range, the one that moves the result most first. */
export function tornado(input: LandDemandInput, parameters: readonly DemandParameter[]): TornadoBar[] {
  const nowM2 = landDemand(input).grossM2;
  const bars = parameters.map((parameter) => {
    const atLowM2 = grossAtM2(input, parameter, parameter.low);
    const atHighM2 = grossAtM2(input, parameter, parameter.high);
    const values = [nowM2, atLowM2, atHighM2].filter((value) => value !== null);
    const spanM2 = Math.max(...values) - Math.min(...values);
    return { parameter: parameter.id, atLowM2, atHighM2, nowM2, spanM2 };
  });
  // The id decides between equal spans, so that the order does not hang on the order of the file.
  return bars.sort((one, other) => other.spanM2 - one.spanM2 || (one.parameter < other.parameter ? -1 : 1));
}

/** Gross demand in m² with one assumption at `value`; null where that leaves no jobs (k ≤ 0) or counts growth twice. */
export function grossAtM2(input: LandDemandInput, parameter: DemandParameter, value: number): number | null {
  const changed = withParameter(input, parameter, value);
  return isCalculable(changed) ? landDemand(changed).grossM2 : null;
}

/** The input with one assumption changed: set to `value`, or each sector's own multiplied by it (shares end at 1). */
export function withParameter(
  input: LandDemandInput,
  { id, change }: Pick<DemandParameter, 'id' | 'change'>,
  value: number,
): LandDemandInput {
  const changed = (own: number) => (change === 'scale' ? own * value : value);
  switch (id) {
    case 'netToGross':
      return { ...input, netToGross: changed(input.netToGross ?? 1) };
    case 'a':
    case 'w':
      return withSectors(input, (sector) => ({ ...sector, [id]: Math.min(1, changed(sector[id])) }));
    case 'E':
      return withSectors(input, (sector) => withJobs(sector, changed));
    case 'v':
    case 'n':
    case 'f':
      return withSectors(input, (sector) => ({ ...sector, [id]: changed(sector[id]) }));
    default: {
      const own: Automation = input.automation ?? noAutomation;
      return { ...input, automation: { ...own, [id]: changed(own[id]) } };
    }
  }
}

function withSectors(input: LandDemandInput, change: (sector: Sector) => Sector): LandDemandInput {
  return { ...input, sectors: input.sectors.map(change) };
}

/** Jobs come from the series where there is one, so it has to change along. */
function withJobs(sector: Sector, changed: (own: number) => number): Sector {
  const E = changed(sector.E);
  if (!sector.trend) return { ...sector, E };
  const series = sector.trend.series.map((count) => ({ ...count, jobs: changed(count.jobs) }));
  return { ...sector, E, trend: { ...sector.trend, series } };
}

function isCalculable(input: LandDemandInput): boolean {
  const automation = input.automation ?? noAutomation;
  const growsTwice = automation.g !== 0 && input.sectors.some((sector) => sector.trend !== undefined);
  return remainingJobsShare(automation, 1, 1) > 0 && !growsTwice;
}
