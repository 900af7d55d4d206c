// SPDX-License-Identifier: EUPL-1.2
// Lines of the land demand in words, the same on the page and on paper. What rests on the sectors that the product ships
// to try it out says so in every line: a number that is quoted leaves its heading behind.

import type { NamedFigure } from '../../analysis/figure/figure';
import { isExample } from '../../analysis/land-demand/demand-figure';
import type { DemandFigures } from '../../analysis/land-demand/demand-figures';
import type { LandDemandInput } from '../../analysis/land-demand/land-demand';
import type { ReserveFigures } from '../../analysis/land-demand/reserve-figures';
import { chosenInput } from '../../analysis/land-demand/start-input';
import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import type { CheckWords } from '../../words/business';
import { formatDataDate, type Language } from '../../words/number/format';
import type { Sentence } from '../number/figure-sentence';

/** A line, a heading or a unit with "Beispiel" behind it, as long as the example sectors are those computed with. */
export type ExampleMark = (text: string) => string;

/** The mark for a whole room; without example sectors a text stays as it is. */
export function exampleMark(isExample: boolean, words: CheckWords): ExampleMark {
  return (text) => (isExample ? words.lab.ofExample(text) : text);
}

/**
 * Whose numbers are computed with, on the page and on its sheet: the example's, what the municipality has chosen, or own
 * ones. `isStart` says that nothing differs from where everybody begins.
 */
export function whoseNumbers(
  { input, defaults, isStart }: { input: LandDemandInput; defaults: LandDemandDefaults; isStart: boolean },
  words: CheckWords,
  language: Language,
): string {
  // A sheet that was saved with the example's sectors brings them back: they stay an example.
  if (isExample(input, defaults)) return words.lab.example;
  const chosen = isStart && chosenInput(defaults) ? defaults.chosen : null;
  return chosen
    ? words.lab.chosen(formatDataDate(chosen.chosenOn, language), chosen.chosenBy)
    : words.lab.own;
}

/** One demand. */
export function demandSentence(figure: NamedFigure, mark: ExampleMark): Sentence {
  return (say) => mark(say(figure));
}

/** Demand without and with what is added for access and green, each said as what it is, with the factor between them. */
export function netAndGrossSentence(
  { demand, gross }: DemandFigures['yours'],
  { netToGross = 1 }: LandDemandInput,
  mark: ExampleMark,
  words: CheckWords,
): Sentence {
  return (say) => words.lab.netAndGross(mark(say(demand)), mark(say(gross)), netToGross);
}

/** What stands behind the demand: what it is a year, without what is added for access and green, and the jobs. */
export function yoursSentence(
  { yearly, jobs }: Pick<DemandFigures['yours'], 'yearly' | 'jobs'>,
  { perYear, mobileJobs }: CheckWords['lab'],
): Sentence {
  return (say) => `${perYear(say(yearly))}. ${mobileJobs(say(jobs))}`;
}

/** What automation sets free; below zero it says that nothing is. */
export function releasedSentence(figure: NamedFigure, { released }: CheckWords['lab']): Sentence {
  return (say) => released(say(figure), (figure.figure.value ?? 0) < 0);
}

/** For how many years a reserve lasts: a range, or one number where both ends meet; `isOutside`: all of it lies outside the city. */
export function reachSentence(
  { least, most }: NonNullable<ReserveFigures['reach']>,
  mark: ExampleMark,
  { lab }: CheckWords,
  isOutside: boolean,
): Sentence {
  return (say) => {
    const years = least.figure.value === most.figure.value ? say(least) : lab.years(say(least), say(most));
    return mark(isOutside ? lab.yearsOutside(years) : years);
  };
}
