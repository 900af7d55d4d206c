// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { insertVertex } from '../../../../src/core/edit/operations/insert-vertex';
import { moveVertex } from '../../../../src/core/edit/operations/move-vertex';
import { snapTarget } from '../../../../src/core/edit/operations/snap';
import { changedLines, deskOf, doIt, fileOf, polygon, square, textOf, vertex } from '../a-desk';

const [west, east] = ['west.geojson', 'east.geojson'];
/** Two squares side by side in two files, a third one further east in the second. */
const neighbours = () =>
  deskOf({
    [west]: fileOf({ a: polygon(square(0, 0, 10, 10)) }),
    [east]: fileOf({ b: polygon(square(10, 0, 20, 10)), c: polygon(square(30, 0, 40, 10)) }),
  });

describe('moving a vertex', () => {
  test('takes its owners in other files along, in one step', () => {
    const desk = neighbours();
    doIt(desk, moveVertex(desk, { vertex: vertex(west, 0, 2), to: [7.612, 51.212] }));
    for (const file of [west, east]) {
      expect(changedLines(desk, file)).toEqual({ removed: 1, added: 1 });
      expect(textOf(desk.document(file).bytes())).toContain('[7.612,51.212]');
    }
    expect(desk.past).toHaveLength(1);
    desk.undo();
    expect(desk.document(east).isChanged).toBe(false);
  });

  test('detached it moves alone', () => {
    const desk = neighbours();
    doIt(desk, moveVertex(desk, { vertex: vertex(west, 0, 2), to: [7.608, 51.21] }, { detached: true }));
    expect(desk.document(east).isChanged).toBe(false);
  });

  test('dropped on a vertex it has that vertex, bit by bit; on an edge all owners of the edge get the corner', () => {
    const desk = neighbours();
    const files = [west, east];
    const onVertex = snapTarget(desk, [7.62001, 51.21001], { files, withinM: 5 });
    expect(onVertex).toMatchObject({ kind: 'vertex', place: [7.62, 51.21] });
    doIt(desk, moveVertex(desk, { vertex: vertex(east, 1, 3), to: [7.62001, 51.21001], target: onVertex }));
    const onEdge = snapTarget(desk, [7.61999, 51.2044444444], { files, withinM: 5 });
    expect(onEdge).toMatchObject({ kind: 'edge' });
    doIt(
      desk,
      moveVertex(desk, { vertex: vertex(east, 1, 0), to: [7.61999, 51.2044444444], target: onEdge }),
    );
    const { features } = JSON.parse(textOf(desk.document(east).bytes()));
    expect(features[0].geometry.coordinates[0]).toContainEqual([7.62, 51.2044444]);
    expect(features[1].geometry.coordinates[0][0]).toEqual([7.62, 51.2044444]);
    expect(desk.past.at(-1)!.note).toEqual({ code: 'move-vertex', features: 2 });
  });

  test('across its own ring it is refused, and onto its own place nothing happens', () => {
    const desk = neighbours();
    const codeOf = (at: number, to: [number, number], provisional = false) =>
      moveVertex(desk, { vertex: vertex(west, 0, at), to }, { detached: true, provisional }).refusal?.code;
    expect(codeOf(2, [7.604, 51.1995], true)).toBe('crosses');
    expect(codeOf(2, [7.604, 51.1995])).toBe('bad-geometry');
    expect(codeOf(0, [7.6, 51.2])).toBe('nothing');
    expect(codeOf(1, [7.61, 51.203])).toBe('vertex-on-edge');
    expect(codeOf(1, [7.612, 51.203])).toBe('overlaps');
  });

  test('a vertex may not swallow a neighbour, lie on an edge, turn its ring over or leave the world', () => {
    const desk = deskOf({
      [west]: fileOf({
        big: polygon([...square(0, 0, 100, 100).slice(0, 3), [7.6, 51.2]]),
        island: polygon(square(20, 60, 22, 62)),
      }),
    });
    const move = (to: [number, number], at = 2) =>
      moveVertex(desk, { vertex: vertex(west, 0, at), to }).refusal?.code;
    expect(move([7.62, 51.28])).toBe('overlaps');
    expect(move([7.65, 51.1])).toBe('turned-over');
    expect(move([7.7, 95])).toBe('no-place');
    expect(move([Number.NaN, 51])).toBe('no-place');
    expect(moveVertex(desk, { vertex: vertex(west, 0, 9), to: [7.6, 51.2] }).refusal?.code).toBe('no-vertex');
  });

  test('heights, spaces and the spelling of what stays are kept', () => {
    const text =
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[ [ 7.60, 51.20, 312.50 ], [7.7,51.30,1e2] ]}}\n]}\n';
    const desk = deskOf({ [west]: text });
    doIt(desk, moveVertex(desk, { vertex: vertex(west, 0, 0), to: [7.6, 51.25] }));
    expect(textOf(desk.document(west).bytes())).toBe(text.replace('51.20', '51.25'));
    doIt(desk, insertVertex(desk, { before: vertex(west, 0, 1), to: null }));
    expect(textOf(desk.document(west).bytes())).toContain(
      '[ [ 7.60, 51.25, 312.50 ], [7.65,51.275,206.25], [7.7,51.30,1e2] ]',
    );
  });
});
