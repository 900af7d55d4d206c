// SPDX-License-Identifier: EUPL-1.2
// What stands on the sheet of an answer.

import type { ReactNode } from 'react';
import type { CoveredSince } from '../../analysis/place/built-since';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import type { AnyFeature } from '../../core/city/city';

/** What the panel shows: the answer, what was picked, and the head of both. */
export interface ShownOnPaper {
  readonly answer: PlaceAnswer | null;
  readonly feature: AnyFeature | null;
  /** A place of another municipality, of which nothing but its name is known. */
  readonly isNeighbour: boolean;
  /** A point outside the city in nothing that is drawn: what is drawn of the city says nothing there. */
  readonly isOutside: boolean;
  readonly head: ReactNode;
  readonly since: readonly CoveredSince[];
}
