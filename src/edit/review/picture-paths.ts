// SPDX-License-Identifier: EUPL-1.2
// Two states of one shape as paths of one small picture, to one scale.

import type { Line } from '../../core/edit/document/feature-text';

/** Room around the shapes, for the width of their lines. */
const marginPx = 8;
/** A point is a ring of this radius. */
const pointPx = 5;
/** A single point has no size of its own: then the picture is as wide as this many degrees. */
const leastDegrees = 0.001;

/**
 * SVG paths of both states, fitted into the picture together; an empty one for a state without a shape, null when neither
 * has one. The plane of the picture is that of a map at the shapes' own latitude.
 */
export function picturePaths(
  before: readonly Line[],
  now: readonly Line[],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly before: string; readonly now: string } | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { xy } of [...before, ...now]) {
    for (let i = 0; i < xy.length; i += 2) {
      west = Math.min(west, xy[i]!);
      east = Math.max(east, xy[i]!);
      south = Math.min(south, xy[i + 1]!);
      north = Math.max(north, xy[i + 1]!);
    }
  }
  if (!Number.isFinite(west)) return null;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * marginPx) / Math.max((east - west) * squeeze, leastDegrees),
    (height - 2 * marginPx) / Math.max(north - south, leastDegrees),
  );
  const x = (lon: number) => width / 2 + (lon - (west + east) / 2) * squeeze * scale;
  const y = (lat: number) => height / 2 - (lat - (south + north) / 2) * scale;
  const pathOf = (lines: readonly Line[]) => lines.map((line) => rowPath(line, x, y)).join('');
  return { before: pathOf(before), now: pathOf(now) };
}

function rowPath({ kind, xy }: Line, x: (lon: number) => number, y: (lat: number) => number): string {
  const places = Array.from({ length: xy.length / 2 }, (_, i) => [x(xy[2 * i]!), y(xy[2 * i + 1]!)] as const);
  if (kind === 'point' || kind === 'points')
    return places
      .map(([px, py]) => {
        const arc = `a${pointPx} ${pointPx} 0 1 0`;
        return `M${tenth(px - pointPx)} ${tenth(py)}${arc} ${2 * pointPx} 0${arc} ${-2 * pointPx} 0Z`;
      })
      .join('');
  const text = places.map(([px, py]) => `${tenth(px)} ${tenth(py)}`).join('L');
  return text === '' ? '' : `M${text}${kind === 'ring' ? 'Z' : ''}`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
