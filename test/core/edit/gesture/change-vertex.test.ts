// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { planeDistanceM } from '../../../../src/core/geo/plane-measure';
import { deskOf, fileOf, polygon, square, vertex } from '../a-desk';
import { AHand, at } from './a-hand';

const file = 'zones.geojson';
const triangle = [at(2, 2), at(4, 2), at(3, 4), at(2, 2)].map(([x, y]) => [x, y]);
const corner = (n: number, line = 0, key = 0) =>
  ({ do: 'choose-vertex', vertex: vertex(file, key, n, line) }) as const;
const handAt = (geometries: Readonly<Record<string, unknown>>) =>
  new AHand(deskOf({ [file]: fileOf(geometries) }));

describe('the chosen vertex by keys and numbers', () => {
  test('arrows move it by metres on the grid, with its neighbour', () => {
    const one = handAt({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(10, 0, 20, 10)) });
    one.does(corner(2), { do: 'nudge', eastM: 0, northM: 1 });
    expect(planeDistanceM('EPSG:25832', one.coordinates()[0][2], [7.61, 51.21])).toBeCloseTo(1, 1);
    expect(one.coordinates(1)[0]).toContainEqual(one.coordinates()[0][2]);
    expect(one.said).toMatchObject({ code: 'vertex-moved', number: 3, features: 2 });
    expect(one.hand.vertex).toEqual(vertex(file, 0, 2));
  });

  test('typed numbers put it there exactly, whatever lies near', () => {
    const one = handAt({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(30, 0, 40, 10)) });
    one.does(corner(1), { do: 'place', at: [7.6299999, 51.2000001] });
    expect(one.coordinates()[0][1]).toEqual([7.6299999, 51.2000001]);
    one.does({ do: 'place', at: [7.6, 95] });
    expect(one.said).toMatchObject({ code: 'refused', refusal: { code: 'no-place' } });
  });

  test('the next and the one before are reached in a circle', () => {
    const one = handAt({ a: polygon(square(0, 0, 10, 10), triangle) });
    one.does({ do: 'step', by: 1 });
    expect(one.said).toEqual({ code: 'choose-first' });
    one.does({ do: 'choose', feature: { file, key: 0 } });
    const reached = [1, 1, -1, -1, -1].map((by) => {
      const { vertex } = one.does({ do: 'step', by: by as 1 | -1 }).hand;
      return [vertex!.line, vertex!.at];
    });
    expect(reached).toEqual([
      [0, 0],
      [0, 1],
      [0, 0],
      [1, 2],
      [1, 1],
    ]);
  });

  test('a new one stands in the middle of the edge that follows, and is chosen', () => {
    const one = handAt({ a: polygon(square(0, 0, 10, 10)) });
    one.does(corner(3), { do: 'insert' });
    expect(one.coordinates()[0][4]).toEqual([7.6, 51.205]);
    expect(one.said).toMatchObject({ code: 'vertex-inserted', number: 5, of: 5 });
    expect(one.hand.vertex).toEqual(vertex(file, 0, 4));
  });
});

describe('deleting the chosen vertex', () => {
  test('chooses the one that follows', () => {
    const one = handAt({ a: polygon(square(0, 0, 10, 10)) });
    one.does(corner(3), { do: 'delete' });
    expect(one.coordinates()[0]).toHaveLength(4);
    expect(one.hand.vertex).toEqual(vertex(file, 0, 0));
  });

  test.each([
    ['a triangle', { a: polygon(triangle) }, corner(1), 'remove-feature', []],
    ['a triangular hole', { a: polygon(square(0, 0, 10, 10), triangle) }, corner(1, 1), 'remove-hole', [[1]]],
    [
      'a triangular part',
      { a: { type: 'MultiPolygon', coordinates: [[square(10, 0, 20, 10)], [triangle]] } },
      corner(1, 1),
      'remove-part',
      [[1]],
    ],
    ['a point', { a: { type: 'Point', coordinates: [7.6, 51.2] } }, corner(0), 'remove-feature', []],
  ] as const)(
    'of %s asks first; no leaves all, yes takes it as a whole',
    (_, geometries, choice, question, left) => {
      const one = handAt(geometries).does(choice, { do: 'delete' });
      expect(one.said).toEqual({ code: 'asked', question });
      one.does({ do: 'answer', yes: false });
      expect(one.scene.desk.past).toHaveLength(0);
      one.does({ do: 'delete' }, { do: 'answer', yes: true });
      expect(one.said).toEqual({ code: 'removed', what: question });
      const parts = one
        .features()
        .map(({ geometry: { type, coordinates } }: { geometry: { type: string; coordinates: unknown[] } }) =>
          type === 'MultiPolygon' ? [coordinates.length] : [coordinates.length],
        );
      expect(parts).toEqual(left);
      one.scene.desk.undo();
      expect(one.scene.desk.document(file).isChanged).toBe(false);
    },
  );

  test('Escape answers no', () => {
    const one = handAt({ a: polygon(triangle) }).does(corner(1), { do: 'delete' }, { do: 'escape' });
    expect(one.hand.question).toBeNull();
    expect(one.features()).toHaveLength(1);
  });
});
