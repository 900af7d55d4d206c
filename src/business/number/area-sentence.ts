// SPDX-License-Identifier: EUPL-1.2
// How large a place is: what its file states and what was computed from its outline are two numbers, and each says which it is.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { CheckWords } from '../../words/business';
import { formatDate, type Language } from '../../words/number/format';
import type { Sentence } from './figure-sentence';

type AreaFigures = Readonly<Record<'statedArea' | 'drawnArea' | keyof Bounds, NamedFigure | null>>;
type Bounds = Readonly<Record<'leastM2' | 'mostM2', NamedFigure | null>>;

/** `2,5 ha bis 2,9 ha`, or of one bound `mindestens 2,5 ha`; null where no bound is known. */
export function rangeSentence({ leastM2, mostM2 }: Bounds, size: CheckWords['size']): Sentence | null {
  if (leastM2 && mostM2) return (say) => size.between(say(leastM2), say(mostM2));
  if (leastM2) return (say) => size.atLeast(say(leastM2));
  return mostM2 && ((say) => size.atMost(say(mostM2)));
}

/** `565 ha (laut Datei, Stand 2006)`, then `36,5 ha (aus dem Umriss gerechnet)`; empty where neither is known. */
export function areaSentences(
  { statedArea, drawnArea, ...range }: AreaFigures,
  { size, find }: Pick<CheckWords, 'size' | 'find'>,
  language: Language,
): Sentence[] {
  const asOf = (statedArea ?? range.leastM2 ?? range.mostM2)?.figure.proof.asOf ?? null;
  const behind = asOf === null ? size.stated : `${size.stated}, ${find.statedOn(formatDate(asOf, language))}`;
  const bounds = rangeSentence(range, size);
  return [
    ...(statedArea ? [(say: Parameters<Sentence>[0]) => `${say(statedArea)} (${behind})`] : []),
    ...(bounds ? [(say: Parameters<Sentence>[0]) => `${bounds(say)} (${behind})`] : []),
    ...(drawnArea ? [(say: Parameters<Sentence>[0]) => `${say(drawnArea)} (${size.drawn})`] : []),
  ];
}
