// SPDX-License-Identifier: EUPL-1.2
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { differenceText } from '../../../src/core/difference/difference-words';
import { featureDifferences, sameGeometry } from '../../../src/core/difference/feature-difference';

const ring = [
  [7.6, 51.2],
  [7.61, 51.2],
  [7.61, 51.21],
  [7.6, 51.21],
  [7.6, 51.2],
];
const area = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates }) as Geometry;
const said = (before: object, after: object, language: 'de' | 'en' = 'de') =>
  featureDifferences(
    { geometry: null, properties: {}, ...before },
    { geometry: null, properties: {}, ...after },
  ).map((one) => differenceText(one, 'residential-zones', language));

describe('the same geometry', () => {
  test.each([
    ['another start of its ring', area([...ring.slice(2, 4), ...ring.slice(0, 3)])],
    ['heights of 0', area(ring.map((position) => [...position, 0]))],
    ['members in another order', { coordinates: [ring], type: 'Polygon' } as Geometry],
  ])('with %s', (_, other) => {
    expect(sameGeometry(area(ring), other)).toBe(true);
    expect(said({ geometry: area(ring) }, { geometry: other })).toEqual([]);
  });

  test('is not one with another corner, a height, a hole or a part more', () => {
    const others = [
      area(ring.with(2, [7.61, 51.2100001])),
      area(ring.map((position) => [...position, 300])),
      area(ring, [
        [7.602, 51.202],
        [7.602, 51.204],
        [7.604, 51.204],
        [7.602, 51.202],
      ]),
      { type: 'MultiPolygon', coordinates: [[ring]] } as Geometry,
      null,
    ];
    for (const other of others) expect(sameGeometry(area(ring), other)).toBe(false);
  });
});

describe('in words', () => {
  test('fields by their label, values as in the form', () => {
    const before = {
      properties: { name: 'Berg', use: 'mixed', population: 881, publishedAreaHa: 2.5, x: [{ a: 1 }] },
    };
    const after = {
      properties: {
        population: 900,
        name: 'Berg',
        use: 'residential',
        publishedAreaHa: null,
        x: [{ a: 1 }, {}],
        y: true,
      },
    };
    expect(said(before, after)).toEqual([
      'Einwohner: 881 → 900',
      'Gruppe: gemischt → Wohnen',
      'Veröffentlichte Fläche: 2,5 ha → nicht bekannt',
      'x: 1 Eintrag → 2 Einträge',
      'y: nicht bekannt → ja',
    ]);
    expect(said(before, after, 'en')[2]).toBe('Published area: 2.5 ha → not known');
  });

  test('a corner moved: how far, and the area before and after', () => {
    const moved = area(ring.with(2, [7.611, 51.21]));
    expect(said({ geometry: area(ring) }, { geometry: moved })).toEqual([
      'Lage: 1 Punkt verschoben, höchstens 70 m; 77,71 ha → 81,59 ha',
    ]);
    expect(said({ geometry: area(ring) }, { geometry: area(ring.toSpliced(1, 1)) }, 'en')[0]).toMatch(
      /^Position: drawn anew; 77\.71 ha → /,
    );
    const first = area([[7.5999, 51.2], ...ring.slice(1, 4), [7.5999, 51.2]]);
    expect(said({ geometry: area(ring) }, { geometry: first })[0]).toMatch(
      /^Lage: 1 Punkt verschoben, höchstens 6,99 m/,
    );
    expect(said({}, { geometry: area(ring) })).toEqual(['Die Lage ist jetzt eingetragen.']);
    expect(
      said(
        { geometry: { type: 'Point', coordinates: [7.6, 51.2] } },
        { geometry: { type: 'Point', coordinates: [7.6, 51.20001] } },
      ),
    ).toEqual(['Lage: 1 Punkt verschoben, höchstens 1,11 m']);
  });
});
