// SPDX-License-Identifier: EUPL-1.2
// The coverage cells of the still picture: squares of the grid in the colours and patterns of the cell shader's rules.

import type { Cells } from '../../core/cells/cells';
import type { CellsView } from '../../core/cells/cells-view';
import { fromPlane } from '../../core/geo/projection';
import { stillCells, stillCellsPerStep } from '../../core/limits/limits';
import { coverageTechnologies } from '../../layers/broadband-coverage';
import {
  type CellAppearance,
  type CellLook,
  cellAppearance,
  cellColours,
  edgeBody,
  edgeStrength,
} from '../cells/cell-symbology';
import { classStrokes, patternAlpha, type Strokes } from '../style/class-strokes';
import { palettes } from '../style/palette';
import { type Pixels, paintStrokes, paintTile } from '../style/symbols';
import type { StillFrame } from './still-viewport';

/** Longitude and latitude in degrees of corner 0–3 of a cell, around from the lower left. */
export type CornerOf = (cell: number, corner: number) => readonly [lon: number, lat: number];

/** Places corners when they are asked for, shared ones once. Null where there are too many cells to draw. */
export function cellCorners(cells: Cells): CornerOf | null {
  if (cells.count > stillCells) return null;
  const known = new Map<number, readonly [number, number]>();
  return (cell, corner) => {
    const column = (cells.column[cell] as number) + (corner === 1 || corner === 2 ? 1 : 0);
    const row = (cells.row[cell] as number) + (corner > 1 ? 1 : 0);
    // Columns of any grid of Europe stay far below 2^20.
    const key = row * 2 ** 20 + column;
    const found = known.get(key) ?? fromPlane(cells.crs, column * cells.cellM, row * cells.cellM);
    known.set(key, found as [number, number]);
    return found as [number, number];
  };
}

/** Cells with where they lie and how they look. */
export interface CellScene {
  readonly cells: Cells;
  readonly view: CellsView;
  readonly cornerOf: CornerOf;
  readonly look: CellLook;
}

/** Draws the cells into a picture, in steps. Cells of one look make one path, so that no seam shows between neighbours. */
export function* drawStillCells(
  context: CanvasRenderingContext2D,
  frame: StillFrame,
  { cells, view, cornerOf, look }: CellScene,
): Generator<void> {
  if (look.opacity === 0 || cells.count === 0) return;
  const paths = new Map<string, { readonly path: Path2D; readonly appearance: CellAppearance }>();
  const classes = view.classes[coverageTechnologies[look.technology] ?? 'alle'];
  const keyOf = (i: number) => {
    // Groups and plans are asked only where they count: they take longer to work out than the classes.
    const group = look.groupMask === 0 ? 0 : (view.groups[i] as number);
    const planned = look.quarter === 0 ? 0 : (view.plannedFrom[i] as number);
    const appearance = cellAppearance(classes[i] as number, group, planned, look);
    const { colour, which, over, speedClass, alpha } = appearance;
    const key = `${colour} ${which} ${over} ${over === 'strokes' ? speedClass : ''} ${alpha}`;
    if (!paths.has(key)) paths.set(key, { path: new Path2D(), appearance });
    return key;
  };
  const corner = (i: number, k: number) => frame.toPixel(...cornerOf(i, k));
  let [first, key] = [0, keyOf(0)];
  for (let i = 0; i < classes.length; i++) {
    if (i % stillCellsPerStep === 0) yield;
    // Neighbours of one look in a row are one piece: lower and upper left of the first, right ones of the last.
    const next = i + 1 < classes.length ? keyOf(i + 1) : null;
    const beside =
      cells.row[i + 1] === cells.row[i] && cells.column[i + 1] === (cells.column[i] as number) + 1;
    const goesOn = next === key && beside;
    if (goesOn) continue;
    const path = paths.get(key)?.path;
    path?.moveTo(...corner(first, 0));
    path?.lineTo(...corner(i, 1));
    path?.lineTo(...corner(i, 2));
    path?.lineTo(...corner(first, 3));
    path?.closePath();
    [first, key] = [i + 1, next ?? ''];
  }
  const inks = { colours: cellColours(look.scheme), strokes: classStrokes(look) };
  for (const { path, appearance } of paths.values()) {
    paint(context, path, appearance, inks);
    yield;
  }
  drawGrid(context, classes.length, corner, look);
}

/** The edges of the cells where they are near, as the shader draws them. */
function drawGrid(
  context: CanvasRenderingContext2D,
  count: number,
  corner: (cell: number, corner: number) => readonly [number, number],
  look: CellLook,
): void {
  const strength = edgeStrength(Math.abs(corner(0, 1)[0] - corner(0, 0)[0]));
  if (strength === 0) return;
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    path.moveTo(...corner(i, 0));
    for (const k of [1, 2, 3]) path.lineTo(...corner(i, k));
    path.closePath();
  }
  context.globalAlpha = strength * edgeBody;
  context.strokeStyle = palettes[look.scheme].cellGrid;
  context.lineWidth = 0.8;
  context.stroke(path);
  context.globalAlpha = 1;
}

/** What cells of one look are filled and hatched with. */
interface CellInks {
  readonly colours: ReturnType<typeof cellColours>;
  readonly strokes: readonly (Strokes | null)[];
}

function paint(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { colour, which, over, speedClass, alpha }: CellAppearance,
  { colours, strokes }: CellInks,
): void {
  context.globalAlpha = alpha;
  const fill = colours[colour]?.[which] ?? '#000000';
  context.fillStyle = fill;
  context.fill(path);
  if (alpha === 1) {
    // The edges of neighbours are smoothed apart; half a pixel more closes the seam.
    context.strokeStyle = fill;
    context.lineWidth = 0.6;
    context.stroke(path);
  }
  if (over !== null) {
    const of = over === 'strokes' ? strokes[speedClass] : null;
    const tile = of ? strokesTile(of) : tileOf(over as 'scenario', colours[over]?.[0] ?? '#000000');
    const pattern = context.createPattern(tile, 'repeat');
    if (pattern) {
      context.globalAlpha = patternAlpha(alpha);
      context.fillStyle = pattern;
      context.fill(path);
    }
  }
  context.globalAlpha = 1;
}

/** Kept for all: by colour and pattern, of which the palette has a few dozen. */
const tiles = new Map<string, HTMLCanvasElement>();

const strokesTile = (of: Strokes) => tileNamed(Object.values(of).join(' '), () => paintStrokes(of));

const tileOf = (over: 'scenario' | 'unknownDots', colour: string) =>
  tileNamed(`${over} ${colour}`, () => paintTile(over, colour));

function tileNamed(key: string, paintIt: () => Pixels): HTMLCanvasElement {
  const tile = tiles.get(key) ?? canvasOf(paintIt());
  tiles.set(key, tile);
  return tile;
}

/** Pixels as something that a canvas can draw. */
export function canvasOf({ width, height, data }: Pixels): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  image.data.set(data);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
