// SPDX-License-Identifier: EUPL-1.2
// Council item 9: shares by technology, speed and denominator; the funnel; zones from worst to best; the official series.

import {
  type Coverage,
  groupChoices,
  shareIn,
  shareUnits,
  type ZoneFigures,
} from '../../analysis/coverage/coverage';
import {
  basisFigure,
  groupWords,
  unitWords,
  zoneShareFigure,
} from '../../analysis/coverage/coverage-figures';
import type { CoverageQuery } from '../../analysis/coverage/figures';
import { officialGap } from '../../analysis/coverage/official-gap';
import { type RankUnit, rankedUnit, rankingMbit, worstFirstSteps } from '../../analysis/coverage/worst-zones';
import { named, officialShareFigure, type ReportFigure } from '../../analysis/figure/named-figure';
import { hasNobody } from '../../analysis/place/distribution';
import { spanFigure } from '../../analysis/report/compared-figures';
import { ownUnit } from '../../analysis/report/data-diff';
import { zoneGroups } from '../../analysis/roles/zones';
import { certaintyOfUnit, type OfficialColumn, type OfficialUnit } from '../../core/city/official-series';
import type { Steps } from '../../core/time/steps';
import {
  type CoverageTechnology,
  coverageTechnologies,
  type ShareUnit,
  technologyWords,
} from '../../layers/broadband-coverage';
import type { GroupChoice, ZoneGroup } from '../../layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { formatRelease } from '../../words/number/format';
import {
  type Block,
  german,
  number,
  type Parts,
  quote,
  type Row,
  type Section,
  say,
  sentence,
  speed,
} from '../document/document';
import { zonesExcerpt } from '../document/excerpt';
import { cellOf, type Given, groupTitle, itemPrefix, rowOf, tableOf } from '../document/given';
import { comparisonBlocks } from './comparison-section';
import { groupAnswer, groupShare, unitKnown } from './group-answer';
import { publishedTable } from './published-table';

export function coverageSection(given: Given): Section {
  const { city, coverage, words, question } = given;
  const legend = words.coverage.mapSteps;
  const map = zonesExcerpt(city, coverage, 1000, {
    caption: words.coverage.map,
    legend,
    language: given.language,
  });
  const blocks = groupChoices.flatMap((group) => groupBlocks(given, group, question.unit ?? ownUnit(group)));
  return {
    id: 'coverage',
    heading: `${itemPrefix(given, 'coverage')}${words.coverage.heading}`,
    blocks: [
      { kind: 'paragraph', parts: [say(words.coverage.available)] },
      ...blocks.slice(0, 2),
      { kind: 'map', excerpt: map },
      ...blocks.slice(2),
    ],
  };
}

function groupBlocks(given: Given, group: GroupChoice, asked: ShareUnit): Block[] {
  const { words, language } = given;
  const heading: Block = { kind: 'heading', text: groupTitle(given, group) };
  const unit = unitKnown(given, group, asked);
  if (unit === null) return [heading, { kind: 'paragraph', parts: groupAnswer(given, group, asked) }];
  const spans = new Map(thresholdsMbit.map((mbit) => [mbit, spanOf(given, group, mbit)]));
  const span = spans.get(1000)!;
  const moves = { thousand: speed(1000, language), span: number(span) };
  return [
    heading,
    { kind: 'paragraph', parts: groupAnswer(given, group, asked) },
    technologyTable(given, group, unit),
    unitTable(given, group, spans),
    ...(span.figure.value === null
      ? []
      : [{ kind: 'paragraph', parts: sentence(words.coverage.moves, moves) } as const]),
  ];
}

function technologyTable(given: Given, group: GroupChoice, unit: ShareUnit): Block {
  const { words, language } = given;
  const rows = coverageTechnologies.map((technology) =>
    rowOf(
      [quote(technologyWords[technology][language])],
      [
        ...thresholdsMbit.map((mbit) => cellOf(groupShare(given, { group, unit, technology, mbit }))),
        cellOf(groupBasis(given, { group, unit, technology })),
      ],
    ),
  );
  const caption = words.coverage.byTechnology(groupTitle(given, group), words.coverage.units[unit]);
  const heads = [words.coverage.technology, ...speedHeads(given), words.coverage.of[unit]];
  return tableOf(`technology.${group}`, caption, heads, rows);
}

function unitTable(given: Given, group: GroupChoice, spans: ReadonlyMap<ThresholdMbit, ReportFigure>): Block {
  const { words } = given;
  const rows: Row[] = shareUnits.map((unit) =>
    rowOf(
      [say(words.coverage.units[unit])],
      [
        ...thresholdsMbit.map((mbit) => cellOf(groupShare(given, { group, unit, technology: 'alle', mbit }))),
        cellOf(groupBasis(given, { group, unit, technology: 'alle' })),
      ],
    ),
  );
  const span = rowOf(
    [say(words.coverage.span)],
    [...thresholdsMbit.map((mbit) => cellOf(spans.get(mbit)!)), [say(words.none)]],
  );
  const caption = words.coverage.byUnit(groupTitle(given, group));
  const heads = [words.coverage.unit, ...speedHeads(given), words.spots.total];
  return tableOf(`units.${group}`, caption, heads, [...rows, span]);
}

/** How many the shares of a group, unit and technology are of. */
function groupBasis(given: Given, query: Omit<CoverageQuery, 'mbit'>): ReportFigure {
  const { group, unit, technology } = query;
  return basisOf(given, given.coverage, query, {
    id: `basis.${group}.${unit}.${technology}`,
    section: 'coverage',
    quarter: given.coverage.quarter,
  });
}

/** The same for any state of the lines; `id`, `section` and `quarter` say under what name and where the report shows it. */
export function basisOf(
  { city, question }: Given,
  coverage: Coverage,
  query: Omit<CoverageQuery, 'mbit'>,
  { id, section, quarter }: { id: string; section: string; quarter: string | null },
): ReportFigure {
  const { group, unit } = query;
  const shares = thresholdsMbit.map((mbit) => shareIn(coverage, { ...query, mbit }));
  const [where, asked] = [groupWords[group], { quarter, unit: question.unit }];
  return basisFigure(city, coverage, shares, { id, where, group, unit, section, asked });
}

function spanOf(given: Given, group: GroupChoice, mbit: ThresholdMbit): ReportFigure {
  const shares = shareUnits.map((unit) => ({
    label: unitWords[unit],
    figure: groupShare(given, { group, unit, technology: 'alle', mbit }).figure,
  }));
  return spanFigure(`span.${group}.${mbit}`, shares, given.coverage.quarter);
}

function speedHeads({ words, language }: Given): Parts[] {
  return thresholdsMbit.map((mbit) => sentence(words.coverage.atLeast, { speed: speed(mbit, language) }));
}

/** By which line the zones stand. */
const ranking = ({ coverage }: Given) =>
  ({ technology: 'alle', mbit: rankingMbit(coverage) ?? 100 }) as const;

/** Zones listed a group: more than any city has, few enough that a country's report can be opened. */
const listedZones = 200;

/** Every zone (of a country the worst), worst first, by the share that its group is counted in: as the page lists them. */
export function* zonesSectionSteps(given: Given): Steps<Section> {
  const { city, coverage, words, language, question } = given;
  const tables: Block[] = [];
  for (const group of zoneGroups) {
    const unit = question.unit ?? 'lead';
    tables.push(
      zonesTable(given, group, unit, yield* worstFirstSteps(coverage, { group, unit, ...ranking(given) })),
    );
    yield;
  }
  const mbit = rankingMbit(coverage);
  const order = question.unit === null ? `${words.zones.lead} ${words.zones.leadUnits}` : words.zones.lead;
  const lead = !city.cells
    ? []
    : mbit === null
      ? [say(words.zones.unranked)]
      : sentence(order, { speed: speed(mbit, language) });
  return {
    id: 'zones',
    heading: words.zones.heading,
    blocks: [{ kind: 'paragraph', parts: [...lead, ...drawnNote(given)] }, ...tables],
  };
}

/** Whether the outlines were drawn for lack of data: all of them, some, or none (then nothing is said). */
function drawnNote({ city, words }: Given): Parts {
  // A zone of which only the name is known has no outline that could be anything.
  const all = [...city.layers['industrial-zones'], ...city.layers['residential-zones']];
  const zones = all.filter(({ geometry }) => geometry !== null);
  const drawn = zones.filter(({ properties }) => properties.confidence === 'demo').length;
  if (drawn === 0) return [];
  if (drawn < zones.length) return [say(` ${words.zones.someDrawn}`)];
  return [say(` ${zones.length < all.length ? words.zones.drawnSoFar : words.zones.drawn}`)];
}

function zonesTable(given: Given, group: ZoneGroup, by: RankUnit, zones: readonly ZoneFigures[]): Block {
  const { words, language } = given;
  // A hundred rows of "not known" say less than the one sentence.
  if (!given.city.cells && zones.length > 0) {
    const parts = sentence(words.zones.noneKnown, { group: quote(groupTitle(given, group)) });
    return { kind: 'paragraph', parts };
  }
  // The smaller share at one speed is not the smaller at another: a mixed area shows both, whichever ranks it.
  const isOfBoth = by === 'lead' && group === 'mixed' && zones.length > 0;
  const unitsOf = (zone: ZoneFigures): readonly ShareUnit[] =>
    isOfBoth && zone.figures
      ? countedUnits
      : [rankedUnit(zone, { unit: by, ...ranking(given) }) ?? ownUnit(group)];
  const rows = zones
    .slice(0, listedZones)
    .flatMap((zone) => unitsOf(zone).map((unit) => zoneRow(given, zone, unit, isOfBoth)));
  const cut = zones.length > listedZones ? ` (${words.zones.cut(listedZones, zones.length)})` : '';
  const unit = by === 'lead' ? ownUnit(group) : by;
  const caption = `${groupTitle(given, group)}, ${isOfBoth ? words.zones.both : words.coverage.units[unit]}${cut}`;
  const atLeast = sentence(words.coverage.atLeast, { speed: speed(100, language) });
  const heads = [
    words.zones.zone,
    ...(isOfBoth ? [words.spots.unit] : []),
    atLeast,
    words.zones.gigabit,
    words.zones.fibre,
    isOfBoth ? words.spots.total : words.coverage.of[unit],
  ];
  return tableOf(`zones.${group}`, caption, heads, rows);
}

const countedUnits = ['households', 'businesses'] as const satisfies readonly ShareUnit[];

/** One area by one unit, which `isNamed` puts into a column of its own. */
function zoneRow(given: Given, zone: ZoneFigures, unit: ShareUnit, isNamed: boolean): Row {
  const { city, coverage, words, question } = given;
  const { id, properties } = zone.zone.feature;
  const isNobody = hasNobody(city, zone, unit);
  const share = (technology: CoverageTechnology, mbit: ThresholdMbit) => {
    if (isNobody) return [say(words.zones.nobody)];
    const figure = zoneShareFigure(city, coverage, zone, { unit, technology, mbit });
    return cellOf(named(`zone.${id}.${unit}.${technology}.${mbit}`, figure));
  };
  const marks = properties.confidence === 'demo' ? (['demo'] as const) : [];
  const shares = zone.figures?.shares[unit].alle;
  const basis = basisFigure(city, coverage, [shares?.[100], shares?.[1000]], {
    id: `zone.${id}.${unit}.basis`,
    where: { de: zone.zone.name, en: zone.zone.name },
    group: zone.zone.group,
    unit,
    section: 'zones',
    asked: { quarter: coverage.quarter, unit: question.unit },
    isNobody,
  });
  const whom = isNamed ? [[say(zone.figures ? words.coverage.units[unit] : words.none)]] : [];
  const cells = [...whom, share('alle', 100), share('alle', 1000), share('ftthb', 1000), cellOf(basis)];
  return rowOf([german(zone.zone.name)], cells, marks);
}

const shownColumns = [
  'alle_30',
  'alle_100',
  'alle_1000',
  'ftthb_1000',
] as const satisfies readonly OfficialColumn[];
const officialUnits: readonly OfficialUnit[] = ['households', 'firms', 'firmsInEstates'];

/** The municipal series as published, never beside the demo shares. */
export function officialSection(given: Given): Section {
  const { city, words, language } = given;
  const heads = shownColumns.map((column) => {
    const mbit = Number(column.split('_')[1]) as ThresholdMbit;
    const text = column.startsWith('ftthb') ? words.officialSeries.fibre : words.coverage.atLeast;
    return sentence(text, { speed: speed(mbit, language) });
  });
  const tables = officialUnits.flatMap((unit) => {
    const rows = city.statistics.rows
      .filter((row) => row.unit === unit)
      .map((row) =>
        rowOf(
          [quote(formatRelease(row.asOf, language))],
          shownColumns.map((column) => cellOf(officialShareFigure(row, column, city.statistics.source))),
          certaintyOfUnit[unit] === 'inferred' ? ['inferred'] : [],
        ),
      );
    const caption = words.officialSeries.units[unit];
    const table = tableOf(`official.${unit}`, caption, [words.officialSeries.release, ...heads], rows);
    return rows.length === 0 ? [] : [{ ...table, official: true }];
  });
  const apartFrom = city.cells?.about.confidence === 'demo' ? words.officialSeries.notDemo : null;
  const { lead: source, newer, none } = words.officialSeries;
  const said = tables.length === 0 ? [none] : [source, apartFrom, newer].filter((text) => text !== null);
  const lead: Block = { kind: 'paragraph', parts: [say(said.join(' '))] };
  const others = publishedTable(given, ['networks'], 'official', words.officialSeries.others);
  const about: Block = { kind: 'paragraph', parts: [say(words.officialSeries.othersLead)] };
  const compared = comparisonBlocks(given);
  const gap = city.cells?.about.confidence === 'demo' ? officialGap(city) : null;
  const apart =
    gap && sentence(words.officialSeries.gap, { gap: number(gap.largest), pairs: number(gap.pairs) });
  const blocks = [
    lead,
    ...(apart ? [{ kind: 'paragraph', parts: apart } as const] : []),
    ...tables,
    ...compared,
    ...(others ? [about, others] : []),
  ];
  return { id: 'official', heading: words.officialSeries.heading, blocks };
}
