// SPDX-License-Identifier: EUPL-1.2
// All words of the interface, by language. Each language is a file of its own, which comes before it is spoken: nobody loads
// the words that are not read. Every language fills the whole catalogue, the compiler sees to it.

import type { Language } from './number/format';
import type { Words } from './page/de';

export type { Words } from './page/de';

const catalogues: Partial<Record<Language, Words>> = {};

const sources: Readonly<Record<Language, () => Promise<Words>>> = {
  de: async () => (await import('./page/de')).de,
  en: async () => (await import('./page/en')).en,
};

/** Brings the words of a language; rejects where their file does not arrive. */
export async function fetchWords(language: Language): Promise<void> {
  catalogues[language] ??= await sources[language]();
}

/** Whether a language can be spoken at once. */
export function hasWords(language: Language): boolean {
  return catalogues[language] !== undefined;
}

/** The words of a language that was fetched; throws for another one, which the session never speaks. */
export function wordsOf(language: Language): Words {
  const words = catalogues[language];
  if (!words) throw new Error(`the words of "${language}" were asked for before they were fetched`);
  return words;
}
