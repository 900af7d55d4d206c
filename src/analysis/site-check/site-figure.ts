// SPDX-License-Identifier: EUPL-1.2
// One number of a place with its proof: what all numbers of a place have in common is filled in here.

import type { City, CityFeature } from '../../core/city/city';
import type { Bilingual } from '../../layers/field';
import { type FigureUnit, makeFigure, type NamedFigure, type Proof, type ProofInput } from '../figure/figure';
import type { SiteQuestion } from '../figure/reproduction';

/** How the numbers of one page come again. */
export interface SiteOrigin {
  readonly site: SiteQuestion;
  /** Day of the files. */
  readonly dataAsOf: string;
}

/** A feature of the files as the place that a site check is about. */
export function originOfFeature(city: City, { layer, id }: CityFeature): SiteOrigin {
  const subject = { kind: 'feature', feature: { layer, id } } as const;
  return { site: { subject }, dataAsOf: city.municipality.dataAsOf };
}

export const published: Bilingual = { de: 'veröffentlicht, nicht gerechnet', en: 'published, not computed' };

/** In which unit a number is told and how it follows: by which formula, from what, from when, how sure. */
interface Derivation {
  readonly unit: FigureUnit;
  readonly formula: Bilingual;
  readonly inputs: readonly ProofInput[];
  readonly asOf: string | null;
  readonly confidence: Proof['confidence'];
}

/** A figure of a place; its sources are those of its inputs, and the day of the files is one of them. */
export function siteNumber(
  { site, dataAsOf }: SiteOrigin,
  id: string,
  value: number | null,
  { unit, formula, inputs, asOf, confidence }: Derivation,
): NamedFigure {
  return {
    id,
    figure: makeFigure(value, unit, {
      formula,
      inputs: [...inputs, filesOf(dataAsOf)],
      sources: [...new Set(inputs.map(({ source }) => source))],
      asOf,
      confidence,
      reproduce: { by: 'site', figure: id, site },
    }),
  };
}

interface StatedNumber {
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly label: Bilingual;
  /** Where the number has a date of its own; else that of the feature counts. */
  readonly asOf?: string | null | undefined;
  /** Where it is surer or less sure than the rest of the feature; else that of the feature counts. */
  readonly confidence?: Proof['confidence'];
}

/** A number that stands in a feature's file as it is. */
export function statedNumber(
  origin: SiteOrigin,
  id: string,
  { value, unit, label, asOf, confidence }: StatedNumber,
  { properties }: CityFeature,
): NamedFigure {
  const { source } = properties;
  return siteNumber(origin, id, value, {
    unit,
    formula: published,
    inputs: [{ label, value, unit, source }],
    asOf: asOf ?? properties.asOf,
    confidence: confidence ?? properties.confidence,
  });
}

/**
 * Of when a stated area is, and how sure. Of an area whose outline was drawn for lack of data the day and the mark of the feature are those
 * of the drawing; what was published of it is as old as its inhabitants, which the same source gives with it.
 */
export function ofStatedArea({ properties }: CityFeature): Pick<StatedNumber, 'asOf' | 'confidence'> {
  const { publishedAreaHa, populationAsOf } = properties as Readonly<Record<string, unknown>>;
  if (publishedAreaHa == null || properties.geometryBasis !== 'demo-outline') return {};
  return { asOf: typeof populationAsOf === 'string' ? populationAsOf : undefined, confidence: 'found' };
}

/** How many of a list pass; both are inputs that a reader can count again. */
export function countedNumber(
  origin: SiteOrigin,
  id: string,
  count: number,
  of: {
    readonly formula: Bilingual;
    readonly label: Bilingual;
    readonly all: number;
    readonly source: string;
    readonly asked?: readonly ProofInput[];
  },
): NamedFigure {
  const whole: ProofInput = { label: of.label, value: of.all, unit: 'count', source: of.source };
  return siteNumber(origin, id, count, {
    unit: 'count',
    formula: of.formula,
    inputs: [whole, ...(of.asked ?? [])],
    asOf: origin.dataAsOf,
    confidence: 'inferred',
  });
}

/** The state of the files that the number was made from. */
export function filesOf(dataAsOf: string): ProofInput {
  return {
    label: { de: 'Stand der Dateien', en: 'State of the files' },
    value: dataAsOf,
    unit: null,
    source: 'data/municipality.json',
  };
}
