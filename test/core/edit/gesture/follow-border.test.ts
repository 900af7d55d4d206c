// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { sketchRow } from '../../../../src/core/edit/gesture/hand-picture';
import { deskOf, fileOf, polygon, square } from '../a-desk';
import { AHand, at } from './a-hand';

const file = 'zones.geojson';
/** A square whose upper border has two more corners. */
const ring = [at(0, 0), at(10, 0), at(10, 10), at(7, 12), at(3, 12), at(0, 10), at(0, 0)].map((one) => [
  ...one,
]);
const handAt = (follows = true) =>
  new AHand(deskOf({ [file]: fileOf({ a: polygon(ring), far: polygon(square(40, 0, 50, 10)) }) }), {
    follows,
  });
const area = { do: 'tool', tool: 'area' } as const;
const places = (corners: readonly (readonly number[])[]) => corners.map(String);

describe('drawing along a border', () => {
  test('takes its corners over, the shorter way, and they are common ones', () => {
    const one = handAt().does(area).taps(at(10, 10), at(0, 10));
    expect(one.said).toMatchObject({ code: 'corner-added', corners: 4, followed: 2 });
    one.taps(at(0, 20), at(10, 20)).does({ do: 'finish' });
    expect(one.said).toMatchObject({ code: 'drawn' });
    const drawn = one.features().find(({ id }: { id: string }) => id === 'new').geometry.coordinates[0];
    expect(places(drawn)).toEqual(expect.arrayContaining(places([at(7, 12), at(3, 12)])));
    expect(one.features().find(({ id }: { id: string }) => id === 'a').geometry.coordinates).toEqual([ring]);
  });

  test('from the middle of an edge, backwards over the first corner, and when it is closed', () => {
    const over = handAt().does(area).taps(at(0, 4), at(5, 0));
    expect(places(over.hand.gesture?.kind === 'sketch' ? over.hand.gesture.corners : [])).toEqual(
      places([at(0, 4), at(0, 0), at(5, 0)]),
    );
    const closed = handAt()
      .does(area)
      .taps(at(0, 10), at(0, 20), at(10, 20), at(10, 10))
      .does({ do: 'finish' });
    expect(closed.said).toMatchObject({ code: 'drawn' });
    const drawn = closed.features().find(({ id }: { id: string }) => id === 'new').geometry.coordinates[0];
    expect(drawn).toHaveLength(7);
  });

  test('is seen before the corner is set, and taken back corner by corner', () => {
    const one = handAt()
      .does(area)
      .taps(at(10, 10))
      .does({ do: 'move', at: at(0, 10) });
    expect(sketchRow(one.hand)).toHaveLength(4);
    one.taps(at(0, 10)).does({ do: 'back' }, { do: 'back' });
    expect(one.hand.gesture).toMatchObject({ corners: [at(10, 10), at(7, 12)] });
  });

  test('not beside a border, nor between two, nor when it is switched off, nor with a rectangle', () => {
    const cornersOf = (one: AHand) =>
      one.hand.gesture?.kind === 'sketch' ? one.hand.gesture.corners.length : 0;
    expect(cornersOf(handAt().does(area).taps(at(10, 10), at(-5, 11)))).toBe(2);
    expect(cornersOf(handAt().does(area).taps(at(10, 10), at(40, 10)))).toBe(2);
    expect(cornersOf(handAt(false).does(area).taps(at(10, 10), at(0, 10)))).toBe(2);
    const rectangle = handAt().does({ do: 'tool', tool: 'rectangle' }).taps(at(10, 10), at(0, 20));
    expect(rectangle.hand.gesture).toMatchObject({ refusal: { code: 'overlaps' } });
  });
});
