// SPDX-License-Identifier: EUPL-1.2
// Random work over both zone layers: after taking all of it back every byte is as it was, a step costs one line a
// feature, and GEOS calls both layers together a valid coverage after each step.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import type { Desk, Outcome } from '../../../src/core/edit/desk';
import type { Step } from '../../../src/core/edit/document/edit';
import { deleteVertex } from '../../../src/core/edit/operations/delete-vertex';
import { insertVertex } from '../../../src/core/edit/operations/insert-vertex';
import { moveVertex } from '../../../src/core/edit/operations/move-vertex';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import { snapTarget } from '../../../src/core/edit/operations/snap';
import { type Place, placesOf, type VertexRef } from '../../../src/core/edit/tiling/shape-index';
import { type Geos, startGeos } from '../../analysis/geos-oracle';
import { changedLines, textOf, zoneDesk, zoneFiles } from './a-desk';

let geos: Geos;
beforeAll(async () => {
  geos = await startGeos();
});

const gesture = fc.record({
  do: fc.constantFrom('move', 'snap', 'insert', 'delete', 'attribute', 'undo'),
  pick: fc.nat(),
  east: fc.integer({ min: -15000, max: 15000 }).map((x) => x / 1e7),
  north: fc.integer({ min: -10000, max: 10000 }).map((x) => x / 1e7),
});
const script = fc.noBias(fc.array(gesture, { minLength: 1, maxLength: 8, size: 'max' }));
type Gesture = typeof gesture extends fc.Arbitrary<infer T> ? T : never;

/** Vertices that more than one area has, of both files; most of the work goes there. */
function sharedVertices(desk: Desk): VertexRef[] {
  // By two numbers, not by their text: this is asked before each of thousands of gestures.
  const columns = new Map<number, Map<number, VertexRef[]>>();
  const places: VertexRef[][] = [];
  for (const ref of allVertices(desk)) {
    const [lon, lat] = placeOf(desk, ref);
    const column = columns.get(lon) ?? new Map<number, VertexRef[]>();
    const owners = column.get(lat);
    if (owners) owners.push(ref);
    else {
      const first = [ref];
      columns.set(lon, column.set(lat, first));
      places.push(first);
    }
  }
  return places.filter((owners) => owners.length > 1).flat();
}

function placeOf(desk: Desk, { file, key, line, at }: VertexRef): Place {
  const { xy } = desk.shapes.shape(file, key)!.lines[line]!;
  return [xy[2 * at]!, xy[2 * at + 1]!];
}

function allVertices(desk: Desk): VertexRef[] {
  return zoneFiles.flatMap((file) =>
    desk
      .document(file)
      .keys()
      .flatMap((key) =>
        (desk.shapes.shape(file, key)?.lines ?? []).flatMap((row, line) =>
          Array.from({ length: placesOf(row) }, (_, at) => ({ file, key, line, at })),
        ),
      ),
  );
}

function outcomeOf(desk: Desk, { do: what, pick, east, north }: Gesture): Outcome | null {
  const vertices = pick % 4 === 0 ? allVertices(desk) : sharedVertices(desk);
  const ref = vertices[Math.floor(pick / 12) % vertices.length]!;
  const from = placeOf(desk, ref);
  const to: Place = [from[0] + east, from[1] + north];
  switch (what) {
    case 'move':
      return moveVertex(desk, { vertex: ref, to });
    case 'snap': {
      const target = snapTarget(desk, to, { files: zoneFiles, withinM: 120, held: from });
      return moveVertex(desk, { vertex: ref, to, target });
    }
    case 'insert': {
      const to = pick % 3 === 0 ? null : ([from[0] + east / 4, from[1] + north / 4] as const);
      return insertVertex(desk, { before: { ...ref, at: ref.at + 1 }, to });
    }
    case 'delete':
      return deleteVertex(desk, ref);
    case 'attribute': {
      const set = { population: pick % 5000, [`ö${pick % 3}`]: pick % 2 ? 'ß "x"' : undefined };
      return setProperties(desk, [{ file: ref.file, key: ref.key, set }]);
    }
    case 'undo':
      desk.undo();
      return null;
  }
}

/** Geometries by the text of their feature: most are the same in all scripts. */
const made = new Map<string, number>();

function geometryOf(text: string): number | null {
  const known = made.get(text);
  if (known !== undefined) return known;
  const geometry = JSON.parse(text).geometry as Polygon | MultiPolygon | null;
  if (geometry === null) return null;
  const own = geos.make(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  expect(geos.isValid(own), text).toBe(true);
  made.set(text, own);
  return own;
}

/** Whether these features are a coverage together; the zones of data/ are one as a whole. */
function areCoverage(desk: Desk, features: readonly { file: string; key: number }[]): boolean {
  return geos.isCoverage(
    features.flatMap(({ file, key }) => geometryOf(desk.document(file).textOf(key)) ?? []),
  );
}

const allOf = (desk: Desk) =>
  zoneFiles.flatMap((file) =>
    desk
      .document(file)
      .keys()
      .map((key) => ({ file, key })),
  );

/** The features that a step touches and all that lie near them: the others are as they were. */
function around(desk: Desk, { edits }: Step) {
  const near = edits.flatMap(({ file, key }) => {
    const shape = desk.shapes.shape(file, key);
    return shape ? desk.shapes.near(zoneFiles, shape.bounds) : [];
  });
  return [...new Set(near)];
}

const asOpened = new Map(zoneFiles.map((file) => [file, readFileSync(`data/${file}`)]));

/** Compared as bytes; only what differs is made a text that can be read. */
function expectSameBytes(is: Uint8Array, was: Uint8Array): void {
  if (Buffer.compare(is, was) !== 0) expect(textOf(is)).toBe(textOf(was));
  expect(Buffer.compare(is, was)).toBe(0);
}

test('500 scripts: valid after each step, one line a feature, and all bytes come back', () => {
  const counts = { scripts: 0, done: 0, refused: new Map<string, number>(), shared: 0 };
  let standing: Desk | null = null;
  fc.assert(
    fc.property(script, (script) => {
      const desk = standing ?? zoneDesk();
      // A script that fails leaves the next one, which shrinks it, a desk of its own.
      standing = null;
      for (const one of script) {
        const outcome = outcomeOf(desk, one);
        if (outcome === null) continue;
        if (outcome.refusal) {
          const { code } = outcome.refusal;
          counts.refused.set(code, (counts.refused.get(code) ?? 0) + 1);
          continue;
        }
        desk.perform(outcome.step);
        counts.done++;
        if (outcome.step.edits.length > 1) counts.shared++;
        if (one.do !== 'attribute')
          expect(areCoverage(desk, around(desk, outcome.step)), JSON.stringify(one)).toBe(true);
      }
      if (++counts.scripts % 25 === 1) expect(areCoverage(desk, allOf(desk))).toBe(true);
      const touched = new Set(
        desk.past.flatMap(({ edits }) => edits.map(({ file, key }) => `${file} ${key}`)),
      );
      const lines = zoneFiles.map((file) => changedLines(desk, file));
      expect(lines.reduce((sum, { added }) => sum + added, 0)).toBeLessThanOrEqual(touched.size);
      expect(lines.reduce((sum, { removed }) => sum + removed, 0)).toBeLessThanOrEqual(touched.size);
      for (const step of desk.past)
        expect(new Set(step.edits.map(({ file, key }) => `${file} ${key}`)).size).toBe(step.note.features);
      const after = zoneFiles.map((file) => desk.document(file).bytes());
      let taken = 0;
      while (desk.undo()) taken++;
      for (const file of zoneFiles) {
        expect(desk.document(file).isChanged).toBe(false);
        expectSameBytes(desk.document(file).bytes(), asOpened.get(file)!);
      }
      for (let i = 0; i < taken; i++) desk.redo();
      for (const [at, file] of zoneFiles.entries()) expectSameBytes(desk.document(file).bytes(), after[at]!);
      while (desk.undo());
      standing = desk;
    }),
    { seed: 20261128, numRuns: 500 },
  );
  // Work was done and not only refused, and much of it on borders of several areas.
  expect(counts.done).toBeGreaterThan(1200);
  expect(counts.shared).toBeGreaterThan(700);
});
