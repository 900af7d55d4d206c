// SPDX-License-Identifier: EUPL-1.2
// How a publication ended whose review was left before: kept until somebody was told, wherever in the page that is.

import { useSyncExternalStore } from 'react';
import { Listeners } from '../../core/memo/listeners';
import type { Published } from './publish';

export interface Sent {
  readonly via: 'desk' | 'folder';
  readonly answer: Published;
}

/** Kept for all: what was sent last, until somebody was told; the room that sent it may be gone by then. */
let untold: Sent | null = null;
/** Kept for all: those who tell of it. */
const listeners = new Listeners();

export const untoldSent = {
  get: (): Sent | null => untold,
  set(sent: Sent | null): void {
    untold = sent;
    listeners.tell();
  },
};

export const useUntoldSent = (): Sent | null => useSyncExternalStore(listeners.subscribe, untoldSent.get);
