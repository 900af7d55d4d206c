// SPDX-License-Identifier: EUPL-1.2
// The words of the council report, apart from the other words: they come with the report, not with the first answer.

import type { Language } from '../number/format';
import { type ReportWords, reportDe } from './de';
import { reportEn } from './en';

export type { ReportWords } from './de';

const catalogues: Readonly<Record<Language, ReportWords>> = { de: reportDe, en: reportEn };

export function reportWordsOf(language: Language): ReportWords {
  return catalogues[language];
}
