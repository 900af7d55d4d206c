// SPDX-License-Identifier: EUPL-1.2
// Numbers and dates as people read them: units always, no false precision (shares 0.1, areas 0.1 ha, distances 10 m).

export type Language = 'de' | 'en';

const marks = { de: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/**
 * A number with at most `digits` decimals (`least` of them also where they are 0) and grouped thousands, as Intl of de-DE and
 * en-GB writes it. By hand, because the first format of Intl costs a telephone 60 ms before the first answer.
 */
export function formatNumber(value: number, language: Language, digits = 0, least = 0): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-∞' : '∞';
  const { group, decimal } = marks[language];
  const size = Math.abs(value);
  // Rounded in decimals, as it is written: 994.55 is a little less in binary, and still becomes 994.6.
  const rounded = size < 1e-6 ? 0 : Math.round(Number(`${size}e${digits}`)) / 10 ** digits;
  const [whole = '', fraction = ''] = rounded.toFixed(digits).split('.');
  let kept = fraction.length;
  while (kept > least && fraction[kept - 1] === '0') kept -= 1;
  const grouped = (value < 0 ? '-' : '') + whole.replace(/\B(?=(\d{3})+$)/g, group);
  return kept > 0 ? `${grouped}${decimal}${fraction.slice(0, kept)}` : grouped;
}

/** What stands behind a number of per cent: German parts the two by a space that does not break, English does not. */
export const percentSign = { de: '\u00a0%', en: '%' } as const;

/** Per cent with at most `digits` decimals, `least` of them always: 77.9 → "77,9 %", "77.9%". */
export function formatPercent(percent: number, language: Language, digits = 1, least = 0): string {
  return `${formatNumber(percent, language, digits, least)}${percentSign[language]}`;
}

/** A share 0–1 as per cent with one decimal: 0.7791 → "77,9 %". Just below 100 % never shows as 100. */
export function formatShare(share: number, language: Language): string {
  // To nine digits: what the order of a sum leaves must not turn 100 % into 99.9 %.
  const percent = Math.round(share * 1e11) / 1e9;
  const shown = percent < 100 && percent > 99.9 ? 99.9 : percent > 0 && percent < 0.05 ? 0.1 : percent;
  const less = percent > 0 && percent < 0.05 ? '< ' : '';
  return `${less}${formatPercent(shown, language, 1, 1)}`;
}

/**
 * A share 0–1 of `counted` that stands for less than one of them: with a second decimal, cut off, where one decimal would stand
 * for one or more (0.06 % of 1,532 shows as 0.1 %, which is 1.5). `counted` null: as `formatShare`.
 */
export function formatShareOfLess(share: number, counted: number | null, language: Language): string {
  const isOne = counted !== null && Math.round(share * 1000) * counted >= 1000;
  const cut = Math.floor(share * 10_000 + 1e-6) / 100;
  return isOne && cut > 0 ? formatPercent(cut, language, 2, 2) : formatShare(share, language);
}

export function formatMbit(mbit: number, language: Language): string {
  return `${formatNumber(mbit, language)}\u00a0Mbit/s`;
}

/** Square metres as hectares to 0.1 ha; from 1,000 ha on as square kilometres. */
export function formatArea(areaM2: number, language: Language): string {
  if (areaM2 >= 10_000_000) return `${formatNumber(areaM2 / 1e6, language, 1)}\u00a0km²`;
  return `${formatNumber(areaM2 / 1e4, language, 1)}\u00a0ha`;
}

/** Metres to 10 m; from 1 km on as kilometres to 0.1. */
export function formatDistance(distanceM: number, language: Language): string {
  if (distanceM >= 1000) return `${formatNumber(distanceM / 1000, language, 1)}\u00a0km`;
  // Rounded, what is near would be the same as what is here.
  if (distanceM > 0 && distanceM < 10) return `${{ de: 'unter', en: 'less than' }[language]}\u00a010\u00a0m`;
  return `${formatNumber(Math.round(distanceM / 10) * 10, language)}\u00a0m`;
}

export function formatEuro(euro: number, language: Language): string {
  if (euro >= 1_000_000) {
    const millions = formatNumber(euro / 1e6, language, 2);
    return language === 'de' ? `${millions}\u00a0Mio.\u00a0€` : `€${millions}\u00a0million`;
  }
  return language === 'de' ? `${formatNumber(euro, 'de')}\u00a0€` : `€${formatNumber(euro, 'en')}`;
}

const months = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** A date as coarse as its source: 2021 · 2021-H1 · 2022-Q2 · 2022-03 · 2022-03-18. Anything else is shown as it is. */
export function formatDate(date: string, language: Language): string {
  const [year = '', part, day] = date.split('-');
  if (part === undefined) return year;
  if (/^H[12]$/.test(part))
    return language === 'de'
      ? `${part[1]}. Halbjahr ${year}`
      : `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  if (/^Q[1-4]$/.test(part)) return language === 'de' ? `${part[1]}. Quartal ${year}` : `Q${part[1]} ${year}`;
  const month = months[language][Number(part) - 1];
  if (month === undefined) return date;
  if (day === undefined) return `${month} ${year}`;
  return language === 'de' ? `${Number(day)}. ${month} ${year}` : `${Number(day)} ${month} ${year}`;
}

/** The releases of the Breitbandatlas are called "mid" and "end" of a year. */
export function formatRelease(asOf: string, language: Language): string {
  const [year = '', half] = asOf.split('-');
  if (language === 'de') return `${half === 'H1' ? 'Mitte' : 'Ende'} ${year}`;
  return half === 'H1' ? `mid-${year}` : `end of ${year}`;
}

/** The date of data: half a year as the release of the atlas that it is, anything else as `formatDate`; of an interval both ends. */
export function formatDataDate(asOf: string, language: Language): string {
  const say = (date: string) => (/-H/.test(date) ? formatRelease : formatDate)(date, language);
  return asOf
    .split('/')
    .map(say)
    .join(language === 'de' ? ' bis ' : ' to ');
}

/** The date of a source: half a year is "mid" or "end" only where it is a release of the atlas, else it is half a year. */
export function formatSourceDate(asOf: string, isAtlas: boolean, language: Language): string {
  return isAtlas ? formatDataDate(asOf, language) : formatDate(asOf, language);
}

/** When, as a part of a sentence: `Mitte 2021`, `im März 2022`; `in mid-2021`, `in March 2022`. Null: the data bear no date. */
export function formatWhen(asOf: string | null, language: Language): string {
  if (asOf === null) return language === 'de' ? 'nach Daten ohne Datum' : 'by data without a date';
  const date = formatDataDate(asOf, language);
  if (asOf.includes('/')) return `${language === 'de' ? 'nach Daten von' : 'by data of'} ${date}`;
  const isDay = asOf.length === 10;
  if (language === 'en') return `${asOf.endsWith('-H2') ? 'at the' : isDay ? 'on' : 'in'} ${date}`;
  return asOf.length === 4 || /-H[12]$/.test(asOf) ? date : `${isDay ? 'am' : 'im'} ${date}`;
}

/** The same at the beginning of a sentence: `Mitte 2021`, `Im März 2022`, `In mid-2021`. */
export function formatMoment(asOf: string | null, language: Language): string {
  const text = formatWhen(asOf, language);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What `formatMoment` says at the beginning, within a sentence: `im März 2022`, `in mid-2021`. */
export function inSentence(moment: string): string {
  return moment.replace(/^(Am|At|By|Im|In|Nach|On) /, (word) => word.toLowerCase());
}
