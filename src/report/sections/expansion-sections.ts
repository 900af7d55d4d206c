// SPDX-License-Identifier: EUPL-1.2
// Council item 10: projects and who pays, and the ledger of promises.

import { expansionLedger, type LedgerEntry, type Money } from '../../analysis/expansion/expansion';
import {
  moneyFigure,
  planCountFigure,
  slipFigure,
  totalSlipFigure,
} from '../../analysis/expansion/expansion-figures';
import { ageOf } from '../../analysis/report/stale-facts';
import { isMostlyCompleted, isOfWhole, type Plan } from '../../analysis/roles/service-date';
import { plannedExpansion } from '../../layers/planned-expansion';
import {
  type Block,
  date,
  german,
  type Mark,
  number,
  type Part,
  type Parts,
  quote,
  type Row,
  type Section,
  say,
  sentence,
} from '../document/document';
import {
  cellOf,
  dateOrUnknown,
  type Given,
  itemPrefix,
  planName,
  planPart,
  readFrom,
  readOfEntry,
  rowOf,
  tableOf,
  textOrUnknown,
} from '../document/given';

export function expansionSection(given: Given): Section {
  const { city, words } = given;
  const ledger = expansionLedger(city);
  const { project, state, operator, covers, addresses, households, businesses, scope } = words.expansion;
  const projectHeads = [project, state, operator, covers, addresses, households, businesses, scope];
  const paid = ledger.filter(({ money }) => Object.values(money).some((amount) => amount !== null));
  const { cost, federal, stateMoney, own, ownPublished } = words.expansion;
  const moneyHeads = [project, cost, federal, stateMoney, own, ownPublished];
  const projects = ledger.map((entry) => projectRow(given, entry.plan));
  const money = paid.map((entry) => moneyRow(given, entry));
  return {
    id: 'expansion',
    heading: `${itemPrefix(given, 'expansion')}${words.expansion.heading}`,
    blocks: [
      ...(projects.length > 0 ? [{ kind: 'paragraph', parts: [say(words.expansion.lead)] } as const] : []),
      tableOf('projects', words.expansion.projects, projectHeads, projects),
      ...(money.length > 0 ? [{ kind: 'paragraph', parts: [say(words.expansion.moneyLead)] } as const] : []),
      tableOf('money', words.expansion.money, moneyHeads, money),
    ],
  };
}

function projectRow(given: Given, plan: Plan): Row {
  const { words, language } = given;
  const p = plan.properties;
  const { state, coversCity, addresses, households, businesses } = plannedExpansion.fields;
  const stateParts: Parts =
    p.state === null
      ? [say(words.empty)]
      : [
          quote(state.of[p.state][language]),
          ...(p.stateAsOf ? [say(' ('), date(p.stateAsOf, language), say(')')] : []),
          // Houses may still be connected; the count “done” goes by this.
          ...(p.completedOn
            ? sentence(words.expansion[isMostlyCompleted(p) ? 'mostlyEnded' : 'ended'], {
                date: date(p.completedOn, language),
              })
            : []),
        ];
  const counts = [
    planCountFigure(plan, 'addresses', addresses.label),
    planCountFigure(plan, 'households', households.label),
    planCountFigure(plan, 'businesses', businesses.label),
  ];
  const operator = [p.operator, p.contractor].filter(Boolean).join(', ');
  const covers = p.coversCity ? coversCity.of[p.coversCity][language] : null;
  const hasCount = counts.some(({ figure }) => figure.value !== null);
  const { scopes } = words.expansion;
  const scope = p.countsAreForCity ? scopes.city : p.coversCity === 'no' ? scopes.withoutCity : scopes.whole;
  return rowOf(
    [planPart(plan, language)],
    [
      stateParts,
      [operator ? german(operator) : say(words.empty)],
      textOrUnknown(covers, words),
      ...counts.map(cellOf),
      [say(hasCount ? scope : words.none)],
    ],
    marksOf(given, plan),
  );
}

function marksOf({ city }: Given, { properties }: Plan): Mark[] {
  const { confidence, asOf } = properties;
  const age = ageOf(asOf, plannedExpansion.intervalMonths, city.municipality.dataAsOf);
  const marks: Mark[] = confidence === 'found' ? [] : [confidence];
  return age === 'stale' ? [...marks, 'stale'] : marks;
}

/** Amounts with their part of the cost, where that can be computed. */
function moneyRow(given: Given, entry: LedgerEntry): Row {
  const amounts = [
    ['costEur', null],
    ['federalEur', 'federalShare'],
    ['stateEur', 'stateShare'],
    ['ownEur', 'ownShare'],
    ['publishedOwnEur', null],
  ] as const satisfies readonly (readonly [keyof Money, keyof Money | null])[];
  const cells = amounts.map(([amount, share]): Parts => {
    const part = share && entry.money[share] !== null ? number(moneyFigure(entry, share)) : null;
    return [...cellOf(moneyFigure(entry, amount)), ...(part ? [say(' ('), part, say(')')] : [])];
  });
  return rowOf([planPart(entry.plan, given.language)], cells);
}

export function promisesSection(given: Given): Section {
  const { city, words } = given;
  const ledger = expansionLedger(city);
  const { said, what, for: promised, slip, source, caption, lead } = words.promises;
  const rows = ledger.flatMap((entry) => promiseRows(given, entry));
  const open = ledger.filter(({ completedOn }) => completedOn === null);
  const names = (entries: readonly LedgerEntry[]) => quotedNames(entries, given);
  const overdue = open.filter((entry) => entry.overdue);
  const undated = open.filter(({ expected }) => expected === null);
  const notes: Block[] = [];
  if (overdue.length > 0) {
    const parts = sentence(words.promises.overdue, { names: names(overdue) });
    notes.push({ kind: 'note', tone: 'stale', parts });
  }
  if (undated.length > 0) {
    notes.push({ kind: 'paragraph', parts: sentence(words.promises.undated, { names: names(undated) }) });
  }
  return {
    id: 'promises',
    heading: words.promises.heading,
    blocks: [
      ...(rows.length > 0 ? [{ kind: 'paragraph', parts: [say(lead)] } as const] : []),
      readFrom(
        tableOf('promises', caption, [words.expansion.project, said, what, promised, slip, source], rows),
        ledger.filter(({ announced }) => announced.length > 0).flatMap(readOfEntry),
      ),
      ...notes,
    ],
  };
}

function quotedNames(entries: readonly LedgerEntry[], { language }: Given): Part {
  return quote(entries.map(({ plan }) => planName(plan, language)).join('; '));
}

function promiseRows(given: Given, entry: LedgerEntry): Row[] {
  const { words, language } = given;
  const { scopes } = words.expansion;
  const whole = entry.plan.properties.coversCity === 'no' ? scopes.withoutCity : scopes.whole;
  const rows = entry.announced.map(({ announcement, slipMonths }, at) => {
    const { announcedOn, event, announcedFor, source } = announcement;
    const slip = slipMonths === null ? [say(words.promises.first)] : cellOf(slipFigure(entry, at));
    const note = language === 'de' ? announcement.note : announcement.noteEn;
    return rowOf(
      [planPart(entry.plan, language)],
      [
        dateOrUnknown(announcedOn, given),
        [say(words.promises.events[event])],
        [date(announcedFor, language)],
        slip,
        [
          german(source),
          ...(note ? [quote(` (${note}${isOfWhole(entry.plan, announcement) ? `; ${whole}` : ''})`)] : []),
        ],
      ],
    );
  });
  if (entry.totalSlipMonths === null) return rows;
  const dash = [say(words.none)];
  const total = rowOf(
    [planPart(entry.plan, language)],
    [dash, [say(words.promises.total)], dash, cellOf(totalSlipFigure(entry)), dash],
  );
  return [...rows, total];
}
