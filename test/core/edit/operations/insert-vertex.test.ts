// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { insertVertex } from '../../../../src/core/edit/operations/insert-vertex';
import { deskOf, doIt, fileOf, polygon, square, textOf, vertex } from '../a-desk';

const file = 'zones.geojson';
const zones = fileOf({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(10, 0, 20, 10)) });
const ringOf = (text: string, feature: number) => JSON.parse(text).features[feature].geometry.coordinates[0];

test('a corner in a common edge stands in both areas, rounded once', () => {
  const desk = deskOf({ [file]: zones });
  doIt(desk, insertVertex(desk, { before: vertex(file, 0, 2), to: [7.61123456789, 51.205] }));
  const after = textOf(desk.document(file).bytes());
  expect(ringOf(after, 0)[2]).toEqual([7.6112346, 51.205]);
  expect(ringOf(after, 1)[4]).toEqual([7.6112346, 51.205]);
});

test('without a place it is the middle; in the last edge of a ring, too; detached it is alone', () => {
  const desk = deskOf({ [file]: zones });
  doIt(desk, insertVertex(desk, { before: vertex(file, 0, 4), to: null }));
  expect(ringOf(textOf(desk.document(file).bytes()), 0).at(-2)).toEqual([7.6, 51.205]);
  const alone = insertVertex(desk, { before: vertex(file, 0, 2), to: [7.609, 51.205] }, { detached: true });
  expect(alone.step!.edits).toHaveLength(1);
});

test('no place, an end of the edge, no such edge: refused', () => {
  const desk = deskOf({ [file]: zones });
  const codeOf = (at: number, to: readonly [number, number] | null) =>
    insertVertex(desk, { before: vertex(file, 0, at), to }).refusal?.code;
  expect(codeOf(1, [7.6, 51.2])).toBe('same-place');
  expect(codeOf(0, null)).toBe('no-vertex');
  expect(codeOf(5, null)).toBe('no-vertex');
  expect(codeOf(1, [Number.POSITIVE_INFINITY, 51])).toBe('no-place');
});

test('a line grows at its ends', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [7.6, 51.2],
      [7.61, 51.2],
    ],
  };
  const desk = deskOf({ [file]: fileOf({ a: line }) });
  doIt(desk, insertVertex(desk, { before: vertex(file, 0, 2), to: [7.62, 51.2] }));
  doIt(desk, insertVertex(desk, { before: vertex(file, 0, 0), to: [7.59, 51.2] }));
  expect(textOf(desk.document(file).bytes())).toContain('[[7.59,51.2],[7.6,51.2],[7.61,51.2],[7.62,51.2]]');
});
