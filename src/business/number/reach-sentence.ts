// SPDX-License-Identifier: EUPL-1.2
// For how many of those counted at a place a line is, or fits, as one sentence for page, exposé and files.

import { isLessThanOne } from '../../analysis/figure/share-bounds';
import { ageOfCoverage } from '../../analysis/place/subject-answer';
import type { BusinessFit } from '../../analysis/site-check/business-fit';
import { type FitShare, fitShare } from '../../analysis/site-check/fit-share';
import {
  isPartOfFew,
  isShareOfFew,
  type LineFigures,
  type ReachFigures,
} from '../../analysis/site-check/line-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { SiteFigures } from '../../analysis/site-check/site-figures';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import type { Words } from '../../words';
import type { CheckWords } from '../../words/business';
import { formatMoment, type Language } from '../../words/number/format';
import type { Say, Sentence } from './figure-sentence';
import { askedSpeed } from './input-number';

/** In which words a sentence is told, and on which day. */
export interface Telling {
  readonly words: CheckWords;
  readonly language: Language;
  /** The day from which an announced date is past, and by which the age of a figure is told. */
  readonly today: string;
}

type Reached = Pick<SiteFigures, 'lines' | 'reach'>;

/**
 * For how many here a line fits the whole need, when that was, and how many have the download alone where these are more. Where
 * no line is known to fit, for how many one may, with what is open; null where nothing is known.
 */
export function reachSentence(
  { need, lines }: Pick<BusinessFit, 'need' | 'lines'>,
  { supply }: Pick<SiteCheck, 'supply'>,
  { site }: { readonly site: Reached },
  telling: Telling & { readonly all: Words },
): Sentence | null {
  const mbit = thresholdsMbit.find((one) => one >= need.downMbit);
  const download = mbit === undefined ? undefined : site.reach.get(mbit);
  const found = fitShare({ lines }, supply);
  const { words, language } = telling;
  const { fit } = words;
  const line = found?.line ? site.lines.get(found.line) : undefined;
  const reach = found && (found.anyMbit === null ? line?.reach : site.reach.get(found.anyMbit));
  if (!found || (found.line && !reach)) return mbit === undefined ? null : reachOf(mbit, site, telling);
  const counted = reach ?? download ?? [...site.reach.values()][0];
  if (!counted) return null;
  const few = fewSaid(counted, fit);
  if (few) return few;
  const past = pastOf(counted.share.figure.proof.asOf, telling);
  const when = past && `${past.moment}${past.years > 0 ? ` (${fit.ago(past.years)})` : ''}`;
  const isMore = download && !isShareOfFew(download) && (download.share.figure.value ?? 0) > found.share;
  return (say) => {
    const lacking = reach ? found.lacking.map((one) => fit.aboutInSentence[one]).join(', ') : '';
    const open = found.open.map((one) => fit.aboutInSentence[one]).join(', ');
    const fits = (open === '' ? fit.fitsFor : fit.mayFitFor(open))({
      when,
      isLeast: found.isLeast,
      whom: reach
        ? whomSaid(reach, say, fit, found.isLeast)
        : `${fit.none} ${fit.ofThem(say(counted.counted), counted.unit, counted.where)}`,
      line: lineSaid(found, line, telling)?.(say) ?? null,
      only:
        isMore && mbit !== undefined
          ? fit.downloadOnly(askedSpeed(mbit, language), say(download.share), lacking)
          : null,
    });
    const apart = reach && !found.isLeast ? spreadSaid(reach, say, fit) : null;
    return apart === null ? fits : `${fits} ${apart}`;
  };
}

/** Whose number it is: that of one line, or, where lines of several technologies together reach more, that of any of them. */
function lineSaid(
  { share, line, anyMbit }: FitShare,
  figures: LineFigures | undefined,
  { words, all, language }: Telling & { readonly all: Words },
): Sentence | null {
  if (!line?.technology || !figures) return null;
  if (anyMbit !== null && share !== line.share)
    return () => words.fit.anyLine(words.line.from(askedSpeed(anyMbit, language)));
  const name = all.view.technologies[line.technology];
  return (say) => `${name} ${words.line.from(say(figures.down))}`;
}

/** In place of a share of so few that it is of nobody whole; null where a share may be told. */
function fewSaid(reach: Omit<ReachFigures, 'spread'>, { tooFew }: CheckWords['fit']): Sentence | null {
  const { unit, counted } = reach;
  const isOne = Math.round(counted.figure.value ?? 0) === 1;
  return isPartOfFew(reach) ? (say) => tooFew(say(counted), unit, isOne) : null;
}

/** How far the cells of a rough place lie apart; null where they do not. */
function spreadSaid(
  { spread, where, counted }: Pick<ReachFigures, 'spread' | 'where' | 'counted'>,
  say: Say,
  { spread: text }: CheckWords['fit'],
): string | null {
  if (!spread || isShareOfFew({ where, counted }) || spread.low.figure.value === spread.high.figure.value)
    return null;
  return text(say(spread.low), say(spread.high));
}

/** How many here have at least a class; null where nothing is known. A sheet tells the spread of a rough place once. */
export function reachOf(
  mbit: ThresholdMbit,
  site: Pick<Reached, 'reach'>,
  { words, language, today }: Telling,
  isTold = true,
): Sentence | null {
  const reach = site.reach.get(mbit);
  if (!reach) return null;
  const past = pastOf(reach.share.figure.proof.asOf, { language, today });
  const speed = askedSpeed(mbit, language);
  const { fit } = words;
  const few = fewSaid(reach, fit);
  if (few) return few;
  return (say) => {
    const whom = whomSaid(reach, say, fit);
    const told = past ? fit.reach(past.moment, speed, whom) : fit.reachNow(speed, whom);
    const apart = isTold ? spreadSaid(reach, say, fit) : null;
    return apart ? `${told} ${apart}` : told;
  };
}

/**
 * `258 von 508 Betrieben dieses Gebiets (50,8 %)`; `2,6 % von 301 …` where who divides would find another share; of fewer than ten no share.
 * What stands for less than one of them is called an estimate; `isLeast`: it may be more than that.
 */
export function whomSaid(
  {
    unit,
    where,
    share,
    counted,
    reached,
  }: Pick<ReachFigures, 'unit' | 'where' | 'share' | 'counted' | 'reached'>,
  say: Say,
  { ofThem, lessThanOne }: CheckWords['fit'],
  isLeast = false,
): string {
  const people = ofThem(say(counted), unit, where);
  const isLess = !isLeast && isLessThanOne(share.figure.value, counted.figure.value);
  if (isLess && where !== 'cell') return lessThanOne(people, say(share));
  if (!reached) return `${say(share)} ${people}`;
  const behind = isShareOfFew({ where, counted }) ? '' : ` (${say(share)})`;
  return `${say(reached)} ${people}${behind}`;
}

/** When data are of and how long ago that is, in whole years; null where they are of today, or of no day; 0 of several dates. */
export function pastOf(
  asOf: string | null,
  { language, today }: Pick<Telling, 'language' | 'today'>,
): { readonly moment: string; readonly years: number } | null {
  const age = ageOfCoverage(asOf, today);
  return age?.isPast ? { moment: formatMoment(asOf, language), years: age.years } : null;
}
