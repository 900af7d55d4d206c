// SPDX-License-Identifier: EUPL-1.2
// The only way in which this room shows a number that it found: as a figure, which opens its proof on the page and is the
// same text on paper and in files. test/architecture.test.ts sees to it.

import { Fragment } from 'react';
import type { NamedFigure } from '../../analysis/figure/figure';
import type { DistanceFigures } from '../../analysis/site-check/distance-figures';
import { unbroken } from '../../frame/elements/unbroken';
import { FigureView } from '../../frame/proof/figure-view';
import { useSessionState } from '../../session/use-session';
import { figureText } from '../../words/number/figure-text';
import type { Language } from '../../words/number/format';

/** How a sentence says one of its numbers. */
export type Say = (figure: NamedFigure) => string;
/** A sentence of `words/` that leaves open how its numbers are shown. */
export type Sentence = (say: Say) => string;

/** Numbers as text, for paper, files and what is announced. */
export function plainly(language: Language): Say {
  return ({ figure }) => figureText(figure, language);
}

/** One number. */
export function Proven({ of: { id, figure }, about }: { readonly of: NamedFigure; readonly about?: string }) {
  const { language } = useSessionState();
  return <FigureView id={id} figure={figure} language={language} about={about} />;
}

/** A sentence in which each number opens its proof. */
export function ProvenSentence({ of }: { readonly of: Sentence }) {
  const { language } = useSessionState();
  const about = of(plainly(language));
  const figures: NamedFigure[] = [];
  const text = of((figure) => `${open}${figures.push(figure) - 1}${close}`);
  return text.split(numbers).map((part, at) => {
    const [, before = '', number, after = ''] = oneNumber.exec(part) ?? [];
    const figure = number === undefined ? undefined : figures[Number(number)];
    const shown = figure ? <Proven of={figure} about={about} /> : unbroken(part);
    const isGlued = figure && before + after !== '';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence.
      <Fragment key={at}>
        {isGlued ? (
          <span className="nuf-number__glued">
            {before}
            {shown}
            {after}
          </span>
        ) : (
          shown
        )}
      </Fragment>
    );
  });
}

/** Marks of no script, so that no word can hold them. */
const open = '\uE000';
const close = '\uE001';
/** A number with what must not be torn from it: a bracket, ±, the mark at the end of a sentence. */
const numbers = /([(±\u00a0]*\uE000\d+\uE001[).,;:]*)/;
const oneNumber = /^([(±\u00a0]*)\uE000(\d+)\uE001([).,;:]*)$/;

/** A distance, how unsure it is behind it. */
export function distanceSentence(
  { distance, uncertainty }: DistanceFigures,
  straight: string,
  plusMinus: (metres: string) => string,
): Sentence {
  return (say) =>
    `${say(distance)}${straight && ` ${straight}`}${uncertainty ? ` (${plusMinus(say(uncertainty))})` : ''}`;
}
