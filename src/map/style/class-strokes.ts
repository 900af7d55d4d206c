// SPDX-License-Identifier: EUPL-1.2
// The second channel of the speed classes: strokes that tell neighbours apart where their colours, 1.3 to 1.7 : 1, do not.
// The slower the denser; of two classes of one density the slower has whole strokes and the faster broken ones; they rise
// below the chosen speed and lie level from it on; the fastest class is plain.

import type { PerThreshold } from '../../layers/speed-thresholds';
import { palettes, rgbOf, type Scheme } from './palette';

export interface Strokes {
  /** Rising below the chosen speed, else level. */
  readonly isRising: boolean;
  readonly isBroken: boolean;
  /** From stroke to stroke, in pixels of the screen; along a row where they rise. */
  readonly periodPx: number;
  readonly ink: string;
}

/** A broken stroke begins again after this many pixels, and is drawn for this share of them. */
export const dashPx = 10;
export const dashShare = 0.6;
export const strokeHalfPx = 0.55;

/** Of every class but the fastest, slowest first. Each density is twice the next, so that two of them never fall together when they are fitted to the grid. */
const periodsPx: PerThreshold<number> = [5, 5, 10, 10, 20, 20];
const reachPeriodPx = 7;

interface Asked {
  readonly scheme: Scheme;
  /** Lowest class that counts as reached, from 1 on. */
  readonly threshold: number;
  readonly reachOnly: boolean;
  /** How much of the ground the cells cover, 0..1. */
  readonly opacity: number;
}

/** Strokes of each class, slowest first; null for a plain one. In the picture of one threshold only what is below it has some. */
export function classStrokes({ scheme, threshold, reachOnly, opacity }: Asked): readonly (Strokes | null)[] {
  const { speed, hatch, land } = palettes[scheme];
  const ground = bytesOf(land);
  return speed.map((fill, k) => {
    const isRising = k < threshold;
    if (reachOnly)
      return isRising ? { isRising, isBroken: false, periodPx: reachPeriodPx, ink: hatch } : null;
    const periodPx = periodsPx[k];
    if (periodPx === undefined) return null;
    return { isRising, isBroken: k % 2 === 1, periodPx, ink: inkOn(bytesOf(fill), ground, opacity) };
  });
}

/** Strokes and dots of a class stay plainer than its fill, so that a translucent cell still says which it is. */
export const patternPower = 0.4;
/** Opacity 0–1 of strokes on a fill of this opacity. */
export const patternAlpha = (alpha: number) => alpha ** patternPower;

/** What stands out, WCAG 1.4.11, and a little more, as pixels are rounded. */
const enough = 3.1;
const steps = 16;

/** Red, green and blue, 0..255. */
type Bytes = readonly number[];

const [black, white]: readonly [Bytes, Bytes] = [
  [0, 0, 0],
  [255, 255, 255],
];

/**
 * A darker or lighter tone of a fill, no stronger than it must be to stand 3 : 1 out on it, both as they are seen over the
 * ground: fills let it through by `opacity`, strokes by `patternAlpha` of it. In numbers, as the map asks in each frame.
 */
function inkOn(fill: Bytes, ground: Bytes, opacity: number): string {
  const seen = luminance(mixed(ground, fill, opacity));
  const strong = patternAlpha(opacity);
  let best = { ink: fill, contrast: 1 };
  for (let step = 1; step <= steps; step++) {
    for (const end of [black, white]) {
      const ink = mixed(fill, end, step / steps);
      const contrast = contrastOf(luminance(mixed(ground, ink, strong)), seen);
      if (contrast > best.contrast) best = { ink, contrast };
      if (contrast >= enough) return colourOf(ink);
    }
  }
  return colourOf(best.ink);
}

/** As a screen lays one colour over another. */
function mixed([r0, g0, b0]: Bytes, [r1, g1, b1]: Bytes, share: number): Bytes {
  const part = (under = 0, over = 0) => Math.round(under * (1 - share) + over * share);
  return [part(r0, r1), part(g0, g1), part(b0, b1)];
}

const bytesOf = (colour: string): Bytes => rgbOf(colour).map((part) => Math.round(255 * part));

const colourOf = (bytes: Bytes) => `#${bytes.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Linear light of each byte, WCAG 2.2. */
const linear = Array.from({ length: 256 }, (_, byte) =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
);

/** Relative luminance of WCAG 2.2. */
function luminance([r = 0, g = 0, b = 0]: Bytes): number {
  return 0.2126 * (linear[r] ?? 0) + 0.7152 * (linear[g] ?? 0) + 0.0722 * (linear[b] ?? 0);
}

const contrastOf = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
