// SPDX-License-Identifier: EUPL-1.2
// The one component that shows a number whose proof opens. It takes a figure, and a figure cannot be without its proof.

import { createContext, useContext } from 'react';
import type { Figure, NamedFigure } from '../analysis/proof';
import { wordsOf } from '../words';
import { figureText } from '../words/figure-text';
import type { Language } from '../words/format';
import './figure-view.css';

export type ShownProof = NamedFigure;

/** Opens the proof of a figure; the page has one place for it. */
export const OpenProof = createContext<(proof: ShownProof) => void>(() => {});

export function FigureView({
  id,
  figure,
  language,
}: {
  readonly id: string;
  readonly figure: Figure;
  readonly language: Language;
}) {
  const open = useContext(OpenProof);
  const text = figureText(figure, language);
  return (
    <button
      type="button"
      className="nuf-number"
      data-figure={id}
      data-unknown={figure.value === null || undefined}
      aria-haspopup="dialog"
      title={wordsOf(language).proof.open}
      onClick={() => open({ id, figure })}
    >
      {text}
    </button>
  );
}
