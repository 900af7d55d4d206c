// SPDX-License-Identifier: EUPL-1.2
// One share: what is divided by what, and when there is nothing to say.

/** One share with what it is made of: households, businesses or m². */
export interface Share {
  /** 0–1; null where nothing in the area has a figure. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Amount in the area that has no figure: outside the denominator for households and businesses, inside it for area. */
  readonly withoutFigure: number;
}

/** Below this an amount is what rounding leaves of nothing: a millionth of a household or of a square metre. */
const nothing = 1e-6;

/** The amount, or 0 where it is only what rounding leaves of nothing. */
export const clean = (amount: number) => (amount < nothing ? 0 : amount);

/**
 * The share `served / of` of amounts in households, businesses or m²: `withFigure` of `total` have a figure. Null where
 * none has one, or where there is nothing to divide by; never above 1, whatever rounding adds.
 */
export function makeShare(served: number, withFigure: number, total: number, of: number): Share {
  const denominator = clean(of);
  const numerator = Math.min(clean(served), denominator);
  const hasFigure = clean(withFigure) > 0 && denominator > 0;
  return {
    value: hasFigure ? numerator / denominator : null,
    numerator,
    denominator,
    withoutFigure: clean(total - withFigure),
  };
}
