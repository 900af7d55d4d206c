// SPDX-License-Identifier: EUPL-1.2
// For which part of those counted at a place a rule excludes funding, where it does not come out alike for all of them.

import type { Exclusion } from '../../core/city/eligibility-rules';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { isLessThanOne, shareBounds } from '../figure/share-bounds';
import type { Reached } from '../place/distribution';
import type { Eligibility } from './eligibility';
import type { SupplyHere } from './site-lines';

export interface ExcludedPart {
  /** Id of the rule in the data. */
  readonly rule: string;
  readonly by: 'speed' | 'fibre' | 'networks';
  /** The class from which on the rule excludes; null where it asks for no speed. */
  readonly mbit: ThresholdMbit | null;
  /** Share of all counted here, above 0 and at most 1; of networks the least that it can be. Who has no figure is not known to be in it. */
  readonly share: number;
  /** By the words for shares. */
  readonly word: 'some' | 'most' | 'nearlyAll';
  /** Whether at least one of those counted is left. */
  readonly areOthers: boolean;
  /** Whether it is known that the rule does not stand in the way of those. */
  readonly othersPass: boolean;
}

/**
 * Of the tests without a result for all, those that exclude for somebody, that of the most first; less than one of those counted is
 * nobody. `isOutdated`: fibre was built since the day of the data, so that nobody is known to be without it.
 */
export function excludedParts(
  funding: Eligibility,
  supply: Pick<SupplyHere, 'of' | 'networks'>,
  exclusions: readonly Exclusion[],
  isOutdated: boolean,
): ExcludedPart[] {
  const parts = funding.tests.flatMap(({ rule, result }): ExcludedPart[] => {
    const found = result === 'unknown' ? groundOf(rule, { funding, supply, exclusions }) : null;
    if (!found) return [];
    const { withoutFigure } = found.reached;
    const all = found.reached.counted === null ? null : found.reached.counted + withoutFigure;
    const share = ofAll(found.reached);
    if (share === null || share === 0 || isLessThanOne(share, all)) return [];
    return [
      {
        rule,
        by: found.by,
        mbit: found.mbit,
        share,
        word: share >= shareBounds.nearlyAll ? 'nearlyAll' : share > shareBounds.most ? 'most' : 'some',
        areOthers: share < 1 && !isLessThanOne(1 - share, all),
        othersPass: found.by === 'fibre' && withoutFigure === 0 && !isOutdated,
      },
    ];
  });
  return parts.sort((one, other) => other.share - one.share);
}

/** The share of all, with a figure or without; null where nothing is known. */
function ofAll({ share, counted, withoutFigure }: Reached): number | null {
  if (share === null || counted === null || withoutFigure === 0) return share;
  return (share * counted) / (counted + withoutFigure);
}

interface Asked {
  readonly funding: Eligibility;
  readonly supply: Pick<SupplyHere, 'of' | 'networks'>;
  readonly exclusions: readonly Exclusion[];
}

/** What of the lines here a rule asks about; null where it asks about something else. */
function groundOf(
  rule: string,
  { funding, supply: { of, networks }, exclusions }: Asked,
): (Pick<ExcludedPart, 'by' | 'mbit'> & { readonly reached: Reached }) | null {
  if (rule === funding.rule?.id) {
    const limit = funding.rule.belowDownMbit;
    const mbit = limit === null ? undefined : thresholdsMbit.find((one) => one >= limit);
    return mbit === undefined ? null : { by: 'speed', mbit, reached: of.alle.at[mbit] };
  }
  const exclusion = exclusions.find(({ id }) => id === rule);
  if (exclusion?.kind === 'fibre-present')
    return { by: 'fibre', mbit: null, reached: of.ftthb.at[thresholdsMbit[0]] };
  const reached = exclusion?.kind === 'nga-networks' ? networks[exclusion.networks - 1] : undefined;
  return reached ? { by: 'networks', mbit: null, reached } : null;
}
