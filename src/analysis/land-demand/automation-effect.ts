// SPDX-License-Identifier: EUPL-1.2
// Whether automation moves the land demand at all: where halls stay as jobs go, only the jobs are fewer.

import type { DemandParameter } from '../../core/city/land-demand-defaults';
import { type LandDemandInput, landDemand, noAutomation } from './land-demand';

/** Below half a square metre two demands are one. */
const sameM2 = 0.5;

/**
 * True where both ends of the range of ρ give the same land but different jobs, everything else as it is. False where
 * neither moves: a model without sectors or without anything that can be automated says nothing about halls.
 */
export function automationMovesJobsOnly(
  input: LandDemandInput,
  { low, high }: Pick<DemandParameter, 'low' | 'high'>,
): boolean {
  const [none, most] = [low, high].map((rho) =>
    landDemand({ ...input, automation: { ...(input.automation ?? noAutomation), rho } }),
  );
  return (
    Math.abs(none!.demandM2 - most!.demandM2) < sameM2 &&
    Math.abs(none!.mobileJobs - most!.mobileJobs) > sameM2
  );
}
