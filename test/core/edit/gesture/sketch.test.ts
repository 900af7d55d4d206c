// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { bandOf, handMeasures, sketchRow } from '../../../../src/core/edit/gesture/hand-picture';
import { deskOf, fileOf, polygon, square } from '../a-desk';
import { AHand, at } from './a-hand';

const file = 'zones.geojson';
const handAt = (geometries: Readonly<Record<string, unknown>> = { a: polygon(square(0, 0, 10, 10)) }) =>
  new AHand(deskOf({ [file]: fileOf(geometries) }));
const tool = (name: 'point' | 'line' | 'area' | 'rectangle' | 'hole' | 'part' | 'split') =>
  ({ do: 'tool', tool: name }) as const;
const chosen = { do: 'choose', feature: { file, key: 0 } } as const;

describe('drawing', () => {
  test('an area drawn clockwise is kept counterclockwise, chosen, and measured', () => {
    const one = handAt().does(tool('area'));
    one.taps(at(20, 0), at(20, 10), at(30, 10), at(30, 0)).does({ do: 'finish' });
    expect(one.features().map(({ id }: { id: string }) => id)).toEqual(['new', 'a']);
    expect(one.coordinates()[0]).toEqual([at(20, 0), at(30, 0), at(30, 10), at(20, 10), at(20, 0)]);
    expect(one.said).toMatchObject({ code: 'drawn', tool: 'area', lengthM: null });
    expect(one.hand).toMatchObject({ tool: 'select', gesture: null });
    expect(one.scene.desk.document(file).idOf(one.hand.chosen!.key)).toBe('new');
    one.does({ do: 'step', by: 1 });
    expect(one.said).toMatchObject({ code: 'vertex-chosen', of: 4 });
  });

  test('a second tap on the last corner (a double click) finishes and adds none; so does one on the first', () => {
    const twice = handAt().does(tool('area')).taps(at(20, 0), at(30, 0), at(25, 9), at(25, 9));
    expect(twice.coordinates()[0]).toHaveLength(4);
    const round = handAt().does(tool('area')).taps(at(20, 0), at(30, 0), at(25, 9), at(20, 0.01));
    expect(round.coordinates()[0]).toHaveLength(4);
    const early = handAt().does(tool('area')).taps(at(20, 0), at(30, 0), at(30, 0));
    expect(early.hand.gesture).toMatchObject({ corners: [at(20, 0), at(30, 0)] });
  });

  test('the rubber band has length and bearing, and what is drawn so far its measure', () => {
    const one = handAt().does(tool('area'));
    expect(handMeasures(one.hand, one.scene)).toBeNull();
    one.taps(at(20, 0), at(30, 0));
    // A finger stays where it set the corner: no strip of no length, no area of 0 m², no way there and back.
    expect(bandOf(one.hand, one.scene)).toBeNull();
    const line = handMeasures(one.hand, one.scene)!;
    expect([line.areaM2, Math.round(line.lengthM! / 10)]).toEqual([null, 70]);
    one.does({ do: 'move', at: at(30, 10) });
    expect(bandOf(one.hand, one.scene)!.lengthM).toBeCloseTo(1112.5, -1);
    // Grid north and north differ by about a degree here.
    expect(Math.abs(bandOf(one.hand, one.scene)!.bearing! - 360 - 1.1) % 360).toBeLessThan(3);
    expect(handMeasures(one.hand, one.scene)!.areaM2! / 388_500).toBeCloseTo(1, 1);
    expect(sketchRow(one.hand)).toHaveLength(3);
  });

  test('Backspace takes one corner back, Escape the drawing, Escape again the tool', () => {
    const one = handAt().does(tool('line')).taps(at(20, 0), at(30, 0)).does({ do: 'back' });
    expect(one.said).toEqual({ code: 'corner-removed', corners: 1, at: at(20, 0), snapped: null });
    one.does({ do: 'escape' });
    expect(one.hand).toMatchObject({ tool: 'line', gesture: { corners: [] } });
    one.does({ do: 'escape' });
    expect(one.hand).toMatchObject({ tool: 'select', gesture: null });
    expect(one.scene.desk.past).toHaveLength(0);
  });

  test('too few corners are said, and those that are there stay', () => {
    const one = handAt().does(tool('area')).taps(at(20, 0), at(30, 0)).does({ do: 'finish' });
    expect(one.said).toEqual({ code: 'too-few-corners', corners: 2, least: 3 });
    expect(one.hand.gesture).toMatchObject({ corners: [at(20, 0), at(30, 0)] });
  });

  test('one that overlaps a neighbour is refused and stays to be corrected', () => {
    const one = handAt().does(tool('area')).taps(at(5, 5), at(30, 0), at(30, 20)).does({ do: 'finish' });
    expect(one.said).toMatchObject({ code: 'refused', refusal: { code: 'overlaps' } });
    one.does({ do: 'back' }, { do: 'back' }, { do: 'back' }).taps(at(20, 0), at(30, 0), at(30, 20));
    expect(one.does({ do: 'finish' }).said).toMatchObject({ code: 'drawn' });
  });

  test('a corner on a neighbour’s edge becomes a corner of that neighbour', () => {
    const one = handAt().does(tool('area')).taps(at(10.02, 5), at(20, 5), at(20, 15), at(10, 10));
    expect(one.said).toMatchObject({ corners: 4, snapped: 'vertex' });
    one.does({ do: 'finish' });
    expect(one.coordinates(1)[0]).toContainEqual([7.61, 51.205]);
  });

  test('a point, a line and a rectangle of two corners', () => {
    const point = handAt().does(tool('point')).taps(at(20, 0));
    expect(point.features()[0].geometry).toEqual({ type: 'Point', coordinates: at(20, 0) });
    const line = handAt().does(tool('line')).taps(at(20, 0), at(30, 0)).does({ do: 'finish' });
    expect(line.features()[0].geometry.type).toBe('LineString');
    const rectangle = handAt().does(tool('rectangle')).taps(at(30, 10), at(20, 0));
    expect(rectangle.coordinates()[0]).toHaveLength(5);
    expect(rectangle.coordinates()[0]).toContainEqual(at(20, 10));
  });

  test('a hole runs the other way round; a part makes a multipolygon; both need a feature', () => {
    const none = handAt().does(tool('hole'));
    expect(none.said).toEqual({ code: 'choose-first' });
    const hole = handAt()
      .does(chosen, tool('hole'))
      .taps(at(2, 2), at(4, 2), at(4, 4))
      .does({ do: 'finish' });
    expect(hole.coordinates()).toEqual([square(0, 0, 10, 10), [at(2, 2), at(4, 4), at(4, 2), at(2, 2)]]);
    expect(hole.hand.chosen).toEqual({ file, key: 0 });
    const part = handAt()
      .does(chosen, tool('part'))
      .taps(at(20, 0), at(30, 0), at(30, 9))
      .does({ do: 'finish' });
    expect(part.features()[0].geometry.type).toBe('MultiPolygon');
  });

  test('a feature without a place gets the one that is drawn', () => {
    const one = handAt({ a: null }).does(chosen, tool('point')).taps(at(20, 0));
    expect(one.features()).toHaveLength(1);
    expect(one.features()[0].geometry).toEqual({ type: 'Point', coordinates: at(20, 0) });
  });

  test('typed corners draw without a picture', () => {
    const one = handAt().does(tool('area'));
    for (const place of [at(20, 0), at(30, 0), at(30, 10)]) one.does({ do: 'place', at: place });
    one.does({ do: 'finish' });
    expect(one.coordinates()[0]).toHaveLength(4);
  });

  test('the line of a split goes to the engine', () => {
    const one = handAt().does(chosen, tool('split')).taps(at(-1, 5), at(11, 5)).does({ do: 'finish' });
    expect(one.request).toEqual({ do: 'split', feature: { file, key: 0 }, line: [at(-1, 5), at(11, 5)] });
    expect(one.scene.desk.past).toHaveLength(0);
  });
});
