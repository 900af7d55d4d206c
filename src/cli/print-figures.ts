// SPDX-License-Identifier: EUPL-1.2
// Figures with their ids on standard output, as text or as JSON.

import type { NamedFigure } from '../analysis/figure/figure';
import { figureText } from '../words/number/figure-text';
import type { Io } from './command';

/** As JSON `{figures: {id: {value, unit, proof}}}`, else a line for each. */
export function printFigures(figures: readonly NamedFigure[], asJson: boolean, io: Io): void {
  if (asJson) {
    const byId = Object.fromEntries(figures.map(({ id, figure }) => [id, figure]));
    io.out(`${JSON.stringify({ figures: byId }, null, 2)}\n`);
    return;
  }
  for (const { id, figure } of figures) io.out(`${id}: ${figureText(figure, io.lang)}\n`);
}
