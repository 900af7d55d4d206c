// SPDX-License-Identifier: EUPL-1.2
// The small pictures of the map, computed as pixels: no file, no `data:` address, sharp at every pixel ratio. An image's
// name says how it is made, so the map can ask for it when it first meets the name.

import type { PointShape } from '../../layers/definition';
import { dashPx, dashShare, type Strokes, strokeHalfPx } from './class-strokes';
import { rgbOf } from './palette';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A symbol of 22 px with an edge around it. */
export interface Mark {
  readonly shape: PointShape;
  readonly fill: string;
  readonly edge: string;
}

const markPx = 22;
const texturePx = 8;

/** Name under which a map knows a symbol; the same symbol has one name. */
export function markName({ shape, fill, edge }: Mark): string {
  return `mark:${shape}:${fill}:${edge}`;
}

/** Fine diagonal lines of demo geometry in one colour. */
export function textureName(colour: string): string {
  return `texture:${colour}`;
}

/** Name of a square of `roomPx` in which nothing is seen: it takes room from names. */
export const roomName = 'room';
export const roomPx = 24;

/** The picture of a name at a pixel ratio; null for a name that is none of ours. */
export function drawImage(name: string, pixelRatio: number): Pixels | null {
  const [kind, first, fill, edge] = name.split(':');
  if (kind === roomName) return emptyImage(Math.round(roomPx * pixelRatio));
  if (kind === 'texture' && first !== undefined) return drawTexture(first, pixelRatio);
  if (
    kind === 'mark' &&
    first !== undefined &&
    Object.hasOwn(distances, first) &&
    fill !== undefined &&
    edge !== undefined
  )
    return drawMark({ shape: first as PointShape, fill, edge }, pixelRatio);
  return null;
}

// Signed distance in pixels from the edge of each shape, negative inside; sizes chosen for equal area to the eye.
const distances: Readonly<Record<PointShape, (x: number, y: number) => number>> = {
  circle: (x, y) => Math.hypot(x, y) - 7,
  square: (x, y) => Math.max(Math.abs(x), Math.abs(y)) - 6.2,
  diamond: (x, y) => (Math.abs(x) + Math.abs(y)) * Math.SQRT1_2 - 6.2,
  triangle: (x, y) => Math.max(y - 5.2, Math.abs(x) * 0.866 - y * 0.5 - 4.6),
  hexagon: (x, y) => Math.max(Math.abs(y), Math.abs(x) * 0.866 + Math.abs(y) * 0.5) - 6.6,
};

function emptyImage(size: number): Pixels {
  return { width: size, height: size, data: new Uint8ClampedArray(size * size * 4) };
}

function drawMark({ shape, fill, edge }: Mark, pixelRatio: number): Pixels {
  const size = Math.round(markPx * pixelRatio);
  const data = new Uint8ClampedArray(size * size * 4);
  const [inner, outer] = [rgbOf(fill), rgbOf(edge)];
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const x = (i + 0.5) / pixelRatio - markPx / 2;
      const y = (j + 0.5) / pixelRatio - markPx / 2;
      const away = distances[shape](x, y);
      const within = clamp(0.5 - away * pixelRatio);
      const alpha = clamp(0.5 - (away - 2) * pixelRatio);
      const at = (j * size + i) * 4;
      for (let k = 0; k < 3; k++) {
        data[at + k] = 255 * ((inner[k] as number) * within + (outer[k] as number) * (1 - within));
      }
      data[at + 3] = 255 * alpha;
    }
  }
  return { width: size, height: size, data };
}

function drawTexture(colour: string, pixelRatio: number): Pixels {
  // A whole number of pixels, so that the lines meet at the seam.
  const size = Math.max(4, Math.round(texturePx * pixelRatio));
  const data = new Uint8ClampedArray(size * size * 4);
  const [r, g, b] = rgbOf(colour);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      // Falling lines: the hatch of slow cells rises, so the two can lie over each other and stay legible.
      const along = (i - j + size) % size;
      const away = Math.min(along, size - along) / Math.SQRT2;
      const alpha = clamp(0.4 * pixelRatio + 0.5 - away);
      data.set([r * 255, g * 255, b * 255, alpha * 255], (j * size + i) * 4);
    }
  }
  return { width: size, height: size, data };
}

/** The tile that repeats over cells of the still picture with the strokes of their class. */
export function paintStrokes({ isRising, isBroken, periodPx, ink }: Strokes): Pixels {
  // The longest period is a whole number of all others and of the dashes.
  const size = isBroken ? 2 * dashPx : periodPx;
  const data = new Uint8ClampedArray(size * size * 4);
  const [r, g, b] = rgbOf(ink);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const across = (isRising ? i + j + 1 : j) % periodPx;
      const away = Math.min(across, periodPx - across) * (isRising ? Math.SQRT1_2 : 1);
      const along = (isRising ? i - j + size : i) % dashPx;
      const isDrawn = !isBroken || along < dashShare * dashPx;
      data.set(
        [r * 255, g * 255, b * 255, isDrawn ? 255 * clamp(strokeHalfPx + 0.5 - away) : 0],
        (j * size + i) * 4,
      );
    }
  }
  return { width: size, height: size, data };
}

/** The tile of dots in the middle of a square. */
export function paintTile(kind: 'scenario' | 'unknownDots', colour: string): Pixels {
  const size = tilePx[kind];
  const data = new Uint8ClampedArray(size * size * 4);
  const [r, g, b] = rgbOf(colour);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const away = Math.hypot(i + 0.5 - size / 2, j + 0.5 - size / 2);
      const alpha = clamp((kind === 'scenario' ? 1.5 : 0.9) + 0.5 - away);
      data.set([r * 255, g * 255, b * 255, alpha * 255], (j * size + i) * 4);
    }
  }
  return { width: size, height: size, data };
}

const tilePx = { scenario: 8, unknownDots: 6 } as const;

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
