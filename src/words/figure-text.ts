// SPDX-License-Identifier: EUPL-1.2
// One number with its unit, as every rendering of it shows it: page, print, HTML, Markdown.

import {
  formatArea,
  formatDate,
  formatDistance,
  formatEuro,
  formatNumber,
  formatShare,
  type Language,
} from './format';

type Unit =
  | 'share'
  | 'points'
  | 'span'
  | 'households'
  | 'businesses'
  | 'm'
  | 'm2'
  | 'ha'
  | 'eur'
  | 'eurPerM2'
  | 'months'
  | 'count'
  | 'mbit';

const pointsWord = { de: 'Punkte', en: 'points' } as const;
const unknown = { de: 'nicht bekannt', en: 'not known' } as const;

/** The number as text; null is "not known". Households and businesses carry no unit, their table names them. */
export function formatFigure(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return unknown[language];
  switch (unit) {
    case 'share':
      return formatShare(value, language);
    case 'points':
      return `${signed(inPoints(value), language)}\u00a0${pointsWord[language]}`;
    case 'span':
      return `${oneDecimal(inPoints(value), language)}\u00a0${pointsWord[language]}`;
    case 'm':
      return formatDistance(value, language);
    case 'm2':
      return value < 10_000 ? `${formatNumber(value, language)}\u00a0m²` : formatArea(value, language);
    case 'ha':
      return `${formatNumber(value, language, 1)}\u00a0ha`;
    case 'eur':
      return formatEuro(value, language);
    case 'eurPerM2':
      return `${formatNumber(value, language, 2)}\u00a0€/m²`;
    case 'months':
      return months(value, language);
    case 'mbit':
      return `${formatNumber(value, language)}\u00a0Mbit/s`;
    case 'households':
    case 'businesses':
    case 'count':
      return formatNumber(value, language);
  }
}

/** What went into a number: a number with its unit, a date as coarse as it is, or any other text as it stands. */
export function formatInput(value: number | string | null, unit: Unit | null, language: Language): string {
  if (typeof value === 'string') return /^\d{4}(-|$)/.test(value) ? formatDate(value, language) : value;
  return formatFigure(value, unit ?? 'count', language);
}

/** Percentage points with the one decimal that is shown, so that no sign stands before 0. */
const inPoints = (value: number) => Math.round(value * 1000) / 10;

/** Always one decimal, so that a column of points lines up. */
function oneDecimal(value: number, language: Language): string {
  return formatShare(value / 100, language).replace(/\u00a0%$/, '');
}

/** With a sign that is not a hyphen, so that a screen reader says it; nothing before 0. */
function signed(value: number, language: Language): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  return `${sign}${oneDecimal(Math.abs(value), language)}`;
}

function months(value: number, language: Language): string {
  const count = Math.abs(value);
  const unit = language === 'de' ? (count === 1 ? 'Monat' : 'Monate') : count === 1 ? 'month' : 'months';
  const sign = value < 0 ? '−' : '';
  return `${sign}${formatNumber(count, language)}\u00a0${unit}`;
}
