// SPDX-License-Identifier: EUPL-1.2
// "11 of 27 (41.7%)": whole numbers beside a share, of which a reader who divides must not find another share.

/** How many of how many in whole numbers; an area that cuts cells counts parts of them. */
export interface WholeParts {
  readonly part: number;
  readonly whole: number;
  /** Rounding turns some into none or into all: then only the share may be told. */
  readonly isMisleading: boolean;
  /** Who divides the two finds another tenth of a per cent: then they are told as "about". */
  readonly isApproximate: boolean;
}

/** `share` 0–1 of `counted` units. */
export function wholeParts(share: number, counted: number): WholeParts {
  const part = Math.round(share * counted);
  const whole = Math.round(counted);
  const tenth = (of: number) => Math.round(Number((of * 1000).toFixed(6)));
  return {
    part,
    whole,
    isMisleading: whole === 0 || (share > 0 && part === 0) || (share < 1 && part === whole),
    isApproximate: tenth(part / whole) !== tenth(share),
  };
}
