// SPDX-License-Identifier: EUPL-1.2
// Yes, no, not known: answers that keep what is unknown apart from what is not so.

export type Answer = 'yes' | 'no' | 'unknown';

/** Whether a value passes a test; null is unknown. */
export function answerOf<V>(value: V | null, passes: (value: V) => boolean): Answer {
  if (value === null) return 'unknown';
  return passes(value) ? 'yes' : 'no';
}

/** All must hold: one "no" decides, else one "unknown"; nothing asked is "yes". */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether a distance that is unsure by `uncertaintyM` (null: exact) is at most `mostM`; within the doubt it is unknown. */
export function isWithinDistance(
  distanceM: number | null,
  uncertaintyM: number | null,
  mostM: number,
): Answer {
  if (distanceM === null) return 'unknown';
  const doubtM = uncertaintyM ?? 0;
  if (distanceM + doubtM <= mostM) return 'yes';
  return distanceM - doubtM > mostM ? 'no' : 'unknown';
}
