// SPDX-License-Identifier: EUPL-1.2
// The one component that shows a number whose proof opens. It takes a figure, and a figure cannot be without its proof.

import { createContext, useContext } from 'react';
import type { Figure, NamedFigure } from '../../analysis/figure/figure';
import { wordsOf } from '../../words';
import { figureText } from '../../words/number/figure-text';
import type { Language } from '../../words/number/format';
import './figure-view.css';

/** A number with what it is of, where the place it stands in knows that: `about` heads its proof. */
export interface ShownProof extends NamedFigure {
  readonly about?: string | undefined;
}

/** Opens the proof of a figure; the page has one place for it. */
export const OpenProof = createContext<(proof: ShownProof) => void>(() => {});

export function FigureView({
  id,
  figure,
  language,
  name,
  about = name,
}: {
  readonly id: string;
  readonly figure: Figure;
  readonly language: Language;
  /** What a list of buttons says after the number, such as row and column; a sentence says it around the number. */
  readonly name?: string | undefined;
  /** What heads the proof after the number. */
  readonly about?: string | undefined;
}) {
  const open = useContext(OpenProof);
  const text = figureText(figure, language);
  return (
    <button
      type="button"
      className="nuf-number"
      data-figure={id}
      data-short={isShort(text) || undefined}
      data-stroke={text.includes('/') || undefined}
      data-unknown={figure.value === null || undefined}
      aria-haspopup="dialog"
      aria-label={name && `${text} – ${name}`}
      title={wordsOf(language).proof.open}
      onClick={() => open({ id, figure, about })}
    >
      {text}
    </button>
  );
}

/** Narrower than the 24 px that a finger needs. */
export function isShort(text: string): boolean {
  return text.length <= 3;
}
