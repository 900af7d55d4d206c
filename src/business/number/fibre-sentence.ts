// SPDX-License-Identifier: EUPL-1.2
// How far it is to fibre, as sentences for page, exposé and files, each with whose it is.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { NearestOfUnit } from '../../analysis/place/nearest-line';
import { isAlong } from '../../analysis/place/subject';
import { isMostlyCompleted } from '../../analysis/roles/service-date';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { SiteFigures } from '../../analysis/site-check/site-figures';
import type { BuiltLine } from '../../analysis/site-check/site-lines';
import type { CityFeature } from '../../core/city/city';
import { featureName } from '../../frame/feature/feature-name';
import type { Words } from '../../words';
import { outlineSaid } from '../../words/answer/drawn-outline';
import type { CheckWords } from '../../words/business';
import { formatDate, formatMoment, type Language } from '../../words/number/format';
import type { Say, Sentence } from './figure-sentence';

/** One answer to how far fibre is. */
interface FibreTold {
  readonly sentence: Sentence;
  /** What built it, whose source and date are the sentence's; null where the coverage data say it. */
  readonly by: CityFeature | null;
}

/**
 * How far fibre is: by the data, with their day, and nearer where it was built since. Where it was built here the cells of before
 * lead astray. Empty where neither is known; as unsure as the place itself and the outline of the project. An area or a street begins at
 * its own border.
 */
export function fibreTold(
  {
    answer,
    builtSince,
    nearestFibre,
    nearestFibreOfOthers: ofOthers,
    nearestBuilt: near,
  }: Pick<SiteCheck, 'answer' | 'builtSince' | 'nearestFibre' | 'nearestFibreOfOthers' | 'nearestBuilt'>,
  {
    fibre,
    fibreOfOthers,
    builtFibre,
    doubt,
  }: Pick<SiteFigures, 'fibre' | 'fibreOfOthers' | 'builtFibre' | 'doubt'>,
  {
    words: { size },
    all,
    language,
  }: { readonly words: CheckWords; readonly all: Words; readonly language: Language },
): readonly FibreTold[] {
  const here = builtSince.find(({ plan }) => plan.properties.technology === 'ftthb');
  const dateOf = ({ properties }: BuiltLine['plan']) =>
    [formatDate(properties.completedOn ?? '', language), isMostlyCompleted(properties)] as const;
  if (here) {
    const where = all.answer.builtWhere(
      here.covers === 'whole',
      outlineSaid(here.plan.properties, all, language),
      here.town,
    );
    const built = size.fibreBuilt(...dateOf(here.plan), where);
    return [{ sentence: () => built, by: here.plan as CityFeature }];
  }
  const asOf = answer?.about?.asOf;
  const kind = answer?.subject?.kind;
  const where = isAlong(kind) ? 'along' : kind === 'area' ? 'inside' : 'cell';
  const moment = asOf ? formatMoment(asOf, language) : null;
  const away = (figure: NamedFigure, doubtful: NamedFigure | null, say: Say) =>
    `${say(figure)} ${size.straight}${doubtful ? ` (${size.plusMinus(say(doubtful))})` : ''}`;
  // At 0 m too a place that is known only roughly is no more exact than that.
  const none = (figure: NamedFigure, say: Say) =>
    doubt ? `${say(figure)}, ${size.plusMinus(say(doubt))}` : say(figure);
  const ofData = (say: Say): string[] => {
    const isHere = (figure: NamedFigure) => figure.figure.value === 0;
    const then = (figure: NamedFigure, { unit }: NearestOfUnit) =>
      isHere(figure)
        ? size.fibreThenHere(moment, unit, where, none(figure, say))
        : size.fibreThen(moment, unit, away(figure, doubt, say));
    const besides = (figure: NamedFigure, { unit }: NearestOfUnit) =>
      isHere(figure)
        ? size.fibreOfOthersHere(unit, where, none(figure, say))
        : size.fibreOfOthers(unit, away(figure, doubt, say));
    const first = fibre && nearestFibre ? [then(fibre, nearestFibre)] : [];
    const tell = first.length > 0 ? besides : then;
    return fibreOfOthers && ofOthers ? [...first, tell(fibreOfOthers, ofOthers)] : first;
  };
  const told: FibreTold[] =
    fibre || fibreOfOthers ? [{ sentence: (say) => ofData(say).join('; '), by: null }] : [];
  if (!near || !builtFibre) return told;
  const plan = near.plan as CityFeature;
  const since: Sentence = (say) =>
    size.fibreSince(
      featureName(plan, language),
      ...dateOf(near.plan),
      away(builtFibre.distance, builtFibre.uncertainty, say),
    );
  return [...told, { sentence: since, by: plan }];
}
