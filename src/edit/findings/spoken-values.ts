// SPDX-License-Identifier: EUPL-1.2
// What a finding quotes of the values of a file, as the desk shows values: numbers, dates and texts of the language.

import type { Finding } from '../../core/findings/finding';
import type { FindingCode } from '../../core/findings/finding-words';
import { repairWordsOf } from '../../words/edit/repair-words';
import { formatDate, type Language } from '../../words/number/format';
import { exactNumber, valueText } from '../../words/number/value-text';

/** Findings that quote values; a bare number in them is an amount. */
const ofAmounts: ReadonlySet<string> = new Set([
  'value-type',
  'value-out-of-range',
  'value-no-data',
  'value-not-listed',
  'part-above-whole',
  'above-town',
  'town-differs',
  'numbers-rounded',
] satisfies FindingCode[]);

/** Findings that quote dates; a bare number in them is a year. */
const ofDates: ReadonlySet<string> = new Set([
  'value-format',
  'date-other-form',
  'date-impossible',
  'dates-out-of-order',
  'history-out-of-order',
  'date-ahead',
  'announcement-changed',
] satisfies FindingCode[]);

/** The finding with what it found and expected in words; findings of other kinds as they are. */
export function withSpokenValues<Code extends string>(
  finding: Finding<Code>,
  language: Language,
): Finding<Code> {
  const isOfAmounts = ofAmounts.has(finding.code);
  if (!isOfAmounts && !ofDates.has(finding.code)) return finding;
  const spoken = (text: string | null) => text && spokenText(text, isOfAmounts, language);
  return { ...finding, found: spoken(finding.found), expected: spoken(finding.expected) };
}

const quoted = /"(?:[^"\\]|\\.)*"/;
const dated = /(?<![\w-])\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12])(?![\w-])/;
const amount = /(?<![\w.-])-?\d+(?:\.\d+)?(?![\w-]|\.\d)/;
const inAmounts = new RegExp(`${quoted.source}|${dated.source}|${amount.source}`, 'g');
const inDates = new RegExp(`${quoted.source}|${dated.source}`, 'g');

function spokenText(text: string, isOfAmounts: boolean, language: Language): string {
  if (text.startsWith('a date such as ')) return repairWordsOf(language).aDate;
  return text.replace(isOfAmounts ? inAmounts : inDates, (piece) => {
    if (piece.startsWith('"')) return quotedText(piece, isOfAmounts, language);
    return dated.test(piece) ? formatDate(piece, language) : exactNumber(Number(piece), language);
  });
}

/** A text of the file; a date among dates is one. What was cut is no JSON any more and stays as it is. */
function quotedText(piece: string, isOfAmounts: boolean, language: Language): string {
  try {
    return valueText(JSON.parse(piece), isOfAmounts ? undefined : dateField, language);
  } catch {
    return piece;
  }
}

const dateField = { kind: 'date' };
