// SPDX-License-Identifier: EUPL-1.2
// How sure a share of a group is, and of when: nothing of one that is not known.

import { coverageShares } from '../../analysis/coverage/coverage';
import { shareCertainty } from '../../analysis/coverage/share-certainty';
import type { Share } from '../../analysis/figure/share';
import type { GroupChoice } from '../../layers/definition';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';

export function ShareSureness({ share, group }: { readonly share: Share; readonly group: GroupChoice }) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const coverage = coverageShares(city, { quarter: view.quarter });
  const certainty = shareCertainty(city, coverage, { groups: [group] });
  if (share.value === null || certainty === 'unknown') return null;
  return (
    <p className="nuf-big-number__sure">
      <span className="nuf-badge" data-confidence={certainty}>
        {words.confidence[certainty]}
      </span>
      {coverage.asOf && formatDataDate(coverage.asOf, language)}
    </p>
  );
}
