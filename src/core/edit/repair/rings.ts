// SPDX-License-Identifier: EUPL-1.2
// Rows of positions put right without moving anything: rings that run the wrong way, corners that stand twice. Each position
// keeps its text.

import type { FeatureText, Line, LineSpans } from '../document/feature-text';
import { signedRowArea } from '../tiling/shape-index';
import type { TextRepair } from './repair-note';

/** Every ring of the feature in the direction of RFC 7946: shells counterclockwise, holes clockwise. */
export function turnedRings(feature: FeatureText): TextRepair | null {
  const lines = feature.lines ?? [];
  const isWrong = (row: Line, at: number) => {
    if (row.kind !== 'ring') return false;
    const isShell = lines.findIndex(({ part }) => part === row.part) === at;
    const area = signedRowArea(row);
    return area !== 0 && area > 0 !== isShell;
  };
  const rings = lines.filter(isWrong).length;
  if (rings === 0) return null;
  const text = withRows(feature, (row, at) => (isWrong(row, at) ? placesIn(row).reverse() : null));
  return { text, note: { code: 'winding', rings } };
}

/**
 * Every corner once where it stands twice in a row. Null where the two differ in something else (a height), and where too few
 * would be left.
 */
export function withoutDuplicates(feature: FeatureText): TextRepair | null {
  let corners = 0;
  let isUnsafe = false;
  const text = withRows(feature, (row, line) => {
    if (row.kind !== 'ring' && row.kind !== 'line') return null;
    const { at } = feature.lineSpans![line]!;
    const isRepeat = (i: number) =>
      i > 0 && row.xy[2 * i] === row.xy[2 * i - 2] && row.xy[2 * i + 1] === row.xy[2 * i - 1];
    const rest = (i: number) => feature.text.slice(at[6 * i + 5], at[6 * i + 1]).replaceAll(/\s/g, '');
    const all = placesIn(row);
    const kept = all.filter((i) => !isRepeat(i));
    if (kept.length === all.length) return null;
    if (kept.length < fewest[row.kind] || all.some((i) => isRepeat(i) && rest(i) !== rest(i - 1))) {
      isUnsafe = true;
      return null;
    }
    corners += all.length - kept.length;
    return kept;
  });
  return corners === 0 || isUnsafe ? null : { text, note: { code: 'duplicates', corners } };
}

/** Positions that a row has at least, the end of a ring included. */
const fewest = { ring: 4, line: 2 };

const placesIn = ({ xy }: Line) => Array.from({ length: xy.length / 2 }, (_, i) => i);

/** The feature's text with the positions of some rows in another order, or fewer of them; null leaves a row as it is. */
function withRows(
  { text, lines, lineSpans }: FeatureText,
  orderOf: (row: Line, line: number) => readonly number[] | null,
): string {
  let result = text;
  // From the last row on, so that the places of those before it still hold.
  for (let line = (lines?.length ?? 0) - 1; line >= 0; line--) {
    const order = orderOf(lines![line]!, line);
    if (order === null) continue;
    const spans = lineSpans![line]!;
    const last = lines![line]!.xy.length / 2 - 1;
    result =
      result.slice(0, spans.at[0]) + rowText(text, spans, order) + result.slice(spans.at[6 * last + 1]);
  }
  return result;
}

/** Positions in this order, with the spaces and line ends that stood between the first ones. */
function rowText(text: string, { at }: LineSpans, order: readonly number[]): string {
  return order
    .map(
      (i, k) => (k === 0 ? '' : text.slice(at[6 * k - 5], at[6 * k])) + text.slice(at[6 * i], at[6 * i + 1]),
    )
    .join('');
}
