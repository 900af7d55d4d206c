// SPDX-License-Identifier: EUPL-1.2
// The stage of sense, finding by finding: where a feature may lie, which ids and dates contradict each other.

import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { FindingList } from '../../../src/core/findings/finding-list';
import type { Box } from '../../../src/core/geo/box';
import { checkPositions, checkSense, isPlainlyPlaced } from '../../../src/core/validation/check-plausibility';
import type { PlacedFeature } from '../../../src/core/validation/check-structure';

const around: Box = [7.3, 50.9, 8, 51.5];
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });

function placed(
  parts: readonly { geometry?: Geometry | null; id?: string; properties?: object }[],
): PlacedFeature[] {
  return parts.map(({ geometry = null, id, properties = {} }, index) => ({
    feature: { type: 'Feature', ...(id !== undefined && { id }), geometry, properties } as Feature,
    index,
    path: `features[${index}]`,
    geometryPath: `features[${index}].geometry`,
  }));
}

function positions(geometries: readonly (Geometry | null)[], surroundings: Box | null = around) {
  const findings = new FindingList(100, false);
  const goesOn = checkPositions(placed(geometries.map((geometry) => ({ geometry }))), surroundings, findings);
  return { goesOn, codes: findings.listed.map(({ code }) => code), listed: findings.listed };
}

describe('a position', () => {
  test.each<[string, Geometry, Box | null, string[]]>([
    ['in the surroundings', point(7.6, 51.2), around, []],
    ['on their edge', point(7.3, 50.9), around, []],
    ['on their far edge', point(8, 51.5), around, []],
    ['a little west of them', point(7.2999, 51.2), around, ['far-from-city']],
    ['a little north of them', point(7.6, 51.5001), around, ['far-from-city']],
    ['elsewhere, where no city is known', point(2, 48), null, []],
    ['with its axes swapped', point(51.2, 7.6), around, ['axes-swapped']],
    ['with axes of some German place swapped', point(52.5, 13.4), around, ['axes-swapped-perhaps']],
    ['with axes perhaps swapped, where no city is known', point(52.5, 13.4), null, ['axes-swapped-perhaps']],
    ['of UTM zone 33 that was read as one of zone 32', point(1.6, 51.2), around, ['zone-mixed-up']],
    ['of UTM zone 32 that was read as one of zone 33', point(13.6, 51.2), around, ['zone-mixed-up']],
    ['a zone away, where no city is known', point(1.6, 51.2), null, []],
    ['a zone away and further north', point(1.6, 51.6), around, ['far-from-city']],
    ['at zero and zero', point(0, 0), around, ['null-island']],
    ['on the equator', point(0, 1), null, []],
    ['beyond the pole', point(7.6, 90.1), around, ['coordinate-out-of-range']],
    ['at the pole', point(7.6, 90), null, []],
    ['beyond a full turn', point(360.1, 0), null, ['coordinate-out-of-range']],
    ['on the other side of the antimeridian', point(180.1, 51.2), null, ['longitude-beyond-180']],
    ['on the antimeridian', point(-180, 51.2), null, []],
    ['beyond −180', point(-180.1, 51.2), null, ['longitude-beyond-180']],
  ])('%s', (_, geometry, surroundings, codes) => {
    const found = positions([geometry], surroundings);
    expect(found.codes).toEqual(codes);
    expect(found.goesOn).toBe(true);
  });

  test.each([
    ['easting', [1000.5, 50]],
    ['northing', [7, -1000.5]],
    ['both', [404_000, 5_675_000]],
  ] as const)('in metres by its %s ends the check with one sentence for the file', (_, [x, y]) => {
    const { goesOn, codes } = positions([point(x, y), point(x, y)]);
    expect([goesOn, codes]).toEqual([false, ['coordinates-in-metres']]);
  });

  test('in metres is shown with the system that it looks like', () => {
    expect(positions([point(7.6, 51.2), point(404_000, 5_675_000)]).listed[0]).toMatchObject({
      found: '[404000, 5675000]',
      expected: expect.stringContaining('25832'),
    });
    expect(positions([point(0, 1000)]).codes).toEqual(['coordinate-out-of-range']);
  });

  test('of a full turn, and on the antimeridian, is on Earth', () => {
    expect(positions([point(360, 0)], null).codes).toEqual(['longitude-beyond-180']);
    expect(positions([point(180, 51.2)], null).codes).toEqual([]);
  });

  test.each<[string, Geometry, Box | null, string, string | null]>([
    ['beyond 180', point(180.1, 51.2), null, '[180.1, 51.2]', null],
    ['swapped', point(51.2, 7.6), around, '[51.2, 7.6]', '[7.6, 51.2]'],
    ['perhaps swapped', point(52.5, 13.4), null, '[52.5, 13.4]', '[13.4, 52.5]'],
  ])(
    'that is %s is shown as it stands, with what was expected',
    (_, geometry, surroundings, found, expected) => {
      const [one] = positions([geometry], surroundings).listed;
      expect(one).toMatchObject({ index: 0, found, coordinate: JSON.parse(found) });
      if (expected !== null) expect(one).toMatchObject({ expected });
    },
  );

  test('at zero is shown at zero', () => {
    expect(positions([point(7.6, 51.2), point(0, 0)]).listed[0]).toMatchObject({
      index: 1,
      coordinate: [0, 0],
    });
  });

  test.each<[string, number, number, boolean]>([
    ['the western edge', 47.2 + 1, 5.8, true],
    ['west of it', 47.2 + 1, 5.79, false],
    ['the southern edge', 47.2, 9, true],
    ['south of it', 47.19, 9, false],
    ['the eastern edge', 50, 15.1, true],
    ['east of it', 50, 15.11, false],
    ['the northern edge', 55.1, 9, true],
    ['north of it', 55.11, 9, false],
  ])('is of Germany with its axes swapped up to %s', (_, x, y, is) => {
    expect(positions([point(x, y)], null).codes).toEqual(is ? ['axes-swapped-perhaps'] : []);
  });

  test.each<[string, number, number]>([
    ['west', 7.2999, 51.2],
    ['east', 8.0001, 51.2],
    ['south', 7.6, 50.8999],
    ['north', 7.6, 51.5001],
  ])('a little %s of the surroundings is far', (_, x, y) => {
    expect(positions([point(x, y)]).codes).toEqual(['far-from-city']);
  });

  test('names the feature that it is of', () => {
    const findings = new FindingList(100, false);
    checkPositions(
      placed([
        { id: 'a', geometry: point(2, 48) },
        { geometry: point(3, 48) },
        { geometry: point(7.6, 51.2) },
      ]),
      around,
      findings,
    );
    expect(findings.listed.map(({ featureId }) => featureId)).toEqual(['a', null]);
  });

  test('of exactly 1000 is no metre but no degree either', () => {
    expect(positions([point(1000, 0)]).codes).toEqual(['coordinate-out-of-range']);
  });

  test('that is nowhere is not asked', () => {
    expect(positions([null, { type: 'MultiPoint', coordinates: [] }])).toMatchObject({
      goesOn: true,
      codes: [],
    });
  });
});

describe('a shape', () => {
  const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates });

  test('that reaches into the surroundings is not far', () => {
    expect(positions([line([5, 51], [7.5, 51])]).codes).toEqual([]);
  });

  test('is asked in all its parts', () => {
    const collection: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        point(7.6, 51.2),
        {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [7.6, 51.2],
                [7.7, 95],
                [7.6, 51.2],
              ],
            ],
          ],
        },
      ],
    };
    const { codes, listed } = positions([collection]);
    expect(codes).toEqual(['coordinate-out-of-range']);
    expect(listed[0]).toMatchObject({ coordinate: [7.7, 95], path: 'features[0].geometry', index: 0 });
  });

  test('of zeros is told once', () => {
    expect(positions([line([0, 0], [0, 0])]).codes).toEqual(['null-island']);
  });
});

test('a file that lies wholly elsewhere is one finding, single features are one each', () => {
  const elsewhere = positions([point(2, 48), point(2, 49)]);
  expect(elsewhere.codes).toEqual(['file-far-from-city']);
  expect(elsewhere.listed[0]).toMatchObject({
    coordinate: [2, 48],
    found: '[2, 48]',
    expected: '[7.3, 50.9, 8, 51.5]',
  });
  expect(positions([point(2, 48)]).codes).toEqual(['far-from-city']);
  expect(positions([point(2, 48), point(2, 49), point(7.6, 51.2)]).codes).toEqual([
    'far-from-city',
    'far-from-city',
  ]);
  // What has no place, or none on Earth, does not make the others the whole file.
  expect(positions([point(2, 48), null, point(2, 49)]).codes).toEqual(['file-far-from-city']);
});

test('a place of another UTM zone names both zones and both places', () => {
  expect(positions([point(1.6, 51.2)]).listed[0]).toMatchObject({
    severity: 'error',
    coordinate: [1.6, 51.2],
    found: '[1.6, 51.2] (EPSG:25832)',
    expected: '[7.6, 51.2] (EPSG:25833)',
  });
  expect(positions([point(13.6, 51.2)]).listed[0]).toMatchObject({
    found: '[13.6, 51.2] (EPSG:25833)',
    expected: '[7.6, 51.2] (EPSG:25832)',
  });
});

test('a far feature names its place, what was found and what was expected', () => {
  expect(positions([point(2, 48), point(7.6, 51.2)]).listed[0]).toMatchObject({
    index: 0,
    coordinate: [2, 48],
    expected: '[7.3, 50.9, 8, 51.5]',
  });
});

describe('ids', () => {
  const ids = (...all: (string | undefined)[]) => {
    const findings = new FindingList(100, false);
    checkSense(placed(all.map((id) => (id === undefined ? {} : { id }))), null, findings);
    return findings.listed;
  };

  test('that stand twice name the first feature that has them', () => {
    const found = ids('a', 'b', 'a', 'a');
    expect(found.map(({ code, index, expected }) => [code, index, expected])).toEqual([
      ['id-duplicate', 2, '1'],
      ['id-duplicate', 3, '1'],
    ]);
    expect(found[0]).toMatchObject({ featureId: 'a', path: 'features[2].id', found: 'a' });
  });

  test('that are missing are no duplicates', () => {
    expect(ids(undefined, undefined, 'a')).toEqual([]);
  });
});

describe('the box of a feature of which nothing need be asked', () => {
  test.each<[string, Box, Box | null, boolean]>([
    ['in the surroundings', [7.4, 51, 7.5, 51.1], around, true],
    ['across their edge', [7, 51, 7.4, 51.1], around, true],
    ['beside them', [9, 51, 9.1, 51.1], around, false],
    ['around the whole earth', [-180, -90, 180, 90], around, true],
    ['beyond the west', [-180.1, 51, 7.5, 51.1], around, false],
    ['beyond the east', [7.4, 51, 180.1, 51.1], around, false],
    ['beyond the south', [7.4, -90.1, 7.5, 51.1], around, false],
    ['beyond the north', [7.4, 51, 7.5, 90.1], around, false],
    ['at zero, which is a place that was not filled in', [0, 0, 0, 0], null, false],
    ['beginning at zero', [0, 0, 1, 1], null, true],
    ['anywhere, where no town is known', [2, 48, 2.1, 48.1], null, true],
    ['in Germany, where no town is known', [7.4, 51, 7.5, 51.1], null, true],
    ['in Germany once its axes are swapped', [51, 7.4, 51.1, 7.5], null, false],
  ])('%s', (_, box, surroundings, isPlain) => {
    expect(isPlainlyPlaced(box, surroundings)).toBe(isPlain);
  });
});
