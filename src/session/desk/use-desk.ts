// SPDX-License-Identifier: EUPL-1.2
// The one desk of the page, for React and for whoever else shows it.

import { useSyncExternalStore } from 'react';
import { browserEdge } from './desk-edge';
import type { DeskState } from './desk-state';
import { DeskStore } from './desk-store';
import { untakenTexts } from './untaken';

/** Kept for all: a page has one desk. */
let store: DeskStore | null = null;

/** The desk of this page; made when it is first asked for, so that no other room pays for it. */
export function deskStore(): DeskStore {
  if (store) return store;
  const made = new DeskStore(browserEdge);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') made.snapshot();
  });
  window.addEventListener('beforeunload', (event) => {
    const { keeping } = made.get();
    // Only what is not on the disk would be lost; a kept draft is found again.
    if (keeping === 'keeping' || keeping === 'failed' || !untakenTexts.isKept) event.preventDefault();
  });
  store = made;
  return made;
}

/** @param desk the page's own where none is given */
export function useDesk(desk: DeskStore = deskStore()): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.get, desk.get);
}
