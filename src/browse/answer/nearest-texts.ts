// SPDX-License-Identifier: EUPL-1.2
// How far those who are asked about have it to a gigabit and to fibre, told for each of them.

import { fibreBuiltSince } from '../../analysis/place/built-since';
import { type NearestLines, type NearestOfUnit, nearestLines } from '../../analysis/place/nearest-line';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { countedUnits } from '../../analysis/place/subject';
import type { Words } from '../../words';
import { nearestBuiltText } from '../../words/answer/built-since';
import { formatDataDate, formatDistance, type Language } from '../../words/number/format';

/**
 * Where those who are asked about find a gigabit, and one over fibre, that they do not have here; then where fibre was built
 * since. None where they have both, or where nobody has them.
 */
export function nearestTexts(
  answer: Pick<PlaceAnswer, 'subject' | 'nearest' | 'about' | 'plansHere'>,
  words: Words,
  language: Language,
): string[] {
  const told = nearestLines(answer.nearest, answer.subject?.leads ?? countedUnits);
  const asOf = answer.about?.asOf ?? null;
  const start = words.answer.nearest(asOf === null ? null : formatDataDate(asOf, language));
  // Where fibre was built since the day of the data, the nearest cell of that day leads astray.
  const kinds: readonly ('gigabit' | 'fibre')[] = fibreBuiltSince(answer)
    ? ['gigabit']
    : ['gigabit', 'fibre'];
  return [
    ...kinds.flatMap((kind) => {
      const away = told[kind].filter(({ distanceM }) => distanceM > 0);
      if (away.length === 0) return [];
      const parts = byCell(away).map(
        ([first, ...others]) =>
          `${words.answer.nearestFor([first, ...others].map(({ unit }) => unit))} ${formatDistance(first.distanceM, language)}`,
      );
      return [
        `${start} ${words.answer.nearestWith[kind]}: ${parts.join(', ')} (${words.answer.straightLine})`,
      ];
    }),
    ...(told.built ? [nearestBuiltText(told.built, words, language)] : []),
  ];
}

/** One group where the same cell is the nearest of all of them. */
function byCell(nearest: NearestLines['gigabit']): (readonly [NearestOfUnit, ...NearestOfUnit[]])[] {
  const [first, ...others] = nearest;
  if (!first) return [];
  return others.every(({ rasterId }) => rasterId === first.rasterId)
    ? [[first, ...others]]
    : nearest.map((one) => [one] as const);
}
