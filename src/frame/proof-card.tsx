// SPDX-License-Identifier: EUPL-1.2
// The proof behind a number: formula in words, inputs, sources, date, certainty, and how to reproduce it.

import { useMemo } from 'react';
import { type ShareQuestion, shareFigure } from '../analysis/proof';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';
import { formatDate, formatNumber } from '../words/format';

export type { ShareQuestion };

export function ProofCard({ question }: { question: ShareQuestion }) {
  const words = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const { proof } = useMemo(() => shareFigure(city, question), [city, question]);
  return (
    <dl className="nuf-proof">
      <dt>{words.proof.formula}</dt>
      <dd>{proof.formula[language]}</dd>
      <dt>{words.proof.inputs}</dt>
      <dd>
        <ul>
          {proof.inputs.map((input) => (
            <li key={input.label.de}>
              {input.label[language]}:{' '}
              {input.value === null
                ? words.unknown
                : typeof input.value === 'number'
                  ? formatNumber(input.value, language, 1)
                  : input.value}
              {input.unit ? ` ${input.unit}` : ''}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{words.proof.sources}</dt>
      <dd>{proof.sources.join('; ')}</dd>
      <dt>{words.proof.asOf}</dt>
      <dd>
        {proof.asOf ? formatDate(proof.asOf, language) : words.unknown} · {words.proof.confidence}:{' '}
        {words.confidence[proof.confidence]}
      </dd>
      <dt>{words.proof.reproduce}</dt>
      <dd>
        <code>{proof.reproduce.cli}</code>
      </dd>
    </dl>
  );
}
