// SPDX-License-Identifier: EUPL-1.2
// The edge to the browser: address bar, the state that this device begins with, its day.

import { serverDay } from './load/server-day';
import { storedPreference, wishedLanguage } from './preference';
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

/** The start state of this device: its stored preferences, else the browser's language, else German, that of the office. */
export function deviceState(): SessionState {
  const appearance = appearances.find((a) => a === storedPreference('appearance')) ?? 'system';
  const wished = wishedLanguage();
  const language = languages.find((l) => l === wished) ?? 'de';
  return { ...startState, appearance, language, wantsContrast: asksForContrast() };
}

/** Forced colours, or a wish for more contrast, as the system tells it. */
function asksForContrast(): boolean {
  return window.matchMedia('(forced-colors: active), (prefers-contrast: more)').matches;
}

/**
 * The day from which the age of data is told: the server's, else that of this device, whose clock may be wrong; never before
 * that of the files.
 */
export function dayOfReading(dataAsOf: string): string {
  const day = serverDay() ?? new Date().toISOString().slice(0, 10);
  return day > dataAsOf ? day : dataAsOf;
}
