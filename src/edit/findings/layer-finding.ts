// SPDX-License-Identifier: EUPL-1.2
// A finding as the desk shows it: in words, at its object, with what one click would do about it.

import type { Outcome } from '../../core/edit/desk';
import type { FeatureKey } from '../../core/edit/document/edit';
import type { Finding } from '../../core/findings/finding';
import type { FindingCode } from '../../core/findings/finding-words';
import type { Language } from '../../words/number/format';

export interface LayerFinding extends Finding<FindingCode> {
  /** Its object; null for the file as a whole. */
  readonly key: FeatureKey | null;
  /** The label of its field (null where it is of none) and the sentence. */
  readonly said: Readonly<Record<Language, { readonly label: string | null; readonly message: string }>>;
  /** What would mend it, in words, and the step; null where somebody has to decide. */
  readonly repair: {
    readonly said: Readonly<Record<Language, string>>;
    readonly make: () => Outcome;
  } | null;
}
