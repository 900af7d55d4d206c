// SPDX-License-Identifier: EUPL-1.2
// What was built at a place since the day of the coverage data, in a few words for behind the line of those data.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { CountedUnit } from '../../analysis/place/subject';
import { isMostlyCompleted } from '../../analysis/roles/service-date';
import type { BuiltLine, NamingProject } from '../../analysis/site-check/site-lines';
import type { CityFeature, FeatureId } from '../../core/city/city';
import { featureName } from '../../frame/feature/feature-name';
import type { Words } from '../../words';
import { outlineSaid } from '../../words/answer/drawn-outline';
import { streetsJoined } from '../../words/answer/named-part';
import type { CheckWords } from '../../words/business';
import { formatDate, type Language } from '../../words/number/format';
import type { Sentence } from './figure-sentence';

interface Told {
  readonly words: CheckWords;
  readonly all: Words;
  readonly language: Language;
}

/** What was built since at a place, and for how many of those counted there: a clause for behind what the data say of its line. */
export function builtClause(
  built: BuiltLine,
  counted: { readonly inside: NamedFigure | undefined; readonly unit: CountedUnit },
  told: Told,
): Sentence {
  const { words, language, all } = told;
  const { completedOn, technology } = built.plan.properties;
  const date = formatDate(completedOn ?? '', language);
  const what = technology && all.view.technologies[technology];
  return (say) =>
    words.fit.builtInShort(
      date,
      isMostlyCompleted(built.plan.properties),
      what,
      whereBuilt(built, counted.inside, counted.unit, told)(say),
    );
}

/** Where of the place it was built: here, in a part, or where so many of those counted are; by a drawn outline it says so. */
export function whereBuilt(
  built: BuiltLine,
  inside: NamedFigure | undefined,
  unit: CountedUnit,
  { words: { fit }, all, language }: Told,
): Sentence {
  const by = outlineSaid(built.plan.properties, all, language);
  const isAll = isForAll(built);
  if (isAll || !inside || inside.figure.value === 0)
    return () => all.answer.builtWhere(isAll, by, built.town);
  return (say) => fit.builtFor(say(inside), unit, by);
}

/** Whether it was built for all who are counted at the place, and not for a part of them. */
export const isForAll = ({ covers, inside }: BuiltLine) => covers === 'whole' || inside === 1;

/**
 * All that was built at a place, then the projects to come that name its street, as sentences of their own; empty where there are none.
 */
export function builtAndNamed(
  {
    builtSince,
    named,
  }: { readonly builtSince: readonly BuiltLine[]; readonly named: readonly NamingProject[] },
  {
    figures,
    unit,
  }: {
    readonly figures: { readonly builtInside: ReadonlyMap<FeatureId, NamedFigure> };
    readonly unit: CountedUnit;
  },
  told: Told,
): Sentence {
  const clauses = [
    ...builtSince.map((one) =>
      builtClause(one, { inside: figures.builtInside.get(one.plan.id), unit }, told),
    ),
    ...named.map((one) => () => told.words.fit.namedInShort(...projectAndStreets(one, told.language))),
  ];
  return (say) =>
    clauses
      .map((clause) => clause(say))
      .map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
      .join(' ');
}

/** A project to come and the streets of a place that it names, as one sentence quotes them. */
export function projectAndStreets(
  { plan, streets }: NamingProject,
  language: Language,
): [project: string, streets: string] {
  return [featureName(plan as CityFeature, language), streetsJoined(streets, language)];
}
