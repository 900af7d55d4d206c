// SPDX-License-Identifier: EUPL-1.2
// How sure a figure is, as a word that stands beside it.

import type { CheckWords } from '../../words/business';
import { useCheckWords } from '../context/use-business-words';

/** Nothing where the source states none. */
export function Certainty({ of }: { of: keyof CheckWords['certainty'] | null }) {
  const words = useCheckWords();
  if (of === null) return null;
  return (
    <span className="nuf-badge" data-confidence={of}>
      {words.certainty[of]}
    </span>
  );
}
