// SPDX-License-Identifier: EUPL-1.2
// A number that can be shown. It carries its proof: formula in words, inputs, sources, date, certainty and how to get it
// again. Only `makeFigure` makes one, so a number without a proof does not fit where a figure is asked for.

import { compareDates } from '../../core/time/coarse-date';
import type { Bilingual } from '../../layers/field';
import type { certainties } from '../../layers/honesty';
import type { Reproduction } from './reproduction';

declare const proven: unique symbol;

/**
 * `share` is 0–1; `points` is the difference of two shares with its sign (0.01 is one percentage point), `span` without; `change` is a
 * relative change with its sign (0.01 is one per cent more); `rate`
 * is a share that somebody assumes, in whole per cent. Areas are square metres: `floorM2` is never shown as hectares, `landM2`
 * always, with one decimal, and `yearM2`, the land of one year, with two, so that a table keeps one number of decimals.
 */
export type FigureUnit =
  | 'share'
  | 'points'
  | 'span'
  | 'change'
  | 'households'
  | 'businesses'
  | 'm'
  | 'm2'
  | 'ha'
  | 'eur'
  | 'eurPerM2'
  | 'months'
  | 'count'
  | 'mbit'
  | 'years'
  | 'dba'
  | 'ms'
  | 'rate'
  | 'factor'
  | 'multiple'
  | 'floorM2'
  | 'landM2'
  | 'yearM2';

/** What went into a number. */
export interface ProofInput {
  readonly label: Bilingual;
  readonly value: number | string | null;
  /** The same in words, where the value is a code that links, commands and JSON keep. */
  readonly said?: Bilingual;
  readonly unit: FigureUnit | null;
  readonly source: string;
  /** Nobody has published it: it is an assumption. */
  readonly isAssumed?: boolean;
  /** A share that was published without a decimal: none is shown, because none is known. */
  readonly isWholePercent?: boolean;
}

export interface Proof {
  /** How the number follows from its inputs, in words. */
  readonly formula: Bilingual;
  readonly inputs: readonly ProofInput[];
  readonly sources: readonly string[];
  /** The oldest date of what went into it; null where nothing has one. */
  readonly asOf: string | null;
  /** The newest, where that is another: an old date alone would make a younger part older than it is. */
  readonly latestAsOf?: string;
  readonly confidence: keyof typeof certainties;
  /** The source says “about”, of the number itself or of one that went into it. */
  readonly isApproximate?: boolean;
  /** Nobody has published the number itself: it is an assumption. */
  readonly isAssumed?: boolean;
  /** A share that was published without a decimal. */
  readonly isWholePercent?: boolean;
  readonly reproduce: Reproduction;
}

export interface Figure {
  readonly [proven]: true;
  /** Null is "not known" and is shown so. */
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly proof: Proof;
}

/** A figure with the name under which the command line prints it: letters, digits, dots and hyphens. */
export interface NamedFigure {
  readonly id: string;
  readonly figure: Figure;
  /** Of a share: which word may be said of it, where it is claimed of those counted (`Quantifier`). */
  readonly quantifier?: string;
}

const leastSureFirst = [
  'demo',
  'own-assumption',
  'believed',
  'inferred',
  'read',
  'found',
  'unknown',
] as const satisfies readonly Proof['confidence'][];

/** A number is as sure as the least sure thing that went into it; of nothing it is `found`. */
export function leastSure(confidences: readonly Proof['confidence'][]): Proof['confidence'] {
  return leastSureFirst.find((one) => confidences.includes(one)) ?? 'found';
}

/** Of when what went into a number is, from the dates (as the files have them) of its parts; those without one are left out. */
export function datedBy(dates: readonly (string | null)[]): Pick<Proof, 'asOf' | 'latestAsOf'> {
  const sorted = dates.flatMap((date) => date?.split('/') ?? []).sort(compareDates);
  const [oldest = null] = sorted;
  const newest = sorted.at(-1);
  return newest === undefined || newest === oldest ? { asOf: oldest } : { asOf: oldest, latestAsOf: newest };
}

/**
 * Makes a figure.
 * @throws when the proof is empty in a part that a reader would need: no input, no source, no formula. That is a mistake of
 * the program, not of the data.
 */
export function makeFigure(value: number | null, unit: FigureUnit, proof: Proof): Figure {
  const { inputs, sources, formula } = proof;
  const missing = [
    inputs.length === 0 && 'inputs',
    sources.length === 0 && 'sources',
    (formula.de === '' || formula.en === '') && 'formula',
  ].filter((part) => part !== false);
  if (missing.length > 0)
    throw new Error(`figure of ${value} ${unit}: no ${missing.join(', ')}; a proof has all`);
  if (value !== null && !Number.isFinite(value))
    throw new Error(`figure: ${value}; expected a number or null`);
  return { value, unit, proof } as Figure;
}
