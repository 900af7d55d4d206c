// SPDX-License-Identifier: EUPL-1.2
// The proof behind a number: formula in words, inputs, sources, date, certainty, and how to reproduce it.

import { useMemo } from 'react';
import { coverageShares } from '../analysis/coverage';
import { officialFigure, type ShareChoice, shareFigure } from '../analysis/coverage-figures';
import type { Figure } from '../analysis/proof';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';
import { formatInput } from '../words/figure-text';
import { formatDate, formatNumber, formatShare } from '../words/format';
import { German } from './german';

/** A share of council item 9 at the date of the data, or in the scenario of a quarter. */
export type ShareQuestion = ShareChoice & { readonly quarter: string | null };

export function ProofCard({ question }: { question: ShareQuestion }) {
  const words = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const figure = useMemo(
    () => shareFigure(city, coverageShares(city, { quarter: question.quarter }), question),
    [city, question],
  );
  const official = useMemo(() => officialFigure(city, question), [city, question]);
  return (
    <div className="nuf-proof">
      <ProofList figure={figure} />
      {official?.value != null && (
        <p>
          {words.figures.calibration}: <strong>{formatShare(official.value, language)}</strong>
          {official.proof.asOf && ` (${formatDate(official.proof.asOf, language)})`}.{' '}
          <German>{official.proof.sources.join('; ')}</German>
        </p>
      )}
    </div>
  );
}

/** Any figure's proof as a list; a figure cannot be without one. */
export function ProofList({ figure }: { figure: Figure }) {
  const words = useWords();
  const { language } = useSessionState();
  const { proof } = figure;
  // Whoever types the command as it stands has this file only if they saved it.
  const savedFirst = /--input (\S+)/.exec(proof.reproduce.cli)?.[1];
  return (
    <dl>
      <dt>{words.proof.formula}</dt>
      <dd>{proof.formula[language]}</dd>
      <dt>
        {words.proof.inputs} ({formatNumber(proof.inputs.length, language)})
      </dt>
      <dd>
        <ul>
          {proof.inputs.map((input) => (
            <li key={input.label.de}>
              {input.label[language]}: {formatInput(input, language)}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{words.proof.sources}</dt>
      <dd>
        <German>{proof.sources.join('; ')}</German>
      </dd>
      <dt>{words.proof.asOf}</dt>
      <dd>
        {proof.asOf ? formatDate(proof.asOf, language) : words.unknown}. {words.proof.confidence}:{' '}
        {words.confidence[proof.confidence]}
      </dd>
      <dt>{words.proof.reproduce}</dt>
      <dd>
        {savedFirst && <p>{words.proof.saveFirst(savedFirst)}</p>}
        <code>{proof.reproduce.cli}</code>
        {proof.reproduce.query !== '' && (
          <>
            {' '}
            <a className="nuf-textlink" href={`#${proof.reproduce.query}`}>
              {words.proof.link}
            </a>
          </>
        )}
      </dd>
    </dl>
  );
}
