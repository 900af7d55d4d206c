// SPDX-License-Identifier: EUPL-1.2
// The stand-in for the cell layer: the same cells painted as pixels, for a card that refuses our program. Each pixel is
// carried to the lattice by the exact projection, so nothing is bent; only the resolution is coarser.

import { latitudeOf, longitudeOf } from '../../core/geo/web-mercator';
import { classStrokes, dashPx, dashShare, type Strokes } from '../style/class-strokes';
import { rgbOf } from '../style/palette';
import type { Pixels } from '../style/symbols';
import { findCell, firstOfBlock } from './cell-index';
import type { CellPicture } from './cell-layer';
import { type CellLook, cellAppearance, cellColours } from './cell-symbology';
import { classOfWord, groupOfWord, plannedFromOfWord } from './packed-cell';

/** Corners of the picture in longitude and latitude: north-west, north-east, south-east, south-west. */
export type Corners = [[number, number], [number, number], [number, number], [number, number]];

export interface CellRaster {
  readonly width: number;
  readonly height: number;
  readonly corners: Corners;
  /** Cell of each pixel in block order, -1 for none; rows from north to south. */
  readonly cellAt: Int32Array;
}

const longestPx = 900;

/** Which cell lies under each pixel; made once, since it does not depend on the look. */
export function rasterCells(
  picture: CellPicture,
  toPlane: (lon: number, lat: number) => readonly [number, number],
): CellRaster {
  const [west, north, east, south] = mercatorBox(picture);
  const scale = longestPx / Math.max(east - west, south - north);
  const width = Math.max(1, Math.round((east - west) * scale));
  const height = Math.max(1, Math.round((south - north) * scale));
  const cellAt = new Int32Array(width * height);
  for (let j = 0; j < height; j++) {
    const lat = latitudeOf(north + ((j + 0.5) / height) * (south - north));
    for (let i = 0; i < width; i++) {
      const lon = longitudeOf(west + ((i + 0.5) / width) * (east - west));
      const [x, y] = toPlane(lon, lat);
      const place = [Math.floor(x / picture.cellM), Math.floor(y / picture.cellM)] as const;
      cellAt[j * width + i] = (picture.isFar ? firstOfBlock : findCell)(picture.index, ...place);
    }
  }
  const [l, t, r, b] = [longitudeOf(west), latitudeOf(north), longitudeOf(east), latitudeOf(south)];
  return {
    width,
    height,
    cellAt,
    corners: [
      [l, t],
      [r, t],
      [r, b],
      [l, b],
    ],
  };
}

/** The raster in the colours of a look. */
export function paintCells(raster: CellRaster, picture: CellPicture, look: CellLook): Pixels {
  const data = new Uint8ClampedArray(raster.cellAt.length * 4);
  const strokes = classStrokes(look);
  const colours: Readonly<Record<string, readonly (readonly number[] | null)[]>> = {
    ...Object.fromEntries(
      Object.entries(cellColours(look.scheme)).map(([name, list]) => [name, list.map(rgbOf)]),
    ),
    strokes: strokes.map((of) => of && rgbOf(of.ink)),
  };
  const paint = (name: string, at: number, which = 0, alpha = look.opacity) => {
    const [r = 0, g = 0, b = 0] = colours[name]?.[which] ?? [];
    data.set([r * 255, g * 255, b * 255, alpha * 255], at * 4);
  };
  raster.cellAt.forEach((cell, at) => {
    if (cell < 0) return;
    const word = picture.words[cell] as number;
    const known = classOfWord(word, look.technology);
    const { colour, which, over, speedClass, alpha } = cellAppearance(
      known,
      groupOfWord(word),
      plannedFromOfWord(word),
      look,
    );
    const [x, y] = [at % raster.width, Math.floor(at / raster.width)];
    const of = over === 'strokes' ? strokes[speedClass] : null;
    if (of && isOnStroke(of, x, y)) paint('strokes', at, speedClass, alpha);
    else if (over === 'scenario' && at % 4 === 0 && (x + y) % 4 === 0) paint('scenario', at, 0, alpha);
    else paint(colour, at, which, alpha);
  });
  return { width: raster.width, height: raster.height, data };
}

function isOnStroke({ isRising, isBroken, periodPx }: Strokes, x: number, y: number): boolean {
  if ((isRising ? x + y : y) % periodPx !== 0) return false;
  return !isBroken || x % dashPx < dashShare * dashPx;
}

function mercatorBox({ mesh }: CellPicture): [west: number, north: number, east: number, south: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < mesh.positions.length; at += 2) {
    const x = mesh.origin[0] + (mesh.positions[at] as number);
    const y = mesh.origin[1] + (mesh.positions[at + 1] as number);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
