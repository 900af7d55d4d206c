// SPDX-License-Identifier: EUPL-1.2
// One page of paper holds a sheet whatever stands in it: what it says less loudly goes first, step by step, and only while it
// is too long; never the size of its type, which an eye of seventy must read.

/** A sheet that keeps to one page. */
export interface PaperPage {
  /** From the least to the most that a reader misses: tokens of `data-short`, whose rules stand in the sheet's stylesheet. */
  readonly steps: readonly string[];
  /** Height that the sheet may have, in millimetres of paper. */
  readonly roomMm: number;
}

const pixelsPerMm = 96 / 25.4;

/**
 * Unfolds what nobody could open on paper, then shortens the sheet until it fits; as short as it can be where no step is
 * enough. While it is measured it carries `data-fitting`: as wide as on paper and no higher than what stands in it.
 * @param from steps that stay taken: a picture drawn anew for its smaller frame must not give back what made it smaller
 * @returns how many steps are taken
 */
export function fitPage(sheet: HTMLElement | null, { steps, roomMm }: PaperPage, from = 0): number {
  if (!sheet) return from;
  for (const folded of sheet.querySelectorAll('details')) folded.open = true;
  sheet.dataset.fitting = '';
  const takes = (count: number) => {
    sheet.dataset.short = steps.slice(0, count).join(' ');
    return sheet.getBoundingClientRect().height <= roomMm * pixelsPerMm;
  };
  let taken = from;
  while (!takes(taken) && taken < steps.length) taken++;
  delete sheet.dataset.fitting;
  return taken;
}
