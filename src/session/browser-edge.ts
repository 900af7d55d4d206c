// SPDX-License-Identifier: EUPL-1.2
// The edge to the browser: address bar and the two preferences (appearance, language) that stay on the device.

import type { AddressBar } from './session';
import {
  type Appearance,
  appearances,
  type Language,
  languages,
  type SessionState,
  startState,
} from './state';

export const addressBar: AddressBar = {
  readFragment: () => window.location.hash,
  writeFragment(fragment, push) {
    const url = fragment === '' ? window.location.pathname : `#${fragment}`;
    if (push) window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  },
};

const keys = { appearance: 'nuf.appearance', language: 'nuf.language' } as const;

/** The start state of this device: its stored preferences, else German, the language of the office. */
export function deviceState(): SessionState {
  const stored = (key: string) => {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null; // Storage switched off: the defaults do.
    }
  };
  const appearance = appearances.find((a) => a === stored(keys.appearance)) ?? 'system';
  const language = languages.find((l) => l === stored(keys.language)) ?? 'de';
  return { ...startState, appearance, language };
}

/** Remembers a choice on this device; nothing is written before somebody chooses. */
export function rememberPreference(key: 'appearance' | 'language', value: Appearance | Language): void {
  try {
    window.localStorage.setItem(keys[key], value);
  } catch {
    // A full or forbidden storage only means that the choice holds until the page is closed.
  }
}
