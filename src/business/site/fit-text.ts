// SPDX-License-Identifier: EUPL-1.2
// Business fit in sentences: the analysis gives codes, page, exposé and files say them with the same words.

import type { NamedFigure } from '../../analysis/figure/figure';
import { isTooFew, shareBounds } from '../../analysis/figure/share-bounds';
import { ageOfCoverage, subjectAnswer } from '../../analysis/place/subject-answer';
import type { BusinessFit, Firm, FitReason, LineFit } from '../../analysis/site-check/business-fit';
import type { ReachFigures } from '../../analysis/site-check/line-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { type ComingLine, isOfFew, isOneCell } from '../../analysis/site-check/site-lines';
import type { BusinessRequirements } from '../../core/city/business-requirements';
import type { City, CityFeature } from '../../core/city/city';
import { endOf } from '../../core/time/coarse-date';
import { featureName } from '../../frame/feature/feature-name';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import type { Words } from '../../words';
import { answerSentences } from '../../words/answer/headline';
import { type CheckWords, checkWordsOf } from '../../words/business';
import { formatDate, formatMoment, type Language } from '../../words/number/format';
import type { Say, Sentence } from '../number/figure-sentence';
import { askedAmount, askedSpeed } from '../number/input-number';
import type { PlaceFigures } from './site-fact';

/** In which words a sentence is told, and on which day. */
export interface Telling {
  readonly words: CheckWords;
  readonly language: Language;
  /** The day from which an announced date is past, and by which the age of a figure is told. */
  readonly today: string;
}

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

/** For how many here it would fit after a project, by the words for shares, and when; where that is not known, that it is not. */
export function afterSentence(
  after: NonNullable<BusinessFit['after']>,
  { coming: lines }: Pick<PlaceFigures['site'], 'coming'>,
  coming: readonly ComingLine[],
  telling: Telling,
): Sentence {
  const { project, expected } = after;
  const { words, language } = telling;
  const { fit } = words;
  const when = expectedText(expected, telling);
  const line = coming.find((one) => one.project === project);
  const name = line ? featureName(line.plan as CityFeature, language) : project;
  const figures = line && lines.get(line);
  if (!figures) {
    const isWhole = line?.reach?.covers === 'whole';
    return () => `${isWhole ? fit.after(name) : fit.afterArea(name)}: ${when}.`;
  }
  const { share, counted } = figures;
  const [part, whole] = [share.figure.value ?? 0, counted.figure.value ?? 0];
  // Neither of few who are counted, nor for few of many, is anything said for the place.
  const isOfTooFew = isTooFew(whole) || (part <= shareBounds.most && isTooFew(part * whole));
  const word =
    part === 1
      ? 'all'
      : part >= shareBounds.nearlyAll
        ? 'nearlyAll'
        : part > shareBounds.most
          ? 'most'
          : 'some';
  return (say) => {
    const whom = whomSaid(figures, say, fit);
    // Of a place that is known only roughly nobody knows in which part it lies.
    if (word === 'some' && isRough(figures.where)) return `${fit.afterAround(name, whom)}; ${when}.`;
    return isOfTooFew ? fit.afterFew(name, whom) : `${fit.afterFor[word](name)}: ${whom}; ${when}.`;
  };
}

const isRough = (where: ReachFigures['where']) => where === 'circle' || where === 'building';

/** `258 von 508 Betrieben dieses Gebiets (50,8 %)`; `2,6 % von 301 …` where who divides would find another share. */
function whomSaid(
  {
    unit,
    where,
    share,
    counted,
    reached,
  }: Pick<ReachFigures, 'unit' | 'where' | 'share' | 'counted' | 'reached'>,
  say: Say,
  { ofThem }: CheckWords['fit'],
): string {
  const people = ofThem(say(counted), unit, where);
  return reached ? `${say(reached)} ${people} (${say(share)})` : `${say(share)} ${people}`;
}

/** For when a project that is not done was announced last; a date that has passed says that no end was reported. */
export function expectedText(expected: string | null, { words: { fit }, language, today }: Telling): string {
  if (!expected) return fit.afterNoDate;
  const date = formatDate(expected, language);
  return endOf(expected) < endOf(today) ? fit.afterPast(date) : fit.afterDate(date);
}

/** What the firm needs at its peak, down and up. */
export function needSentence({ down, up }: NonNullable<PlaceFigures['fit']>, words: CheckWords): Sentence {
  return (say) => `${words.fit.about.down} ${say(down)}, ${words.fit.about.up} ${say(up)}`;
}

/** What the numbers of the calculation rest on, and of which day that is: an assumption was read nowhere. */
export function groundText(
  { reserveFactor: { certainty, verifiedOn } }: Pick<BusinessRequirements, 'reserveFactor'>,
  { fit }: CheckWords,
  language: Language,
): string {
  return fit.ground[certainty](formatDate(verifiedOn, language));
}

/** The verdict in words: neither a single cell, nor few who are counted, nor a place known only roughly gives a hard no. */
export function fitVerdict(
  { fit, best }: Pick<BusinessFit, 'fit' | 'best'>,
  check: SiteCheck,
  words: CheckWords,
): string {
  if (fit !== 'does-not-fit') return words.fit.verdict[fit];
  const no = (best?.reasons ?? []).filter(({ answer }) => answer === 'no');
  const lacking =
    no.length > 0 ? words.fit.lacking(no.map(({ about }) => words.fit.about[about]).join(', ')) : '';
  return `${noOf(check.supply, words) ?? words.fit.verdict[fit]}${lacking}`;
}

function noOf(supply: SiteCheck['supply'], { fit }: CheckWords): string | null {
  if (!supply) return null;
  if (isOneCell(supply)) return fit.notInThisCell;
  if (isOfFew(supply)) return fit.notOfFew;
  return supply.spread ? fit.notAround : null;
}

/**
 * How many here have the download that is needed and, where fewer have a line that fits in all, how many those are; null where
 * no class is as fast, or nothing is known.
 */
export function reachSentence(
  { need, lines }: Pick<BusinessFit, 'need' | 'lines'>,
  { site }: Pick<PlaceFigures, 'site'>,
  telling: Telling & { readonly all: Words },
): Sentence | null {
  const mbit = thresholdsMbit.find((one) => one >= need.downMbit);
  const reach = mbit === undefined ? undefined : site.reach.get(mbit);
  const told = mbit === undefined ? null : reachOf(mbit, site, telling);
  const widest = widestOf(lines.filter(({ fit }) => fit === 'fits' || fit === 'fits-with'));
  const figures = widest && site.lines.get(widest);
  if (!told || !reach || !figures || !widest?.technology) return told;
  if ((widest.share ?? 0) >= (reach.share.figure.value ?? 0)) return told;
  const { words, all } = telling;
  const technology = all.view.technologies[widest.technology];
  return (say) => {
    const line = `${technology} ${words.line.from(say(figures.down))}`;
    return `${told(say)} ${words.fit.widest(line, say(figures.share), reach.unit)}`;
  };
}

/** The line that most here can book; null for none. */
function widestOf(lines: readonly LineFit[]): LineFit['line'] | null {
  const most = Math.max(...lines.map(({ line }) => line.share ?? 0));
  return lines.find(({ line }) => line.share === most)?.line ?? null;
}

/** How many here have at least a class; null where nothing is known. A sheet tells the spread of a rough place once. */
export function reachOf(
  mbit: ThresholdMbit,
  site: PlaceFigures['site'],
  { words, language, today }: Telling,
  isTold = true,
): Sentence | null {
  const reach = site.reach.get(mbit);
  if (!reach) return null;
  const { share, spread } = reach;
  const { asOf } = share.figure.proof;
  const speed = askedSpeed(mbit, language);
  const { fit } = words;
  return (say) => {
    const whom = whomSaid(reach, say, fit);
    const told =
      asOf !== null && ageOfCoverage(asOf, today)?.isPast
        ? fit.reach(formatMoment(asOf, language), speed, whom)
        : fit.reachNow(speed, whom);
    const isSpread = isTold && spread && spread.low.figure.value !== spread.high.figure.value;
    return isSpread ? `${told} ${fit.spread(say(spread.low), say(spread.high))}` : told;
  };
}

/** What was asked for, as one line of paper: `Was Ihr Betrieb tut: Beschäftigte am Standort 10; Videokonferenzen`. */
export function firmSaid(firm: Firm, table: BusinessRequirements, language: Language): string {
  const { fit } = checkWordsOf(language);
  const activities = firm.activities.flatMap(({ id, amount }) => {
    const activity = table.activities.find((one) => one.id === id);
    if (!activity) return [];
    const { label, amountLabel, defaultAmount } = activity;
    const asked = amount ?? defaultAmount;
    return amountLabel && asked
      ? [`${label[language]} (${amountLabel[language]}: ${askedAmount(asked, '', language).trim()})`]
      : [label[language]];
  });
  const said = [
    `${fit.headcount}: ${askedAmount(firm.headcount, '', language).trim()}`,
    ...activities,
    ...(firm.mustNotFail ? [fit.mustNotFail] : []),
  ];
  return `${fit.firm}: ${said.join('; ')}.`;
}

/**
 * Where no line is known that could be checked: the sentences of the citizen's answer, since nobody is counted there, nobody has a line that
 * the data tell of, or nothing is known, which are three different things. Of a place whose position
 * is not known the town's, as the town's. None for a place outside.
 */
export function noLineSaid(
  city: City,
  check: Pick<SiteCheck, 'answer' | 'instead'>,
  words: Words,
): readonly string[] {
  const subject = check.answer?.subject ?? check.instead;
  if (!subject) return [];
  const age = ageOfCoverage(city.cells?.about.asOf ?? null, city.municipality.dataAsOf);
  return answerSentences(subjectAnswer(city, subject), words.headline, age?.isPast ?? false);
}
