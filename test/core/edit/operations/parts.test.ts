// SPDX-License-Identifier: EUPL-1.2
// Holes and parts, a whole feature moved, another id.
import { expect, test } from 'vitest';
import { addPart } from '../../../../src/core/edit/operations/add-part';
import { addRing } from '../../../../src/core/edit/operations/add-ring';
import { moveFeature } from '../../../../src/core/edit/operations/move-feature';
import { removePart } from '../../../../src/core/edit/operations/remove-part';
import { removeRing } from '../../../../src/core/edit/operations/remove-ring';
import { setId } from '../../../../src/core/edit/operations/set-id';
import { deskOf, doIt, fileOf, polygon, square, textOf } from '../a-desk';

const file = 'zones.geojson';
const zones = fileOf({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(10, 0, 20, 10)), c: null });
const geometryOf = (desk: ReturnType<typeof deskOf>, key: number) =>
  JSON.parse(desk.document(file).textOf(key)).geometry;

test('a hole is cut and filled again; outside the area it is refused, and a shell is no hole', () => {
  const desk = deskOf({ [file]: zones });
  const ring = square(2, 2, 4, 4).slice(0, 4);
  doIt(desk, addRing(desk, { file, key: 0, part: 0, ring }));
  expect(geometryOf(desk, 0).coordinates[1]).toEqual(square(2, 2, 4, 4));
  expect(addRing(desk, { file, key: 0, part: 0, ring: square(-9, -9, -8, -8) }).refusal?.code).toBe(
    'bad-geometry',
  );
  expect(removeRing(desk, { file, key: 0, part: 0, ring: 0 }).refusal?.code).toBe('too-few-vertices');
  doIt(desk, removeRing(desk, { file, key: 0, part: 0, ring: 1 }));
  expect(textOf(desk.document(file).bytes())).toBe(zones);
});

test('a part is added and removed; the last one stays; a feature without a place gets one', () => {
  const desk = deskOf({ [file]: zones });
  doIt(desk, addPart(desk, { file, key: 0, ring: square(40, 0, 50, 10) }));
  expect(geometryOf(desk, 0).type).toBe('MultiPolygon');
  expect(addPart(desk, { file, key: 0, ring: square(12, 2, 14, 4) }).refusal).toMatchObject({
    code: 'overlaps',
  });
  doIt(desk, removePart(desk, { file, key: 0, part: 0 }));
  expect(removePart(desk, { file, key: 0, part: 0 }).refusal?.code).toBe('too-few-vertices');
  doIt(desk, addPart(desk, { file, key: 2, ring: square(60, 0, 70, 10) }));
  expect(geometryOf(desk, 2)).toEqual(polygon(square(60, 0, 70, 10)));
  while (desk.undo());
  expect(textOf(desk.document(file).bytes())).toBe(zones);
});

test('a whole feature moves alone and may end on nobody', () => {
  const desk = deskOf({ [file]: zones });
  doIt(desk, moveFeature(desk, { file, key: 1, by: [0.001, 0.02] }));
  expect(geometryOf(desk, 1).coordinates[0][0]).toEqual([7.611, 51.22]);
  expect(geometryOf(desk, 0)).toEqual(polygon(square(0, 0, 10, 10)));
  expect(moveFeature(desk, { file, key: 1, by: [-0.006, -0.02] }).refusal?.code).toBe('overlaps');
  expect(moveFeature(desk, { file, key: 2, by: [1, 1] }).refusal?.code).toBe('no-vertex');
});

test('an id is set and never doubled', () => {
  const desk = deskOf({ [file]: zones });
  doIt(desk, setId(desk, file, 0, 'ä'));
  expect(desk.document(file).idOf(0)).toBe('ä');
  expect(setId(desk, file, 0, 'b').refusal?.code).toBe('bad-value');
  expect(setId(desk, file, 0, 'ä').refusal?.code).toBe('nothing');
});

test('an id that says the same as a number of another feature is taken; no id at all takes none', () => {
  const desk = deskOf({ [file]: zones.replace('"id":"b"', '"id":7').replace('"id":"c",', '') });
  expect(desk.document(file).idOf(1)).toBe(7);
  expect(desk.document(file).idOf(2)).toBeNull();
  expect(setId(desk, file, 0, '7').refusal?.code).toBe('bad-value');
  expect(setId(desk, file, 0, 'null').refusal).toBeNull();
});
