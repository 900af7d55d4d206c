// SPDX-License-Identifier: EUPL-1.2
// Names in the still picture and on paper: whole, inside the frame, clear of each other.

import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import type { DrawnLayer } from '../../../src/map/still/drawn-layer';
import { drawNames } from '../../../src/map/still/still-labels';
import { stillFrame } from '../../../src/map/still/still-viewport';
import type { CoveredBox } from '../../../src/map/style/seen-names';

const frame = stillFrame({ lon: 7.63, lat: 51.22, zoom: 14 }, 400, 300);
const letterPx = 6;

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Below the middle of the name. */
  readonly down: number;
}

/** What is written where, in a context whose letters are all 6 px wide. */
function writtenOn(
  features: readonly Feature[],
  layout: Readonly<Record<string, unknown>>,
  covered: readonly CoveredBox[] = [],
): Drawn[] {
  const out: Drawn[] = [];
  let at = { x: 0, y: 0, angle: 0 };
  const context = {
    measureText: (text: string) => ({ width: text.length * letterPx }),
    save: () => undefined,
    restore: () => undefined,
    translate: (x: number, y: number) => {
      at = { ...at, x, y };
    },
    rotate: (angle: number) => {
      at = { ...at, angle };
    },
    strokeText: () => undefined,
    fillText: (text: string, _x: number, down: number) => out.push({ text, ...at, down }),
  } as unknown as CanvasRenderingContext2D;
  const layer = {
    layer: { id: 'names', type: 'symbol', source: 'names' },
    features: features.map((feature) => ({
      feature,
      value: (_part: string, name: string, otherwise: unknown) =>
        name === 'text-field'
          ? feature.properties?.name
          : (feature.properties?.[name] ?? layout[name] ?? otherwise),
    })),
  } as unknown as DrawnLayer;
  const steps = drawNames(context, [layer], frame, covered);
  while (!steps.next().done);
  return out;
}

function named(name: string, ...pixels: readonly (readonly [x: number, y: number])[]): Feature {
  const coordinates = pixels.map(([x, y]) => {
    const { lon, lat } = frame.toPlace(x, y);
    return [lon, lat];
  });
  const geometry =
    coordinates.length === 1
      ? { type: 'Point' as const, coordinates: coordinates[0] as number[] }
      : { type: 'LineString' as const, coordinates };
  return { type: 'Feature', properties: { name }, geometry };
}

const sizePx = 12;
const oneLine = { 'text-size': sizePx, 'text-max-width': 60 };

test('letters stand a tenth of their size lower than the middle of a canvas’s, where the moving map writes them', () => {
  const [one] = writtenOn([named('Altena', [200, 100])], oneLine);
  expect(one?.down).toBeCloseTo(sizePx / 10, 9);
  const two = writtenOn([named('Brügger Land', [200, 100])], { ...oneLine, 'text-max-width': 4 });
  expect(two.map(({ down }) => down)).toEqual([-0.5, 0.7].map((lines) => expect.closeTo(sizePx * lines, 9)));
});

test('a name at the edge is moved in until it is whole', () => {
  // Written from the last to the first.
  const [werdohl, altena] = writtenOn([named('Altena', [5, 100]), named('Werdohl', [200, 298])], oneLine);
  expect(altena).toMatchObject({ text: 'Altena', x: (6 * letterPx) / 2, angle: 0 });
  expect(altena?.y).toBeCloseTo(100);
  expect(werdohl).toMatchObject({ text: 'Werdohl', y: 300 - (sizePx * 1.2) / 2 });
});

test('the name of a place takes another side of its point, and none that the edge would cut', () => {
  const sides = (...anchors: unknown[]) => ({ ...oneLine, 'text-variable-anchor-offset': anchors });
  const right = [1, 0];
  const left = [-1, 0];
  const at = named('Freisenberg', [390, 100]);
  const [only] = writtenOn([at], sides('left', right, 'right', left));
  expect(only?.x).toBeCloseTo(390 - sizePx - (11 * letterPx) / 2);
  expect(writtenOn([at], sides('left', right, 'top-left', [0.9, 0.9]))).toEqual([]);
});

test('no name stands half under a button: it takes another side, else it waits', () => {
  const sides = { ...oneLine, 'text-variable-anchor-offset': ['left', [1, 0], 'right', [-1, 0]] };
  const at = named('Freisenberg', [200, 100]);
  const button = [230, 80, 280, 120] as const;
  const x = (covered: readonly CoveredBox[]) =>
    writtenOn([at], sides, covered).map((name) => Math.round(name.x));
  expect(x([])).toEqual([200 + sizePx + (11 * letterPx) / 2]);
  expect(x([button])).toEqual([200 - sizePx - (11 * letterPx) / 2]);
  expect(x([button, [100, 80, 150, 120]])).toEqual([]);
});

test('a street is named on the part that is seen, also where the middle of its straight is not', () => {
  const far = named('Heedfelder Straße', [-2000, 150], [380, 150]);
  const [street] = writtenOn([far], { ...oneLine, 'symbol-placement': 'line' });
  expect(street?.x).toBeCloseTo(190);
  expect(street?.y).toBeCloseTo(150);
  const short = named('Heedfelder Straße', [-2000, 150], [60, 150]);
  expect(writtenOn([short], { ...oneLine, 'symbol-placement': 'line' })).toEqual([]);
});

test('a street that bends a little is named along its whole, one that turns on its longest straight', () => {
  const street = { ...oneLine, 'symbol-placement': 'line' };
  const pieces = [20, 80, 140, 200, 260].map((x, k) => [x, 150 + (k % 2)] as const);
  const [bent] = writtenOn([named('Heedfelder Straße', ...pieces)], street);
  expect(bent?.x).toBeCloseTo(140);
  const corner = [...pieces.map(([x]) => [x, 150] as const), [260, 90], [260, 30]] as const;
  const [turned] = writtenOn([named('Heedfelder Straße', ...corner)], street);
  expect(turned).toMatchObject({ angle: 0 });
  expect(turned?.x).toBeCloseTo(140);
});

test('an upright street takes the room that its letters take, not that of a level name', () => {
  const along = { ...named('Altenaer Straße', [200, 20], [200, 280]) };
  const street = { ...along, properties: { ...along.properties, 'symbol-placement': 'line' } };
  const beside = named('Knapp', [240, 150]);
  const below = named('Kluse', [200, 110]);
  expect(
    writtenOn([street, beside], oneLine)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['Altenaer Straße', 'Knapp']);
  expect(writtenOn([street, below], oneLine).map(({ text }) => text)).toEqual(['Altenaer Straße']);
});
