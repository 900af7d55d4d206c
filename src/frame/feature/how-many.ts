// SPDX-License-Identifier: EUPL-1.2
// For how many of whom a line is there, in words.

import { isLessThanOne } from '../../analysis/figure/share-bounds';
import { wholeParts } from '../../analysis/figure/whole-parts';
import type { LineRow } from '../../analysis/place/line-rows';
import type { Words } from '../../words';
import { formatNumber, formatShare, formatShareOfLess, type Language } from '../../words/number/format';

/**
 * `289 von 413 Haushalten (70,0 %)`; `41,7 % von 27 …` where who divides whole numbers would find another share;
 * `weniger als 1 von 89 …` of a share that stands for less than one; of a cell that does
 * not say how many live there the share alone.
 */
export function howMany(
  amounts: LineRow['amounts'],
  { answer, view }: Pick<Words, 'answer' | 'view'>,
  language: Language,
): string {
  return amounts
    .map(({ unit, share, counted, withoutFigure }) => {
      const percent = formatShare(share, language);
      if (counted === null) return `${percent} ${view.units[unit]}`;
      const count = (value: number) => formatNumber(value, language);
      const of = unit === 'households' ? answer.ofHouseholds : answer.ofBusinesses;
      const { part, whole, isExact } = wholeParts(share, counted);
      const without = withoutFigure < 0.5 ? '' : `; ${answer.withoutFigure(count(withoutFigure))}`;
      const all = whole ? count(whole) : '<\u00a01';
      if (whole > 0 && isLessThanOne(share, counted))
        return `${of(answer.lessThanOne, all)} (${answer.estimated(formatShareOfLess(share, counted, language))}${without})`;
      return isExact ? `${of(count(part), all)} (${percent}${without})` : of(percent, all) + without;
    })
    .join(', ');
}

/** The same of a row, with the unit that nobody counted: `0 von 65 Betrieben (0,0 %), Haushalte: nicht bekannt`. */
export function howManyOfRow(
  { amounts, unknown }: Pick<LineRow, 'amounts' | 'unknown'>,
  words: Pick<Words, 'answer' | 'view' | 'unknown'>,
  language: Language,
): string {
  const left = unknown.map((unit) => `${words.view.units[unit]}: ${words.unknown}`);
  return [howMany(amounts, words, language), ...left].join(', ');
}
