// SPDX-License-Identifier: EUPL-1.2
// The numbers of the comparison with other places as figures: official shares and the ranks counted from them.

import type { ComparedColumn } from '../../core/city/compared-places';
import { certaintyOfUnit, type OfficialSeries, type OfficialUnit } from '../../core/city/official-series';
import type { Bilingual } from '../../layers/field';
import {
  officialShareFigure,
  published,
  type ReportFigure,
  reportFigure,
  wholePercent,
} from '../figure/named-figure';
import type { Reproduction } from '../figure/reproduction';
import type { ComparedPlace, Comparison } from './official-comparison';

/** What is compared, and where its shares come from. */
export interface ComparedQuestion {
  readonly unit: OfficialUnit;
  readonly column: ComparedColumn;
  readonly source: string;
  readonly found: Comparison;
}

const label = { de: 'amtlicher Anteil', en: 'official share' };

/** Share of a place in the newest release in which the municipality has one. */
export function placeFigure(
  { unit, column, source, found: { asOf } }: ComparedQuestion,
  { ags, value }: ComparedPlace,
): ReportFigure {
  return reportFigure(`comparison.${unit}.${column}.${ags}`, value, 'share', {
    ...wholePercent(value, 'share'),
    formula: published,
    inputs: [{ label, value, unit: 'share', source, ...wholePercent(value, 'share') }],
    asOf,
    confidence: certaintyOfUnit[unit],
    section: 'official',
  });
}

/**
 * Share (0–1, null where not published) of a place in any release; of the municipality itself it is a row of its own series,
 * where that has the release.
 */
export function trendFigure(
  question: ComparedQuestion,
  place: ComparedPlace,
  point: ComparedPlace['trend'][number],
  own: OfficialSeries,
): ReportFigure {
  const { unit, column } = question;
  const { asOf } = point;
  const row = own.rows.find((one) => one.unit === unit && one.asOf === asOf);
  if (asOf !== question.found.asOf && place.isOwn && row && row.percent[column] !== null)
    return officialShareFigure(row, column, own.source);
  return releaseFigure(question, place, point, {
    reproduce: { by: 'comparison-row', unit, ags: place.ags, asOf, column },
  });
}

/** Either end of a fall, as the report tells it: there it is reproduced as every number of the report is. */
export function fallFigure(
  question: ComparedQuestion,
  place: ComparedPlace,
  point: { readonly asOf: string; readonly value: number },
): ReportFigure {
  return releaseFigure(question, place, point, {});
}

/** What a release published of a place; the newest one has the figure that the ranks are counted from. */
function releaseFigure(
  question: ComparedQuestion,
  place: ComparedPlace,
  { asOf, value }: ComparedPlace['trend'][number],
  way: { readonly reproduce?: Reproduction },
): ReportFigure {
  const { unit, column, source, found } = question;
  if (asOf === found.asOf) return placeFigure(question, place);
  return reportFigure(`comparison.${unit}.${column}.${place.ags}.${asOf}`, value, 'share', {
    ...wholePercent(value, 'share'),
    formula: published,
    inputs: [{ label, value, unit: 'share', source, ...wholePercent(value, 'share') }],
    asOf,
    confidence: certaintyOfUnit[unit],
    section: 'official',
    ...way,
  });
}

const rankFormulas = {
  district: {
    de: 'Gemeinden des Kreises mit größerem Anteil, plus 1',
    en: 'municipalities of the county with a larger share, plus 1',
  },
  state: {
    de: 'Gemeinden des Landes mit größerem Anteil, plus 1',
    en: 'municipalities of the state with a larger share, plus 1',
  },
  counted: { de: 'Gemeinden mit einer Angabe', en: 'municipalities with a figure' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The rank in district or state, and of how many municipalities. */
export function rankFigures(
  { unit, column, source, found: { asOf, own, inDistrict, inState } }: ComparedQuestion,
  where: 'district' | 'state',
): { readonly rank: ReportFigure; readonly of: ReportFigure } {
  const { rank, of } = where === 'district' ? inDistrict : inState;
  const figure = (name: 'rank' | 'of', value: number, formula: Bilingual) =>
    reportFigure(`comparison.${unit}.${column}.${where}.${name}`, value, 'count', {
      formula,
      inputs: [
        {
          label: { de: 'eigener Anteil', en: 'own share' },
          value: own.value,
          unit: 'share',
          source,
          ...wholePercent(value, 'share'),
        },
        { label: rankFormulas.counted, value: of, unit: 'count', source },
      ],
      asOf,
      confidence: certaintyOfUnit[unit],
      section: 'official',
    });
  return { rank: figure('rank', rank, rankFormulas[where]), of: figure('of', of, rankFormulas.counted) };
}
