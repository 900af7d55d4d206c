// SPDX-License-Identifier: EUPL-1.2
// The area of overlaps: that it is found with few looks at edges, and where a shape lies within the other.

import { describe, expect, test } from 'vitest';
import { noEffort } from '../../../src/core/geo/plane-shape';
import { type PlaneArea, tilingOverlaps } from '../../../src/core/geo/tiling';

/** A ring of so many corners around a point, a little wavy so that no two edges are alike. */
function round(x: number, y: number, corners: number, radiusM = 500): PlaneArea {
  const ring = Array.from({ length: corners }, (_, k) => {
    const angle = (k / corners) * 2 * Math.PI;
    const reach = radiusM * (1 + 0.05 * Math.sin(7 * angle + x));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
  });
  return { rings: [[...ring, ring[0]!]] };
}

function looksAt(areas: readonly PlaneArea[]): number {
  const effort = noEffort();
  tilingOverlaps(areas, effort);
  return effort.edges;
}

describe('the looks at edges', () => {
  const overlapping = (corners: number) => looksAt([round(0, 0, corners), round(400, 100, corners)]);

  test('grow with the corners of two shapes that overlap, not with their square', () => {
    const few = overlapping(250);
    expect(few).toBeGreaterThan(500);
    expect(overlapping(2000) / few).toBeLessThan(10);
  });

  test('are none for shapes of which the boxes meet and nothing else', () => {
    expect(looksAt([round(0, 0, 400), round(900, 900, 400)])).toBe(0);
  });

  test('grow with the corners where the shapes touch along a border and no circle fits between them', () => {
    const comb = (corners: number): readonly PlaneArea[] => {
      const border = Array.from({ length: corners }, (_, k) => [(k % 2) * 3, k] as const);
      const [first, last] = [border[0]!, border[corners - 1]!];
      return [
        { rings: [[...border, [-90, last[1]], [-90, 0], first]] },
        // Over the border by a centimetre.
        {
          rings: [
            [...border.map(([x, y]) => [x - 0.01, y] as const), [90, last[1]], [90, 0], [first[0] - 0.01, 0]],
          ],
        },
      ];
    };
    const few = looksAt(comb(200));
    expect(tilingOverlaps(comb(200))).toEqual([]);
    expect(few).toBeGreaterThan(400);
    expect(looksAt(comb(1600)) / few).toBeLessThan(10);
  });
});

describe('a shape within the other', () => {
  test('overlaps it with its whole area, though no edge of the outer one comes near', () => {
    const inner = round(10, 20, 60, 40);
    const [found, ...more] = tilingOverlaps([round(0, 0, 300), inner]);
    const [alone] = tilingOverlaps([inner, inner]);
    expect(more).toEqual([]);
    expect(found!.areaM2).toBeCloseTo(alone!.areaM2, 6);
  });

  test('overlaps nothing where it lies in a hole', () => {
    const outer = round(0, 0, 300);
    const holed = { rings: [...outer.rings, round(10, 20, 60, 60).rings[0]!] };
    expect(tilingOverlaps([holed, round(10, 20, 60, 40)])).toEqual([]);
  });
});
