// SPDX-License-Identifier: EUPL-1.2
// Draws the hand over the picture: outlines of the layer as the draft has it, the chosen feature with its handles, the
// sketch, the rubber band, what attracts. Only what lies in the picture is drawn; handles thin out where they would touch.

import type { Bounds } from '../../core/edit/document/document-box';
import type { Line } from '../../core/edit/document/feature-text';
import type { Hand, Scene } from '../../core/edit/gesture/hand';
import { bandOf, shownRows, sketchRow } from '../../core/edit/gesture/hand-picture';
import { isAreaTool } from '../../core/edit/gesture/sketch';
import { placeOf } from '../../core/edit/operations/redraw';
import { type Place, placesOf } from '../../core/edit/tiling/shape-index';
import type { PictureFrame } from '../../map/contract/map-contract';
import { gripPx } from './pointer-hand';

export interface HandColours {
  /** Lines and handles. */
  readonly ink: string;
  /** Around them, to be seen on everything. */
  readonly halo: string;
  readonly accent: string;
  readonly fault: string;
}

export interface HandLook {
  readonly colours: HandColours;
  /** The last pointer was a finger: larger handles, and a grip beside the vertex. */
  readonly isTouch: boolean;
  readonly hasCrosshair: boolean;
}

/** Handles are not drawn nearer to each other than this. */
const thinnedPx = 8;

export function drawHand(
  onto: CanvasRenderingContext2D,
  frame: PictureFrame,
  { hand, scene }: { readonly hand: Hand; readonly scene: Scene },
  look: HandLook,
): void {
  const { width, height } = frame;
  onto.clearRect(0, 0, width, height);
  const pen = new Pen(onto, frame, look);
  const [west, north] = placeOfPixel(frame, 0, 0);
  const [east, south] = placeOfPixel(frame, width, height);
  const rows = shownRows(hand, scene);
  const isShown = new Set(rows.map(({ file, key }) => `${file}\n${key}`));
  for (const { file, key, lines } of scene.desk.shapes.near([scene.file], [west, south, east, north]))
    if (!isShown.has(`${file}\n${key}`)) pen.outline(lines, 1.5, false);
  const isFault = hand.gesture !== null && hand.gesture.refusal !== null;
  rows.forEach(({ lines }, i) => {
    const isChosen = i === 0 || hand.gesture?.kind === 'gather';
    pen.outline(lines, isChosen ? 3 : 2, isChosen, isFault);
  });
  const [first] = rows;
  if (first && hand.tool === 'select') pen.handles(first.lines);
  const sketch = sketchRow(hand);
  if (sketch.length > 0) pen.sketch(sketch, isAreaTool(hand.tool), isFault);
  const band = bandOf(hand, scene);
  if (band && hand.gesture?.kind !== 'sketch') pen.dashed(band.from, band.to);
  const { gesture } = hand;
  if (gesture?.kind === 'gather') {
    const shapes = gesture.others.flatMap(({ file, key }) => scene.desk.shapes.shape(file, key) ?? []);
    for (const { bounds } of shapes) pen.sign(bounds, hand.tool === 'merge' ? 'plus' : 'minus');
  } else if (gesture?.target) pen.target(gesture.target.place, gesture.target.kind);
  const vertex = hand.vertex ? placeOf(scene.desk, hand.vertex) : null;
  const held = hand.gesture?.kind === 'drag' ? hand.gesture.to : vertex;
  if (held) pen.chosenVertex(held);
  if (look.hasCrosshair) pen.crosshair();
}

function placeOfPixel(frame: PictureFrame, x: number, y: number): Place {
  const { lon, lat } = frame.toPlace(x, y);
  return [lon, lat];
}

class Pen {
  readonly #onto: CanvasRenderingContext2D;
  readonly #frame: PictureFrame;
  readonly #look: HandLook;

  constructor(onto: CanvasRenderingContext2D, frame: PictureFrame, look: HandLook) {
    this.#onto = onto;
    this.#frame = frame;
    this.#look = look;
    onto.lineJoin = 'round';
    onto.lineCap = 'round';
  }

  outline(lines: readonly Line[], widthPx: number, isChosen: boolean, isFault = false): void {
    const onto = this.#onto;
    const { ink, halo, accent, fault } = this.#look.colours;
    onto.beginPath();
    for (const { kind, xy } of lines) {
      if (kind === 'point' || kind === 'points') {
        for (let i = 0; i < xy.length; i += 2) {
          const [x, y] = this.#frame.toPixel(xy[i]!, xy[i + 1]!);
          onto.moveTo(x + 8, y);
          onto.arc(x, y, 8, 0, 2 * Math.PI);
        }
        continue;
      }
      for (let i = 0; i < xy.length; i += 2) {
        const [x, y] = this.#frame.toPixel(xy[i]!, xy[i + 1]!);
        if (i === 0) onto.moveTo(x, y);
        else onto.lineTo(x, y);
      }
    }
    if (isChosen && lines[0]?.kind === 'ring') {
      onto.globalAlpha = 0.12;
      onto.fillStyle = isFault ? fault : accent;
      onto.fill('evenodd');
      onto.globalAlpha = 1;
    }
    this.#stroke(widthPx, isFault ? fault : isChosen ? accent : ink, halo);
  }

  handles(lines: readonly Line[]): void {
    const { width, height } = this.#frame;
    const radius = this.#look.isTouch ? 8 : 5;
    let [lastX, lastY] = [Number.NEGATIVE_INFINITY, 0];
    for (const row of lines) {
      for (let i = 0; i < placesOf(row); i++) {
        const [x, y] = this.#frame.toPixel(row.xy[2 * i]!, row.xy[2 * i + 1]!);
        if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
        if (Math.hypot(x - lastX, y - lastY) < thinnedPx) continue;
        [lastX, lastY] = [x, y];
        this.#dot([x, y], radius, this.#look.colours.halo, this.#look.colours.accent);
      }
    }
  }

  sketch(row: readonly Place[], isArea: boolean, isFault: boolean): void {
    const onto = this.#onto;
    const { accent, halo, fault } = this.#look.colours;
    const colour = isFault ? fault : accent;
    const pixels = row.map(([lon, lat]) => this.#frame.toPixel(lon, lat));
    onto.beginPath();
    pixels.forEach(([x, y], i) => {
      if (i === 0) onto.moveTo(x, y);
      else onto.lineTo(x, y);
    });
    if (isArea && pixels.length > 2) {
      onto.closePath();
      onto.globalAlpha = 0.15;
      onto.fillStyle = colour;
      onto.fill();
      onto.globalAlpha = 1;
    }
    this.#stroke(3, colour, halo);
    for (const [x, y] of pixels) this.#dot([x, y], this.#look.isTouch ? 8 : 5, halo, colour);
  }

  dashed(from: Place, to: Place): void {
    const onto = this.#onto;
    onto.beginPath();
    onto.moveTo(...this.#frame.toPixel(from[0], from[1]));
    onto.lineTo(...this.#frame.toPixel(to[0], to[1]));
    onto.setLineDash([6, 5]);
    this.#stroke(1.5, this.#look.colours.ink, this.#look.colours.halo);
    onto.setLineDash([]);
  }

  /** A ring around a vertex, a cross on an edge: never told by colour alone. */
  target([lon, lat]: Place, kind: 'vertex' | 'edge'): void {
    const onto = this.#onto;
    const [x, y] = this.#frame.toPixel(lon, lat);
    onto.beginPath();
    if (kind === 'vertex') onto.arc(x, y, 11, 0, 2 * Math.PI);
    else {
      onto.moveTo(x - 9, y - 9);
      onto.lineTo(x + 9, y + 9);
      onto.moveTo(x + 9, y - 9);
      onto.lineTo(x - 9, y + 9);
    }
    this.#stroke(2.5, this.#look.colours.ink, this.#look.colours.halo);
  }

  /** In the middle of a marked feature: it is added, or taken away. */
  sign([west, south, east, north]: Bounds, sign: 'plus' | 'minus'): void {
    const [x, y] = this.#frame.toPixel((west + east) / 2, (south + north) / 2);
    this.#dot([x, y], 14, this.#look.colours.halo, this.#look.colours.accent);
    const onto = this.#onto;
    onto.beginPath();
    onto.moveTo(x - 7, y);
    onto.lineTo(x + 7, y);
    if (sign === 'plus') {
      onto.moveTo(x, y - 7);
      onto.lineTo(x, y + 7);
    }
    onto.lineWidth = 3;
    onto.strokeStyle = this.#look.colours.accent;
    onto.stroke();
  }

  chosenVertex([lon, lat]: Place): void {
    const { accent, halo } = this.#look.colours;
    const [x, y] = this.#frame.toPixel(lon, lat);
    this.#dot([x, y], 8, accent, halo);
    if (!this.#look.isTouch) return;
    const onto = this.#onto;
    onto.beginPath();
    onto.moveTo(x, y + 10);
    onto.lineTo(x, y + gripPx - 22);
    this.#stroke(2, accent, halo);
    onto.globalAlpha = 0.9;
    this.#dot([x, y + gripPx], 22, halo, accent);
    onto.globalAlpha = 1;
    onto.beginPath();
    for (const [dx, dy] of [
      [-9, 0],
      [9, 0],
      [0, -9],
      [0, 9],
    ] as const) {
      onto.moveTo(x, y + gripPx);
      onto.lineTo(x + dx, y + gripPx + dy);
    }
    this.#stroke(2, accent, halo);
  }

  crosshair(): void {
    const onto = this.#onto;
    const [x, y] = [this.#frame.width / 2, this.#frame.height / 2];
    onto.beginPath();
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      onto.moveTo(x + 5 * dx, y + 5 * dy);
      onto.lineTo(x + 20 * dx, y + 20 * dy);
    }
    this.#stroke(2, this.#look.colours.ink, this.#look.colours.halo);
  }

  #stroke(widthPx: number, colour: string, halo: string): void {
    const onto = this.#onto;
    onto.strokeStyle = halo;
    onto.lineWidth = widthPx + 3;
    onto.stroke();
    onto.strokeStyle = colour;
    onto.lineWidth = widthPx;
    onto.stroke();
  }

  #dot([x, y]: readonly [x: number, y: number], radiusPx: number, fill: string, edge: string): void {
    const onto = this.#onto;
    onto.beginPath();
    onto.arc(x, y, radiusPx, 0, 2 * Math.PI);
    onto.fillStyle = fill;
    onto.fill();
    onto.lineWidth = 2;
    onto.strokeStyle = edge;
    onto.stroke();
  }
}
