// SPDX-License-Identifier: EUPL-1.2
// What was built after the day of the coverage data, as a sentence without its full stop.

import type { Words } from '..';
import { formatDate, type Language } from '../number/format';

/** The shape is that of analysis/place/built-since.ts. */
interface SaidSince {
  readonly plan: {
    readonly properties: {
      readonly completedOn: string | null;
      readonly state: string | null;
      readonly technology: keyof Words['view']['technologies'] | null;
    };
  };
  readonly covers: 'whole' | 'part';
}

/** Without the name of the project. Houses that are still being connected mean that it is largely built. */
export function builtSinceText(
  { plan: { properties }, covers }: SaidSince,
  words: Words,
  language: Language,
): string {
  const { completedOn, state, technology } = properties;
  return words.answer.builtSince(
    formatDate(completedOn ?? '', language),
    state === 'houseConnections',
    covers === 'whole',
    technology && words.view.technologies[technology],
  );
}
