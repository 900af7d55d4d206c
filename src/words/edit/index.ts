// SPDX-License-Identifier: EUPL-1.2
// The words of the planners' room in the chosen language.

import type { Language } from '../number/format';
import { type EditWords, editDe } from './de';
import { editEn } from './en';

export type { EditWords } from './de';

const catalogues: Readonly<Record<Language, EditWords>> = { de: editDe, en: editEn };

export function editWordsOf(language: Language): EditWords {
  return catalogues[language];
}
