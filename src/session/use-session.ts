// SPDX-License-Identifier: EUPL-1.2
// The session for React: one context, one hook for the state, one for the words of the chosen language.

import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Words, wordsOf } from '../words';
import type { Session } from './session';
import type { SessionState } from './state';

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession: no <SessionProvider> above this component');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.get, session.get);
}

export function useWords(): Words {
  return wordsOf(useSessionState().language);
}
