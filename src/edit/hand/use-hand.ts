// SPDX-License-Identifier: EUPL-1.2
// The one hand of the page, for React.

import { useSyncExternalStore } from 'react';
import { deskStore } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { type HandWords, handWordsOf } from '../../words/hand';
import { OverlayEngine } from '../overlay/overlay-engine';
import { type HandState, HandStore } from './hand-store';

let store: HandStore | null = null;

export function handStore(): HandStore {
  store ??= new HandStore(deskStore(), new OverlayEngine());
  return store;
}

export function useHand(): HandState {
  const hand = handStore();
  return useSyncExternalStore(hand.subscribe, hand.get);
}

export function useHandWords(): HandWords {
  return handWordsOf(useSessionState().language);
}
