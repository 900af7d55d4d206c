// SPDX-License-Identifier: EUPL-1.2
// The words of the import in the chosen language.

import type { Language } from '../number/format';
import { type ImportWords, importDe } from './de';
import { importEn } from './en';

export type { ImportWords } from './de';

const catalogues: Readonly<Record<Language, ImportWords>> = { de: importDe, en: importEn };

export function importWordsOf(language: Language): ImportWords {
  return catalogues[language];
}
