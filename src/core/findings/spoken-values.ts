// SPDX-License-Identifier: EUPL-1.2
// What a finding quotes of the values of a file, as people read values: numbers, dates and texts of the language.

import type { Finding } from './finding';
import type { FindingCode } from './finding-words';

type Language = 'de' | 'en';

/** How values are written; whoever says the findings hands in the formatter of the page (words/number). */
export interface QuotedWriter {
  readonly exactNumber: (value: number, language: Language) => string;
  readonly formatDate: (date: string, language: Language) => string;
  readonly valueText: (
    value: unknown,
    field: { readonly kind: 'date' } | undefined,
    language: Language,
  ) => string;
}

/** Findings that quote values; a bare number in them is an amount. */
const ofAmounts: ReadonlySet<string> = new Set([
  'value-type',
  'value-out-of-range',
  'value-no-data',
  'value-not-listed',
  'part-above-whole',
  'above-town',
  'area-other-unit',
  'area-far-off',
  'shares-as-fractions',
  'town-differs',
  'numbers-rounded',
] satisfies FindingCode[]);

/** Findings that quote dates; a bare number in them is a year. */
const ofDates: ReadonlySet<string> = new Set<FindingCode | 'import-update-older'>([
  'import-update-older',
  'value-format',
  'date-other-form',
  'date-impossible',
  'dates-out-of-order',
  'history-out-of-order',
  'date-ahead',
  'announcement-changed',
]);

/** The finding with what it found and expected in words; findings of other kinds as they are. */
export function withSpokenValues<Code extends string>(
  finding: Finding<Code>,
  language: Language,
  write: QuotedWriter,
): Finding<Code> {
  const isOfAmounts = ofAmounts.has(finding.code);
  if (!isOfAmounts && !ofDates.has(finding.code)) return finding;
  const spoken = (text: string | null) => text && spokenText(text, isOfAmounts, language, write);
  return { ...finding, found: spoken(finding.found), expected: spoken(finding.expected) };
}

/** The forms of a date in words; each is read where a date is typed, pasted or imported. */
export const aDate = {
  de: 'ein Datum wie 2026, 2. Halbjahr 2026, 4. Quartal 2026, November 2026 oder 22. November 2026',
  en: 'a date such as 2026, second half of 2026, Q4 2026, November 2026 or 22 November 2026',
} as const;

const quoted = /"(?:[^"\\]|\\.)*"/;
const dated = /(?<![\w-])\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12])(?![\w-])/;
const amount = /(?<![\w.-])-?\d+(?:\.\d+)?(?![\w-]|\.\d)/;
const inAmounts = new RegExp(`${quoted.source}|${dated.source}|${amount.source}`, 'g');
const inDates = new RegExp(`${quoted.source}|${dated.source}`, 'g');

function spokenText(text: string, isOfAmounts: boolean, language: Language, write: QuotedWriter): string {
  if (text.startsWith('a date such as ')) return aDate[language];
  return text.replace(isOfAmounts ? inAmounts : inDates, (piece) => {
    if (piece.startsWith('"')) return quotedText(piece, isOfAmounts, language, write);
    return dated.test(piece) ? write.formatDate(piece, language) : write.exactNumber(Number(piece), language);
  });
}

/** A text of the file; a date among dates is one. What was cut is no JSON any more and stays as it is. */
function quotedText(piece: string, isOfAmounts: boolean, language: Language, write: QuotedWriter): string {
  try {
    return write.valueText(JSON.parse(piece), isOfAmounts ? undefined : { kind: 'date' }, language);
  } catch {
    return piece;
  }
}
