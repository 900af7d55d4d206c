// SPDX-License-Identifier: EUPL-1.2
// Business fit in sentences: the analysis gives codes, page, exposé and files say them with the same words.

import type { NamedFigure } from '../../analysis/figure/figure';
import { isLessThanOne, isTooFew, shareBounds } from '../../analysis/figure/share-bounds';
import { builtSinceIn } from '../../analysis/place/built-since';
import { isRough } from '../../analysis/place/subject';
import { ageOfCoverage, subjectAnswer } from '../../analysis/place/subject-answer';
import {
  type BusinessFit,
  type FitReason,
  fitDemands,
  type LineFit,
} from '../../analysis/site-check/business-fit';
import type { Firm } from '../../analysis/site-check/business-need';
import { fitShare, openForFew, openForMinority } from '../../analysis/site-check/fit-share';
import { isShareOfFew } from '../../analysis/site-check/line-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { type ComingLine, isOfFew, isOneCell, type SupplyHere } from '../../analysis/site-check/site-lines';
import type { BusinessRequirements } from '../../core/city/business-requirements';
import type { City, CityFeature } from '../../core/city/city';
import { endOf } from '../../core/time/coarse-date';
import { featureName } from '../../frame/feature/feature-name';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import type { Words } from '../../words';
import { builtSinceText } from '../../words/answer/built-since';
import { outlineSaid } from '../../words/answer/drawn-outline';
import { answerSentences } from '../../words/answer/headline';
import { namedPart } from '../../words/answer/named-part';
import { type CheckWords, checkWordsOf } from '../../words/business';
import type { NoneFitsSaid } from '../../words/business/fit-de';
import { formatDate, type Language } from '../../words/number/format';
import type { Sentence } from '../number/figure-sentence';
import { askedAmount } from '../number/input-number';
import { pastOf, type Telling, whomSaid } from '../number/reach-sentence';
import type { PlaceFigures } from './site-fact';

/** What is answered to a reason: where too few are counted to say of whom a line is, that it may be booked is no yes, and no no either. */
export function reasonAnswer(
  { about, answer }: FitReason,
  { line }: LineFit,
  { lines }: PlaceFigures['site'],
): FitReason['answer'] {
  const reach = lines.get(line)?.reach;
  return about === 'availability' && answer !== 'with' && reach && isShareOfFew(reach) ? 'unknown' : answer;
}

/** One reason with its numbers; empty for a code without words, which a test rules out. */
export function reasonSentence(
  { about, code, available }: FitReason,
  { line }: LineFit,
  { site, fit }: PlaceFigures,
  telling: Telling,
): Sentence {
  const { words } = telling;
  const ofLine = site.lines.get(line);
  const isOfNobody = available === null || (ofLine?.reach && isShareOfFew(ofLine.reach));
  if (about === 'availability' && isOfNobody) return () => words.fit.availabilityUnknown;
  const here = about === 'availability' ? ofLine?.share : about === 'up' ? ofLine?.up : ofLine?.down;
  const needed = about === 'up' ? fit?.up : fit?.down;
  const usual = line.technology ? fit?.usualUp.get(line.technology) : undefined;
  const sentence = words.fit.reasons[`${about}/${code}`];
  const when = pastOf(ofLine?.share.figure.proof.asOf ?? null, telling)?.moment ?? null;
  const unit = ofLine?.reach?.unit ?? 'businesses';
  return (say) => {
    const shown = (figure: NamedFigure | undefined) => () => (figure ? say(figure) : '');
    const numbers = { needed: shown(needed), available: shown(here), usual: shown(usual) };
    return sentence?.({ ...numbers, when, unit }) ?? '';
  };
}

/** For how many here it would fit after a project, by the words for shares, and when; where that is not known, that it is not. */
export function afterSentence(
  after: NonNullable<BusinessFit['after']> & Partial<Pick<BusinessFit, 'since'>>,
  { coming: lines }: Pick<PlaceFigures['site'], 'coming'>,
  coming: readonly ComingLine[],
  telling: Telling & { readonly all: Words },
): Sentence {
  const { project, expected } = after;
  const { words, language } = telling;
  const { fit } = words;
  const when = expectedText(expected, telling);
  const line = coming.find((one) => one.project === project);
  const name = line ? featureName(line.plan as CityFeature, language) : project;
  const figures = line && lines.get(line);
  const by = line && !line.isAsked ? outlineSaid(line.plan.properties, telling.all, language) : null;
  const behind = by === null ? '' : ` (${by})`;
  const ofStreet = line?.named ? namedPart(line.plan.properties, line.named, language) : null;
  // Where something is not known, what is to be settled besides is as open.
  const openOf = ({ reasons }: LineFit) =>
    reasons.flatMap(({ about, answer }) =>
      answer === 'with' || answer === 'unknown' ? [fit.aboutInSentence[about]] : [],
    );
  const open = openOf(after.fit);
  const toClear = open.length > 0 ? fit.toClear(open.join(', ')) : '';
  const isOpen = after.fit.fit === 'unknown';
  const conditions = after.fit.fit === 'fits-with' ? fit.conditional(toClear) : '';
  // What was built since was just told with the same.
  const isSaid = after.since?.fit.fit === 'fits-with' && openOf(after.since.fit).join() === open.join();
  const would = isSaid && conditions !== '' ? fit.sameConditions : conditions;
  if (!figures) {
    // The source names the street, and no outline that somebody drew says more.
    if (line?.named && !isOpen && !line.isAsked)
      return () =>
        `${fit.afterNamed(name, would, { street: line.named ?? '', part: ofStreet, whom: null })}; ${when}.`;
    const isWhole = line?.reach?.covers === 'whole';
    const said = isOpen
      ? `${fit.afterOpen(name, toClear, null)}${behind}`
      : isWhole
        ? `${fit.after(name, conditions)}${behind}`
        : line?.isAsked
          ? fit.afterItself(name)
          : fit.afterArea(name, would);
    return () => `${said}: ${when}.`;
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
    const whom = `${whomSaid(figures, say, fit)}${behind}`;
    if (isOpen && !isOfTooFew) return `${fit.afterOpen(name, toClear, line.isAsked ? null : whom)}: ${when}.`;
    // Of a place that is known only roughly nobody knows in which part it lies.
    if (word === 'some' && isRough({ kind: figures.where })) {
      const around = line.named
        ? fit.afterNamed(name, would, { street: line.named, part: ofStreet, whom })
        : fit.afterAround(name, would, whom);
      return `${around}; ${when}.`;
    }
    return isOfTooFew
      ? fit.afterFew(name, whom)
      : `${fit.afterFor[word](name, conditions)}: ${whom}; ${when}.`;
  };
}

/** For when a project that is not done was announced last; a date that has passed says that no end was reported. */
export function expectedText(expected: string | null, { words: { fit }, language, today }: Telling): string {
  if (!expected) return fit.afterNoDate;
  const date = formatDate(expected, language);
  return endOf(expected) < endOf(today) ? fit.afterPast(date) : fit.afterDate(date);
}

/** What the firm needs at its peak, down and up. */
export function needSentence({ down, up }: NonNullable<PlaceFigures['fit']>, words: CheckWords): Sentence {
  return (say) => `${words.fit.about.down} ${say(down)}, ${words.fit.aboutInSentence.up} ${say(up)}`;
}

/** What the numbers of the calculation rest on, and of which day that is: an assumption was read nowhere. */
export function groundText(
  { reserveFactor: { certainty, verifiedOn } }: Pick<BusinessRequirements, 'reserveFactor'>,
  { fit }: CheckWords,
  language: Language,
): string {
  return fit.ground[certainty](formatDate(verifiedOn, language));
}

/**
 * The verdict in words, for whom of those counted here it is: neither a single cell, nor few who are counted, nor a place known
 * only roughly gives a hard no. `moment`: that of data that are past (`Mitte 2021`), with which it is dated; `isShort`: without what the lines
 * lack.
 */
export function fitVerdict(
  { fit, best, lines }: Pick<BusinessFit, 'fit' | 'best' | 'lines'>,
  check: SiteCheck,
  words: CheckWords,
  { moment = null, isShort = false }: Partial<SaidWhen> = {},
): string {
  const { supply } = check;
  if (fit === 'fits' || fit === 'fits-with') return yesOf({ fit, lines }, supply, words, moment);
  const noForMost = noForMany({ fit, lines }, check, words, { moment, isShort });
  if (noForMost !== null) return noForMost;
  if (fit === 'unknown') return moment === null ? words.fit.verdict.unknown : words.fit.thenUnknown(moment);
  const lacking = isShort ? '' : lackingSaid({ best, lines }, supply, words);
  return supply ? noOf(supply, words, { moment, lacking }) : `${words.fit.verdict[fit]}${lacking}`;
}

interface SaidWhen {
  readonly moment: string | null;
  readonly isShort: boolean;
}

/**
 * That for nearly all, or for most, no line fits, with what these lack, and that of the rest nobody knows: they alone are no open question of the place.
 * Null where that is not so. `isShort`: without what they lack.
 */
export function noForMany(
  { fit, lines }: Pick<BusinessFit, 'fit' | 'lines'>,
  { supply }: Pick<SiteCheck, 'supply'>,
  words: CheckWords,
  { moment, isShort }: SaidWhen,
): string | null {
  const open = openForMinority({ fit, lines }, supply);
  if (open === null || !supply) return null;
  const without = lines.filter((one) => one.fit === 'does-not-fit');
  const lacking = isShort ? '' : lackingSaid({ best: without[0] ?? null, lines: without }, supply, words);
  const { total } = supply.of.alle;
  return words.fit.noForMany({
    unit: supply.unit,
    isNearlyAll: openForFew({ fit, lines }, supply) !== null,
    where: whereOf(supply, words),
    moment,
    lacking,
    lessThanOneOf: isLessThanOne(open, total) ? Math.round(total) : null,
  });
}

/**
 * What keeps the lines from fitting: that of the best is not that of the others, which more may have; and who has a line of no class, or of
 * one that ends below the need, lacks the download, whatever the others lack.
 */
export function lackingSaid(
  { best, lines }: Pick<BusinessFit, 'best' | 'lines'>,
  supply: SiteCheck['supply'],
  { fit }: Pick<CheckWords, 'fit'>,
): string {
  const noOfLine = ({ reasons }: LineFit) =>
    reasons.flatMap(({ about, answer }) => (answer === 'no' ? [about] : []));
  const all = (best ? [best, ...lines] : lines).map(noOfLine);
  // Where nobody has a line of any class it is the download that is lacking.
  const isNobody = all.length === 0;
  const every = fitDemands.filter((about) =>
    about === 'down' && isNobody ? true : all.some((one) => one.includes(about)),
  );
  const isSome = !every.includes('down') && isTooSlowForSome(best, supply);
  if (every.length === 0) return isSome ? fit.lacking(fit.downForSome) : '';
  const isSame = all.every((one) => one.length === every.length);
  const named = every.map((one) => fit.aboutInSentence[one]).join(', ');
  const what = isSome ? `${named}; ${fit.downForSome}` : named;
  return isSame ? fit.lacking(what) : fit.lackingByLine(what);
}

/** Whether at least one of those counted here has no class in which the need could lie: each that they may have ends below it. */
function isTooSlowForSome(best: LineFit | null, supply: SiteCheck['supply']): boolean {
  const needed = best?.reasons.find(({ about }) => about === 'down')?.needed ?? 0;
  const ofNeed = thresholdsMbit.findLast((one) => one <= needed);
  if (ofNeed === undefined || !supply) return false;
  const { share, counted } = supply.of.alle.at[ofNeed];
  return share !== null && share < 1 && !isLessThanOne(1 - share, counted);
}

function yesOf(
  { fit, lines }: Pick<BusinessFit, 'lines'> & { readonly fit: 'fits' | 'fits-with' },
  supply: SiteCheck['supply'],
  words: CheckWords,
  then: string | null,
): string {
  const { fit: say } = words;
  const found = fitShare({ lines }, supply);
  const share = found?.share ?? 1;
  const yes = then === null ? say.verdict[fit] : say.verdictThen[fit](then);
  if (!supply) return yes;
  // A yes speaks for no more than a no: for the cell, or for the surroundings of a place that is known only roughly.
  const where = whereOf(supply, words);
  const { total } = supply.of.alle;
  const isLess = isLessThanOne(share, total);
  if (isOfFew(supply)) {
    const few = {
      unit: supply.unit,
      where: where || say.fitsHere,
      moment: then,
      isConditional: fit === 'fits-with',
    };
    return say.fitsFew(share === 1 ? 'all' : isLess ? 'less' : 'some', few);
  }
  if (share === 1) return `${yes}${where}`;
  if (isLess) return say.fitsForLess(supply.unit, Math.round(total), then);
  const word = share >= shareBounds.nearlyAll ? 'nearlyAll' : share > shareBounds.most ? 'most' : 'some';
  return `${yes}${say.verdictFor[word](supply.unit)}${where}`;
}

/** For what a verdict speaks: the cell, the surroundings of a place that is known only roughly, or the part of either that lies in the city. */
function whereOf(supply: SupplyHere, { fit, line }: CheckWords): string {
  if (isOneCell(supply)) return fit.fitsInThisCell;
  const isPartly = supply.subject.within !== null;
  if (supply.spread) return isPartly ? line.around(true) : fit.fitsAround;
  return isPartly ? line.insideOnly : '';
}

function noOf(supply: SupplyHere, words: CheckWords, said: Pick<NoneFitsSaid, 'moment' | 'lacking'>): string {
  const { fit } = words;
  const none = { ...said, unit: supply.unit, where: whereOf(supply, words) || fit.fitsHere };
  if (isOneCell(supply)) return fit.noneFitsInThisCell(none);
  return isOfFew(supply) ? fit.noneFitsOfFew(none) : fit.noneFits(none);
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
 * is not known the town's, as the town's, with what was built there since, which stands nowhere else. None for a place outside.
 */
export function noLineSaid(
  city: City,
  { answer, instead }: Pick<SiteCheck, 'answer' | 'instead'>,
  words: Words,
  language: Language,
): readonly string[] {
  const subject = answer?.subject ?? instead;
  if (!subject) return [];
  const since = instead ? builtSinceIn(city, instead) : [];
  const age = ageOfCoverage(city.cells?.about.asOf ?? null, city.municipality.dataAsOf);
  return [
    ...answerSentences(subjectAnswer(city, subject), words.headline, age?.isPast ?? false),
    ...since.map(
      (one) => `${builtSinceText(one, words, language)} (${featureName(one.plan as CityFeature, language)}).`,
    ),
  ];
}

/**
 * That somebody here has a line, where none is known of those who are asked about: the data do not say of which technology, or only the
 * others have one (a firm is checked by the businesses, and a house beside it has fibre). Null where a line is known, and where nobody has one.
 */
export function noTechnologySaid(
  { supply, lines }: Pick<SiteCheck, 'supply' | 'lines'>,
  { line }: Pick<CheckWords, 'line'>,
): string | null {
  if (!supply || lines.length > 0) return null;
  const isServed = ({ of }: Pick<SupplyHere, 'of'>) =>
    thresholdsMbit.some((mbit) => (of.alle.at[mbit].share ?? 0) > 0);
  if (isServed(supply)) return line.noTechnology;
  return supply.others && isServed(supply.others) ? line.ofOthers[supply.others.unit] : null;
}
