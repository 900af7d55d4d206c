// SPDX-License-Identifier: EUPL-1.2
// How a publication ended whose review was left before: kept until somebody was told, wherever in the page that is.

import { useSyncExternalStore } from 'react';
import type { Published } from './publish';

export interface Sent {
  readonly via: 'desk' | 'folder';
  readonly answer: Published;
}

let untold: Sent | null = null;
const listeners = new Set<() => void>();

export const untoldSent = {
  get: (): Sent | null => untold,
  set(sent: Sent | null): void {
    untold = sent;
    for (const listener of listeners) listener();
  },
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useUntoldSent = (): Sent | null => useSyncExternalStore(subscribe, untoldSent.get);
