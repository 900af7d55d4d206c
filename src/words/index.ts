// SPDX-License-Identifier: EUPL-1.2
// All words of the interface, by language.

import type { Language } from './number/format';
import { de, type Words } from './page/de';
import { en } from './page/en';

export type { Words } from './page/de';

const catalogues: Readonly<Record<Language, Words>> = { de, en };

/** The words of a language; every language fills the whole catalogue, the compiler sees to it. */
export function wordsOf(language: Language): Words {
  return catalogues[language];
}
