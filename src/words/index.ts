// SPDX-License-Identifier: EUPL-1.2
// All words of the interface, by language.

import { de, type Words } from './de';
import { en } from './en';
import type { Language } from './format';

export type { Words } from './de';

const catalogues: Readonly<Record<Language, Words>> = { de, en };

/** The words of a language; every language fills the whole catalogue, the compiler sees to it. */
export function wordsOf(language: Language): Words {
  return catalogues[language];
}
