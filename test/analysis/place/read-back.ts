// SPDX-License-Identifier: EUPL-1.2
// Reads the words of a sentence back: what each clause says must be true of the distribution.

import { presenceThreshold } from '../../../src/analysis/place/claim';
import { distributionOf, type Reached } from '../../../src/analysis/place/distribution';
import type { CountedUnit, Subject } from '../../../src/analysis/place/subject';
import type { City } from '../../../src/core/city/city';
import type { ThresholdMbit } from '../../../src/layers/speed-thresholds';
import { formatShare, formatShareOfLess, type Language } from '../../../src/words/number/format';

type Test = (reached: Reached, total: number) => boolean;

const isWhole = ({ withoutFigure }: Reached) => withoutFigure === 0;
const isAll: Test = (r) => r.share === 1 && isWhole(r);
const isUnderOne: Test = ({ share, counted }) =>
  share! > 0 && counted !== null && (share! + 0.00005) * counted < 1;
const isNobody: Test = (r) => r.share === 0 && isWhole(r);

/** Every phrase, the first that matches counts, with what must be true where it is said. */
const phrases: Readonly<Record<Language, readonly (readonly [RegExp, Test])[]>> = {
  de: [
    [/mit Angabe gezählt: zu wenige/, (r) => (r.counted ?? 0) < 10],
    [/ist (kein|keine) .*gezählt/, (_r, total) => total === 0],
    [/nicht bekannt/, (r) => r.share === null],
    [/keinen (der \S+ )?mit Angabe/, (r) => r.share === 0 && !isWhole(r)],
    [/\bkeinen\b/, isNobody],
    [/[aA]lle (\S+ )?mit Angabe/, (r) => r.share === 1 && !isWhole(r)],
    [/fast alle|Fast alle/, (r) => r.share! >= 0.95],
    [/\b(alle|Alle)\b|den einen\b/, isAll],
    [/[dD]ie meisten/, (r) => r.share! > 0.5 && r.share! < 0.95],
    [/weniger als (1|einen)\b/, isUnderOne],
    [/einen Teil/, (r) => r.share! > 0 && r.share! <= 0.5 && !isUnderOne(r, 0)],
  ],
  en: [
    [/with a figure: too few/, (r) => (r.counted ?? 0) < 10],
    [/\bno .*is counted/, (_r, total) => total === 0],
    [/not known/, (r) => r.share === null],
    [/[nN]one (of the \w+ )?with a figure/, (r) => r.share === 0 && !isWhole(r)],
    [/\b([nN]o \w+|none)\b/, isNobody],
    [/[aA]ll (\w+ )?with a figure/, (r) => r.share === 1 && !isWhole(r)],
    [/[nN]early all/, (r) => r.share! >= 0.95],
    [/\b[aA]ll\b|t(he|hat) one/, isAll],
    [/\b[mM]ost\b(?! of)/, (r) => r.share! > 0.5 && r.share! < 0.95],
    [/fewer than (1|one)\b/, isUnderOne],
    [/\b[sS]ome\b/, (r) => r.share! > 0 && r.share! <= 0.5 && !isUnderOne(r, 0)],
  ],
};

/** A line that somebody has, where only its being available is known. */
const owned = /\b(hat|hatten?|haben|has|have|had)\b/;

/** Which speed and technology a clause is about; the last word counts, because the first clause may say “over cable”. */
function askedIn(clause: string): readonly ['alle' | 'ftthb', ThresholdMbit | null] {
  const [, from] = /(?:Glasfaser ab|fibre of at least)\s([\d.,]+)/.exec(clause) ?? [];
  if (from) return ['ftthb', Number(from.replace(/[.,]/g, '')) as ThresholdMbit];
  if (/Glasfaser mit Gigabit|fibre with gigabit/.test(clause)) return ['ftthb', 1000];
  if (/Glasfaser|fibre/.test(clause)) return ['ftthb', null];
  const [, mbit] = /(?:mindestens|at least) ([\d.,]+)/.exec(clause) ?? [];
  return ['alle', mbit ? (Number(mbit.replace(/[.,]/g, '')) as ThresholdMbit) : 1000];
}

/** What a sentence of one unit says wrongly of a subject; empty when every clause is true. */
export function refuted(
  city: City,
  subject: Subject,
  unit: CountedUnit,
  sentence: string,
  language: Language,
): string[] {
  // A name may hold anything; what stands in its place is neutral.
  const neutral = [subject.name, subject.nameEn].reduce(
    (text: string, name) => (name ? text.replaceAll(name, 'X') : text),
    sentence,
  );
  return neutral.split(/; (?!\d)/).flatMap((clause) => {
    const [technology, mbit] = askedIn(clause);
    const distribution = distributionOf(city, subject, technology);
    const reached = distribution[unit].at[mbit ?? presenceThreshold(city, 'ftthb')];
    const phrase = phrases[language].find(([pattern]) => pattern.test(clause));
    if (!phrase) return [`nothing is said in “${clause}”`];
    const wrong: string[] = [];
    if (technology === 'ftthb' && mbit === null && (reached.share ?? 0) > 0)
      wrong.push(`${clause}: fibre of which speed on?`);
    if (owned.test(clause)) wrong.push(`${clause}: the source says what can be ordered, not who has it`);
    if (!phrase[1](reached, distribution[unit].total))
      wrong.push(`${clause}: ${reached.share} of ${reached.counted}, ${reached.withoutFigure} without`);
    for (const [shown] of clause.matchAll(/<? ?[\d.,]+\s?%/g)) {
      const { share, counted } = reached;
      const asTold = [formatShare(share ?? 0, language), formatShareOfLess(share ?? 0, counted, language)];
      if (reached.share === null || !asTold.includes(shown.trim()))
        wrong.push(`${clause}: ${shown} for ${reached.share}`);
    }
    if (/über Kabel|over cable/.test(clause)) {
      const cable = distributionOf(city, subject, 'hfc')[unit].at[1000];
      if (cable.share !== reached.share) wrong.push(`${clause}: by cable ${cable.share}`);
    }
    return wrong;
  });
}
