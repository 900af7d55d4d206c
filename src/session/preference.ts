// SPDX-License-Identifier: EUPL-1.2
// What this device remembers of choices: appearance, language, width of the panel. Nothing is written before somebody chooses.

const keys = {
  appearance: 'nuf.appearance',
  language: 'nuf.language',
  panelWidth: 'nuf.panelWidth',
} as const;

/** What was chosen on this device; null where nobody chose or storage is switched off. */
export function storedPreference(key: keyof typeof keys): string | null {
  try {
    return window.localStorage.getItem(keys[key]);
  } catch {
    return null;
  }
}

/** Remembers a choice on this device. */
export function rememberPreference(key: keyof typeof keys, value: string): void {
  try {
    window.localStorage.setItem(keys[key], value);
  } catch {
    // A full or forbidden storage only means that the choice holds until the page is closed.
  }
}

/** The language that this device wishes, as two letters: the chosen one, else that of the browser. May be one that we have not. */
export function wishedLanguage(): string {
  return storedPreference('language') ?? navigator.language.slice(0, 2);
}
