// SPDX-License-Identifier: EUPL-1.2
// The rows of `nuf coverage`, as JSON and as a table, in pieces: those of a country would be one text of many megabytes.

import { formatNumber } from '../../words/number/format';
import type { Lang } from '../disk/wrong-use';
import type { Options } from './options';
import { beyondSums, percent } from './percent';
import type { ComputedZone } from './zones';

const rowsAtOnce = 1000;

/** As `JSON.stringify` writes a list of rows indented by two; a share stands under its threshold. */
export function* rowsAsJson(zones: readonly ComputedZone[], options: Options): Iterable<string> {
  if (zones.length === 0) {
    yield '[]\n';
    return;
  }
  const names = namesOf(options.thresholds);
  for (let from = 0; from < zones.length; from += rowsAtOnce) {
    const rows = zones.slice(from, from + rowsAtOnce).map((zone) => rowAsJson(zone, names, options));
    const isLast = from + rowsAtOnce >= zones.length;
    yield `${from === 0 ? '[\n' : ''}${rows.join(',\n')}${isLast ? '\n]\n' : ',\n'}`;
  }
}

/** Where the share of each threshold stands, in the order of an object's names: whole numbers before others. */
function namesOf(thresholds: readonly number[]): readonly (readonly [name: string, at: number])[] {
  return Object.entries(Object.fromEntries(thresholds.map((mbit, t) => [String(mbit), t])));
}

/** Put together by hand: an object with the names 30 … 1000 would be a list of a thousand places. */
function rowAsJson(
  { id, hasArea, share, perimeterM }: ComputedZone,
  names: readonly (readonly [name: string, at: number])[],
  { amounts }: Options,
): string {
  const byThreshold = (name: string, valueAt: (t: number) => number | string | null) =>
    `"${name}": {\n${names.map(([mbit, t]) => `      "${mbit}": ${valueAt(t)}`).join(',\n')}\n    }`;
  const { withoutFigure } = share;
  const members = [
    `"id": ${JSON.stringify(id)}`,
    `"areaM2": ${hasArea ? fine(share.areaM2) : null}`,
    byThreshold('share', (t) =>
      share.shares[t] == null ? null : JSON.stringify(beyondSums(share.shares[t])),
    ),
    ...(withoutFigure ? [byThreshold('withoutFigure', (t) => fine(withoutFigure[t] ?? null))] : []),
    ...(amounts ? [`"amount": ${fine(share.amount)}`, `"perimeterM": ${fine(perimeterM)}`] : []),
  ];
  return `  {\n    ${members.join(',\n    ')}\n  }`;
}

/** Beyond a square millimetre and the twelfth digit stands only what the order of a sum leaves. */
const fine = (value: number | null) => rounded(value, 1e6);
const rounded = (value: number | null, to: number) =>
  value === null ? null : JSON.stringify(Math.round(value * to) / to);

export function* rowsAsText(
  zones: readonly ComputedZone[],
  { thresholds }: Options,
  lang: Lang,
): Iterable<string> {
  const width = zones.reduce((most, { id }) => Math.max(most, id.length), 4) + 2;
  yield `${'id'.padEnd(width)}${'ha'.padStart(10)}${thresholds.map((mbit) => `≥ ${mbit}`.padStart(9)).join('')}\n`;
  for (const { id, hasArea, share } of zones) {
    const shares = thresholds.map((_, t) => percent(share.shares[t] ?? null, lang).padStart(9)).join('');
    yield `${id.padEnd(width)}${hectares(hasArea ? share.areaM2 : null, lang).padStart(10)}${shares}\n`;
  }
}

const hectares = (areaM2: number | null, lang: Lang) =>
  areaM2 === null ? '–' : formatNumber(areaM2 / 1e4, lang, 2, 2);
