// SPDX-License-Identifier: EUPL-1.2
// What of a large outline the hand draws: handles where they can be told apart, and none outside the picture.

import { expect, test } from 'vitest';
import { drawHand } from '../../../src/edit/hand/draw-hand';
import type { PictureFrame } from '../../../src/map/contract/map-contract';
import { deskOf, fileOf, polygon } from '../../core/edit/a-desk';
import { AHand } from '../../core/edit/gesture/a-hand';

const corners = 20_000;
const radius = 0.01;
const middle = [7.6, 51.2] as const;
const ring = Array.from({ length: corners }, (_, i) => {
  const angle = (2 * Math.PI * i) / corners;
  return [
    Number((middle[0] + radius * Math.cos(angle)).toFixed(7)),
    Number((middle[1] + radius * Math.sin(angle)).toFixed(7)),
  ];
});
const desk = deskOf({ 'places.geojson': fileOf({ round: polygon([...ring, ring[0]!]) }) });

/** A picture with this many pixels a degree around a place, and where in it handles were drawn. */
function handlesAt([lon, lat]: readonly [number, number], pixels: number): [x: number, y: number][] {
  const [width, height] = [400, 300];
  const frame = {
    width,
    height,
    toPixel: (x: number, y: number) => [width / 2 + (x - lon) * pixels, height / 2 - (y - lat) * pixels],
    toPlace: (x: number, y: number) => ({
      lon: lon + (x - width / 2) / pixels,
      lat: lat - (y - height / 2) / pixels,
    }),
  } as unknown as PictureFrame;
  const drawn = new Set<string>();
  const onto = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name === 'arc' ? (x: number, y: number) => drawn.add(`${x} ${y}`) : () => undefined),
    set: () => true,
  });
  const { hand, scene } = new AHand(desk).taps(middle as never);
  const colours = { ink: '', halo: '', accent: '', fault: '' };
  drawHand(onto, frame, { hand, scene }, { colours, isTouch: false, hasCrosshair: false });
  return [...drawn].map((text) => text.split(' ').map(Number) as [number, number]);
}

test('only corners in the picture have handles, and none that could not be told from its neighbour', () => {
  // The whole of it, 200 pixels wide: a circle of some 628 pixels has room for 78.
  const whole = handlesAt(middle, 100 / radius);
  expect(whole.length).toBeGreaterThan(60);
  expect(whole.length).toBeLessThan(80);
  // A hundred times as near, at its eastern end: as many as 300 pixels have room for.
  const near = handlesAt([middle[0] + radius, middle[1]], (100 / radius) * 100);
  expect(near.length).toBeGreaterThan(20);
  expect(near.length).toBeLessThan(45);
  expect(near.filter(([x, y]) => x < -5 || y < -5 || x > 405 || y > 305)).toEqual([]);
});
