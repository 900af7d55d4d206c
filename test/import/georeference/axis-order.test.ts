// SPDX-License-Identifier: EUPL-1.2
// Which number of a position is the easting: what the values say, what they cannot say, and what is told of it.

import { describe, expect, test } from 'vitest';
import type { CrsParameters } from '../../../src/core/crs/crs-parameters';
import { crsOfEpsg } from '../../../src/core/crs/epsg';
import { axesOf } from '../../../src/import/georeference/axis-order';
import type { Point } from '../../../src/import/georeference/sample';
import { ImportLog } from '../../../src/import/reader/import-log';

const [degrees, zone32, zone32E, equalArea, mercator] = [4326, 25832, 4647, 3035, 3857].map(
  (code) => crsOfEpsg(code)!,
) as [CrsParameters, CrsParameters, CrsParameters, CrsParameters, CrsParameters];

function order(
  crs: CrsParameters,
  points: readonly Point[],
  { isOpen = true, isOfficial = false }: { isOpen?: boolean; isOfficial?: boolean } = {},
) {
  const log = new ImportLog();
  const first = axesOf(crs, isOfficial, { points, areAxesOpen: isOpen }, log);
  return { first, said: log.findings.map(({ code, found, expected }) => [code, found, expected]) };
}
const asIs = { first: 'east-first', said: [] };
const swapped = (found: string) => ({
  first: 'north-first',
  said: [['import-axes-swapped', found, null]],
});

describe('degrees in Germany', () => {
  test('the two ranges have nothing in common, so the values decide', () => {
    expect(order(degrees, [[7.6, 51.2]])).toEqual(asIs);
    expect(order(degrees, [[51.2, 7.6]])).toEqual(swapped('EPSG:4326, [51.2, 7.6]'));
    // Also against the spelling of the name.
    expect(order(degrees, [[7.6, 51.2]], { isOfficial: true })).toEqual(asIs);
  });

  test('a format that settles the order is believed', () => {
    expect(order(degrees, [[51.2, 7.6]], { isOpen: false })).toEqual(asIs);
  });

  test('of several places most decide, of as many either way the file as it is', () => {
    const [one, other]: [Point, Point] = [
      [7.6, 51.2],
      [51.2, 7.6],
    ];
    expect(order(degrees, [one, other, one])).toEqual(asIs);
    expect(order(degrees, [one, other, other])).toEqual(swapped('EPSG:4326, [7.6, 51.2]'));
    expect(order(degrees, [one, other])).toEqual(asIs);
    // One place in Germany settles what others leave open.
    expect(order(degrees, [[0, 0], one])).toEqual(asIs);
  });

  test.each([
    [5, 46, true],
    [16, 56, true],
    [4.99, 51, false],
    [16.01, 51, false],
    [7, 45.99, false],
    [7, 56.01, false],
  ])('[%d, %d] is there: %s', (lon, lat, isThere) => {
    expect(order(degrees, [[lon, lat]]).said).toHaveLength(isThere ? 0 : 1);
    expect(order(degrees, [[lat, lon]]).first).toBe(isThere ? 'north-first' : 'east-first');
  });
});

describe('degrees elsewhere', () => {
  const unclear = (first: string, found: string, said: string) => ({
    first,
    said: [['import-axes-unclear', `EPSG:4326, ${found}`, said]],
  });

  test('the official order holds where the name is spelled out, and it is told that nothing else speaks for it', () => {
    expect(order(degrees, [[40, -75]], { isOfficial: true })).toEqual(
      unclear('north-first', '[40, -75]', 'lat, lon'),
    );
    expect(order(degrees, [[40, -75]])).toEqual(unclear('east-first', '[40, -75]', 'lon, lat'));
  });

  test('what is no latitude is none, in any of the places', () => {
    for (const x of [139, -100]) {
      expect(
        order(
          degrees,
          [
            [40, 20],
            [x, 35],
          ],
          { isOfficial: true },
        ),
      ).toEqual(unclear('east-first', '[40, 20]', 'lon, lat'));
    }
    expect(order(degrees, [[90, 0]], { isOfficial: true }).first).toBe('north-first');
  });
});

describe('metres', () => {
  test.each([true, false])('northings stand where no easting can be (order open: %s)', (isOpen) => {
    expect(order(zone32, [[404_000, 5_675_000]], { isOpen })).toEqual(asIs);
    expect(order(zone32, [[5_675_000, 404_000]], { isOpen })).toEqual(
      swapped('EPSG:25832, [5675000, 404000]'),
    );
  });

  test.each([
    [4_500_000, 500_000, true],
    [4_499_999, 500_000, false],
    [7_100_000, 500_000, true],
    [7_100_001, 500_000, false],
    [5_675_000, 50_000, true],
    [5_675_000, 49_999, false],
    [5_675_000, 950_000, true],
    [5_675_000, 950_001, false],
  ])('[%d, %d] is a northing and an easting: %s', (x, y, isSwapped) => {
    expect(order(zone32, [[x, y]])).toEqual(isSwapped ? swapped(`EPSG:25832, [${x}, ${y}]`) : asIs);
  });

  test('the zone in front of the easting and the unit of the file count', () => {
    expect(order(zone32E, [[5_675_000, 32_404_000]]).first).toBe('north-first');
    expect(order(zone32E, [[5_675_000, 404_000]]).first).toBe('east-first');
    const kilometres = { ...zone32, unit: 1000 };
    expect(order(kilometres, [[5675, 404]]).first).toBe('north-first');
    expect(order(kilometres, [[404, 5675]]).first).toBe('east-first');
  });

  test.each([true, false])(
    'the cells of Europe lie in Germany one way round only (order open: %s)',
    (isOpen) => {
      const here: Point = [4_155_452, 3_125_902];
      for (const isOfficial of [true, false]) {
        expect(order(equalArea, [here], { isOpen, isOfficial })).toEqual(asIs);
        expect(order(equalArea, [[3_125_902, 4_155_452]], { isOpen, isOfficial })).toEqual(
          swapped('EPSG:3035, [3125902, 4155452]'),
        );
      }
      expect(order(mercator, [[6_659_000, 849_400]], { isOpen })).toEqual(
        swapped('EPSG:3857, [6659000, 849400]'),
      );
      expect(order(mercator, [[849_400, 6_659_000]], { isOpen })).toEqual(asIs);
    },
  );

  test('elsewhere in Europe the official order of the cells holds, and that nothing else speaks for it is told', () => {
    // Rome, whose northing is the smaller number.
    const rome: Point = [2_092_000, 4_524_000];
    expect(order(equalArea, [rome], { isOfficial: true })).toEqual({
      first: 'north-first',
      said: [['import-axes-unclear', 'EPSG:3035, [2092000, 4524000]', 'lat, lon']],
    });
    expect(order(equalArea, [rome]).first).toBe('east-first');
    expect(order(equalArea, [rome], { isOpen: false })).toEqual(asIs);
  });

  test('outside of the zone nothing is guessed and nothing said', () => {
    expect(order(zone32, [[10, 20]], { isOfficial: true })).toEqual(asIs);
  });
});

test('without a place nothing is to be said', () => {
  expect(order(degrees, [], { isOfficial: true })).toEqual(asIs);
  expect(order(zone32, [], { isOpen: false })).toEqual(asIs);
});
