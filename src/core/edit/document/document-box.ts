// SPDX-License-Identifier: EUPL-1.2
// The bounding box that a file may state: kept as written while it is right, made anew where positions changed.

import type { FeatureKey } from './edit';
import type { FeatureText } from './feature-text';
import { readFeatureText } from './feature-text';
import type { Span } from './scan-document';

export const boxMember = 'bbox';
/** West, south, east, north in degrees; not finite where there is no position. */
export type Bounds = [west: number, south: number, east: number, north: number];

interface Boxed {
  readonly base: Uint8Array;
  keys(): readonly FeatureKey[];
  textOf(key: FeatureKey): string;
  baseTextOf(key: FeatureKey): string | null;
  feature(key: FeatureKey): FeatureText;
}

/** Bounds of no position at all; the first one added makes them finite. */
export function noBounds(): Bounds {
  return [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
}

/** Bounds of all positions of a feature. */
export function boundsOf(lines: FeatureText['lines']): Bounds {
  const bounds = noBounds();
  for (const { xy } of lines ?? []) {
    for (let i = 0; i < xy.length; i += 2) {
      bounds[0] = Math.min(bounds[0], xy[i]!);
      bounds[1] = Math.min(bounds[1], xy[i + 1]!);
      bounds[2] = Math.max(bounds[2], xy[i]!);
      bounds[3] = Math.max(bounds[3], xy[i + 1]!);
    }
  }
  return bounds;
}

/** The smallest box around both, in degrees; a box of nothing (Infinity, -Infinity) changes nothing. */
export function widened(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The smallest box around all features of a document as it stands; not finite where there is no position. */
export function boundsOfAll(document: Pick<Boxed, 'keys' | 'textOf'>): Bounds {
  const each = document.keys().map((key) => boundsOf(readFeatureText(document.textOf(key)).lines));
  return each.reduce(widened, noBounds());
}

/** The text of a box; heights of a box of six numbers stay as they are written. Null where there is nothing to bound. */
export function boxText(bounds: Bounds, written: string): string | null {
  if (!bounds.every(Number.isFinite)) return null;
  const numbers = written.match(/-?\d[\d.eE+-]*/g) ?? [];
  const [west, south, east, north] = bounds.map(String) as [string, string, string, string];
  const values =
    numbers.length === 6
      ? [west, south, numbers[2]!, east, north, numbers[5]!]
      : numbers.length === 4
        ? [west, south, east, north]
        : null;
  if (values === null) return null;
  let k = 0;
  // The spelling stays where the number does, and the spaces stay everywhere.
  return written.replace(/-?\d[\d.eE+-]*/g, (found) => {
    const value = values[k++]!;
    return Number(found) === Number(value) ? found : value;
  });
}

type Encoder = { encode(text: string): Uint8Array };
const { TextEncoder, TextDecoder } = globalThis as unknown as {
  TextEncoder: new () => Encoder;
  TextDecoder: new () => { decode(bytes: Uint8Array): string };
};

/** The `bbox` of a file. Bounds of all features as opened are taken once, when the first change is written. */
export class DocumentBox {
  readonly #span: Span;
  #ofBase: { bounds: Bounds; each: Map<FeatureKey, Bounds> } | null = null;

  constructor(span: Span) {
    this.#span = span;
  }

  /** The pieces with the box made anew; as they were while no position lies elsewhere than it did. */
  renewedIn(pieces: Uint8Array[], document: Boxed): Uint8Array[] {
    const { bounds: before, each } = this.#boundsOfBase(document);
    let after = noBounds();
    for (const key of document.keys()) {
      const base = document.baseTextOf(key);
      const isAsOpened = base !== null && base === document.textOf(key);
      const known = isAsOpened ? each.get(key) : undefined;
      after = widened(after, known ?? boundsOf(readFeatureText(document.textOf(key)).lines));
      if (isAsOpened && !known) each.set(key, boundsOf(readFeatureText(base).lines));
    }
    if (after.every((value, i) => value === before[i])) return pieces;
    const { start, end } = this.#span;
    const written = new TextDecoder().decode(document.base.subarray(start, end));
    const text = boxText(after, written);
    return text === null || text === written ? pieces : replaced(pieces, document.base, this.#span, text);
  }

  #boundsOfBase(document: Boxed): { bounds: Bounds; each: Map<FeatureKey, Bounds> } {
    if (this.#ofBase) return this.#ofBase;
    const each = new Map<FeatureKey, Bounds>();
    let bounds = noBounds();
    for (let key = 0; ; key++) {
      let text: string | null;
      try {
        text = document.baseTextOf(key);
      } catch {
        break;
      }
      if (text === null) break;
      const own = boundsOf(readFeatureText(text).lines);
      each.set(key, own);
      bounds = widened(bounds, own);
    }
    this.#ofBase = { bounds, each };
    return this.#ofBase;
  }
}

/** The box stands before or after the list, so in a piece that is a view of the file. */
function replaced(pieces: Uint8Array[], base: Uint8Array, span: Span, text: string): Uint8Array[] {
  return pieces.flatMap((piece) => {
    const start = span.start - (piece.byteOffset - base.byteOffset);
    const end = start + span.end - span.start;
    if (piece.buffer !== base.buffer || start < 0 || end > piece.length) return [piece];
    return [piece.subarray(0, start), new TextEncoder().encode(text), piece.subarray(end)];
  });
}
