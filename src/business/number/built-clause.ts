// SPDX-License-Identifier: EUPL-1.2
// What was built at a place since the day of the coverage data, in a few words for behind the line of those data.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { CountedUnit } from '../../analysis/place/subject';
import { isMostlyCompleted } from '../../analysis/roles/service-date';
import type { BuiltLine } from '../../analysis/site-check/site-lines';
import type { Words } from '../../words';
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
  { words, language, all }: Told,
): Sentence {
  const { completedOn, technology } = built.plan.properties;
  const date = formatDate(completedOn ?? '', language);
  const what = technology && all.view.technologies[technology];
  return (say) =>
    words.fit.builtInShort(
      date,
      isMostlyCompleted(built.plan.properties),
      what,
      whereBuilt(built, counted.inside, counted.unit, words.fit)(say),
    );
}

/** Where of the place it was built: here, in a part, or where so many of those counted are. */
export function whereBuilt(
  built: BuiltLine,
  inside: NamedFigure | undefined,
  unit: CountedUnit,
  words: CheckWords['fit'],
): Sentence {
  if (isForAll(built)) return () => words.builtHere;
  if (!inside || inside.figure.value === 0) return () => words.builtInPart;
  return (say) => words.builtFor(say(inside), unit);
}

/** Whether it was built for all who are counted at the place, and not for a part of them. */
export const isForAll = ({ covers, inside }: BuiltLine) => covers === 'whole' || inside === 1;
