// SPDX-License-Identifier: EUPL-1.2
// The headline of the answer: one sentence, the verdict first.

import type { CellAnswer, PlaceAnswer } from '../analysis/place-answer';
import type { Words } from '../words';
import { formatMbit, type Language } from '../words/format';

/** The sentence for an answer; every verdict has one. */
export function verdictSentence(answer: PlaceAnswer, words: Words, language: Language): string {
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
