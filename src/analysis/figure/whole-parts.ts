// SPDX-License-Identifier: EUPL-1.2
// "258 of 508 (50.8%)": whole numbers beside a share, of which a reader who divides must find that share and no other.

/** How many of how many in whole numbers; an area that cuts cells counts parts of them. */
export interface WholeParts {
  readonly part: number;
  readonly whole: number;
  /** Who divides the two finds the tenth of a per cent that is told; else only the share may be told: "2.6% of 301". */
  readonly isExact: boolean;
}

/** `share` 0–1 of `counted` units. */
export function wholeParts(share: number, counted: number): WholeParts {
  const part = Math.round(share * counted);
  const whole = Math.round(counted);
  const tenth = (of: number) => Math.round(Number((of * 1000).toFixed(6)));
  const turnsIntoNoneOrAll = (share > 0 && part === 0) || (share < 1 && part === whole);
  return {
    part,
    whole,
    isExact: whole > 0 && !turnsIntoNoneOrAll && tenth(part / whole) === tenth(share),
  };
}
