// SPDX-License-Identifier: EUPL-1.2
// Coverage shares as figures with their proof, and the official numbers beside them.

import type { City } from '../../core/city/city';
import { type ShareUnit, technologyWords } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { Bilingual } from '../../layers/field';
import { type Figure, type FigureUnit, makeFigure, type ProofInput } from '../figure/figure';
import { type ReportFigure, reportFigure } from '../figure/named-figure';
import type { ReportQuestionParts } from '../figure/reproduction';
import type { Share } from '../figure/share';
import { isAssumedCount } from './assumed-counts';
import { type Coverage, shareIn, type ZoneFigures } from './coverage';
import type { CoverageQuery } from './figures';
import { officialCurve, officialUnitFor } from './official-shares';
import { shareCertainty } from './share-certainty';
import { withPlansCounted } from './share-with-plans';

export const groupWords: Readonly<Record<GroupChoice, Bilingual>> = {
  industrial: { de: 'Gewerbe- und Industriegebiete', en: 'commercial and industrial areas' },
  residential: { de: 'Wohngebiete', en: 'residential areas' },
  mixed: { de: 'Mischgebiete', en: 'mixed areas' },
  all: { de: 'ganze Stadt', en: 'whole municipality' },
};

export const unitWords: Readonly<Record<ShareUnit, Bilingual>> = {
  households: { de: 'Haushalte', en: 'households' },
  businesses: { de: 'Betriebe', en: 'businesses' },
  area: { de: 'Fläche', en: 'area' },
};
const figureUnits: Readonly<Record<ShareUnit, FigureUnit>> = {
  households: 'households',
  businesses: 'businesses',
  area: 'm2',
};

export const shareFormulas: Readonly<Record<ShareUnit, Bilingual>> = {
  households: {
    de: 'Summe über alle Felder: Anteil des Feldes im Gebiet × Haushalte × Anteil der Haushalte mit dieser Leitung, geteilt durch dieselbe Summe ohne den letzten Faktor. Felder ohne Angabe zählen auf keiner Seite.',
    en: 'Sum over all cells: part of the cell inside the area × households × share of households with this line, divided by the same sum without the last factor. Cells without a figure count on neither side.',
  },
  businesses: {
    de: 'Summe über alle Felder: Anteil des Feldes im Gebiet × Betriebe × Anteil der Betriebe mit dieser Leitung, geteilt durch dieselbe Summe ohne den letzten Faktor. Felder ohne Angabe zählen auf keiner Seite.',
    en: 'Sum over all cells: part of the cell inside the area × businesses × share of businesses with this line, divided by the same sum without the last factor. Cells without a figure count on neither side.',
  },
  area: {
    de: 'Summe über alle Felder: Fläche des Feldes im Gebiet × Anteil seiner Haushalte mit dieser Leitung (seiner Betriebe, wo keine Haushalte sind oder zu ihnen nichts bekannt ist), geteilt durch die ganze Fläche; Quadratmeter sind die auf dem Ellipsoid. Land ohne Feld oder ohne Angabe zählt als nicht versorgt.',
    en: 'Sum over all cells: area of the cell inside the area × share of its households with this line (of its businesses where there are no households or nothing is known of them), divided by the whole area; square metres are those of the ellipsoid. Land without a cell or without a figure counts as not covered.',
  },
};

/**
 * The program's own share with its proof, which names the projects that are counted beside the data. Without coverage data its
 * value is null and the proof says so.
 */
export function shareFigure(city: City, coverage: Coverage, choice: CoverageQuery): Figure {
  return withPlansCounted(city, coverage, lineShareFigure(city, coverage, choice));
}

/** The same for a caller that says itself which projects it counts, and why. */
export function lineShareFigure(city: City, coverage: Coverage, choice: CoverageQuery): Figure {
  const { group, unit } = choice;
  const share = shareIn(coverage, choice);
  const about = city.cells?.about;
  const source = about?.source ?? '–';
  return makeFigure(share.value, 'share', {
    formula: shareFormulas[unit],
    inputs: shareInputs(share, {
      where: groupWords[group],
      choice,
      source,
      isAssumed: isAssumedCount(city.municipality, group, unit),
    }),
    sources: [source],
    asOf: coverage.asOf,
    confidence: shareCertainty(city, coverage, { groups: [group] }),
    reproduce: { by: 'share', ...choice, quarter: coverage.quarter },
  });
}

/** A speed as every text shows it, in the labels of inputs. */
export function mbitText(mbit: number): Bilingual {
  const thousands = (separator: string) => String(mbit).replace(/(\d)(?=\d{3}$)/, `$1${separator}`);
  return { de: `${thousands('.')}\u00a0Mbit/s`, en: `${thousands(',')}\u00a0Mbit/s` };
}

/** Of what a share is and where it comes from. */
export interface ShareSetting {
  readonly where: Bilingual;
  readonly choice: Omit<CoverageQuery, 'group'>;
  readonly source: string;
  /** Whether the denominator is an assumption. */
  readonly isAssumed?: boolean;
}

/** The inputs that every share has: what is served, of how many, and how many have no figure. */
export function shareInputs(
  share: Share,
  { where, choice, source, isAssumed = false }: ShareSetting,
): ProofInput[] {
  const unit = figureUnits[choice.unit];
  const whom = unitWords[choice.unit];
  const line = technologyWords[choice.technology];
  const input = (value: number, de: string, en: string): ProofInput => ({
    label: { de, en },
    value,
    unit,
    source,
  });
  return [
    input(
      share.numerator,
      `${whom.de} (${where.de}), versorgt ab ${mbitText(choice.mbit).de}, ${line.de}`,
      `${whom.en} (${where.en}), served with at least ${mbitText(choice.mbit).en}, ${line.en}`,
    ),
    {
      ...input(share.denominator, `${whom.de}, Nenner`, `${whom.en}, denominator`),
      ...(isAssumed && { isAssumed }),
    },
    input(share.withoutFigure, `${whom.de} ohne Angabe`, `${whom.en} without a figure`),
  ];
}

/** Of what a row of shares is, and where the report shows it. */
export interface BasisSetting {
  readonly id: string;
  readonly where: Bilingual;
  readonly group: GroupChoice;
  readonly unit: ShareUnit;
  readonly section: string;
  readonly asked: ReportQuestionParts;
  /** Whether it is known that nobody is counted there: then the row is of 0, which is no lack of a figure. */
  readonly isNobody?: boolean;
}

export const basisFormula: Bilingual = {
  de: 'Summe aller mit einer Angabe: der Nenner der Anteile',
  en: 'sum of all with a figure: the denominator of the shares',
};

/**
 * How many households, businesses or m² a row of shares is of: the denominator of the first of them that is known, null where
 * none is, 0 where `isNobody`. Denominators of one row differ only where cells have a figure for one technology or speed and none for another;
 * the proof of each share says its own.
 */
export function basisFigure(
  city: City,
  coverage: Coverage,
  shares: readonly (Share | null | undefined)[],
  { id, where, group, unit, section, asked, isNobody = false }: BasisSetting,
): ReportFigure {
  const known = shares.find((share) => share && share.value !== null);
  const value = known ? tidy(known.denominator) : isNobody ? 0 : null;
  const isAssumed = isAssumedCount(city.municipality, group, unit);
  const whom = unitWords[unit];
  const input: ProofInput = {
    label: { de: `${whom.de} (${where.de}), Nenner`, en: `${whom.en} (${where.en}), denominator` },
    value,
    unit: figureUnits[unit],
    source: city.cells?.about.source ?? '–',
    ...(isAssumed && { isAssumed }),
  };
  return reportFigure(id, value, figureUnits[unit], {
    formula: basisFormula,
    inputs: [input],
    asOf: coverage.asOf,
    confidence: shareCertainty(city, coverage, { groups: [group] }),
    ...(isAssumed && { isAssumed }),
    section,
    asked,
  });
}

const withoutFormula: Bilingual = {
  de: 'Summe aller, für die keine Angabe da ist; sie zählen in keinem Anteil mit',
  en: 'sum of all for whom there is no figure; they count in no share',
};

/** How many of a group have no figure for a line, who are left out of its share; `section` is where the report says it. */
export function withoutFigureOf(
  city: City,
  coverage: Coverage,
  query: CoverageQuery,
  { section, asked }: { readonly section: string; readonly asked: ReportQuestionParts },
): ReportFigure {
  const { group, unit } = query;
  const share = shareIn(coverage, query);
  const setting = { where: groupWords[group], choice: query, source: city.cells?.about.source ?? '–' };
  const isAssumed = isAssumedCount(city.municipality, group, unit);
  return reportFigure(`without.${group}.${unit}`, tidy(share.withoutFigure), figureUnits[unit], {
    formula: withoutFormula,
    inputs: shareInputs(share, { ...setting, isAssumed }).slice(-1),
    asOf: coverage.asOf,
    confidence: shareCertainty(city, coverage, { groups: [group] }),
    ...(isAssumed && { isAssumed }),
    section,
    asked,
  });
}

/** What rounding leaves of a household is nothing. */
export const tidy = (value: number) => Math.round(value * 1e6) / 1e6;

/** One share of one zone (0–1) with its proof; its value is null where the zone has no outline or nothing in it has a figure. */
export function zoneShareFigure(
  city: City,
  coverage: Coverage,
  { zone, figures }: ZoneFigures,
  choice: Omit<CoverageQuery, 'group'>,
): Figure {
  const { unit, technology, mbit } = choice;
  const source = city.cells?.about.source ?? '–';
  const share = figures?.shares[unit][technology][mbit] ?? null;
  const { id, properties } = zone.feature;
  const outline = {
    label: { de: 'Umriss', en: 'outline' },
    value: null,
    unit: null,
    source: properties.source,
  };
  const figure = makeFigure(share?.value ?? null, 'share', {
    formula: shareFormulas[unit],
    inputs: share
      ? shareInputs(share, {
          where: { de: zone.name, en: zone.name },
          choice,
          source,
          isAssumed: isAssumedCount(city.municipality, zone.group, unit),
        })
      : [outline],
    sources: [...new Set([source, properties.source])],
    asOf: coverage.asOf,
    confidence: shareCertainty(city, coverage, { outlines: [properties.confidence] }),
    reproduce: { by: 'zone-share', ...choice, zone: id, quarter: coverage.quarter },
  });
  return withPlansCounted(city, coverage, figure);
}

/** The official share of the newest release for the same choice, with its proof; null where none is published. */
export function officialFigure(city: City, choice: CoverageQuery): Figure | null {
  const unit = officialUnitFor(choice.group, choice.unit);
  if (unit === null) return null;
  const curve = officialCurve(city.statistics, unit, choice.technology, choice.mbit);
  const newest = curve.filter(({ value }) => value !== null).at(-1);
  if (!newest) return null;
  const { source } = city.statistics;
  return makeFigure(newest.value, 'share', {
    formula: { de: 'veröffentlicht, nicht gerechnet', en: 'published, not computed' },
    inputs: [
      {
        label: { de: 'amtlicher Anteil', en: 'official share' },
        value: newest.value,
        unit: 'share',
        source,
      },
    ],
    sources: [source],
    asOf: newest.asOf,
    confidence: 'found',
    reproduce: { by: 'official-share', ...choice },
  });
}
