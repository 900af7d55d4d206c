// SPDX-License-Identifier: EUPL-1.2
// Business fit in sentences: the analysis gives codes, page, exposé and files say them with the same words.

import type { FitReason, LineFit, Need } from '../analysis/business-fit';
import type { ComingLine } from '../analysis/site-check-lines';
import type { BusinessRequirements } from '../core/business-requirements';
import { endOf } from '../core/date';
import type { CheckWords } from '../words/check';
import { formatDate, formatNumber, formatShare, type Language } from '../words/format';

/** Speeds of a firm's need are small and computed: one decimal below ten, none above. */
export function needMbit(mbit: number, language: Language): string {
  return `${formatNumber(mbit, language, mbit < 10 ? 1 : 0)}\u00a0Mbit/s`;
}

export function reasonSentence(
  reason: FitReason,
  { line }: LineFit,
  table: BusinessRequirements,
  words: CheckWords,
  language: Language,
): string {
  const { about, code, needed, available } = reason;
  if (about === 'availability' && available === null) return words.fit.availabilityUnknown;
  const usual = table.technologies.find(({ id }) => id === line.technology)?.usualMaxUpMbit ?? 0;
  const shown =
    about === 'availability' ? formatShare(available ?? 0, language) : needMbit(available ?? 0, language);
  const sentence = words.fit.reasons[`${about}/${code}`];
  return (
    sentence?.({
      needed: needMbit(needed ?? 0, language),
      available: shown,
      usual: needMbit(usual, language),
    }) ?? ''
  );
}

/** When the project that would make it fit is expected, and what is unsure of it; as sentences. */
export function afterSentences(
  after: { readonly project: string; readonly expected: string | null },
  coming: readonly ComingLine[],
  today: string,
  words: CheckWords,
  language: Language,
): string[] {
  const { project, expected } = after;
  const date = expected && formatDate(expected, language);
  const when = !expected
    ? words.fit.afterNoDate
    : endOf(expected) < endOf(today)
      ? words.fit.afterPast(date ?? '')
      : words.fit.afterDate(date ?? '');
  const isSure = coming.find((line) => line.project === project)?.areaKnown ?? false;
  return [`${words.fit.after(project)}: ${when}.`, ...(isSure ? [] : [words.fit.afterArea])];
}

export function needText({ downMbit, upMbit }: Need, words: CheckWords, language: Language): string {
  return `${words.fit.about.down} ${needMbit(downMbit, language)}, ${words.fit.about.up} ${needMbit(upMbit, language)}`;
}
