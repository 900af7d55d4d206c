// SPDX-License-Identifier: EUPL-1.2
// The rules of funding that hold in a municipality. Apart from the schemas, which a page does not load for its first answer.

import type { FundingRule, Municipality } from './municipality';

/** The municipality with the rules that are in force in it: the federation's, then its own. */
export function withFederalRules(
  municipality: Municipality,
  federal: readonly FundingRule[] | null,
): Municipality {
  if (federal === null || federal.length === 0) return municipality;
  return { ...municipality, fundingRules: [...federal, ...municipality.fundingRules] };
}
