// SPDX-License-Identifier: EUPL-1.2
// How the shares move over time: published points, the date of the data, and what is announced after it.

import { groupChoices } from '../../analysis/coverage/coverage';
import { officialColumn, officialRows, officialUnitFor } from '../../analysis/coverage/official-shares';
import { type Curve, curveOf } from '../../analysis/expansion/curve';
import { curveFigure } from '../../analysis/expansion/curve-figures';
import { curveLine, curvePictures } from '../../analysis/expansion/curve-picture';
import { officialShareFigure } from '../../analysis/figure/named-figure';
import { ownUnit } from '../../analysis/report/data-diff';
import { knowsPlans } from '../../analysis/roles/zones';
import { type CoverageTechnology, type ShareUnit, technologyWords } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import { formatMbit, formatPercent, formatRelease } from '../../words/number/format';
import { curveWordsOf } from '../../words/report/curve';
import {
  type Block,
  type CurveLegend,
  dataDate,
  type Mark,
  type Parts,
  quote,
  type Row,
  type Section,
  say,
} from '../document/document';
import { cellOf, countedName, type Given, groupTitle, planName, rowOf, tableOf } from '../document/given';
import { basisOf } from './coverage-sections';

type Asked = readonly [CoverageTechnology, ThresholdMbit];
/** The lines that the council asks for; every other one stands in `nuf report --json` under `curve`. */
export const curveLines = [
  ['alle', 100],
  ['alle', 1000],
  ['ftthb', 1000],
] as const satisfies readonly Asked[];
/** Two lines a picture can hold without crowding. */
const drawn = [curveLines[1], curveLines[2]] as const;

export function curveSection(given: Given): Section {
  const { city, language } = given;
  const words = curveWordsOf(language);
  const curve = curveOf(city);
  // Without cells a group has something to show only where its shares are published.
  const groups = groupChoices.filter((group) => city.cells || publishedRows(given, group).length > 0);
  if (groups.length === 0)
    return {
      id: 'curve',
      heading: words.heading,
      blocks: [{ kind: 'paragraph', parts: [say(words.noneKnown)] }],
    };
  const blocks: Block[] = [
    { kind: 'paragraph', parts: [say(words.lead)] },
    {
      kind: 'curves',
      pictures: curvePictures(groups.map((group) => pictureOf(given, curve, group))),
      legend: legendOf(given, curve),
    },
  ];
  if (curve.moments.length === 1) {
    const isAnyKnown = knowsPlans(city);
    blocks.push({ kind: 'paragraph', parts: [say(isAnyKnown ? words.nothing : words.noPlans)] });
  }
  blocks.push(...groups.map((group) => tableOfGroup(given, curve, group)));
  if (curve.notCounted.length > 0) {
    blocks.push({ kind: 'paragraph', parts: [say(`${words.notCounted}:`)] });
    blocks.push({ kind: 'list', items: notCountedItems(given, curve.notCounted) });
  }
  return { id: 'curve', heading: words.heading, blocks };
}

const unitOf = ({ question }: Given, group: GroupChoice): ShareUnit => question.unit ?? ownUnit(group);

function pictureOf(given: Given, curve: Curve, group: GroupChoice) {
  const { city, words, language } = given;
  const unit = unitOf(given, group);
  const lines = drawn.map(([technology, mbit]) =>
    curveLine(city, curve, { group, unit, technology, mbit }, technologyWords[technology][language]),
  );
  const curveWords = curveWordsOf(language);
  const [name, unitName] = [groupTitle(given, group), words.coverage.units[unit]];
  return {
    lines,
    caption: `${name}: ${unitName}`,
    label: curveWords.picture(name, unitName, drawn.map((line) => lineName(given, line)).join('; ')),
    scenario: curveWords.later[curve.added ?? 'announced'],
    unknown: words.empty,
    percent: (share: number) => formatPercent(share * 100, language),
  };
}

function lineName({ language }: Given, [technology, mbit]: Asked): string {
  return curveWordsOf(language).line(technologyWords[technology][language], formatMbit(mbit, language));
}

function legendOf({ language }: Given, { added }: Curve): CurveLegend {
  const words = curveWordsOf(language);
  return [
    { kind: 'official', label: words.official },
    { kind: 'data', label: words.data },
    { kind: 'scenario', label: words.laterLine[added ?? 'announced'] },
  ];
}

/** First what is published, one row a release; then the data; then the scenario. One row never holds both kinds. */
function tableOfGroup(given: Given, curve: Curve, group: GroupChoice): Block {
  const { words, language } = given;
  const curveWords = curveWordsOf(language);
  const unit = unitOf(given, group);
  const caption = curveWords.caption(groupTitle(given, group), words.coverage.units[unit]);
  const heads = curveLines.map((line) => [quote(lineName(given, line))]);
  const rows = [...officialTableRows(given, group, unit), ...ownRows(given, curve, group, unit)];
  return tableOf(`curve.${group}`, caption, [curveWords.date, ...heads, words.coverage.of[unit]], rows);
}

function publishedRows(given: Given, group: GroupChoice): ReturnType<typeof officialRows> {
  const official = officialUnitFor(group, unitOf(given, group));
  return official ? officialRows(given.city.statistics, official) : [];
}

function officialTableRows(given: Given, group: GroupChoice, unit: ShareUnit): Row[] {
  const { city, words, language } = given;
  const curveWords = curveWordsOf(language);
  const official = officialUnitFor(group, unit);
  const rows = publishedRows(given, group);
  if (official === null || rows.length === 0) {
    return [
      rowOf([say(curveWords.before)], [...curveLines.map(() => [say(words.empty)]), [say(words.none)]]),
    ];
  }
  const { source } = city.statistics;
  return rows.map((row) => {
    const cells = curveLines.map(([technology, mbit]): Parts => {
      const column = officialColumn(technology, mbit);
      return column === null ? [say(words.empty)] : cellOf(officialShareFigure(row, column, source));
    });
    const head = `${formatRelease(row.asOf, language)}: ${curveWords.officialUnits[official]}`;
    // The source has shares alone.
    return rowOf([quote(head)], [...cells, [say(words.empty)]], ['official']);
  });
}

function ownRows(given: Given, curve: Curve, group: GroupChoice, unit: ShareUnit): Row[] {
  const { city, language } = given;
  if (!city.cells) return [];
  const words = curveWordsOf(language);
  const isDemo = city.cells?.about.confidence === 'demo';
  return curve.moments.map((moment, at) => {
    const cells = curveLines.map(([technology, mbit]) =>
      cellOf(curveFigure(city, curve, at, { group, unit, technology, mbit })),
    );
    const marks: Mark[] = [
      ...(moment.coverage.scenario ? ['scenario' as const] : []),
      ...(isDemo ? ['demo' as const] : []),
    ];
    const names = moment.added.map((plan) => countedName(plan, language)).join(', ');
    const what = moment.quarter === null ? words.dataRow : names ? words.with(names) : words.horizon;
    const basis = basisOf(
      given,
      moment.coverage,
      { group, unit, technology: 'alle' },
      { id: `curve.${group}.${unit}.basis.${moment.quarter ?? 'data'}`, section: 'curve', quarter: null },
    );
    const head = [dataDate(moment.date, language), quote(`: ${what}`)];
    return rowOf(head, [...cells, cellOf(basis)], marks);
  });
}

/** Projects of the same reasons stand together. */
export function notCountedItems({ language }: Given, notCounted: Curve['notCounted']): Parts[] {
  const words = curveWordsOf(language);
  const names = new Map<string, string[]>();
  for (const { plan, reasons } of notCounted) {
    const why = reasons.map((reason) => words.reasons[reason]).join(', ');
    names.set(why, [...(names.get(why) ?? []), planName(plan, language)]);
  }
  return [...names].map(([why, plans]) => [say(`${why}: `), quote(plans.join('; '))]);
}
