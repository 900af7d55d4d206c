// SPDX-License-Identifier: EUPL-1.2
// What every draft of an earlier time says of itself, also one that only a later version can open.

import type { DraftHead } from '../../core/edit/draft/draft';
import type { RecoveredDraft } from '../../core/edit/draft/recover';

export function headOf(draft: RecoveredDraft): DraftHead {
  return draft.kind === 'whole' ? draft.state.head : draft.head;
}

export const idOf = (draft: RecoveredDraft): string => headOf(draft).id;

/** When it was changed last, else when it began; ISO 8601. */
export function lastAtOf(draft: RecoveredDraft): string {
  return draft.kind === 'whole' ? draft.state.lastAt : draft.head.startedAt;
}
