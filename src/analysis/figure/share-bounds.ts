// SPDX-License-Identifier: EUPL-1.2
// From where on which word may be said of a share; the reasons: docs/decisions/0010-words-for-shares.md.

export const shareBounds = {
  /** Share from which on nearly all have it. */
  nearlyAll: 0.95,
  /** More than this share are most. */
  most: 0.5,
  /** Units below which nothing but a single cell gets a verdict. */
  fewest: 10,
} as const;

/**
 * A share 0–1 that stands for somebody and yet for less than one of `counted`: an area that cuts cells counts parts of them, and
 * a drawn percentage of few need not be one. All of them are not less than one, of however little an area counts. The files round to hundredths of a per cent: 33.33 % of three are one. False where it is
 * not known how many are counted.
 */
export const isLessThanOne = (share: number | null, counted: number | null) =>
  share !== null && share > 0 && share < 1 && counted !== null && (share + 0.00005) * counted < 1;

/** Too few to say anything of, by the whole number that is told of them: 9.72 stand there as 10, and ten are not fewer than ten. */
export const isTooFew = (units: number) => Math.round(units) < shareBounds.fewest;
