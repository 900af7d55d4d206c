// SPDX-License-Identifier: EUPL-1.2
// Letters and symbols of the still picture: placed from the last layer to the first, as MapLibre does, each where it
// meets none that stands already.

import type { Feature, Position } from 'geojson';
import { labelPoint } from '../style/label-point';
import type { CoveredBox } from '../style/seen-names';
import { drawImage } from '../style/symbols';
import { type DrawnLayer, linesOf, type ValueOf } from './drawn-layer';
import { canvasOf } from './still-cells';
import type { StillFrame } from './still-viewport';

type Box = readonly [left: number, top: number, right: number, bottom: number];

interface Written {
  readonly lines: readonly string[];
  readonly font: string;
  readonly sizePx: number;
  readonly spacingPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface Placed {
  readonly draw: () => void;
}

/** The picture, and what has its place on it so far. */
interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly frame: StillFrame;
  readonly covered: readonly Box[];
  readonly taken: Box[];
  readonly placed: Placed[];
}

const lineHeight = 1.2;
/** So much lower than the middle of a canvas's letters MapLibre writes its own: names do not hop when the map takes over. */
const lowerPart = 0.1;
/** What sums of broken numbers may miss the edge by. */
const roundingPx = 0.01;

/** Draws all symbol layers: one name per step finds its place, clear of what is `covered`, then each is written. */
export function* drawNames(
  context: CanvasRenderingContext2D,
  layers: readonly DrawnLayer[],
  frame: StillFrame,
  covered: readonly CoveredBox[] = [],
): Generator<void> {
  const sheet: Sheet = { context, frame, covered, taken: [], placed: [] };
  for (const { features } of [...layers].reverse()) {
    // A smaller key is placed first and so has the better chance.
    const sorted = [...features].sort((a, b) => sortKey(a.value) - sortKey(b.value));
    for (const { feature, value } of sorted) {
      place(sheet, feature, value);
      yield;
    }
  }
  for (const { draw } of sheet.placed.reverse()) {
    draw();
    yield;
  }
}

function sortKey(value: ValueOf): number {
  return Number(value('layout', 'symbol-sort-key', 0));
}

function place(sheet: Sheet, feature: Feature, value: ValueOf): void {
  const { context, frame, covered, taken, placed } = sheet;
  const along = value('layout', 'symbol-placement', 'point') === 'line';
  const at = along ? straightest(feature, frame) : pointOf(feature, frame);
  if (at === null || outside(at, frame)) return;
  const icon = value('layout', 'icon-image', null);
  if (typeof icon === 'string' && !placeIcon(sheet, icon, at, value)) return;
  const text = String(value('layout', 'text-field', '') ?? '');
  if (text === '') return;
  const written = write(context, text, value, along);
  if (along && (at.lengthPx ?? 0) < written.widthPx * 1.1) return;
  const padding = Number(value('layout', 'text-padding', 2));
  const anchors = anchorsOf(value);
  // Beside its symbol a name has other places; one that has a single place is moved in from the edge.
  const isMovable = !along && anchors.length === 1 && typeof icon !== 'string';
  for (const [anchor, offset] of anchors) {
    const [dx, dy] = fromAnchor(anchor, written);
    const wanted = {
      x: at.x + dx + offset[0] * written.sizePx,
      y: at.y + dy + offset[1] * written.sizePx,
      angle: at.angle,
    };
    const spot = isMovable ? movedIn(wanted, written, frame) : wanted;
    const boxes = boxesOf(spot, written, padding);
    if (!boxesOf(spot, written, 0).every((box) => isWhole(box, frame))) continue;
    if (boxes.some((box) => [taken, covered].some((others) => others.some((other) => meets(box, other)))))
      continue;
    taken.push(...boxes);
    placed.push({ draw: () => writeAt(context, written, spot, value) });
    return;
  }
}

/** The room that letters take: one box for a level text, a chain of short ones along a slanted one. */
function boxesOf({ x, y, angle }: Spot, { widthPx, heightPx }: Written, padding: number): Box[] {
  if (angle === 0) return [around(x, y, widthPx / 2 + padding, heightPx / 2 + padding)];
  const count = Math.max(1, Math.ceil(widthPx / heightPx));
  const [stepX, stepY] = [(Math.cos(angle) * widthPx) / count, (Math.sin(angle) * widthPx) / count];
  const half = heightPx / 2 + padding;
  return Array.from({ length: count }, (_none, k) => {
    const from = k - (count - 1) / 2;
    return around(x + from * stepX, y + from * stepY, half, half);
  });
}

/** As near to the wanted place as the whole text is inside the picture. */
function movedIn({ x, y, angle }: Spot, { widthPx, heightPx }: Written, { width, height }: StillFrame): Spot {
  const within = (at: number, half: number, length: number) =>
    Math.min(Math.max(at, half), Math.max(half, length - half));
  return { x: within(x, widthPx / 2, width), y: within(y, heightPx / 2, height), angle };
}

/** Whether the picture has all of a box: the edge would cut a name into another word. */
function isWhole([left, top, right, bottom]: Box, { width, height }: StillFrame): boolean {
  const least = -roundingPx;
  return left >= least && top >= least && right <= width + roundingPx && bottom <= height + roundingPx;
}

/** False where the symbol has no room; then its name is left out too. */
function placeIcon({ context, taken, placed }: Sheet, name: string, at: Spot, value: ValueOf): boolean {
  const image = markOf(name);
  if (image === null) return false;
  const size = (image.width / markRatio) * Number(value('layout', 'icon-size', 1));
  const box = around(at.x, at.y, size / 2, size / 2);
  const overlap = value('layout', 'icon-allow-overlap', false) === true;
  if (!overlap && taken.some((other) => meets(box, other))) return false;
  taken.push(box);
  placed.push({
    draw: () => {
      context.globalAlpha = Number(value('paint', 'icon-opacity', 1));
      context.drawImage(image, at.x - size / 2, at.y - size / 2, size, size);
    },
  });
  return true;
}

/** Drawn at twice the size, so that symbols are sharp on a phone too. */
const markRatio = 2;
/** Kept for all: by name, of which the style has a dozen. */
const marks = new Map<string, HTMLCanvasElement>();

function markOf(name: string): HTMLCanvasElement | null {
  const pixels = marks.has(name) ? null : drawImage(name, markRatio);
  if (pixels !== null) marks.set(name, canvasOf(pixels));
  return marks.get(name) ?? null;
}

function write(context: CanvasRenderingContext2D, text: string, value: ValueOf, oneLine: boolean): Written {
  const sizePx = Number(value('layout', 'text-size', 16));
  const [face = ''] = value('layout', 'text-font', []) as string[];
  const font = `${/semibold/i.test(face) ? 600 : 400} ${sizePx}px "Fira Sans", sans-serif`;
  const spacingPx = Number(value('layout', 'text-letter-spacing', 0)) * sizePx;
  context.font = font;
  const measure = (part: string) => context.measureText(part).width + part.length * spacingPx;
  const most = oneLine ? Infinity : Number(value('layout', 'text-max-width', 10)) * sizePx;
  const lines = text.split('\n').flatMap((paragraph) => wrap(paragraph, most, measure));
  return {
    lines,
    font,
    sizePx,
    spacingPx,
    widthPx: Math.max(...lines.map(measure)),
    heightPx: lines.length * sizePx * lineHeight,
  };
}

function wrap(text: string, most: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function writeAt(
  context: CanvasRenderingContext2D,
  { lines, font, sizePx, spacingPx, heightPx }: Written,
  { x, y, angle }: Spot,
  value: ValueOf,
): void {
  context.save();
  context.globalAlpha = Number(value('paint', 'text-opacity', 1));
  context.translate(x, y);
  context.rotate(angle);
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  if ('letterSpacing' in context) context.letterSpacing = `${spacingPx}px`;
  context.strokeStyle = String(value('paint', 'text-halo-color', 'transparent'));
  context.lineWidth = 2 * Number(value('paint', 'text-halo-width', 0));
  context.lineJoin = 'round';
  context.fillStyle = String(value('paint', 'text-color', '#000000'));
  lines.forEach((line, k) => {
    const down = ((k + 0.5) * lineHeight + lowerPart) * sizePx - heightPx / 2;
    if (context.lineWidth > 0) context.strokeText(line, 0, down);
    context.fillText(line, 0, down);
  });
  context.restore();
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** For a name along a line: how long the line is. */
  readonly lengthPx?: number;
}

function pointOf({ geometry }: Feature, frame: StillFrame): Spot | null {
  const at = labelPoint(geometry);
  if (at === null) return null;
  const [x, y] = frame.toPixel(...(at as [number, number]));
  return { x, y, angle: 0 };
}

/** The longest straight piece of the line as far as the picture shows it: a name stands on it without bending. */
function straightest({ geometry }: Feature, frame: StillFrame): Spot | null {
  let best: Spot | null = null;
  for (const { line } of linesOf(geometry)) {
    const pixels = line.map((position: Position) => frame.toPixel(...(position as [number, number])));
    for (const [[ax, ay], [bx, by]] of straights(partsInside(pixels, frame))) {
      const lengthPx = Math.hypot(bx - ax, by - ay);
      if (lengthPx <= (best?.lengthPx ?? 0)) continue;
      const angle = Math.atan2(by - ay, bx - ax);
      best = {
        x: (ax + bx) / 2,
        y: (ay + by) / 2,
        lengthPx,
        angle: Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle,
      };
    }
  }
  return best;
}

/** The pieces of a line inside the picture, those that hang together as one. */
function partsInside(pixels: readonly Pixel[], frame: StillFrame): Pixel[][] {
  const parts: Pixel[][] = [];
  for (let k = 0; k + 1 < pixels.length; k++) {
    const seen = partInside(pixels[k] as Pixel, pixels[k + 1] as Pixel, frame);
    if (seen === null) continue;
    const last = parts.at(-1);
    const end = last?.at(-1);
    if (last && end && Math.hypot(end[0] - seen[0][0], end[1] - seen[0][1]) < 0.5) last.push(seen[1]);
    else parts.push([...seen]);
  }
  return parts;
}

/** So far the letters of a name may leave the line: less than the width of a road. */
const strayPx = 3;

/** Along each part the longest stretches that bend no further than that. */
function* straights(parts: readonly Pixel[][]): Generator<readonly [Pixel, Pixel]> {
  for (const part of parts) {
    for (let from = 0; from + 1 < part.length; from++) {
      let to = from + 1;
      while (to + 1 < part.length && bendPx(part, from, to + 1) <= strayPx) to += 1;
      yield [part[from] as Pixel, part[to] as Pixel];
      // The next one begins near its end: all of a long straight would be asked again from each of its points.
      from = Math.max(from, to - 2);
    }
  }
}

/** How far the points between two of a part lie from the line through both; Infinity where it turns back. */
function bendPx(part: readonly Pixel[], from: number, to: number): number {
  const [[ax, ay], [bx, by]] = [part[from] as Pixel, part[to] as Pixel];
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  const away = part.slice(from + 1, to).map(([x, y]) => {
    const along = ((x - ax) * dx + (y - ay) * dy) / length;
    return along < 0 || along > length ? Infinity : Math.abs((x - ax) * dy - (y - ay) * dx) / length;
  });
  return length === 0 ? Infinity : Math.max(...away);
}

type Pixel = readonly [x: number, y: number];

/** The part of a straight piece inside the picture (Liang and Barsky, 1984); null where none is. */
function partInside(
  [ax, ay]: Pixel,
  [bx, by]: Pixel,
  { width, height }: StillFrame,
): readonly [Pixel, Pixel] | null {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  // Each side: how fast the piece leaves by it, and how far it is from it at its start.
  for (const [speed, room] of [
    [-dx, ax],
    [dx, width - ax],
    [-dy, ay],
    [dy, height - ay],
  ] as const) {
    if (speed === 0 && room < 0) return null;
    if (speed < 0) from = Math.max(from, room / speed);
    if (speed > 0) to = Math.min(to, room / speed);
  }
  const at = (share: number): Pixel => [ax + share * dx, ay + share * dy];
  return from < to ? [at(from), at(to)] : null;
}

function outside({ x, y }: { x: number; y: number }, { width, height }: StillFrame): boolean {
  return x < 0 || y < 0 || x > width || y > height;
}

/** Where the text may stand, the best place first: anchors, each with its offset in ems. */
function anchorsOf(value: ValueOf): [anchor: string, offset: [number, number]][] {
  const several = value('layout', 'text-variable-anchor-offset', null) as unknown[] | null;
  const given = several ?? [value('layout', 'text-anchor', 'center'), value('layout', 'text-offset', [0, 0])];
  return Array.from({ length: given.length / 2 }, (_none, k) => [
    String(given[2 * k]),
    given[2 * k + 1] as [number, number],
  ]);
}

/** From the anchored place to the middle of the text. */
function fromAnchor(anchor: string, { widthPx, heightPx }: Written): [number, number] {
  const x = anchor.includes('left') ? 1 : anchor.includes('right') ? -1 : 0;
  const y = anchor.includes('top') ? 1 : anchor.includes('bottom') ? -1 : 0;
  return [(x * widthPx) / 2, (y * heightPx) / 2];
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function meets(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
