// SPDX-License-Identifier: EUPL-1.2
// The municipality among others, from the official series alone: a sentence a question with its ranks, a table a unit.

import {
  type ComparedPlace,
  type Comparison,
  comparisonOf,
} from '../../analysis/coverage/official-comparison';
import { published, type ReportFigure, reportFigure } from '../../analysis/figure/named-figure';
import { type ComparedColumn, comparedColumns } from '../../core/city/official-comparison';
import type { OfficialUnit } from '../../core/city/official-series';
import type { Bilingual } from '../../layers/field';
import { formatRelease } from '../../words/number/format';
import { type Block, german, number, type Parts, quote, sentence } from '../document/document';
import { cellOf, type Given, rowOf, tableOf } from '../document/given';

const units = ['households', 'firmsInEstates'] as const satisfies readonly OfficialUnit[];

/** Empty where the folder has no figures of other places, or none of this municipality. */
export function comparisonBlocks(given: Given): Block[] {
  const { comparison, city, words } = given;
  if (!comparison) return [];
  const asked = units.map((unit) => ({
    unit,
    found: comparedColumns.flatMap((column) => {
      const one = comparisonOf(comparison, city.municipality.ags, unit, column, city.statistics.rows);
      return one ? [{ column, one }] : [];
    }),
  }));
  const known = asked.filter(({ found }) => found.length > 0);
  if (known.length === 0) return [];
  const items = known.flatMap(({ unit, found }) =>
    found.map(({ column, one }) => rankSentence(given, unit, column, one)),
  );
  return [
    { kind: 'heading', text: words.comparison.heading },
    { kind: 'list', items },
    ...known.map(({ unit, found }) => placesTable(given, unit, found)),
  ];
}

function rankSentence(given: Given, unit: OfficialUnit, column: ComparedColumn, one: Comparison): Parts {
  const { words, language } = given;
  const { inDistrict, inState, own } = one;
  const district = one.above.find(({ level }) => level === 'district');
  const state = one.above.find(({ level }) => level === 'state');
  const rank = (where: 'district' | 'state', value: number, what: Bilingual, all: number) =>
    number(
      rankFigure(
        given,
        `comparison.${unit}.${column}.${where}.${what === words.comparison.counted ? 'of' : 'rank'}`,
        value,
        what,
        all,
        one,
      ),
    );
  const isOfState = inState.of > inDistrict.of;
  const { comparison } = words;
  // A district-free town is its own district, and a file may leave out the state: what has no name is not bracketed.
  const form = district
    ? isOfState && state
      ? comparison.sentence
      : comparison.districtOnly
    : state
      ? comparison.stateOnly
      : comparison.alone;
  return sentence(form, {
    release: quote(formatRelease(one.asOf, language)),
    unit: quote(words.officialSeries.units[unit]),
    what: quote(column === 'alle_1000' ? comparison.gigabit : comparison.fibre),
    own: number(placeFigure(given, unit, column, one, own)),
    rank: rank('district', inDistrict.rank, comparison.rankDistrict, inDistrict.of),
    of: rank('district', inDistrict.of, comparison.counted, inDistrict.of),
    placeWord: quote(inDistrict.shared ? comparison.sharedRankWord : comparison.rankWord),
    statePlaceWord: quote(inState.shared ? comparison.sharedRankWord : comparison.rankWord),
    district: german(district?.name ?? ''),
    stateRank: rank('state', inState.rank, comparison.rankState, inState.of),
    stateOf: rank('state', inState.of, comparison.counted, inState.of),
    state: german(state?.name ?? ''),
  });
}

function placesTable(
  given: Given,
  unit: OfficialUnit,
  found: readonly { readonly column: ComparedColumn; readonly one: Comparison }[],
): Block {
  const { words } = given;
  const [first] = found as [(typeof found)[number]];
  const rows = [...first.one.neighbours, ...first.one.above].map((place) =>
    rowOf(
      [german(place.name)],
      found.map(({ column, one }) => {
        const same = [...one.neighbours, ...one.above].find(({ ags }) => ags === place.ags) ?? place;
        return cellOf(placeFigure(given, unit, column, one, same));
      }),
    ),
  );
  const heads = found.map(({ column }) =>
    column === 'alle_1000' ? words.comparison.gigabit : words.comparison.fibre,
  );
  const caption = words.comparison.table(words.officialSeries.units[unit]);
  return tableOf(`official.comparison.${unit}`, caption, [words.comparison.place, ...heads], rows, true);
}

function placeFigure(
  { comparison }: Given,
  unit: OfficialUnit,
  column: ComparedColumn,
  { asOf }: Comparison,
  { ags, value }: ComparedPlace,
): ReportFigure {
  const label = { de: 'amtlicher Anteil', en: 'official share' };
  return reportFigure(`comparison.${unit}.${column}.${ags}`, value, 'share', {
    formula: published,
    inputs: [{ label, value, unit: 'share', source: comparison?.source ?? '' }],
    asOf,
    confidence: 'found',
    section: 'official',
  });
}

function rankFigure(
  { comparison }: Given,
  id: string,
  value: number,
  formula: Bilingual,
  all: number,
  { asOf, own }: Comparison,
): ReportFigure {
  const source = comparison?.source ?? '';
  return reportFigure(id, value, 'count', {
    formula,
    inputs: [
      { label: { de: 'eigener Anteil', en: 'own share' }, value: own.value, unit: 'share', source },
      {
        label: { de: 'Gemeinden mit einer Angabe', en: 'municipalities with a figure' },
        value: all,
        unit: 'count',
        source,
      },
    ],
    asOf,
    confidence: 'found',
    section: 'official',
  });
}
