// SPDX-License-Identifier: EUPL-1.2
// House numbers as offices write them: a number and an addition (`12 a`, `12 1/2`), or several houses in one (`12–14`).

export interface HouseNumber {
  readonly number: number;
  /** Empty, a letter or a fraction; a house that goes on to another number has that number behind a dash (`–14`). */
  readonly addition: string;
}

/** Longer additions are notes, not parts of a number. */
const longestAddition = 12;

/**
 * A number from what stands in one column or in two; null for none. Zero is what offices write where there is none, and a
 * bare text such as `*` or `o. Nr.` is no number.
 */
export function readHouseNumber(number: string, addition = ''): HouseNumber | null {
  const [, digits, rest = ''] = /^\s*0*(\d{1,5})(?!\d)(.*)$/.exec(`${number} ${addition}`) ?? [];
  if (digits === undefined || Number(digits) === 0) return null;
  const added = rest
    .replace(/\s*[-–—]\s*/g, '–')
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
