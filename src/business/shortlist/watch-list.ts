// SPDX-License-Identifier: EUPL-1.2
// The watch list: keys of sites that this device remembers. It is never sent anywhere; full or forbidden storage only
// means that it holds until the page is closed.

import { useSyncExternalStore } from 'react';
import { Listeners } from '../../core/memo/listeners';

const storageKey = 'nuf.watchList';
/** Kept for all: those who show the one list of this device. */
const listeners = new Listeners();
/** Kept for all: that list, once it was read; as long as the reader makes it. */
let current: readonly string[] | null = null;

/** `<layer>/<id>` in the order in which they were added, and how to add or take away one. */
export function useWatchList(): { keys: readonly string[]; toggle: (key: string) => void } {
  return { keys: useSyncExternalStore(listeners.subscribe, read), toggle };
}

function read(): readonly string[] {
  current ??= watchListFrom(stored());
  return current;
}

function toggle(key: string): void {
  const keys = read();
  current = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
  try {
    window.localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // See above: the list in memory is enough.
  }
  listeners.tell();
}

function stored(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Anything but a list of texts is an empty list. */
export function watchListFrom(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? [...new Set(value.filter((key) => typeof key === 'string'))] : [];
  } catch {
    return [];
  }
}
