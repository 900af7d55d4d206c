// SPDX-License-Identifier: EUPL-1.2
// One page of A4 holds the answer whatever stands in it: what the page says less loudly goes first, step by step, and only
// while it is too long; never the size of its type, which an eye of seventy must read. The steps are tokens of `data-short`; what each leaves out is said in answer-sheet.css.

/** From the least to the most that a reader misses. */
export const steps = [
  'sources',
  'notes',
  'map',
  'about',
  'land',
  'programmes',
  'tight',
  'roles',
  'object',
  'meanings',
  'method',
  'names',
  'certainty',
  'picture',
] as const;

/** Height between the margins of the sheet (answer-sheet.css), less two lines for a printer that breaks lines otherwise. */
const roomMm = 279 - 7;
const pixelsPerMm = 96 / 25.4;

/** Unfolds what nobody could open on paper, then shortens the sheet until it fits; as it is where no step is enough. */
export function fitPage(sheet: HTMLElement | null): void {
  if (!sheet) return;
  for (const folded of sheet.querySelectorAll('details')) folded.open = true;
  for (let taken = 0; taken <= steps.length; taken++) {
    sheet.dataset.short = steps.slice(0, taken).join(' ');
    if (sheet.getBoundingClientRect().height <= roomMm * pixelsPerMm) return;
  }
}
