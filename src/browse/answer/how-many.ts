// SPDX-License-Identifier: EUPL-1.2
// For how many of whom a line is there, in words.

import type { LineRow } from '../../analysis/place/line-rows';
import type { Words } from '../../words';
import { aboutText } from '../../words/number/figure-text';
import { formatNumber, formatShare, type Language } from '../../words/number/format';

/**
 * `289 von 413 Haushalten (70,0 %)`; `etwa 11 von 27 …` where who divides finds another share; `12,0 % von 3 …` where rounding
 * would tell some as none or all; of a cell that does not say how many live there the share alone.
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
      const reached = Math.round(share * counted);
      const whole = Math.round(counted);
      const without = withoutFigure < 0.5 ? '' : `; ${answer.withoutFigure(count(withoutFigure))}`;
      const isExact = formatShare(reached / whole, language) === percent;
      const all = whole ? count(whole) : '<\u00a01';
      if (!isExact && (!reached || reached === whole)) return of(percent, all) + without;
      const text = of(count(reached), all);
      return `${isExact ? text : aboutText(text, language)} (${percent}${without})`;
    })
    .join(', ');
}
