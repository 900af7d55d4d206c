// SPDX-License-Identifier: EUPL-1.2
// A session without an address bar, as a reader begins: what shows the page needs one above it.

import { Session } from '../src/session/session';
import { startState } from '../src/session/state';

/** The words of both languages are there in tests. */
export function aSession(): Session {
  const bar = { readFragment: () => '', writeFragment: () => undefined };
  return new Session(bar, startState, { isThere: () => true, fetch: async () => undefined });
}
