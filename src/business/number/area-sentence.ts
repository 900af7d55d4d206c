// SPDX-License-Identifier: EUPL-1.2
// How large a place is: what its file states and what was computed from its outline are two numbers, and each says which it is.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { CheckWords } from '../../words/business';
import { formatDate, type Language } from '../../words/number/format';
import type { Sentence } from './figure-sentence';

/** `565 ha (laut Datei, Stand 2006)`, then `36,5 ha (aus dem Umriss gerechnet)`; empty where neither is known. */
export function areaSentences(
  { statedArea, drawnArea }: Readonly<Record<'statedArea' | 'drawnArea', NamedFigure | null>>,
  { size, find }: Pick<CheckWords, 'size' | 'find'>,
  language: Language,
): Sentence[] {
  const asOf = statedArea?.figure.proof.asOf ?? null;
  const behind = asOf === null ? size.stated : `${size.stated}, ${find.statedOn(formatDate(asOf, language))}`;
  return [
    ...(statedArea ? [(say: Parameters<Sentence>[0]) => `${say(statedArea)} (${behind})`] : []),
    ...(drawnArea ? [(say: Parameters<Sentence>[0]) => `${say(drawnArea)} (${size.drawn})`] : []),
  ];
}
