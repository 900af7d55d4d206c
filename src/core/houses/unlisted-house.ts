// SPDX-License-Identifier: EUPL-1.2
// The house number that somebody typed for a street whose houses nobody has listed: it stays with what was asked, and the
// answer is that of the street.

import { formatHouseNumber, readHouseNumber } from './house-number';

/** `Altenaer Straße 105` of the street and what was typed (`altenaer str 105, 58507 Lüdenscheid`); null without a number. */
export function unlistedHouse(street: string, typed: string): string | null {
  const [number = ''] =
    /(?<=\p{L}\.?,?\s*)\d{1,4}(?!\d)(\s?\p{L}(?!\p{L}))?(\s?[-–]\s?\d{1,4})?/u.exec(typed) ?? [];
  const read = readHouseNumber(number);
  return read && `${street} ${formatHouseNumber(read)}`;
}

/** Whether a text of a link is a house number of this street and nothing else: no link puts words of its own into the page. */
export function isUnlistedHouse(street: string, text: string): boolean {
  return text.startsWith(`${street} `) && unlistedHouse(street, text.slice(street.length - 1)) === text;
}
