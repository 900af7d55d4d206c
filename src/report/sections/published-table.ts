// SPDX-License-Identifier: EUPL-1.2
// Figures that others published, as a table: each with whom it is about, its date, its remark and its source.

import { factFigure } from '../../analysis/figure/named-figure';
import type { CouncilFact } from '../../core/city/council-facts';
import { german, type Parts, quote, say, type Table } from '../document/document';
import { asOfOrUnknown, cellOf, type Given, rowOf, tableOf } from '../document/given';

/** The facts of these topics as a table named after the first; null where the file has none of them. */
export function publishedTable(
  given: Given,
  topics: readonly [CouncilFact['topic'], ...CouncilFact['topic'][]],
  /** Id of the section in which they stand. */
  section: string,
  caption: string,
): Table | null {
  const { facts, words, language } = given;
  const rows = (facts?.facts ?? [])
    .filter(({ topic }) => topics.includes(topic))
    .map((fact) => {
      const note: Parts = fact.note ? [quote(fact.note[language])] : [say(words.none)];
      return rowOf(
        [quote(fact.label[language])],
        [
          cellOf(factFigure(fact, section)),
          [say(words.land.scopes[fact.scope])],
          asOfOrUnknown(fact.asOf, given),
          note,
          [german(fact.source)],
        ],
      );
    });
  const { what, value, scope, asOf, note, source } = words.land;
  return rows.length === 0
    ? null
    : tableOf(topics[0], caption, [what, value, scope, asOf, note, source], rows);
}
