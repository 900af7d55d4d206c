// SPDX-License-Identifier: EUPL-1.2
// The council's numbers that this draft moves: shares, served areas and expected dates, before and after.

import type { CityDiff } from '../../analysis/report/data-diff';
import { unbroken } from '../../frame/elements/unbroken';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDataDate, formatMbit, formatShare } from '../../words/number/format';
import { useEditWords } from '../context/use-edit-words';

export function MovedFigures({ diff }: { diff: CityDiff | null }) {
  const words = useEditWords();
  const all = useWords();
  const { language } = useSessionState();
  if (!diff) return null;
  const share = (value: number | null) =>
    value === null ? words.form.unknown : formatShare(value, language);
  const date = (value: string | null) =>
    value === null ? words.form.unknown : formatDataDate(value, language);
  const { groups, units, technologies } = all.view;
  const lines = [
    ...diff.dates.map(({ id, name, nameEn, before, after }) => [
      id,
      words.review.date(language === 'en' ? (nameEn ?? name) : name, date(before), date(after)),
    ]),
    ...diff.zones.map(({ id, name, unit, mbit, before, after }) => [
      `${id} ${unit} ${mbit}`,
      `${name}, ${units[unit]}, ${formatMbit(mbit, language)}: ${share(before)} → ${share(after)}`,
    ]),
    ...diff.shares.map(({ group, unit, technology, mbit, before, after }) => [
      `${group} ${unit} ${technology} ${mbit}`,
      `${groups[group]}, ${units[unit]}, ${technologies[technology]}, ${formatMbit(mbit, language)}: ${share(before)} → ${share(after)}`,
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
