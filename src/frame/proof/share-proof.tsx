// SPDX-License-Identifier: EUPL-1.2
// The proof of a share of the map's rooms, with the official value beside it where there is one.

import { useMemo } from 'react';
import { coverageShares } from '../../analysis/coverage/coverage';
import { officialFigure, shareFigure } from '../../analysis/coverage/coverage-figures';
import type { CoverageQuery } from '../../analysis/coverage/figures';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { figureText } from '../../words/number/figure-text';
import { formatDataDate, formatShare } from '../../words/number/format';
import { German } from '../elements/german';
import { ProofList } from './proof-list';
import { ProofWindow } from './proof-window';

/** A share of council item 9 at the date of the data, or in the scenario of a quarter. */
export type ShareQuestion = CoverageQuery & { readonly quarter: string | null };

interface Props {
  readonly question: ShareQuestion;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ShareProof({ question, isOpen, onClose }: Props) {
  const words = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const figure = useMemo(
    () => shareFigure(city, coverageShares(city, { quarter: question.quarter }), question),
    [city, question],
  );
  const official = useMemo(() => officialFigure(city, question), [city, question]);
  return (
    <ProofWindow
      isOpen={isOpen}
      value={figureText(figure, language)}
      // The first input is what the share is of: "Haushalte (Wohngebiete), versorgt ab 1.000 Mbit/s, beste Technik".
      about={figure.proof.inputs[0]?.label[language] ?? ''}
      onClose={onClose}
    >
      <ProofList figure={figure} />
      {official?.value != null && (
        <p>
          {words.figures.calibration}: <strong>{formatShare(official.value, language)}</strong>
          {official.proof.asOf && ` (${formatDataDate(official.proof.asOf, language)})`}.{' '}
          <German>{official.proof.sources.join('; ')}</German>
        </p>
      )}
    </ProofWindow>
  );
}
