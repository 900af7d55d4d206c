// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { wouldGrab } from '../../../../src/core/edit/gesture/hand-machine';
import { bandOf, handMeasures, shownRows } from '../../../../src/core/edit/gesture/hand-picture';
import { changedLines, deskOf, fileOf, polygon, square } from '../a-desk';
import { AHand, at } from './a-hand';

const [west, east] = ['west.geojson', 'east.geojson'];
const neighbours = () =>
  new AHand(
    deskOf({
      [west]: fileOf({ a: polygon(square(0, 0, 10, 10)) }),
      [east]: fileOf({ b: polygon(square(10, 0, 20, 10)), c: polygon(square(30, 0, 40, 10)) }),
    }),
  ).does({ do: 'choose', feature: { file: west, key: 0 } });

describe('a vertex taken by the hand', () => {
  test('takes its neighbour along, tells how many, and is one step', () => {
    const one = neighbours().drags(at(10, 10), at(10.5, 10.4), at(11, 11));
    expect(one.coordinates()[0][2]).toEqual([7.611, 51.211]);
    expect(one.coordinates(0, east)[0]).toContainEqual([7.611, 51.211]);
    expect(one.scene.desk.past).toHaveLength(1);
    expect(one.said).toEqual({ code: 'vertex-moved', number: 3, of: 4, at: [7.611, 51.211], features: 2 });
    expect(one.hand.vertex).toEqual({ file: west, key: 0, line: 0, at: 2 });
  });

  test('shows all who move along while it is held, how far it went, and the area as it is now', () => {
    const one = neighbours();
    const before = handMeasures(one.hand, one.scene)!;
    one.does({ do: 'press', at: at(10, 10) }, { do: 'move', at: at(11, 11) });
    const rows = shownRows(one.hand, one.scene);
    expect(rows.map(({ file, key }) => [file, key])).toEqual([
      [west, 0],
      [east, 0],
    ]);
    expect([...rows[0]!.lines[0]!.xy.slice(4, 6)]).toEqual([7.611, 51.211]);
    expect(bandOf(one.hand, one.scene)!.lengthM).toBeCloseTo(131.5, 0);
    expect(handMeasures(one.hand, one.scene)!.areaM2! / before.areaM2!).toBeCloseTo(1.1, 2);
    expect(one.scene.desk.past).toHaveLength(0);
  });

  test('Escape puts it back, also in the middle of a drag, and the release that follows means nothing', () => {
    const one = neighbours();
    one.does({ do: 'press', at: at(10, 10) }, { do: 'move', at: at(11, 11) }, { do: 'escape' });
    expect(one.said).toEqual({ code: 'cancelled' });
    one.does({ do: 'release', at: at(11, 11) });
    expect(one.scene.desk.past).toHaveLength(0);
    expect(one.hand.gesture).toBeNull();
    expect(changedLines(one.scene.desk, west)).toEqual({ removed: 0, added: 0 });
  });

  test('it snaps to another vertex bit by bit, and not where snapping is off', () => {
    const snapping = neighbours().does({ do: 'choose', feature: { file: east, key: 1 } });
    snapping.drags(at(30, 0), at(20.05, 0.02));
    expect(snapping.coordinates(1, east)[0][0]).toEqual([7.62, 51.2]);
    const { desk } = neighbours().scene;
    const free = new AHand(desk, { snapFiles: [] }).does({ do: 'choose', feature: { file: east, key: 1 } });
    free.drags(at(30, 0), at(20.05, 0.02));
    expect(free.coordinates(1, east)[0][0]).toEqual([7.62005, 51.20002]);
  });

  test('where it may not stay it says so on the way, and let go there nothing has happened', () => {
    const one = neighbours().does({ do: 'choose', feature: { file: east, key: 1 } });
    one.does({ do: 'press', at: at(30, 0) }, { do: 'move', at: at(15, 5) });
    expect(one.hand.gesture).toMatchObject({ kind: 'drag', refusal: { code: 'overlaps' } });
    one.does({ do: 'release', at: at(15, 5) });
    expect(one.said).toMatchObject({ code: 'refused', refusal: { code: 'overlaps' } });
    expect(one.scene.desk.past).toHaveLength(0);
  });

  test('pulled out of an edge it is a new vertex of both neighbours', () => {
    const one = neighbours().drags(at(10, 5), at(11, 5.5));
    expect(one.coordinates()[0]).toHaveLength(6);
    expect(one.coordinates(0, east)[0]).toHaveLength(6);
    expect(one.coordinates()[0][2]).toEqual([7.611, 51.2055]);
    expect(one.said).toMatchObject({ code: 'vertex-inserted', number: 3, of: 5, features: 2 });
    one.does({ do: 'press', at: at(5, 0) }, { do: 'release', at: at(5, 0) });
    expect(one.scene.desk.past).toHaveLength(1);
  });

  test('a press is the hand’s only on the chosen feature’s border; elsewhere the map pans', () => {
    const one = neighbours();
    const grabs = [at(10, 10), at(10, 5), at(5, 5), at(20, 10)].map((place) =>
      wouldGrab(one.hand, place, one.scene),
    );
    expect(grabs).toEqual([true, true, false, false]);
  });
});
