// SPDX-License-Identifier: EUPL-1.2
// What somebody typed or pasted into a field for a number, read by the grammar of every file: "1 234,5" is never 1.

import { readNumberText } from '../../core/number/number-text';

export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  /** `1.010`: a thousand or one, and nothing in a single field decides. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'wrong' };

/** A unit, also a per cent sign, is refused: the field names its own. */
export function typedNumber(text: string): TypedNumber {
  const reading = readNumberText(text);
  if (reading.kind === 'empty') return { kind: 'empty' };
  if (reading.kind === 'ambiguous' && reading.unit === null)
    return { kind: 'ambiguous', readings: [reading.asDecimal, reading.asThousands] };
  return reading.kind === 'number' && reading.unit === null
    ? { kind: 'number', value: reading.value }
    : { kind: 'wrong' };
}

/** A number of the link; null where there is none. */
export function keptNumber(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/**
 * What a field asks while `text` stands in it: its one reading within the bounds, null for an empty field, else what was
 * asked `before` it was entered. "10.000" is first read as 10 and then not at all; 10 must not go on being asked.
 */
export function askedNumber(
  text: string,
  before: number | null,
  isAllowed: (value: number) => boolean,
): number | null {
  const reading = typedNumber(text);
  if (reading.kind === 'empty') return null;
  return reading.kind === 'number' && isAllowed(reading.value) ? reading.value : before;
}
