// SPDX-License-Identifier: EUPL-1.2
// Figures with their ids on standard output, as text or as JSON.

import type { NamedFigure } from '../analysis/figure/figure';
import { figureJson } from '../reproduce/figure-json';
import { figureText } from '../words/number/figure-text';
import type { Io } from './command';

/** What stands beside the figures: members of the JSON, and lines above them in the text. */
export interface Besides {
  readonly json: object;
  readonly lines: readonly string[];
}

/** As JSON `{figures: {id: {value, unit, proof}}, …}`, else a line for each. */
export function printFigures(
  figures: readonly NamedFigure[],
  asJson: boolean,
  io: Io,
  besides: Besides = { json: {}, lines: [] },
): void {
  if (asJson) {
    const byId = Object.fromEntries(figures.map(({ id, figure }) => [id, figureJson(figure)]));
    io.out(`${JSON.stringify({ figures: byId, ...besides.json }, null, 2)}\n`);
    return;
  }
  for (const line of besides.lines) io.out(`${line}\n`);
  for (const { id, figure } of figures) io.out(`${id}: ${figureText(figure, io.lang)}\n`);
}
