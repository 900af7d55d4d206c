// SPDX-License-Identifier: EUPL-1.2
// What one text may mean as a number: certainly one, one of two (`1.010`), a sign for "no figure", or text.

import { longestNumber } from '../limits/limits';

/** The two marks that stand for decimals in one country and for thousands in the other. */
export type Mark = 'comma' | 'point';

/** Per cent, or a rate in Mbit/s (kbit/s and Gbit/s are converted); null without a unit. */
export type UnitText = 'percent' | 'rate' | null;

export type NumberText =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The mark that is certainly the decimal one in this text, and the one that certainly groups thousands. */
      readonly decimal: Mark | null;
      readonly thousands: Mark | null;
      readonly unit: UnitText;
    }
  | {
      /** `1.010` or `1,010`: 1.01 or 1010, and nothing in the text says which. */
      readonly kind: 'ambiguous';
      readonly mark: Mark;
      readonly asDecimal: number;
      readonly asThousands: number;
      readonly unit: UnitText;
    }
  /** Nothing; a sign or word for "no figure"; an error that a spreadsheet wrote; any other text. */
  | { readonly kind: 'empty' | 'no-figure' | 'sheet-error' | 'text' };

/** Signs of official statistics and words of people and programs, compared in small letters without spaces. */
const noFigure = new Set([
  ...['-', '–', '—', '−', '.', '..', '...', '…', '/', '//', 'x', '·', '•', '?'],
  ...['k.a.', 'k.a', 'ka', 'keineangabe', 'keineangaben', 'unbekannt', 'nichtbekannt', 'keinedaten'],
  ...['nan', '-nan', 'na', 'n/a', 'n.a.', 'null', 'none', 'nil', '\\n', '(null)', '<null>', 'nodata'],
  ...['inf', '-inf', '+inf', 'infinity', '-infinity', 'unknown', 'undefined', 'missing'],
]);

/** Errors of Excel and LibreOffice in German and English; a cell too narrow is printed as hashes. */
const sheetError =
  /^#(?:WERT|VALUE|NV|N\/A|DIV\/0|BEZUG|REF|NAME|ZAHL|NUM|NULL|ÜBERLAUF|SPILL|CALC|KALK|FIELD|FELD)[!?]?$|^#{2,}$|^Err:\d{3}$/i;

/** A rate with its factor to Mbit/s. A capital B of its own would mean bytes, so it is no rate. */
const rate = /^([kKmMgGtT])(?:[bB]its?(?:\s?(?:\/|p|pro|per)\s?[sS](?:ec|ek)?\.?)?|bps|b\/s)$/;
const factorToMbit: Readonly<Record<string, number>> = { k: 1e-3, m: 1, g: 1e3, t: 1e6 };

const body =
  /^([+-]?)((?:\d[\d.,'’\u00a0\u202f\u2009 ]*\d|\d|[.,]\d+))(?:[eE]([+-]?\d{1,3}))?(?:\s?(%|[a-zA-Z].*))?$/;

/**
 * Reads a text that should be a number: sign, decimal comma or point, thousands by point, comma, space or apostrophe,
 * exponent, per cent sign, a unit of rate, and Excel's text marks (`="12"`, a leading apostrophe). Never throws.
 */
export function readNumberText(raw: string): NumberText {
  const text = withoutSheetMarks(raw);
  if (text === '') return { kind: 'empty' };
  if (text.length > longestNumber) return { kind: 'text' };
  if (sheetError.test(text)) return { kind: 'sheet-error' };
  if (noFigure.has(text.toLowerCase().replace(/\s/g, ''))) return { kind: 'no-figure' };
  const match = body.exec(text.replace(/^−/, '-'));
  if (match === null) return { kind: 'text' };
  const [, sign = '', digits = '', exponent, suffix] = match;
  const scale = scaleOf(suffix);
  if (scale === null) return { kind: 'text' };
  const reading = readDigits(digits, exponent !== undefined);
  if (reading === null) return { kind: 'text' };
  const scaled = (plain: string) => {
    const value = Number(`${sign}${plain}${exponent === undefined ? '' : `e${exponent}`}`);
    return scale.factor === 1 ? value : round15(value * scale.factor);
  };
  const { unit } = scale;
  if ('mark' in reading) {
    const { mark, whole, part } = reading;
    return {
      kind: 'ambiguous',
      mark,
      asDecimal: scaled(`${whole}.${part}`),
      asThousands: scaled(whole + part),
      unit,
    };
  }
  const { plain, decimal, thousands } = reading;
  const value = scaled(plain);
  // 1e999 is beyond every number; -0 is 0 for whoever wrote it.
  return Number.isFinite(value)
    ? { kind: 'number', value: value + 0, decimal, thousands, unit }
    : { kind: 'text' };
}

/** Excel writes `="0123"` or a leading apostrophe so that its own import leaves a text alone; spaces of any kind go. */
export function withoutSheetMarks(raw: string): string {
  const text = raw.trim();
  const formula = /^="((?:[^"]|"")*)"$/.exec(text);
  if (formula) return formula[1]!.replaceAll('""', '"').trim();
  return /^'[^']*$/.test(text) ? text.slice(1).trim() : text;
}

function scaleOf(suffix: string | undefined): { unit: UnitText; factor: number } | null {
  if (suffix === undefined) return { unit: null, factor: 1 };
  const text = suffix.trim();
  if (text === '%' || /^(?:prozent|percent|v\.\s?h\.)$/i.test(text)) return { unit: 'percent', factor: 1 };
  const prefix = rate.exec(text)?.[1];
  return prefix === undefined ? null : { unit: 'rate', factor: factorToMbit[prefix.toLowerCase()]! };
}

type Digits =
  | { readonly plain: string; readonly decimal: Mark | null; readonly thousands: Mark | null }
  | { readonly mark: Mark; readonly whole: string; readonly part: string };

/** Digits with their marks; null where the marks stand as in no number. With an exponent no mark groups thousands. */
function readDigits(text: string, hasExponent: boolean): Digits | null {
  if (/^\d+$/.test(text)) return { plain: text, decimal: null, thousands: null };
  // Spaces and apostrophes only ever group; a mark behind the groups is then the decimal one.
  const grouped = /^(\d{1,3})((?:[\u00a0\u202f\u2009 ]\d{3})+|(?:['’]\d{3})+)(?:([.,])(\d+))?$/.exec(text);
  if (grouped) {
    const [, first = '', groups = '', mark, part] = grouped;
    const whole = first + groups.replace(/\D/g, '');
    return { plain: mark ? `${whole}.${part}` : whole, decimal: mark ? markOf(mark) : null, thousands: null };
  }
  if (!/^[\d.,]+$/.test(text)) return null;
  const both = /^(\d{1,3})((?:\.\d{3})+),(\d+)$/.exec(text) ?? /^(\d{1,3})((?:,\d{3})+)\.(\d+)$/.exec(text);
  if (both && !hasExponent) {
    const [, first = '', groups = '', part = ''] = both;
    const thousands = markOf(groups[0]!);
    return { plain: `${first}${groups.replace(/\D/g, '')}.${part}`, decimal: other(thousands), thousands };
  }
  const many = /^(\d{1,3})((?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.exec(text);
  if (many && !hasExponent) {
    const [, first = '', groups = ''] = many;
    return { plain: first + groups.replace(/\D/g, ''), decimal: null, thousands: markOf(groups[0]!) };
  }
  const one = /^(\d*)([.,])(\d+)$/.exec(text);
  if (!one) return null;
  const [, whole = '', mark = '', part = ''] = one;
  if (!hasExponent && part.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    return { mark: markOf(mark), whole, part };
  }
  return { plain: `${whole || '0'}.${part}`, decimal: markOf(mark), thousands: null };
}

/** The mark that groups thousands where this one separates decimals. */
export const other = (mark: Mark): Mark => (mark === 'comma' ? 'point' : 'comma');
const markOf = (char: string): Mark => (char === ',' ? 'comma' : 'point');

/** A product with a power of ten, without the last bits that only the multiplication has made. */
const round15 = (value: number) => Number(value.toPrecision(15));
