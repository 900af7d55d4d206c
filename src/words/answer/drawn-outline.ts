// SPDX-License-Identifier: EUPL-1.2
// What is told of a place by the outline of a project that somebody drew says so, and how unsure the outline is.

import type { Words } from '..';
import { formatDistance, type Language } from '../number/format';

/** The shape is that of the properties of a project. */
export interface SaidOutline {
  readonly geometryBasis: string | null;
  readonly uncertaintyM: number | null;
}

const drawnBases: readonly (string | null)[] = ['demo-outline', 'fitted-outline'];

/** `Umriss gezeichnet, ±400 m`, in so few words because sheets have one page; null for an outline that is not drawn, and where there is none. */
export function outlineSaid(
  { geometryBasis, uncertaintyM }: SaidOutline,
  { answer }: Pick<Words, 'answer'>,
  language: Language,
): string | null {
  if (!drawnBases.includes(geometryBasis)) return null;
  return answer.byOutline(uncertaintyM === null ? null : formatDistance(uncertaintyM, language));
}

/**
 * That nobody knows whether a place belongs to a project whose drawn outline does not settle it; null for an outline that is not
 * drawn, and where nothing says how unsure it is.
 */
export function besideOutlineSaid(
  { geometryBasis, uncertaintyM }: SaidOutline,
  { answer }: Pick<Words, 'answer'>,
  language: Language,
): string | null {
  if (!drawnBases.includes(geometryBasis) || uncertaintyM === null) return null;
  return answer.planSketched(formatDistance(uncertaintyM, language));
}
