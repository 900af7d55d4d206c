// SPDX-License-Identifier: EUPL-1.2
// One number with its unit, as every rendering of it shows it: page, print, HTML, Markdown.

import {
  formatArea,
  formatDataDate,
  formatDate,
  formatDistance,
  formatEuro,
  formatNumber,
  formatPercent,
  formatShare,
  type Language,
  percentSign,
} from './format';

const pointsWord = { de: 'Punkte', en: 'points' } as const;
const yearWord = { de: 'Jahr', en: 'year' } as const;
const yearsWord = { de: 'Jahre', en: 'years' } as const;
const unknown = { de: 'nicht bekannt', en: 'not known' } as const;
const about = { de: 'etwa', en: 'about' } as const;
const assumed = { de: 'angenommen', en: 'assumed' } as const;

type Text = (value: number, language: Language) => string;

/** Every unit and how its numbers are written. Households and businesses carry none, their table names them. */
const texts = {
  share: formatShare,
  points: (value, language) => `${signed(value, language)}\u00a0${pointsWord[language]}`,
  span: (value, language) =>
    `${upTo(value, language)}${oneDecimal(shownPoints(value), language)}\u00a0${pointsWord[language]}`,
  change: (value, language) => `${signed(value, language)}${percentSign[language]}`,
  households: plain,
  businesses: plain,
  m: formatDistance,
  m2: (value, language) =>
    value < 10_000 ? `${formatNumber(value, language)}\u00a0m²` : formatArea(value, language),
  ha: (value, language) => `${formatNumber(value, language, 1)}\u00a0ha`,
  eur: formatEuro,
  eurPerM2: (value, language) => `${formatNumber(value, language, 2)}\u00a0€/m²`,
  months,
  count: plain,
  // What is computed for a small firm is small.
  mbit: (value, language) => `${formatNumber(value, language, value < 10 ? 1 : 0)}\u00a0Mbit/s`,
  years,
  dba: (value, language) => `${formatNumber(value, language)}\u00a0dB(A)`,
  ms: (value, language) => `${formatNumber(value, language)}\u00a0ms`,
  rate: (value, language) => formatPercent(value * 100, language),
  factor: (value, language) => formatNumber(value, language, 4),
  // In a column of them each has the same decimals.
  multiple: (value, language) => formatNumber(value, language, 1, 1),
  floorM2: (value, language) => `${formatNumber(value, language)}\u00a0m²`,
  landM2: (value, language) => hectares(value, language, 1),
  yearM2: (value, language) => hectares(value, language, 2),
} as const satisfies Readonly<Record<string, Text>>;
type Unit = keyof typeof texts;

/** The number as text; null is "not known". */
export function formatFigure(value: number | null, unit: Unit, language: Language): string {
  return value === null ? unknown[language] : texts[unit](value, language);
}

interface Shown {
  readonly value: number | null;
  readonly unit: Unit;
  readonly proof?: {
    readonly isApproximate?: boolean;
    readonly isAssumed?: boolean;
    readonly isWholePercent?: boolean;
  };
}

/** What every rendering shows for a figure; where its source says “about”, so does it, and what is assumed says so. */
export function figureText({ value, unit, proof }: Shown, language: Language): string {
  const text = proof?.isWholePercent ? inWholePercent(value, language) : formatFigure(value, unit, language);
  if (value === null) return text;
  if (proof?.isAssumed) return assumedText(text, language);
  return proof?.isApproximate ? aboutText(text, language) : text;
}

/** `95 %`: of what was published so no decimal is known. */
function inWholePercent(value: number | null, language: Language): string {
  return value === null ? unknown[language] : formatPercent(value * 100, language, 0);
}

/** `6.674 (angenommen)`. */
export function assumedText(text: string, language: Language): string {
  return `${text}\u00a0(${assumed[language]})`;
}

/** `etwa 940`. */
export function aboutText(text: string, language: Language): string {
  return `${about[language]}\u00a0${text}`;
}

interface Input {
  readonly value: number | string | null;
  readonly said?: Readonly<Record<Language, string>>;
  readonly unit: Unit | null;
  readonly isAssumed?: boolean;
  readonly isWholePercent?: boolean;
}

/** What went into a number: a code in words, a number with its unit, a date as coarse as it is, else the text as it stands. */
export function formatInput(input: Input, language: Language): string {
  const text = inputValue(input, language);
  return input.isAssumed ? assumedText(text, language) : text;
}

function inputValue({ value, said, unit, isWholePercent }: Input, language: Language): string {
  if (said) return said[language];
  if (isWholePercent && typeof value === 'number') return inWholePercent(value, language);
  if (typeof value === 'string') return inputText(value, language);
  // Amounts inside an area are parts of cells: with their decimal a reader who divides gets the share that is shown.
  if (value !== null && (unit === 'households' || unit === 'businesses'))
    return formatNumber(value, language, 1);
  return formatFigure(value, unit ?? 'count', language);
}

function inputText(text: string, language: Language): string {
  if (interval.test(text)) return formatDataDate(text, language);
  return /^\d{4}(-|$)/.test(text) ? formatDate(text, language) : text;
}

/** From when to when data are that have several dates. */
const interval = /^\d{4}[-\w]*\/\d{4}[-\w]*$/;

function plain(value: number, language: Language): string {
  return formatNumber(value, language);
}

/** What is less than this is the dust of a division. */
const dust = 1e-9;
const upToWord = { de: 'bis', en: 'up to' } as const;

/** Percentage points with the one decimal that is shown; what is no whole tenth is told as one, so that 0,0 is exact. */
function shownPoints(value: number): number {
  const tenths = Math.round(value * 1000);
  return (tenths === 0 && Math.abs(value) > dust ? Math.sign(value) : tenths) / 10;
}

/** `bis ` before a tenth that is less. */
function upTo(value: number, language: Language): string {
  return Math.abs(value) > dust && Math.abs(value) < 0.0005 ? `${upToWord[language]}\u00a0` : '';
}

/** Always one decimal, so that a column of points lines up. */
function oneDecimal(value: number, language: Language): string {
  return formatShare(value / 100, language).slice(0, -percentSign[language].length);
}

/** With a sign that is not a hyphen, so that a screen reader says it; nothing before 0. */
function signed(value: number, language: Language): string {
  const points = shownPoints(value);
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return `${upTo(value, language)}${sign}${oneDecimal(Math.abs(points), language)}`;
}

/** Square metres as hectares with all of these decimals; what is less than the last of them says so instead of 0. */
function hectares(computedM2: number, language: Language, decimals: number): string {
  // A thousandth of a square metre is the dust of a sum: it must neither make something of nothing nor round 13.05 down.
  const areaM2 = Math.round(computedM2 * 1000) / 1000;
  const least = 10 ** (4 - decimals);
  const isLess = areaM2 > 0 && areaM2 < least / 2;
  const ha = (isLess ? least : areaM2) / 1e4;
  return `${isLess ? '<\u00a0' : ''}${formatNumber(ha, language, decimals, decimals)}\u00a0ha`;
}

function years(value: number, language: Language): string {
  const text = formatNumber(value, language, 1);
  return `${text}\u00a0${text === '1' ? yearWord[language] : yearsWord[language]}`;
}

function months(value: number, language: Language): string {
  const count = Math.abs(value);
  const unit = language === 'de' ? (count === 1 ? 'Monat' : 'Monate') : count === 1 ? 'month' : 'months';
  const sign = value < 0 ? '−' : '';
  return `${sign}${formatNumber(count, language)}\u00a0${unit}`;
}
