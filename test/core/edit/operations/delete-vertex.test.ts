// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { deleteVertex } from '../../../../src/core/edit/operations/delete-vertex';
import { changedLines, deskOf, doIt, fileOf, polygon, square, textOf, vertex } from '../a-desk';

const file = 'zones.geojson';
const bent = (from: number[][], at: number, corner: number[]) => from.toSpliced(at, 0, corner);

test('a corner of a common border goes from both areas; the first corner of a ring, too', () => {
  const corner = [7.611, 51.205];
  const a = polygon(bent(square(0, 0, 10, 10), 2, corner));
  // The ring of b begins and ends at the corner.
  const [p, q, r, s] = square(10, 0, 20, 10);
  const b = polygon([corner, p!, q!, r!, s!, corner]);
  const desk = deskOf({ [file]: fileOf({ a, b }) });
  doIt(desk, deleteVertex(desk, vertex(file, 0, 2)));
  const after = textOf(desk.document(file).bytes());
  expect(after).not.toContain('7.611');
  expect(JSON.parse(after).features[1].geometry.coordinates[0]).toEqual([p, q, r, s, p]);
  expect(changedLines(desk, file)).toEqual({ removed: 2, added: 2 });
});

test('where borders part it is refused, detached it is not', () => {
  const desk = deskOf({
    [file]: fileOf({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(10, 0, 20, 10)) }),
  });
  expect(deleteVertex(desk, vertex(file, 0, 2)).refusal?.code).toBe('junction');
  expect(deleteVertex(desk, vertex(file, 0, 2), { detached: true }).step).not.toBeNull();
});

test('a triangle, a triangular hole and a point keep their corners', () => {
  const hole = [
    [7.602, 51.202],
    [7.602, 51.204],
    [7.604, 51.204],
    [7.602, 51.202],
  ];
  const triangle = square(20, 0, 30, 10).toSpliced(2, 1);
  const desk = deskOf({
    [file]: fileOf({
      a: polygon(square(0, 0, 10, 10), hole),
      b: polygon(triangle),
      c: { type: 'Point', coordinates: [7.7, 51] },
    }),
  });
  for (const ref of [vertex(file, 0, 1, 1), vertex(file, 1, 0), vertex(file, 2, 0)])
    expect(deleteVertex(desk, ref).refusal?.code).toBe('too-few-vertices');
});
