// SPDX-License-Identifier: EUPL-1.2
// Positions of one feature that move, come or go: the new rows to judge, and the characters to replace. What is not
// moved keeps its spelling, its height and everything else that stands in its brackets.

import { boundsOf, boxMember, boxText } from '../document/document-box';
import type { TextSplice } from '../document/edit';
import type { FeatureText, Line, LineSpans } from '../document/feature-text';
import type { Place } from '../tiling/shape-index';

export type PositionEdit =
  | { readonly do: 'move'; readonly line: number; readonly at: number; readonly to: Place }
  /** A new position before the one at `at`; in a ring 1 … number of corners. */
  | { readonly do: 'insert'; readonly line: number; readonly at: number; readonly to: Place }
  | { readonly do: 'delete'; readonly line: number; readonly at: number };

/** Decimals of new positions: a centimetre on the ground. */
export const decimals = 7;

/** Half the last of them in both directions is 0.8 cm: what was rounded onto an edge lies within it, in metres. */
export const roundingM = 0.008;

/** A place as it is kept: rounded once. */
export function rounded([lon, lat]: Place): Place {
  // Adding 0 makes -0 a plain zero.
  return [Number(lon.toFixed(decimals)) + 0, Number(lat.toFixed(decimals)) + 0];
}

export interface EditedRows {
  readonly lines: readonly Line[];
  /** Segments that are new, as row and place of their first end. */
  readonly segments: readonly (readonly [line: number, at: number])[];
}

/** The rows after edits of different places, at most one per edge and one per place. */
export function editedRows(lines: readonly Line[], edits: readonly PositionEdit[]): EditedRows {
  const segments: [number, number][] = [];
  const after = lines.map((row, line) => {
    const own = edits.filter((edit) => edit.line === line);
    if (own.length === 0) return row;
    const isRing = row.kind === 'ring';
    if (own.every((edit) => edit.do === 'move')) return movedRow(row, line, own, segments);
    const places: (readonly [x: number, y: number, isNew: boolean])[] = [];
    const count = row.xy.length / 2 - (isRing ? 1 : 0);
    let isGap = false;
    for (let at = 0; at <= count; at++) {
      for (const edit of own)
        if (edit.do === 'insert' && edit.at === at) places.push([edit.to[0], edit.to[1], true]);
      if (at === count) break;
      const here = own.find((edit) => edit.do !== 'insert' && edit.at === at);
      if (here?.do === 'delete') {
        isGap = true;
        continue;
      }
      const [x, y] = here?.do === 'move' ? here.to : [row.xy[2 * at]!, row.xy[2 * at + 1]!];
      places.push([x, y, here !== undefined]);
      if (isGap) segments.push([line, places.length - 2]);
      isGap = false;
    }
    if (isRing) places.push([places[0]![0], places[0]![1], places[0]![2]]);
    const isCutAtEnd = isGap || segments.some(([other, at]) => other === line && at === -1);
    if (isRing && isCutAtEnd) segments.push([line, places.length - 2]);
    places.forEach(([, , isNew], i) => {
      if (isNew) segments.push([line, i - 1], [line, i]);
    });
    const xy = new Float64Array(2 * places.length);
    places.forEach(([x, y], i) => {
      xy[2 * i] = x;
      xy[2 * i + 1] = y;
    });
    return { ...row, xy };
  });
  return { lines: after, segments: segments.filter(([, at]) => at >= 0) };
}

/** The common case, without a list of places: a hand pulls at a row of thousands. */
function movedRow(
  row: Line,
  line: number,
  edits: readonly Extract<PositionEdit, { do: 'move' }>[],
  segments: [number, number][],
): Line {
  const xy = row.xy.slice();
  const last = xy.length / 2 - 1;
  for (const { at, to } of edits) {
    const places = row.kind === 'ring' && at === 0 ? [0, last] : [at];
    for (const place of places) {
      xy.set(to, 2 * place);
      segments.push([line, place - 1], [line, place]);
    }
  }
  return { ...row, xy };
}

/** The splices that make the same edits in the feature's text, its own bounding box included. */
export function rowSplices(feature: FeatureText, edits: readonly PositionEdit[]): TextSplice[] {
  const splices: TextSplice[] = [];
  const lines = feature.lines ?? [];
  lines.forEach((row, line) => {
    const own = edits.filter((edit) => edit.line === line);
    if (own.length > 0)
      splices.push(...new RowWriter(feature.text, row, feature.lineSpans![line]!).write(own));
  });
  if (feature.members.some(({ name }) => name === boxMember))
    splices.push(...boxSplices(feature, editedRows(lines, edits).lines));
  return splices.sort((a, b) => a.at - b.at);
}

/** The splice of a feature's `bbox`, where it has one that is no longer right. */
export function boxSplices(feature: FeatureText, after: readonly Line[]): TextSplice[] {
  const box = feature.members.find(({ name }) => name === boxMember);
  if (!box) return [];
  const [was, is] = [boundsOf(feature.lines), boundsOf(after)];
  if (was.every((value, i) => value === is[i])) return [];
  const written = feature.text.slice(box.valueStart, box.end);
  const text = boxText(is, written);
  return text === null || text === written ? [] : [{ at: box.valueStart, removed: written, inserted: text }];
}

class RowWriter {
  readonly #text: string;
  readonly #row: Line;
  readonly #at: Int32Array;

  constructor(text: string, row: Line, { at }: LineSpans) {
    this.#text = text;
    this.#row = row;
    this.#at = at;
  }

  write(edits: readonly PositionEdit[]): TextSplice[] {
    return edits.flatMap((edit) => {
      if (edit.do === 'move') return this.#move(edit.at, edit.to);
      return edit.do === 'insert' ? [this.#insert(edit.at, edit.to)] : this.#delete(edit.at);
    });
  }

  #move(at: number, to: Place): TextSplice[] {
    const isEnd = this.#row.kind === 'ring' && at === 0;
    return [at, ...(isEnd ? [this.#last()] : [])].flatMap((place) => {
      const [, , xStart, xEnd, yStart, yEnd] = this.#spans(place);
      return [...this.#number(xStart, xEnd, to[0]), ...this.#number(yStart, yEnd, to[1])];
    });
  }

  #number(start: number, end: number, value: number): TextSplice[] {
    const removed = this.#text.slice(start, end);
    // What does not change keeps its spelling: 7.50 stays 7.50.
    return Number(removed) === value ? [] : [{ at: start, removed, inserted: String(value) }];
  }

  #insert(at: number, [x, y]: Place): TextSplice {
    const text = this.#text;
    const isAtEnd = at > this.#last();
    const near = this.#spans(isAtEnd ? at - 1 : at);
    const [start, end, xStart, xEnd, yStart, yEnd] = near;
    // Spaces and line ends as the neighbour has them.
    const rest = this.#restOf(at, text.slice(yEnd, end));
    const position = `${text.slice(start, xStart)}${x}${text.slice(xEnd, yStart)}${y}${rest}`;
    const gap = this.#gap(isAtEnd ? at - 1 : at);
    return isAtEnd
      ? { at: end, removed: '', inserted: `${gap}${position}` }
      : { at: start, removed: '', inserted: `${position}${gap}` };
  }

  /** What follows the second number: a height between its neighbours' where both have one, else none. */
  #restOf(at: number, rest: string): string {
    const found = /^(\s*,\s*)(-?[\d.eE+-]+)([\s\S]*)$/.exec(rest);
    if (!found) return rest;
    const [before, after] = [this.#heightAt(at - 1), this.#heightAt(at)];
    const close = found[3]!.slice(found[3]!.search(/[\s]*\]$/));
    if (before === null || after === null) return close;
    return `${found[1]}${Number(((before + after) / 2).toFixed(2))}${close}`;
  }

  #heightAt(at: number): number | null {
    if (at < 0 || at > this.#last()) return null;
    const [, end, , , , yEnd] = this.#spans(at);
    const found = /^\s*,\s*(-?[\d.eE+-]+)/.exec(this.#text.slice(yEnd, end));
    return found ? Number(found[1]) : null;
  }

  /** What stands between two positions of the row. */
  #gap(at: number): string {
    const i = Math.max(1, Math.min(at, this.#last()));
    if (this.#last() < 1) return ',';
    return this.#text.slice(this.#spans(i - 1)[1], this.#spans(i)[0]);
  }

  #delete(at: number): TextSplice[] {
    const [start, end] = this.#spans(at);
    const cut = (from: number, to: number): TextSplice => ({
      at: from,
      removed: this.#text.slice(from, to),
      inserted: '',
    });
    if (at > 0) return [cut(this.#spans(at - 1)[1], end)];
    const [nextStart, nextEnd] = this.#spans(1);
    const first = cut(start, nextStart);
    if (this.#row.kind !== 'ring') return [first];
    const [lastStart, lastEnd] = this.#spans(this.#last());
    const removed = this.#text.slice(lastStart, lastEnd);
    return [first, { at: lastStart, removed, inserted: this.#text.slice(nextStart, nextEnd) }];
  }

  #last(): number {
    return this.#row.xy.length / 2 - 1;
  }

  #spans(at: number): [number, number, number, number, number, number] {
    const i = 6 * at;
    const all = this.#at;
    return [all[i]!, all[i + 1]!, all[i + 2]!, all[i + 3]!, all[i + 4]!, all[i + 5]!];
  }
}
