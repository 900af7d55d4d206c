// SPDX-License-Identifier: EUPL-1.2
// The words of this room for React.

import { useSessionState } from '../../session/use-session';
import { type EditWords, editWordsOf } from '../../words/edit';

/** The words of this room in the chosen language. */
export function useEditWords(): EditWords {
  return editWordsOf(useSessionState().language);
}
