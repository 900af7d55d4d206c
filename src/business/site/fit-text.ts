// SPDX-License-Identifier: EUPL-1.2
// Business fit in sentences: the analysis gives codes, page, exposé and files say them with the same words.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { FitReason, LineFit } from '../../analysis/site-check/business-fit';
import type { ComingLine } from '../../analysis/site-check/site-lines';
import { endOf } from '../../core/time/coarse-date';
import type { CheckWords } from '../../words/business';
import { formatDate, type Language } from '../../words/number/format';
import type { Sentence } from '../number/figure-sentence';
import type { PlaceFigures } from './site-fact';

/** One reason with its numbers; empty for a code without words, which a test rules out. */
export function reasonSentence(
  { about, code, available }: FitReason,
  { line }: LineFit,
  { site, fit }: PlaceFigures,
  words: CheckWords,
): Sentence {
  if (about === 'availability' && available === null) return () => words.fit.availabilityUnknown;
  const ofLine = site.lines.get(line);
  const here = about === 'availability' ? ofLine?.share : about === 'up' ? ofLine?.up : ofLine?.down;
  const needed = about === 'up' ? fit?.up : fit?.down;
  const usual = line.technology ? fit?.usualUp.get(line.technology) : undefined;
  const sentence = words.fit.reasons[`${about}/${code}`];
  return (say) => {
    const shown = (figure: NamedFigure | undefined) => (figure ? say(figure) : '');
    return (
      sentence?.({ needed: () => shown(needed), available: () => shown(here), usual: () => shown(usual) }) ??
      ''
    );
  };
}

/** When the project that would make it fit is expected, and what is unsure of it; as sentences. */
export function afterSentences(
  after: { readonly project: string; readonly expected: string | null },
  coming: readonly ComingLine[],
  today: string,
  words: CheckWords,
  language: Language,
): string[] {
  const { project, expected } = after;
  const date = expected && formatDate(expected, language);
  const when = !expected
    ? words.fit.afterNoDate
    : endOf(expected) < endOf(today)
      ? words.fit.afterPast(date ?? '')
      : words.fit.afterDate(date ?? '');
  const isSure = coming.find((line) => line.project === project)?.areaKnown ?? false;
  return [`${words.fit.after(project)}: ${when}.`, ...(isSure ? [] : [words.fit.afterArea])];
}

/** What the firm needs at its peak, down and up. */
export function needSentence({ down, up }: NonNullable<PlaceFigures['fit']>, words: CheckWords): Sentence {
  return (say) => `${words.fit.about.down} ${say(down)}, ${words.fit.about.up} ${say(up)}`;
}
