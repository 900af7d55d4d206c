// SPDX-License-Identifier: EUPL-1.2
// The words of the businesses' room in the chosen language.

import { type CheckWords, checkDe } from './check-de';
import { checkEn } from './check-en';
import type { Language } from './format';

export type { CheckWords } from './check-de';

const catalogues: Readonly<Record<Language, CheckWords>> = { de: checkDe, en: checkEn };

export function checkWordsOf(language: Language): CheckWords {
  return catalogues[language];
}
