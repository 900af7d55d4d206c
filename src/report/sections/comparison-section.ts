// SPDX-License-Identifier: EUPL-1.2
// The municipality among others, from the official series alone: a sentence a question with its ranks, a table a unit.

import { fallFigure, placeFigure, rankFigures } from '../../analysis/coverage/comparison-figures';
import {
  type ComparedPlace,
  type Comparison,
  comparisonOf,
  type Fall,
  fallsOf,
  placeNameIn,
} from '../../analysis/coverage/official-comparison';
import { type ComparedColumn, comparedColumns } from '../../core/city/compared-places';
import type { OfficialUnit } from '../../core/city/official-series';
import { formatRelease, type Language } from '../../words/number/format';
import {
  type Block,
  german,
  number,
  type Part,
  type Parts,
  quote,
  say,
  sentence,
} from '../document/document';
import { cellOf, type Given, rowOf, tableOf } from '../document/given';

const units = ['households', 'firmsInEstates', 'firms'] as const satisfies readonly OfficialUnit[];

/** Empty where the folder has no figures of other places, or none of this municipality. */
export function comparisonBlocks(given: Given): Block[] {
  const { comparison, city, words } = given;
  if (!comparison) return [];
  const asked = units.map((unit) => ({
    unit,
    found: comparedColumns.flatMap((column) => {
      const one = comparisonOf(comparison, {
        ags: city.municipality.ags,
        unit,
        column,
        ownSeries: city.statistics.rows,
      });
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
    ...fallBlocks(given, known),
  ];
}

type Asked = readonly {
  readonly unit: OfficialUnit;
  readonly found: readonly { readonly column: ComparedColumn; readonly one: Comparison }[];
}[];

/** Where a published share falls from one release to the next: told, because nobody who sees it would believe it. */
function fallBlocks(given: Given, known: Asked): Block[] {
  const { words, language, comparison } = given;
  const items = known.flatMap(({ unit, found }) =>
    found.flatMap(({ column, one }) =>
      fallsOf(one).map(({ place, before, after }) => {
        const question = { unit, column, source: comparison?.source ?? '', found: one };
        const shown = (point: Fall['before']) => number(fallFigure(question, place, point));
        return sentence(words.comparison.fall, {
          place: placeName(place, language),
          unit: quote(words.officialSeries.units[unit]),
          what: quote(words.comparison[column === 'alle_1000' ? 'gigabit' : 'fibre']),
          before: shown(before),
          beforeOn: quote(formatRelease(before.asOf, language)),
          after: shown(after),
          afterOn: quote(formatRelease(after.asOf, language)),
        });
      }),
    ),
  );
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', parts: [say(words.comparison.falls)] },
    { kind: 'list', items },
  ];
}

function rankSentence(given: Given, unit: OfficialUnit, column: ComparedColumn, one: Comparison): Parts {
  const { words, language } = given;
  const { inDistrict, inState, own } = one;
  const district = one.above.find(({ level }) => level === 'district');
  const state = one.above.find(({ level }) => level === 'state');
  const question = { unit, column, source: given.comparison?.source ?? '', found: one };
  const [ranked, stateRanked] = [rankFigures(question, 'district'), rankFigures(question, 'state')];
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
    own: number(placeFigure(question, own)),
    rank: number(ranked.rank),
    of: number(ranked.of),
    placeWord: quote(inDistrict.shared ? comparison.sharedRankWord : comparison.rankWord),
    statePlaceWord: quote(inState.shared ? comparison.sharedRankWord : comparison.rankWord),
    district: district ? placeName(district, language) : quote(''),
    stateRank: number(stateRanked.rank),
    stateOf: number(stateRanked.of),
    state: state ? placeName(state, language) : quote(''),
  });
}

/** A name that is the same in every language is German, and says so in a report of another one. */
function placeName(place: ComparedPlace, language: Language): Part {
  const name = placeNameIn(place, language);
  return name === place.name ? german(name) : quote(name);
}

function placesTable(
  given: Given,
  unit: OfficialUnit,
  found: readonly { readonly column: ComparedColumn; readonly one: Comparison }[],
): Block {
  const { words, language } = given;
  const [first] = found as [(typeof found)[number]];
  const rows = [...first.one.neighbours, ...first.one.above].map((place) =>
    rowOf(
      [placeName(place, language)],
      found.map(({ column, one }) => {
        const same = [...one.neighbours, ...one.above].find(({ ags }) => ags === place.ags) ?? place;
        return cellOf(
          placeFigure({ unit, column, source: given.comparison?.source ?? '', found: one }, same),
        );
      }),
    ),
  );
  const heads = found.map(({ column }) =>
    column === 'alle_1000' ? words.comparison.gigabit : words.comparison.fibre,
  );
  const caption = words.comparison.table(words.officialSeries.units[unit]);
  const table = tableOf(`official.comparison.${unit}`, caption, [words.comparison.place, ...heads], rows);
  return { ...table, official: true };
}
