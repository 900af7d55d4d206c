// SPDX-License-Identifier: EUPL-1.2
// The words of the hand in the chosen language.

import type { Language } from '../number/format';
import { type HandWords, handDe } from './de';
import { handEn } from './en';

export type { HandWords } from './de';

const catalogues: Readonly<Record<Language, HandWords>> = { de: handDe, en: handEn };

export function handWordsOf(language: Language): HandWords {
  return catalogues[language];
}
