// SPDX-License-Identifier: EUPL-1.2
// Each promise with its state, on the pages that a council reads first; the ledger in the annex has every date.

import { expansionLedger } from '../../analysis/expansion/expansion';
import { totalSlipFigure } from '../../analysis/expansion/expansion-figures';
import { type PromiseRow, promiseRows } from '../../analysis/expansion/promise-state';
import { mayConcernCity } from '../../analysis/expansion/uncounted-projects';
import { areDatesInferred } from '../../analysis/roles/service-date';
import { dataDate, date, number, type Parts, type Section, say, sentence } from '../document/document';
import { type Given, planPart, readFrom, readOfEntry, rowOf, tableOf } from '../document/given';

export function promiseStatesSection(given: Given): Section {
  const { city, words, language } = given;
  const { heading, lead, caption, first, last, slip, state } = words.states;
  const ledger = expansionLedger(city);
  const rows = promiseRows(ledger).map((row) => stateRow(given, row));
  const table = tableOf('states', caption, [words.expansion.project, state, first, last, slip], rows);
  return {
    id: 'states',
    heading,
    blocks: [
      {
        kind: 'paragraph',
        parts: sentence(lead, { day: dataDate(city.municipality.dataAsOf, language) }),
      },
      readFrom(table, ledger.flatMap(readOfEntry)),
    ],
  };
}

function stateRow({ words, language }: Given, { entry, state, first, last }: PromiseRow) {
  const when = (promised: string | null): Parts =>
    promised === null
      ? [say(words.states.none)]
      : [date(promised, language), ...(areDatesInferred(entry.plan) ? [say(words.states.inferred)] : [])];
  const slipped = entry.totalSlipMonths === null ? [say(words.none)] : [number(totalSlipFigure(entry))];
  const said = sentence(words.states.of[state], { date: date(entry.completedOn ?? '', language) });
  // The summary counts those that may concern the city: here stands which one it leaves out.
  const where = mayConcernCity(entry.plan) ? [] : [say(words.states.elsewhere)];
  return rowOf([planPart(entry.plan, language)], [[...said, ...where], when(first), when(last), slipped]);
}
