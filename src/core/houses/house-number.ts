// SPDX-License-Identifier: EUPL-1.2
// House numbers as offices write them: a number and an addition (`12 a`, `12 1/2`), or several houses in one (`12–14`).

export interface HouseNumber {
  readonly number: number;
  /** Empty, a letter or a fraction; a house that goes on to another number has that number behind a dash (`–14`). */
  readonly addition: string;
}

/** Longer additions are notes, not parts of a number. */
const longestAddition = 12;

/** What tables write where there is no addition. */
const noAddition = /^(null|nan|none|n\/a|k\.?\s?a\.?|0+([.,]0+)?|[-–—*.]+)$/i;

/** A fraction as one sign, and as three: `12½` and `12 1/2` are one house, and no house 12. */
const spelledOut = (text: string) =>
  text.replace(/[¼½¾⅐-⅞]/gu, (sign) => ` ${sign.normalize('NFKC').replace('\u2044', '/')}`);

/** Months as a spreadsheet writes them that took `12-3` or `3/12` for a day, in German and English. */
const month = /(?:jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*/.source;
const asDate = new RegExp(`^(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[.\\s-]*${month}\\b|${month}[.\\s-]+\\d)`, 'i');

/** Whether a spreadsheet has made a day of a house number: `12. Mrz`, `2024-03-12`, or the number of a day such as 45363. */
export function isDateOfSheet(number: string): boolean {
  const text = number.trim();
  return asDate.test(text) || /^[34]\d{4}$/.test(text);
}

/**
 * A number from what stands in one column or in two; null for none. Zero is what offices write where there is none, and a
 * bare text such as `*` or `o. Nr.` is no number. `12.0`, as a
 * table has it that was read as numbers, is 12; any other fraction behind a mark is no house, nor is a day of the calendar.
 */
export function readHouseNumber(number: string, addition = ''): HouseNumber | null {
  const whole = spelledOut(number)
    .trim()
    .replace(/^(\d+)[.,]0+$/, '$1');
  if (/^\d+[.,]\d+$/.test(whole) || isDateOfSheet(whole)) return null;
  const [, digits, rest = ''] =
    /^0*(\d{1,5})(?!\d)(.*)$/.exec(`${whole} ${spelledOut(addition)}`.trim()) ?? [];
  if (digits === undefined || Number(digits) === 0) return null;
  if (noAddition.test(rest.trim())) return { number: Number(digits), addition: '' };
  const added = rest
    .replace(/\s*[-–—+]\s*/g, '–')
    .replace(/[^\p{L}\d–/ ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return added.length > longestAddition ? null : { number: Number(digits), addition: added };
}

/** As a door has it: `12`, `12 a`, `12–14`. */
export function formatHouseNumber({ number, addition }: HouseNumber): string {
  const joint = addition === '' || addition.startsWith('–') ? '' : ' ';
  return `${number}${joint}${addition}`;
}

/** Additions that mean the same: `A`, `a`. */
export function foldAddition(addition: string): string {
  return addition.toLowerCase().replace(/\s/g, '');
}

/** The last number of several houses in one; the number itself of any other. */
export function lastNumber({ number, addition }: HouseNumber): number {
  const last = Number(/–(\d{1,5})/.exec(addition)?.[1] ?? number);
  return last > number ? last : number;
}
