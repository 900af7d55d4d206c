// SPDX-License-Identifier: EUPL-1.2
// A claim as far as words need it; the shapes are those of analysis/place/claim.ts.

import { formatShare, type Language } from '../number/format';

export type SaidQuantifier =
  | 'all'
  | 'all-known'
  | 'nearly-all'
  | 'most'
  | 'some'
  | 'less-than-one'
  | 'nobody'
  | 'nobody-known'
  | 'too-few'
  | 'unknown'
  | 'uncounted';

/** A speed that has a name of its own; null for one that is told as a number: “at least 100 Mbit/s”. A line for each threshold. */
export const speedNames = {
  30: null,
  50: null,
  100: null,
  200: null,
  400: null,
  1000: { de: 'Gigabit', en: 'gigabit' },
} as const satisfies Readonly<Record<number, Readonly<Record<Language, string>> | null>>;

/** The thresholds that words know: a claim of another one is refused by the compiler where it is to be told. */
type SaidThreshold = keyof typeof speedNames;

export const isLowest = (mbit: SaidThreshold) => mbit === Math.min(...Object.keys(speedNames).map(Number));

export type SaidUnit = 'households' | 'businesses';

export interface SaidClaim {
  readonly subject: SaidSubject;
  readonly technology: 'alle' | 'ftthb' | 'hfc' | 'fttc';
  readonly thresholdMbit: SaidThreshold;
  readonly unit: SaidUnit;
  readonly quantifier: SaidQuantifier;
  readonly share: number | null;
  readonly counted: number | null;
  readonly withoutFigure: number;
  readonly asOf: string | null;
}

export interface SaidSubject {
  readonly kind: 'cell' | 'circle' | 'line' | 'corridor' | 'area' | 'building';
  readonly id: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly radiusM: number;
  readonly insteadOf: string | null;
  readonly insteadOfEn: string | null;
  readonly lacking: 'place' | 'outline' | 'area' | 'building' | 'works' | null;
  /** The municipality, where only the part of the extent inside it is told of. */
  readonly within: string | null;
}

/** How much of what was asked lies in the municipality; the shape is that of analysis/place/subject-answer.ts. */
export interface SaidCityPart {
  readonly name: string;
  readonly share: number;
  readonly of: 'line' | 'circle' | 'area';
  readonly counted: Readonly<Record<SaidUnit, { readonly inside: number; readonly all: number }>>;
  readonly cutCells: number;
}

/**
 * How many of each unit are counted inside and in all, and of which; empty where nobody is counted outside: data that end at the border
 * do not say that all along a street live on this side of it.
 */
export function countedInside(
  counted: SaidCityPart['counted'],
): [part: number, whole: number, unit: SaidUnit][] {
  const amounts = (['households', 'businesses'] as const).map((unit): [number, number, SaidUnit] => [
    Math.round(counted[unit].inside),
    Math.round(counted[unit].all),
    unit,
  ]);
  return amounts.every(([part, whole]) => part === whole) ? [] : amounts.filter(([, whole]) => whole > 0);
}

/** A building, and whether its own file knows of fibre in it. */
export interface SaidBuilding {
  readonly name: string;
  readonly nameEn: string | null;
  readonly fibre: boolean | null;
}

/** How a sentence stands to its time and place. */
export interface Telling {
  /** The data are older than their layer's interval: the past tense. */
  readonly isPast: boolean;
  /** Neither households nor businesses are counted there. */
  readonly isEmpty?: boolean;
  /** Where instead of the subject's own words, such as the nearest settled cell. */
  readonly where?: string;
}

/** What the sentences of one unit are made of. */
export interface ToldUnit {
  readonly gigabit: SaidClaim;
  /** The fastest class below a gigabit that most have, else the lowest; null where most have a gigabit. */
  readonly common: SaidClaim | null;
  readonly fibre: SaidClaim | null;
  /** All who have a gigabit have it by cable. */
  readonly isByCable: boolean;
}

/** Share without a figure above which the sentence says that it is about those with one. */
const muchWithoutFigure = 0.05;

export const isMuchWithoutFigure = ({
  counted,
  withoutFigure,
}: Pick<SaidClaim, 'counted' | 'withoutFigure'>) =>
  withoutFigure > muchWithoutFigure * ((counted ?? 0) + withoutFigure);

/** How many of how many where they are whole numbers, else per cent; `of` puts the two together. */
export function amountText(
  { share, counted, subject }: SaidClaim,
  language: Language,
  text: (value: number) => string,
  of: (part: string, whole: string) => string,
): string {
  if (share === null) return '';
  if (counted === null) return formatShare(share, language);
  const reached = share * counted;
  const isWhole = Math.abs(reached - Math.round(reached)) < 0.01;
  const part = subject.kind === 'cell' && isWhole ? text(Math.round(reached)) : formatShare(share, language);
  return of(part, text(counted));
}
