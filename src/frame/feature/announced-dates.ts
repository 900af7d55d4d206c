// SPDX-License-Identifier: EUPL-1.2
// The announced dates of a project as short sentences. A part of it and the whole are two promises: only the same promise,
// said again, has moved.

import type { AnnouncedDate, LedgerEntry } from '../../analysis/expansion/expansion';
import type { Words } from '../../words';
import { formatDate, type Language } from '../../words/number/format';

/** One line an announced date of a part or of the whole, in the order in which they were said; empty without one. */
export function promiseLines(
  announced: readonly AnnouncedDate[],
  words: Words,
  language: Language,
): string[] {
  const shown = announced.filter(({ announcement }) => announcement.event !== 'start');
  return shown.map((date, at) => {
    const { event, announcedFor, note, noteEn } = date.announcement;
    const when = formatDate(announcedFor, language);
    const isSame = ({ announcement }: AnnouncedDate) => announcement.event === event;
    const isFirst = !shown.slice(0, at).some(isSame);
    const isOnly = isFirst && !shown.slice(at + 1).some(isSame);
    const what = (language === 'en' ? noteEn : note) ?? null;
    if (event === 'partial') return words.answer.announcedPart(when, what) + slipText(date, words);
    const say = isOnly ? 'announcedOnce' : isFirst ? 'announcedFirst' : 'announcedNow';
    return words.answer[say](when) + slipText(date, words);
  });
}

/** What is said of a project without any announced date: one that is being built has no date for its end. */
export function noDateSaid({ plan: { properties } }: Pick<LedgerEntry, 'plan'>, { answer }: Words): string {
  const isBuilding = properties.state === 'construction' || properties.state === 'houseConnections';
  return isBuilding ? answer.noEnd : `${answer.announced}: ${answer.noDate}`;
}

/** ` (1 Quartal später)`, empty where nothing moved. */
function slipText({ announcement, slipMonths, slipQuarters }: AnnouncedDate, words: Words): string {
  if (!slipMonths) return '';
  // Where both dates are quarters, whole quarters say it plainer than months.
  const isQuarters = announcement.announcedFor.includes('Q') && slipQuarters;
  return ` (${isQuarters ? words.answer.slip(slipQuarters) : words.answer.slipMonths(slipMonths)})`;
}

/** What is said of dates that have passed without a report, of the whole or of a part; null where none has. */
export function pastSaid(
  { overdue, isPartOverdue }: Pick<LedgerEntry, 'overdue' | 'isPartOverdue'>,
  { answer }: Words,
): string | null {
  return overdue ? answer.overdue : isPartOverdue ? answer.partOverdue : null;
}
