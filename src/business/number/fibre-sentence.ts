// SPDX-License-Identifier: EUPL-1.2
// How far it is to fibre, as one sentence for page, exposé and files.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { CheckWords } from '../../words/business';
import type { Say, Sentence } from './figure-sentence';

/** How far the next cell with fibre is; as unsure as the place itself. An area or a street begins at its own border. */
export function fibreSentence(
  fibre: NamedFigure,
  doubt: NamedFigure | null,
  answer: SiteCheck['answer'],
  { size }: CheckWords,
): Sentence {
  const unsure = (say: Say) => (doubt ? ` (${size.plusMinus(say(doubt))})` : '');
  const kind = answer?.subject?.kind;
  return (say) =>
    fibre.figure.value === 0
      ? `${kind === 'area' || kind === 'line' ? size.inside : size.here} (${say(fibre)})`
      : `${say(fibre)} ${size.straight}${unsure(say)}`;
}
