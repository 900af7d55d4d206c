// SPDX-License-Identifier: EUPL-1.2
// The cells of a country in the still picture, while a pixel of it has room for no more than one of a block: as the cell program
// draws them from `from-afar.cells`, pixel by pixel with its rules, without a graphics card.

import { classCount } from '../../core/cells/cells-view';
import { toPlane } from '../../core/geo/projection';
import { atOnce } from '../../core/time/steps';
import { blockHeight, blockWidth } from '../cells/cell-index';
import {
  blockBelowPixels,
  cellPixelsAt,
  patternMeasures,
  patternPixels,
  strokeMeasures,
} from '../cells/cell-measures';
import { type CellLook, classFills, fadedCell, shownQuarter } from '../cells/cell-symbology';
import { classBits, groupShift, plannedShift, unknownInWord } from '../cells/packed-cell';
import { type FarCells, readFarCells } from '../cells/read-far-cells';
import { classStrokes, dashShare, patternAlpha } from '../style/class-strokes';
import { palettes, rgbOf } from '../style/palette';
import type { CellPainter } from './drawn-layer';
import type { StillFrame } from './still-viewport';

type CellCrs = Parameters<typeof toPlane>[0];

/** What draws the cells of such a file; null for bytes that are none. */
export function farCellPainter(bytes: Uint8Array, crs: CellCrs): CellPainter | null {
  const far = atOnce(readFarCells(bytes));
  if (far === null) return null;
  return {
    reaches: ({ camera: { lat, zoom } }) =>
      cellPixelsAt(far.cellM, lat, zoom, pixelRatio()) < blockBelowPixels,
    draw: (onto, frame, look) => drawFarCells(onto, frame, look, { far, crs }),
  };
}

/** As the still picture's canvas has it. */
const pixelRatio = () => Math.min(3, Math.max(1, window.devicePixelRatio));

/** Pixels of the device between two places that are projected exactly; between them the lattice is straight to a fiftieth of a block. */
const squarePx = 32;

/** Draws band by band, a step each. */
function* drawFarCells(
  onto: CanvasRenderingContext2D,
  frame: StillFrame,
  look: CellLook,
  { far, crs }: { readonly far: FarCells; readonly crs: CellCrs },
): Generator<void> {
  if (look.opacity === 0) return;
  const { width, height } = onto.canvas;
  const ratio = onto.getTransform().a;
  const squares = Math.ceil(width / squarePx);
  const aside = document.createElement('canvas');
  aside.width = squares * squarePx;
  aside.height = squarePx;
  const context = aside.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(aside.width, aside.height);
  const lineAt = (y: number): Float64Array => {
    const line = new Float64Array(2 * (squares + 1));
    for (let k = 0; k <= squares; k++) {
      const { lon, lat } = frame.toPlace((k * squarePx) / ratio, y / ratio);
      const [east, north] = toPlane(crs, lon, lat);
      line[2 * k] = east / far.cellM - far.blocks.column;
      line[2 * k + 1] = north / far.cellM - far.blocks.row;
    }
    return line;
  };
  const { lat, zoom } = frame.camera;
  const inks = farInks(look, ratio, cellPixelsAt(far.cellM, lat, zoom, ratio));
  let above = lineAt(0);
  for (let y = 0; y < height; y += squarePx) {
    const below = lineAt(y + squarePx);
    image.data.fill(0);
    paintBand(image.data, above, below, { far, inks });
    context.putImageData(image, 0, 0);
    onto.save();
    onto.setTransform(1, 0, 0, 1, 0, 0);
    onto.globalAlpha = 1;
    onto.drawImage(aside, 0, y);
    onto.restore();
    above = below;
    yield;
  }
}

/** The look in the numbers that a pixel needs, each list by the class of a word. */
export interface FarInks {
  readonly look: CellLook;
  readonly quarter: number;
  readonly fills: readonly (readonly number[])[];
  readonly inks: readonly (readonly number[])[];
  readonly strokes: readonly (readonly [perCell: number, apart: number, reach: number, dashes: number])[];
  readonly dots: { readonly [of in 'unknown' | 'planned']: Dots };
}

interface Dots {
  readonly ink: readonly number[];
  readonly measures: readonly [perCell: number, apart: number, reach: number];
}

export function farInks(look: CellLook, ratio: number, cellPixels: number): FarInks {
  const bytes = (colour: string) => rgbOf(colour).map((part) => 255 * part);
  const strokes = [...classStrokes(look), null];
  const { scenario, unknownDots } = palettes[look.scheme];
  const { unknownPattern, scenarioPattern } = patternPixels;
  return {
    look,
    quarter: shownQuarter(look),
    fills: classFills(look).map(bytes),
    inks: strokes.map((of) => bytes(of?.ink ?? '#000000')),
    strokes: strokes.map((of) => strokeMeasures(of, ratio, cellPixels)),
    dots: {
      unknown: { ink: bytes(unknownDots), measures: patternMeasures(unknownPattern, ratio, cellPixels) },
      planned: { ink: bytes(scenario), measures: patternMeasures(scenarioPattern, ratio, cellPixels) },
    },
  };
}

const fract = (x: number) => x - Math.floor(x);
const within = (x: number) => Math.min(1, Math.max(0, x));

/**
 * Red, green, blue and opacity of `squarePx` rows of pixels into `data`, which is transparent. Column and row of the lattice,
 * from the lower left corner of the window, are given for every `squarePx`th pixel `above` and `below` the band.
 */
export function paintBand(
  data: Uint8ClampedArray,
  above: Float64Array,
  below: Float64Array,
  { far, inks }: { readonly far: FarCells; readonly inks: FarInks },
): void {
  const squares = above.length / 2 - 1;
  const { blockColumns, blockRows, blocks } = far.blocks;
  for (let j = 0; j < squarePx; j++) {
    const down = (j + 0.5) / squarePx;
    const between = (at: number) => above[at]! + (below[at]! - above[at]!) * down;
    for (let k = 0; k < squares; k++) {
      const [x0, y0] = [between(2 * k), between(2 * k + 1)];
      const [dx, dy] = [(between(2 * k + 2) - x0) / squarePx, (between(2 * k + 3) - y0) / squarePx];
      for (let i = 0; i < squarePx; i++) {
        const x = x0 + dx * (i + 0.5);
        const y = y0 + dy * (i + 0.5);
        const column = Math.floor(x / blockWidth);
        const row = Math.floor(y / blockHeight);
        if (column < 0 || row < 0 || column >= blockColumns || row >= blockRows) continue;
        const block = 2 * (row * blockColumns + column);
        if (blocks[block] === 0) continue;
        const word = far.words[blocks[block + 1]!]!;
        paintPixel(data, 4 * ((j * squares + k) * squarePx + i), word, { x, y, inks });
      }
    }
  }
}

/** As `fullFragmentShader` (cell-shader.ts) does, without the edges of near cells. */
function paintPixel(
  data: Uint8ClampedArray,
  at: number,
  word: number,
  { x, y, inks }: { readonly x: number; readonly y: number; readonly inks: FarInks },
): void {
  const { look, quarter } = inks;
  const inWord = (word >>> (look.technology * classBits)) & unknownInWord;
  const from = word >>> plannedShift;
  const isPlanned = from > 0 && from <= quarter && inWord !== classCount - 1;
  const known = isPlanned ? classCount - 1 : inWord;
  const dots = isPlanned ? inks.dots.planned : known === unknownInWord ? inks.dots.unknown : null;
  const over = dots ? dotsAt(dots, x, y) : strokesAt(inks.strokes[known]!, known < look.threshold, x, y);
  const [fill, ink] = [inks.fills[known]!, dots ? dots.ink : inks.inks[known]!];
  const isFaded = look.groupMask !== 0 && ((word >>> groupShift) & look.groupMask) === 0;
  const shown = look.opacity * (isFaded ? fadedCell : 1);
  for (let part = 0; part < 3; part++) data[at + part] = fill[part]! + (ink[part]! - fill[part]!) * over;
  data[at + 3] = 255 * (shown + (patternAlpha(shown) - shown) * over);
}

function strokesAt(
  [perCell, apart, reach, dashes]: FarInks['strokes'][number],
  isRising: boolean,
  x: number,
  y: number,
): number {
  if (reach === 0) return 0;
  const away = Math.abs(fract((isRising ? x + y : y) * perCell) - 0.5) * apart;
  const isDrawn = fract((isRising ? x - y : x) * dashes) <= dashShare;
  return isDrawn ? within(reach - away) : 0;
}

function dotsAt({ measures: [perCell, apart, reach] }: Dots, x: number, y: number): number {
  const down = y * perCell;
  const across = x * perCell + fract(0.5 * Math.floor(down));
  const away = Math.hypot(fract(across) - 0.5, fract(down) - 0.5) * apart;
  return within(reach - away);
}
