// SPDX-License-Identifier: EUPL-1.2
// The announced dates of a project as short sentences. A part of it and the whole are two promises: only the same promise,
// said again, has moved.

import type { AnnouncedDate, LedgerEntry } from '../../analysis/expansion/expansion';
import {
  areDatesInferred,
  isBeingBuilt,
  isGrantAlone,
  isOfWhole,
  isToCome,
  type Plan,
} from '../../analysis/roles/service-date';
import type { Words } from '../../words';
import { formatDate, type Language } from '../../words/number/format';

/**
 * One line an announced date of a part or of the whole, in the order in which they were said; empty without one. A number that
 * is of more than the city says so, and a date that no source says in full says what of it was inferred.
 */
export function promiseLines(
  { announced, plan }: Pick<LedgerEntry, 'announced' | 'plan'>,
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
    if (event === 'partial') {
      const whole = words.answer.wholeFigures(plan.properties.coversCity === 'no');
      const part = isOfWhole(plan, date.announcement) ? `${what}; ${whole}` : what;
      return words.answer.announcedPart(when, part) + slipText(date, words);
    }
    const say = isOnly ? 'announcedOnce' : isFirst ? 'announcedFirst' : 'announcedNow';
    const inferred = areDatesInferred(plan) ? ` (${what ?? words.answer.inferredDate})` : '';
    return words.answer[say](when) + inferred + slipText(date, words);
  });
}

/** What is said of a project without any date: one that is being built has none for its end, one that is over none for that. */
export function noDateSaid({ plan }: Pick<LedgerEntry, 'plan'>, { answer }: Words): string {
  if (!isToCome(plan)) return answer.noPastDate;
  if (isBeingBuilt(plan.properties.state)) return answer.noEnd;
  return isGrantAlone(plan) ? answer.noWorks : answer.noDate;
}

/** Whether it is known that its works had begun; an announced beginning alone does not tell. */
function isBegun({ properties: { state, startedOn, history } }: Plan): boolean {
  return (
    isBeingBuilt(state) ||
    startedOn !== null ||
    history.some((step) => isBeingBuilt(step.state as typeof state))
  );
}

/** ` (1 Quartal später)`, empty where nothing moved. */
function slipText({ announcement, slipMonths, slipQuarters }: AnnouncedDate, words: Words): string {
  if (!slipMonths) return '';
  // Where both dates are quarters, whole quarters say it plainer than months.
  const isQuarters = announcement.announcedFor.includes('Q') && slipQuarters;
  return ` (${isQuarters ? words.answer.slip(slipQuarters) : words.answer.slipMonths(slipMonths)})`;
}

/**
 * What is not known of dates that have passed without a report, of the whole or of a part: of one that was begun only whether
 * it is done. Null where none has passed, and for a project of which it is known that it is over.
 */
export function pastSaid(
  { plan, overdue, isPartOverdue }: Pick<LedgerEntry, 'plan' | 'overdue' | 'isPartOverdue'>,
  { answer }: Words,
): string | null {
  if (!isToCome(plan)) return null;
  if (overdue) return isBegun(plan) ? answer.overdueBegun : answer.overdue;
  return isPartOverdue ? answer.partOverdue : null;
}
