// SPDX-License-Identifier: EUPL-1.2
// The proof behind a number: formula in words, inputs, sources, date, certainty, and how to reproduce it.

import type { Figure, Proof } from '../../analysis/figure/figure';
import { keyed } from '../../frame/elements/keyed';
import { commandOf, savedFirst } from '../../reproduce/command';
import { linkOfFigure } from '../../reproduce/link';
import { useSessionState, useWords } from '../../session/use-session';
import type { Words } from '../../words';
import { formatInput } from '../../words/number/figure-text';
import { formatDataDate, formatNumber, type Language } from '../../words/number/format';
import { German } from '../elements/german';
import { unbroken } from '../elements/unbroken';
import { calledFolder } from './called-folder';

/** Of when a number is: from the oldest to the newest of what went into it. */
export function dateOfProof(
  { asOf, latestAsOf }: Pick<Proof, 'asOf' | 'latestAsOf'>,
  words: Words,
  language: Language,
): string {
  if (!asOf) return words.unknown;
  const oldest = formatDataDate(asOf, language);
  return latestAsOf ? words.proof.between(oldest, formatDataDate(latestAsOf, language)) : oldest;
}

/** Any figure's proof as a list; a figure cannot be without one. */
export function ProofList({ figure }: { figure: Figure }) {
  const words = useWords();
  const { language } = useSessionState();
  const { proof } = figure;
  const saved = savedFirst(proof.reproduce);
  const link = linkOfFigure(proof.reproduce);
  return (
    <dl>
      <dt>{words.proof.formula}</dt>
      <dd>{unbroken(proof.formula[language])}</dd>
      <dt>
        {words.proof.inputs} ({formatNumber(proof.inputs.length, language)})
      </dt>
      <dd>
        <ul>
          {keyed(proof.inputs, ({ label }) => label.de).map(([key, input]) => (
            <li key={key}>{unbroken(`${input.label[language]}: ${formatInput(input, language)}`)}</li>
          ))}
        </ul>
      </dd>
      <dt>{words.proof.sources}</dt>
      <dd>
        <German>{proof.sources.join('; ')}</German>
      </dd>
      <dt>{words.proof.asOf}</dt>
      <dd>
        {dateOfProof(proof, words, language)}. {words.proof.confidence}:{' '}
        {proof.confidence === 'unknown' ? words.unknown : words.confidence[proof.confidence]}
      </dd>
      <dt>{words.proof.reproduce}</dt>
      <dd>
        {saved && <p>{words.proof.saveFirst(saved)}</p>}
        <code>{commandOf(proof.reproduce, calledFolder)}</code>
        {link !== '' && (
          <>
            {' '}
            <a className="nuf-textlink" href={new URL(`#${link}`, location.href).href}>
              {words.proof.link}
            </a>
          </>
        )}
      </dd>
    </dl>
  );
}
