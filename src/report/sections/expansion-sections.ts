// SPDX-License-Identifier: EUPL-1.2
// Council item 10: projects and who pays, the ledger of promises, and what the plans would change in the answers.

import { shareFigure } from '../../analysis/coverage/coverage-figures';
import { curveOf } from '../../analysis/expansion/curve';
import { expansionLedger, type LedgerEntry, type Money } from '../../analysis/expansion/expansion';
import {
  drawnHouseholdsFigure,
  moneyFigure,
  planCountFigure,
  slipFigure,
  totalSlipFigure,
} from '../../analysis/expansion/expansion-figures';
import { planEffect } from '../../analysis/expansion/plan-effect';
import { lacksArea } from '../../analysis/expansion/uncounted-projects';
import { named } from '../../analysis/figure/named-figure';
import { drawnOutline, isDrawn } from '../../analysis/place/drawn-outline';
import { assumedFigure, pointsFigure } from '../../analysis/report/compared-figures';
import { ownUnit } from '../../analysis/report/data-diff';
import { ageOf } from '../../analysis/report/stale-facts';
import { isMostlyCompleted, type Plan } from '../../analysis/roles/service-date';
import { plansOf, zoneGroups } from '../../analysis/roles/zones';
import { type CoverageTechnology, technologyWords } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { plannedExpansion } from '../../layers/planned-expansion';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import { reportWordsOf } from '../../words/report';
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
  speed,
} from '../document/document';
import {
  cellOf,
  dateOrUnknown,
  type Given,
  groupTitle,
  itemPrefix,
  planName,
  planPart,
  readFrom,
  readOfEntry,
  rowOf,
  tableOf,
  textOrUnknown,
} from '../document/given';
import { basisOf } from './coverage-sections';
import { notCountedItems } from './curve-section';

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
  const scope = p.countsAreForCity ? words.expansion.scopes.city : words.expansion.scopes.district;
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
        [german(source), ...(note ? [quote(` (${note})`)] : [])],
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

const asked: readonly (readonly [CoverageTechnology, ThresholdMbit])[] = [
  ['alle', 100],
  ['alle', 1000],
  ['ftthb', 1000],
];

export function effectSection(given: Given): Section {
  const { city, words, language } = given;
  const effect = planEffect(city);
  const announces = effect.announced !== null && effect.announced.plansCounted.length > 0;
  const blocks: Block[] = [];
  const horizon = effect.horizon;
  if (announces && horizon) {
    const parts = sentence(words.effect.announced, { quarter: date(horizon, language) });
    blocks.push({ kind: 'note', tone: 'scenario', parts });
  } else blocks.push({ kind: 'paragraph', parts: [say(words.effect.nothing)] });
  if (effect.assumed) {
    const names = quote(effect.undated.map((plan) => planName(plan, language)).join('; '));
    blocks.push({ kind: 'note', tone: 'scenario', parts: sentence(words.effect.assumed, { names }) });
  }
  if (city.cells) blocks.push({ kind: 'paragraph', parts: [say(words.effect.unrounded)] });
  blocks.push(...notCounted(given), ...drawnAgainstPublished(given));
  const rows = [...zoneGroups, 'all' as const].flatMap((group) =>
    asked.map(([technology, mbit]) => effectRow(given, announces, { group, technology, mbit })),
  );
  const { question, now, afterAnnounced, afterAssumed, difference, caption } = words.effect;
  const heads = [
    question,
    now,
    ...(announces ? [afterAnnounced, difference] : []),
    ...(effect.assumed ? [afterAssumed, difference] : []),
    words.spots.total,
  ];
  return {
    id: 'effect',
    heading: words.effect.heading,
    blocks: [...blocks, ...(city.cells ? [tableOf('effect', caption, heads, rows)] : [])],
  };
}

/** Without this a difference of nothing would read as if the projects brought nothing. */
function notCounted(given: Given): Block[] {
  const assumed = new Set(planEffect(given.city).undated.map(({ id }) => id));
  const missing = curveOf(given.city).notCounted.filter(
    ({ plan, reasons }) => !assumed.has(plan.id) && (lacksArea(reasons) || reasons.includes('no-date')),
  );
  if (missing.length === 0) return [];
  return [
    { kind: 'paragraph', parts: [say(given.words.effect.notCounted)] },
    { kind: 'list', items: notCountedItems(given, missing) },
  ];
}

/** Outlines are drawn: what they bring follows the households in them, which are not those that were published. */
function drawnAgainstPublished(given: Given): Block[] {
  const { city, words, language } = given;
  const { announced, undated } = planEffect(city);
  const counted = new Set<string>([...(announced?.plansCounted ?? []), ...undated.map(({ id }) => id)]);
  const { label } = plannedExpansion.fields.households;
  const items = plansOf(city).flatMap((plan): Parts[] => {
    const { households } = plan.properties;
    if (!counted.has(plan.id) || households === null || !isDrawn(plan)) return [];
    const published = planCountFigure(plan, 'households', label);
    return [
      [
        planPart(plan, language),
        ...sentence(words.effect.drawnItem, {
          published: number(published),
          drawn: number(drawnHouseholdsFigure(city, plan)),
        }),
        ...(drawnOutline(city, plan)?.isFitted ? [say(words.effect.fitted)] : []),
      ],
    ];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', parts: [say(words.effect.drawn)] },
    { kind: 'list', items },
  ];
}

interface Asked {
  readonly group: GroupChoice;
  readonly technology: CoverageTechnology;
  readonly mbit: ThresholdMbit;
}

function effectRow(given: Given, announces: boolean, { group, technology, mbit }: Asked): Row {
  const { city, words, language, question } = given;
  const effect = planEffect(city);
  const unit = question.unit ?? ownUnit(group);
  const choice = { group, unit, technology, mbit };
  const key = `effect.${group}.${unit}.${technology}.${mbit}`;
  const now = shareFigure(city, effect.now, choice);
  const asked = { section: 'effect', unit: question.unit } as const;
  const cells: Parts[] = [[number(named(`${key}.now`, now))]];
  const counted = new Set<string>(effect.announced?.plansCounted ?? []);
  const dated = plansOf(city).filter(({ id }) => counted.has(id));
  const built = [...dated, ...effect.undated];
  if (announces && effect.announced) {
    const announced = shareFigure(city, effect.announced, choice);
    const points = pointsFigure(
      `${key}.announced.points`,
      { before: now, after: announced },
      { built: dated, assumption: null, ...asked },
    );
    cells.push([number(named(`${key}.announced`, announced))], cellOf(points));
  }
  if (effect.assumed) {
    const assumption = {
      de: reportWordsOf('de').effect.assumption,
      en: reportWordsOf('en').effect.assumption,
    };
    const share = shareFigure(city, effect.assumed, choice);
    const supposed = { built, assumption, ...asked };
    const assumed = assumedFigure(`${key}.assumed`, share, supposed);
    const points = pointsFigure(`${key}.assumed.points`, { before: now, after: assumed.figure }, supposed);
    cells.push(cellOf(assumed), cellOf(points));
  }
  cells.push(
    cellOf(
      basisOf(
        given,
        effect.now,
        { group, unit, technology },
        { id: `effect.${group}.${unit}.${technology}.basis`, section: 'effect', quarter: null },
      ),
    ),
  );
  const head: Parts = [
    quote(`${groupTitle(given, group)}, ${words.coverage.units[unit]}, `),
    quote(technologyWords[technology][language]),
    say(' '),
    ...sentence(words.coverage.atLeast, { speed: speed(mbit, language) }),
  ];
  return rowOf(head, cells);
}
