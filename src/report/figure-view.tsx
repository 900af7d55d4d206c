// SPDX-License-Identifier: EUPL-1.2
// The one component that shows a number of the report. It takes a figure, which has a proof, and opens it.

import { createContext, useContext } from 'react';
import type { Figure } from '../analysis/proof';
import type { Language } from '../words/format';
import { reportWordsOf } from '../words/report';
import { figureText } from './proof-text';

export interface ShownProof {
  readonly id: string;
  readonly figure: Figure;
}

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
      title={reportWordsOf(language).proofHeading}
      onClick={() => open({ id, figure })}
    >
      {text}
    </button>
  );
}
