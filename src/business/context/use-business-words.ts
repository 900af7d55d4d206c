// SPDX-License-Identifier: EUPL-1.2
// The words of this room for React.

import { useSessionState } from '../../session/use-session';
import { type CheckWords, checkWordsOf } from '../../words/business';

/** The words of this room in the chosen language. */
export function useCheckWords(): CheckWords {
  return checkWordsOf(useSessionState().language);
}
