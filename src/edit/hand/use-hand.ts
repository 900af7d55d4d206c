// SPDX-License-Identifier: EUPL-1.2
// The one hand of the page, for React.

import { useEffect, useSyncExternalStore } from 'react';
import { planeOf } from '../../core/city/town-plane';
import type { MapPlane } from '../../core/geo/projection';
import { deskStore } from '../../session/desk/use-desk';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { type HandWords, handWordsOf } from '../../words/hand';
import { OverlayEngine } from '../overlay/overlay-engine';
import { type HandState, HandStore } from './hand-store';

/** Kept for all: a single instance, because the page has one desk and one hand works on it. */
let store: HandStore | null = null;

export function handStore(): HandStore {
  store ??= new HandStore(deskStore(), new OverlayEngine());
  return store;
}

export function useHand(): HandState {
  const hand = handStore();
  return useSyncExternalStore(hand.subscribe, hand.get);
}

/** The plane in which the hand measures: the municipality's. */
export function useHandPlane(): MapPlane {
  const plane = planeOf(useCity().city.municipality);
  useEffect(() => handStore().setPlane(plane), [plane]);
  return plane;
}

export function useHandWords(): HandWords {
  return handWordsOf(useSessionState().language);
}
