// SPDX-License-Identifier: EUPL-1.2
// The outlines that names may not lie across, found by where they are.

import type { Geometry } from 'geojson';
import { type Box, boxesMeet, keptBoxOf } from '../../core/geo/box';
import { linesOf } from '../../core/geo/geometry-parts';
import { mercatorOf } from '../../core/geo/web-mercator';
import type { MercatorLine } from './label-sides';

export interface Outline {
  readonly box: Box;
  readonly lines: () => readonly MercatorLine[];
  /** Of a zone: the area, which has a name of its own. */
  readonly area: Geometry | null;
}

export interface Outlines {
  readonly count: number;
  /** Those whose box meets the box in degrees, in the order given. */
  readonly near: (box: Box) => readonly Outline[];
}

/** One outline of a line or an area; none of a point or of nothing. */
export function outlineOf(geometry: Geometry | null, isNamed: boolean): Outline[] {
  const box = geometry === null || geometry.type.endsWith('Point') ? null : keptBoxOf(geometry);
  if (geometry === null || box === null) return [];
  let lines: readonly MercatorLine[] | null = null;
  return [
    {
      box,
      area: isNamed ? geometry : null,
      lines: () => {
        lines ??= linesOf(geometry).map((line) =>
          line.map(([lon, lat]) => mercatorOf(lon as number, lat as number)),
        );
        return lines;
      },
    },
  ];
}

/** Outlines in strips of one hundredth of a degree of longitude: who asks looks only at the strips of its box. */
export function outlinesOf(all: readonly Outline[]): Outlines {
  const strips = new Map<number, number[]>();
  const stripOf = (lon: number) => Math.floor(lon * 100);
  for (const [k, { box }] of all.entries()) {
    for (let strip = stripOf(box[0]); strip <= stripOf(box[2]); strip++) {
      const known = strips.get(strip);
      if (known) known.push(k);
      else strips.set(strip, [k]);
    }
  }
  return {
    count: all.length,
    near: (box) => {
      const found = new Set<number>();
      for (let strip = stripOf(box[0]); strip <= stripOf(box[2]); strip++) {
        for (const k of strips.get(strip) ?? []) if (boxesMeet((all[k] as Outline).box, box)) found.add(k);
      }
      return [...found].sort((a, b) => a - b).map((k) => all[k] as Outline);
    },
  };
}
