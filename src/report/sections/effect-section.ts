// SPDX-License-Identifier: EUPL-1.2
// Council item 10: what was built since the data and what the plans would change in the answers.

import { lineShareFigure, shareFigure } from '../../analysis/coverage/coverage-figures';
import { curveOf } from '../../analysis/expansion/curve';
import { drawnHouseholdsFigure, planCountFigure } from '../../analysis/expansion/expansion-figures';
import { planEffect } from '../../analysis/expansion/plan-effect';
import {
  builtUncounted,
  lacksArea,
  type NotCountedReason,
} from '../../analysis/expansion/uncounted-projects';
import { named } from '../../analysis/figure/named-figure';
import { drawnOutline, isDrawn } from '../../analysis/place/drawn-outline';
import { assumedFigure, builtFigure, pointsFigure } from '../../analysis/report/compared-figures';
import { ownUnit } from '../../analysis/report/data-diff';
import { isMostlyCompleted, type Plan } from '../../analysis/roles/service-date';
import { knowsPlans, plansOf, zoneGroups } from '../../analysis/roles/zones';
import { type CoverageTechnology, technologyWords } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { plannedExpansion } from '../../layers/planned-expansion';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import { reportWordsOf } from '../../words/report';
import {
  type Block,
  date,
  number,
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
  countedName,
  type Given,
  groupTitle,
  planName,
  planPart,
  rowOf,
  tableOf,
} from '../document/given';
import { basisOf } from './coverage-sections';
import { notCountedItems } from './curve-section';

const asked: readonly (readonly [CoverageTechnology, ThresholdMbit])[] = [
  ['alle', 100],
  ['alle', 1000],
  ['ftthb', 1000],
];

export function effectSection(given: Given): Section {
  const { city, words, language } = given;
  if (!city.cells) {
    const unknown: Block = { kind: 'paragraph', parts: [say(words.effect.noCoverage)] };
    return { id: 'effect', heading: words.effect.heading, blocks: [unknown] };
  }
  const effect = planEffect(city);
  const announces = effect.announced !== null;
  const blocks: Block[] = [];
  const namesOf = (plans: readonly Plan[]) =>
    quote(plans.map((plan) => countedName(plan, language)).join('; '));
  if (effect.built) {
    const names = namesOf(effect.builtPlans);
    blocks.push({ kind: 'paragraph', parts: sentence(words.effect.built, { names }) });
    if (effect.builtPlans.some(({ properties }) => isMostlyCompleted(properties)))
      blocks.push({ kind: 'paragraph', parts: [say(words.effect.mostlyCounted)] });
  }
  const uncounted = builtUncounted(city);
  if (uncounted.length > 0) {
    const names = namesOf(uncounted);
    blocks.push({ kind: 'paragraph', parts: sentence(words.effect.builtUncounted, { names }) });
  }
  const horizon = effect.horizon;
  if (announces && horizon) {
    const parts = sentence(words.effect.announced, { quarter: date(horizon, language) });
    blocks.push({ kind: 'note', tone: 'scenario', parts });
  } else {
    const isAnyKnown = knowsPlans(city);
    blocks.push({
      kind: 'paragraph',
      parts: [say(isAnyKnown ? words.effect.nothing : words.effect.noPlans)],
    });
  }
  if (effect.assumed) {
    const names = quote(effect.undated.map((plan) => planName(plan, language)).join('; '));
    blocks.push({ kind: 'note', tone: 'scenario', parts: sentence(words.effect.assumed, { names }) });
  }
  blocks.push({ kind: 'paragraph', parts: [say(words.effect.unrounded)] });
  blocks.push(...notCounted(given), ...drawnAgainstPublished(given));
  const rows = [...zoneGroups, 'all' as const].flatMap((group) =>
    asked.map(([technology, mbit]) => effectRow(given, { group, technology, mbit })),
  );
  const { question, now, afterBuilt, afterAnnounced, afterAssumed, difference, caption } = words.effect;
  const heads = [
    question,
    now,
    ...(effect.built ? [afterBuilt, difference] : []),
    ...(announces ? [afterAnnounced, difference] : []),
    ...(effect.assumed ? [afterAssumed, difference] : []),
    words.spots.total,
  ];
  return {
    id: 'effect',
    heading: words.effect.heading,
    blocks: [...blocks, tableOf('effect', caption, heads, rows)],
  };
}

const isLeftOut = (reasons: readonly NotCountedReason[]) =>
  lacksArea(reasons) || reasons.includes('no-date') || reasons.includes('end-not-reported');

/** Without this a difference of nothing would read as if the projects brought nothing. */
function notCounted(given: Given): Block[] {
  const assumed = new Set(planEffect(given.city).undated.map(({ id }) => id));
  const missing = curveOf(given.city).notCounted.filter(
    ({ plan, reasons }) => !assumed.has(plan.id) && isLeftOut(reasons),
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
  const { announced, builtPlans, undated } = planEffect(city);
  const shown = [...builtPlans, ...undated].map(({ id }) => id);
  const counted = new Set<string>([...(announced?.plansCounted ?? []), ...shown]);
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

function effectRow(given: Given, { group, technology, mbit }: Asked): Row {
  const { city, words, language, question } = given;
  const effect = planEffect(city);
  const unit = question.unit ?? ownUnit(group);
  const choice = { group, unit, technology, mbit };
  const key = `effect.${group}.${unit}.${technology}.${mbit}`;
  const now = shareFigure(city, effect.now, choice);
  const asked = { section: 'effect', unit: question.unit } as const;
  const cells: Parts[] = [[number(named(`${key}.now`, now))]];
  const counted = new Set<string>(effect.announced?.plansCounted ?? []);
  const dated = effect.announced ? plansOf(city).filter(({ id }) => counted.has(id)) : effect.builtPlans;
  const built = [...dated, ...effect.undated];
  if (effect.built) {
    const known = { built: effect.builtPlans, ...asked };
    const share = builtFigure(`${key}.built`, lineShareFigure(city, effect.built, choice), known);
    const points = pointsFigure(
      `${key}.built.points`,
      { before: now, after: share.figure },
      { ...known, assumption: null },
    );
    cells.push(cellOf(share), cellOf(points));
  }
  if (effect.announced) {
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
    const share = lineShareFigure(city, effect.assumed, choice);
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
