// SPDX-License-Identifier: EUPL-1.2
// A figure as JSON for other programs: its proof says how it comes again as texts, not as this program's own data.

import type { Figure } from '../analysis/figure/figure';
import { commandOf } from './command';
import { linkOfFigure } from './link';

/** `{value, unit, proof}` with `proof.reproduce: {query, cli}`: the fragment of the page's link, and the command, which names `folder`. */
export function figureJson({ value, unit, proof }: Figure, folder: string | null = null) {
  const reproduce = { query: linkOfFigure(proof.reproduce), cli: commandOf(proof.reproduce, folder) };
  return { value, unit, proof: { ...proof, reproduce } };
}
