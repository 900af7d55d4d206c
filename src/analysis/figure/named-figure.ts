// SPDX-License-Identifier: EUPL-1.2
// A figure of the council report has an id, under which `nuf report --json` prints it. Here are the maker of such figures
// and those that the files hold as they are: published facts, the official series, counts of entries.

import type { CouncilFact } from '../../core/city/council-facts';
import { certaintyOfUnit, type OfficialColumn, type OfficialRow } from '../../core/city/official-series';
import type { Bilingual } from '../../layers/field';
import {
  type Figure,
  type FigureUnit,
  makeFigure,
  type NamedFigure,
  type Proof,
  type ProofInput,
} from './figure';
import type { ReportQuestionParts, Reproduction } from './reproduction';
import { rounded } from './rounded';

/** Its name is stable, such as `spots.all.households.white`. */
export type ReportFigure = NamedFigure;

export const published: Bilingual = { de: 'veröffentlicht, nicht gerechnet', en: 'published, not computed' };

/** Of what nobody has published: there is nothing that could have been read or computed. */
const unpublished: Bilingual = {
  de: 'In den Dateien der Stadt steht dazu keine Zahl.',
  en: 'The files of the city have no number for it.',
};

/** Names a figure that another file has made. */
export function named(id: string, figure: Figure): ReportFigure {
  return { id, figure };
}

type Given = Omit<Proof, 'reproduce' | 'sources'> & {
  readonly section: string;
  readonly asked?: ReportQuestionParts;
  /** Where it comes from something else than the report's list of figures. */
  readonly reproduce?: Reproduction;
};

/** A figure of a section of the report; its sources are those of its inputs. */
export function reportFigure(id: string, value: number | null, unit: FigureUnit, given: Given): ReportFigure {
  const { section, asked = {}, reproduce, ...proof } = given;
  const isUnpublished = value === null && proof.formula === published;
  const figure = makeFigure(value, unit, {
    ...proof,
    ...(isUnpublished && ({ formula: unpublished, confidence: 'unknown' } as const)),
    // A source may name several; each stands once.
    sources: [...new Set(proof.inputs.flatMap(({ source }) => source.split('; ')))],
    reproduce: reproduce ?? { by: 'report', figure: id, section, asked },
  });
  return { id, figure };
}

/** A figure as somebody published it; null stays "not known". */
export function factFigure(fact: CouncilFact, section: string): ReportFigure {
  const { id, label, value, unit, source, asOf, certainty, isApproximate } = fact;
  const whole = wholePercent(value, unit);
  const input = { label, value, unit, source, ...whole };
  return reportFigure(`fact.${id}`, value, unit, {
    ...whole,
    formula: published,
    inputs: [input],
    asOf,
    confidence: certainty,
    ...about(isApproximate),
    section,
  });
}

/** Marks a share that was published in whole per cent; nothing of everything else. */
export function wholePercent(value: number | null, unit: FigureUnit): Pick<Proof, 'isWholePercent'> {
  const percent = rounded((value ?? 0.5) * 100);
  return value !== null && unit === 'share' && Number.isInteger(percent) ? { isWholePercent: true } : {};
}

/** A sum or a part of what is approximate is so too; nothing is said of what is not. */
export const about = (isApproximate: boolean | undefined) => (isApproximate ? { isApproximate } : {});

/**
 * Several published figures added up, such as what is passed: connected and connectable. As a fact of its own, so that its
 * part of a whole can be asked for; its value is null where one is not known.
 */
export function factSum(id: string, label: Bilingual, parts: readonly CouncilFact[]): CouncilFact {
  const [first] = parts;
  if (!first) throw new Error(`fact ${id}: no parts; expected at least one`);
  const values = parts.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const value = known.length < values.length ? null : known.reduce((sum, one) => sum + one, 0);
  const source = [...new Set(parts.map((part) => part.source))].join('; ');
  const isApproximate = parts.some((part) => part.isApproximate);
  return { ...first, id, label, value, source, certainty: 'inferred', note: null, isApproximate };
}

/** The figure of a sum; its inputs are the published parts. */
export function factSumFigure(
  sum: CouncilFact,
  parts: readonly CouncilFact[],
  section: string,
): ReportFigure {
  return reportFigure(`fact.${sum.id}`, sum.value, sum.unit, {
    formula: {
      de: parts.map(({ label }) => label.de).join(' + '),
      en: parts.map(({ label }) => label.en).join(' + '),
    },
    inputs: parts.map(({ label, value, unit, source }) => ({ label, value, unit, source })),
    asOf: sum.asOf,
    confidence: sum.certainty,
    ...about(sum.isApproximate),
    section,
  });
}

/** One published figure as a part of another; null where one is missing. */
export function factShareFigure(part: CouncilFact, whole: CouncilFact, section: string): ReportFigure {
  const value = part.value === null || !whole.value ? null : part.value / whole.value;
  const input = ({ label, value: amount, unit, source }: CouncilFact): ProofInput => ({
    label,
    value: amount,
    unit,
    source,
  });
  return reportFigure(`fact.${part.id}.share`, value, 'share', {
    formula: {
      de: `„${part.label.de}“ geteilt durch „${whole.label.de}“`,
      en: `“${part.label.en}” divided by “${whole.label.en}”`,
    },
    inputs: [input(part), input(whole)],
    asOf: part.asOf,
    confidence: part.certainty === 'found' && whole.certainty === 'found' ? 'found' : 'inferred',
    ...about(part.isApproximate || whole.isApproximate),
    section,
  });
}

/** A share of the official series, as published. */
export function officialShareFigure(row: OfficialRow, column: OfficialColumn, source: string): ReportFigure {
  const percent = row.percent[column];
  const value = percent === null ? null : percent / 100;
  const whole = wholePercent(value, 'share');
  const label = { de: 'amtlicher Anteil', en: 'official share' };
  return reportFigure(`official.${row.unit}.${row.asOf}.${column}`, value, 'share', {
    ...whole,
    formula: published,
    inputs: [{ label, value, unit: 'share', source, ...whole }],
    asOf: row.asOf,
    confidence: certaintyOfUnit[row.unit],
    section: 'official',
    reproduce: { by: 'official-row', unit: row.unit, asOf: row.asOf, column },
  });
}

/** A count over a list of the files, such as buildings of a stage or facts that are too old. */
export function countFigure(
  id: string,
  value: number,
  of: {
    readonly formula: Bilingual;
    readonly label: Bilingual;
    readonly all: number;
    readonly file: string;
    /** Those that were counted, by name. */
    readonly counted?: readonly Omit<ProofInput, 'source' | 'unit'>[];
    readonly asOf: string | null;
    readonly section: string;
  },
  unit: 'count' | 'months' = 'count',
): ReportFigure {
  return reportFigure(id, value, unit, {
    formula: of.formula,
    inputs: [
      { label: of.label, value: of.all, unit, source: of.file },
      ...(of.counted ?? []).map((one): ProofInput => ({ ...one, unit: null, source: of.file })),
    ],
    asOf: of.asOf,
    confidence: 'inferred',
    section: of.section,
  });
}
