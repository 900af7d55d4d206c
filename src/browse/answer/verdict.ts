// SPDX-License-Identifier: EUPL-1.2
// The headline of the answer: one sentence, the verdict first.

import { type CellAnswer, fibreBuiltSince, type PlaceAnswer } from '../../analysis/place/place-answer';
import { isMostlyCompleted } from '../../analysis/roles/service-date';
import type { Words } from '../../words';
import { formatDate, formatMbit, type Language } from '../../words/number/format';

/**
 * The sentence for an answer; every verdict has one. Fibre that was built after the day of the data stands in it: who reads it
 * asks about today.
 */
export function verdictSentence(answer: PlaceAnswer, words: Words, language: Language): string {
  const since = fibreBuiltSince(answer);
  if (since && answer.verdict !== 'fibre' && answer.verdict !== 'outside')
    return words.verdicts.fibreSince(
      formatDate(since.properties.completedOn ?? '', language),
      isMostlyCompleted(since.properties),
      answer.verdict === 'gigabit-cable',
    );
  switch (answer.verdict) {
    case 'fibre':
      return words.verdicts.fibre;
    case 'gigabit-cable':
      return words.verdicts.gigabitCable;
    case 'gigabit-mixed':
      return words.verdicts.gigabitOther;
    case 'fast':
      return words.verdicts.fast(formatMbit(bestOf(answer.cell), language));
    case 'basic':
      return words.verdicts.basic(formatMbit(bestOf(answer.cell), language));
    case 'under30':
      return words.verdicts.under30;
    case 'no-figure':
      return words.verdicts.noFigure;
    case 'outside':
      return words.verdicts.outside(answer.nearestNeighbour);
  }
}

function bestOf(cell: CellAnswer | null): number {
  return cell?.downMbit.alle ?? 0;
}
