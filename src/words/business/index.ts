// SPDX-License-Identifier: EUPL-1.2
// The words of the businesses' room in the chosen language.

import type { Language } from '../number/format';
import { type CheckWords, checkDe } from './de';
import { checkEn } from './en';

export type { CheckWords } from './de';

const catalogues: Readonly<Record<Language, CheckWords>> = { de: checkDe, en: checkEn };

export function checkWordsOf(language: Language): CheckWords {
  return catalogues[language];
}
