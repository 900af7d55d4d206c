// SPDX-License-Identifier: EUPL-1.2
// How far it is to fibre, as one sentence for page, exposé and files.

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
import type { Sentence } from './figure-sentence';

/**
 * How far fibre is: by the data, with their day, and nearer where it was built since. Where it was built here the cells of before
 * lead astray. Null where neither is known; as unsure as the place itself and the outline of the project. An area or a street begins at
 * its own border.
 */
export function fibreSentence(
  {
    answer,
    builtSince,
    nearestFibre,
    nearestBuilt: near,
  }: Pick<SiteCheck, 'answer' | 'builtSince' | 'nearestFibre' | 'nearestBuilt'>,
  { fibre, builtFibre, doubt }: Pick<SiteFigures, 'fibre' | 'builtFibre' | 'doubt'>,
  {
    words: { size },
    all,
    language,
  }: { readonly words: CheckWords; readonly all: Words; readonly language: Language },
): Sentence | null {
  const here = builtSince.find(({ plan }) => plan.properties.technology === 'ftthb');
  const dateOf = ({ properties }: BuiltLine['plan']) =>
    [formatDate(properties.completedOn ?? '', language), isMostlyCompleted(properties)] as const;
  if (here) {
    const where = all.answer.builtWhere(
      here.covers === 'whole',
      outlineSaid(here.plan.properties, all, language),
      here.town,
    );
    return () => size.fibreBuilt(...dateOf(here.plan), where);
  }
  if (!fibre && !(near && builtFibre)) return null;
  const asOf = answer?.about?.asOf;
  const kind = answer?.subject?.kind;
  const moment = asOf ? formatMoment(asOf, language) : null;
  return (say) => {
    const unsure = [doubt, builtFibre?.uncertainty].map((one) =>
      one ? ` (${size.plusMinus(say(one))})` : '',
    );
    const then =
      fibre &&
      nearestFibre &&
      (fibre.figure.value === 0
        ? size.fibreThenHere(moment, nearestFibre.unit, kind === 'area' || isAlong(kind), say(fibre))
        : size.fibreThen(moment, nearestFibre.unit, `${say(fibre)} ${size.straight}${unsure[0]}`));
    const since =
      near &&
      builtFibre &&
      size.fibreSince(
        featureName(near.plan as CityFeature, language),
        ...dateOf(near.plan),
        `${say(builtFibre.distance)} ${size.straight}${unsure[1]}`,
      );
    return [then, since].filter(Boolean).join('; ');
  };
}
