// SPDX-License-Identifier: EUPL-1.2
// The edge to the browser: address bar and the preferences (appearance, language, width of the panel) that stay on the device.

import type { AddressBar } from './session';
import { appearances, languages, type SessionState, startState } from './state';

export const addressBar: AddressBar = {
  readFragment: () => window.location.hash,
  writeFragment(fragment, push) {
    const url = fragment === '' ? window.location.pathname : `#${fragment}`;
    if (push) window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  },
};

const keys = {
  appearance: 'nuf.appearance',
  language: 'nuf.language',
  panelWidth: 'nuf.panelWidth',
} as const;

/** The start state of this device: its stored preferences, else the browser's language, else German, that of the office. */
export function deviceState(): SessionState {
  const appearance = appearances.find((a) => a === storedPreference('appearance')) ?? 'system';
  const wished = storedPreference('language') ?? navigator.language.slice(0, 2);
  const language = languages.find((l) => l === wished) ?? 'de';
  return { ...startState, appearance, language };
}

/** What this device remembers of a choice; null where nobody chose or storage is switched off. */
export function storedPreference(key: keyof typeof keys): string | null {
  try {
    return window.localStorage.getItem(keys[key]);
  } catch {
    return null;
  }
}

/** Remembers a choice on this device; nothing is written before somebody chooses. */
export function rememberPreference(key: keyof typeof keys, value: string): void {
  try {
    window.localStorage.setItem(keys[key], value);
  } catch {
    // A full or forbidden storage only means that the choice holds until the page is closed.
  }
}

/** The day on this device, or that of the files where its clock is behind them: from here the age of data is told. */
export function dayOfReading(dataAsOf: string): string {
  const day = new Date().toISOString().slice(0, 10);
  return day > dataAsOf ? day : dataAsOf;
}
