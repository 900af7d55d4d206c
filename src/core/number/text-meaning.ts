// SPDX-License-Identifier: EUPL-1.2
// What a text that is no number was probably meant to be, so that the finding can say what to do about it.

import { longestNumber } from '../limits/limits';

/** A number with a footnote mark behind it: `1.234*`, `12 1)`, `45²`. */
const footnote = /^[+-]?[\d.,'’\s]*\d\s?(?:\*+|†|[¹²³⁴]|[a-d]?\d?\)|\(\d\)|\[\d\])$/;
/** A limit, a range, an approximate value, and statistics' own `unter 3`. */
const inexact =
  /^(?:[<>≤≥~≈±]|(?:ca|circa|rd|rund|etwa|ungefähr|gut|knapp|fast|über|unter|bis|mindestens|höchstens|max|min|mehr als|weniger als)\b\.?)\s*\d|^\d[\d.,]*\s*(?:[-–—]|bis|to|\.\.+|±)\s*\d[\d.,]*(?:\s*%)?$/i;

/** Looks at a text that `readNumberText` gave back as `text`. */
export function textMeaning(raw: string): 'inexact' | 'footnote' | 'text' {
  const text = raw.trim();
  if (text.length > longestNumber) return 'text';
  return footnote.test(text) ? 'footnote' : inexact.test(text) ? 'inexact' : 'text';
}
