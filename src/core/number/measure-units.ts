// SPDX-License-Identifier: EUPL-1.2
// Units in the head of a column, as offices write them, and how one becomes the other.

type Measure = 'area' | 'length' | 'money' | 'price' | 'rate' | 'share' | 'count' | 'angle';

/** Spellings without blanks, points and case; the factor leads to the first unit of its measure. */
const spellings: Readonly<Record<Exclude<Measure, 'price'>, readonly (readonly [string, number])[]>> = {
  area: [
    ...alike(1, 'm2', 'qm', 'sqm', 'quadratmeter', 'quadratmetern', 'squaremetres', 'squaremeters'),
    ...alike(100, 'ar'),
    ...alike(1e4, 'ha', 'har', 'hektar', 'hektaren', 'hectare', 'hectares'),
    ...alike(1e6, 'km2', 'qkm', 'sqkm', 'quadratkilometer', 'quadratkilometern'),
  ],
  length: [...alike(1, 'm', 'meter', 'metern', 'metres'), ...alike(1000, 'km', 'kilometer', 'kilometern')],
  money: [
    ...alike(0.01, 'ct', 'cent'),
    ...alike(1, '€', 'eur', 'euro'),
    ...['t', 'tsd', 'k', '1000', 'tausend'].flatMap((times) => alike(1000, `${times}€`, `${times}eur`)),
    ...alike(1000, 'tausendeuro', 'tsdeuro', '1000euro'),
    ...['mio', 'million', 'millionen'].flatMap((times) =>
      alike(1e6, `${times}€`, `${times}eur`, `${times}euro`),
    ),
    ...['mrd', 'milliarden'].flatMap((times) => alike(1e9, `${times}€`, `${times}eur`, `${times}euro`)),
  ],
  rate: [
    ...['bit/s', 'bits', 'bps', 'bits/s', 'bit/sec', 'bit'].flatMap((end) => [
      ...alike(1e-3, `k${end}`),
      ...alike(1, `m${end}`),
      ...alike(1e3, `g${end}`),
    ]),
  ],
  share: [...alike(1, '%', 'prozent', 'percent', 'vh'), ...alike(0.1, '‰', 'promille')],
  count: [
    ...alike(1, 'anzahl', 'stück', 'stk', 'number'),
    ...alike(1000, 'tsd', 'tausend', '1000', 'thousand'),
    ...alike(1e6, 'mio', 'millionen', 'million'),
  ],
  angle: alike(1, '°', 'grad', 'dezimalgrad', 'degrees'),
};

function alike(factor: number, ...names: readonly string[]): (readonly [string, number])[] {
  return names.map((name) => [name, factor] as const);
}

const known = new Map(
  Object.entries(spellings).flatMap(([measure, names]) =>
    names.map(([name, factor]) => [name, { measure: measure as Measure, factor }] as const),
  ),
);

function unitOf(text: string): { readonly measure: Measure; readonly factor: number } | null {
  const tidy = text
    .toLowerCase()
    .replace(/²|\^2/g, '2')
    .replace(/\b(?:pro|je|per)\b/g, '/')
    .replace(/[\s.]/g, '');
  const one = known.get(tidy);
  if (one) return one;
  // `1000 m²`, `Tsd. qm`: so many of a unit.
  const [, times = '', rest = ''] =
    /^(1000|tsd|tausend|thousand|mio|millionen|million)(\D.*)$/.exec(tidy) ?? [];
  const many = known.get(rest);
  if (many) return { ...many, factor: many.factor * known.get(times)!.factor };
  const [above, below, ...more] = tidy.split('/').map((part) => known.get(part));
  if (above?.measure !== 'money' || below?.measure !== 'area' || more.length > 0) return null;
  return { measure: 'price', factor: above.factor / below.factor };
}

/** Whether a text is a unit and nothing else, as in a row of units below a head; `1000` is a figure there. */
export const isUnit = (text: string): boolean => unitOf(text) !== null && !/^[\d.\s]+$/.test(text);

/** Whether a unit says how a place is counted and not what a column measures. */
export const isDegrees = (text: string): boolean => unitOf(text)?.measure === 'angle';

/**
 * By what numbers in one unit are multiplied to be in another; null where they measure different things, or one is no unit.
 * @param wanted the unit of a field; undefined for a plain number
 */
export function factorBetween(given: string, wanted: string | undefined): number | null {
  const [from, to] = [unitOf(given), unitOf(wanted ?? 'anzahl')];
  if (from === null || to === null || from.measure !== to.measure) return null;
  return Number((from.factor / to.factor).toPrecision(15));
}

/**
 * What the head of a column calls its values, and in which unit: `Fläche (m²)`, `Preis [€/m²]`, `Fläche in qm`, `Kosten, T€`,
 * `FLAECHE_M2`. What stands in brackets is given even where it is no unit that is known; else null.
 */
export function unitInHead(head: string): { readonly name: string; readonly unit: string } | null {
  const bracketed = /^(.*\S)\s*[([]\s*(?:in\s+)?([^()[\]]+?)\s*[)\]]$/.exec(head);
  if (bracketed) return { name: bracketed[1]!, unit: bracketed[2]! };
  const behind = /^(.*\S)\s+in\s+(\S.*)$/i.exec(head);
  if (behind && unitOf(behind[2]!) !== null) return { name: behind[1]!, unit: behind[2]! };
  for (const { 0: gap, index } of head.matchAll(/\s*[,/:]\s*(?:in\s+)?|[\s_]+/gi)) {
    const [name, unit] = [head.slice(0, index), head.slice(index + gap.length)];
    if (name !== '' && name.toLowerCase() !== 'in' && isUnit(unit)) return { name, unit };
  }
  return null;
}

/** A number and the unit behind it, as in `1,25 ha`; null where no unit that is known stands behind a number. */
export function unitInCell(text: string): { readonly figure: string; readonly unit: string } | null {
  const [, figure, unit] = /^\s*([+-]?[\d.,'’\s]*\d)\s*([^\d\s.,][^\n]{0,30})$/u.exec(text) ?? [];
  return figure !== undefined && unit !== undefined && isUnit(unit) ? { figure, unit: unit.trim() } : null;
}

/** The text without the unit behind its number, where it is that of the field; else the text as it is. */
export function withoutOwnUnit(text: string, wanted: string | undefined): string {
  const cell = wanted === undefined ? null : unitInCell(text);
  return cell !== null && factorBetween(cell.unit, wanted) === 1 ? cell.figure : text;
}
