// SPDX-License-Identifier: EUPL-1.2
// The council's numbers that this draft moves: shares, served areas and expected dates, before and after.

import type { CityDiff } from '../../analysis/report/data-diff';
import { unbroken } from '../../frame/elements/unbroken';
import { useSessionState, useWords } from '../../session/use-session';
import { formatMbit, formatNumber } from '../../words/number/format';
import { useEditWords } from '../context/use-edit-words';
import { movedDate, movedShare } from './moved-text';

export function MovedFigures({ diff }: { diff: CityDiff | null }) {
  const words = useEditWords();
  const all = useWords();
  const { language } = useSessionState();
  if (!diff) return null;
  const shares = (before: number | null, after: number | null) =>
    movedShare(before, after, language, words.form.unknown);
  const date = (value: string | null) => movedDate(value, language, words.form.unknown);
  const count = (value: number | null) =>
    value === null ? words.form.unknown : formatNumber(value, language, 0);
  const { groups, units, technologies } = all.view;
  const lines = [
    ...diff.dates.map(({ id, name, nameEn, before, after }) => [
      id,
      words.review.date(language === 'en' ? (nameEn ?? name) : name, date(before), date(after)),
    ]),
    ...diff.zones.map(({ id, name, unit, mbit, before, after }) => [
      `${id} ${unit} ${mbit}`,
      `${name}, ${units[unit]}, ${formatMbit(mbit, language)}: ${shares(before, after)}`,
    ]),
    ...diff.counts.map(({ group, unit, before, after }) => [
      `${group} ${unit}`,
      `${groups[group]}, ${units[unit]}: ${count(before)} → ${count(after)}`,
    ]),
    ...diff.shares.map(({ group, unit, technology, mbit, before, after }) => [
      `${group} ${unit} ${technology} ${mbit}`,
      `${groups[group]}, ${units[unit]}, ${technologies[technology]}, ${formatMbit(mbit, language)}: ${shares(before, after)}`,
    ]),
  ] as const;
  return (
    <section className="nuf-review__part">
      <h3 className="kern-heading-small">{words.review.figures}</h3>
      {lines.length === 0 ? (
        <p>{words.review.noFigures}</p>
      ) : (
        <>
          <p className="nuf-muted">{words.review.figuresLead}</p>
          <ul>
            {lines.map(([key, line]) => (
              <li key={key}>{unbroken(line ?? '')}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
