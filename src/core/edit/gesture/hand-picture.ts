// SPDX-License-Identifier: EUPL-1.2
// What is to be seen of a hand, in degrees: the rows of the chosen feature and of all that move along as they are now, the
// sketch with its rubber band, what attracts, and the measures.

import type { MultiPolygon } from 'geojson';
import { groundAreaM2 } from '../../geo/ground-area';
import { gridBearing, planeDistanceM, planeLengthM } from '../../geo/plane-measure';
import type { MapPlane } from '../../geo/projection';
import type { Line } from '../document/feature-text';
import { insertionsOf } from '../operations/insert-vertex';
import { editedRows } from '../operations/line-edit';
import { movesOf } from '../operations/move-vertex';
import type { Place } from '../tiling/shape-index';
import type { CarryGesture, DragGesture, FeatureRef, Hand, Scene } from './hand';
import { isAreaTool, rectangleOf } from './sketch';

/** Rows of one feature as they are while the hand holds it. */
export interface ShownRows extends FeatureRef {
  readonly lines: readonly Line[];
}

export interface RubberBand {
  readonly from: Place;
  readonly to: Place;
  readonly lengthM: number;
  /** Degrees clockwise from grid north. */
  readonly bearing: number | null;
}

/** In the scene's plane; null where there is none. */
export interface Measures {
  readonly areaM2: number | null;
  /** Length of a line, or of all borders of an area. */
  readonly lengthM: number | null;
}

/** Every feature that a gesture redraws, the chosen one first; the chosen one alone between gestures, none without one. */
export function shownRows({ chosen, gesture }: Hand, scene: Scene): ShownRows[] {
  if (chosen === null) return [];
  const { desk } = scene;
  const rest: ShownRows[] = rowsOf(chosen, scene);
  if (gesture?.kind === 'drag' && gesture.moved) return draggedRows(gesture, scene) ?? rest;
  if (gesture?.kind === 'carry' && gesture.moved) {
    const moved = rest.map((one) => ({ ...one, lines: one.lines.map((row) => movedRow(row, gesture)) }));
    return gesture.isCopy ? [...moved, ...rest] : moved;
  }
  if (gesture?.kind === 'gather') return [...rest, ...gesture.others.flatMap((one) => rowsOf(one, scene))];
  return desk.shapes.shape(chosen.file, chosen.key) ? rest : [];
}

function rowsOf({ file, key }: FeatureRef, { desk }: Scene): ShownRows[] {
  const shape = desk.shapes.shape(file, key);
  return shape ? [{ file, key, lines: shape.lines }] : [];
}

function draggedRows({ ref, isNew, to, target }: DragGesture, { desk, detached }: Scene): ShownRows[] | null {
  const found = isNew
    ? insertionsOf(desk, { before: ref, to, target }, { detached })
    : movesOf(desk, { vertex: ref, to, target }, { detached });
  if ('refusal' in found) return null;
  return found.flatMap(({ file, key, edits }) => {
    const shape = desk.shapes.shape(file, key);
    return shape ? [{ file, key, lines: editedRows(shape.lines, edits).lines }] : [];
  });
}

function movedRow(row: Line, { from, to }: CarryGesture): Line {
  const by = [to[0] - from[0], to[1] - from[1]];
  return { ...row, xy: row.xy.map((value, i) => value + by[i % 2]!) };
}

/** The corners of a sketch with the pointer as the next one; empty when nothing is drawn. */
export function sketchRow({ tool, gesture }: Hand): Place[] {
  if (gesture?.kind !== 'sketch') return [];
  const { corners, way, pointer } = gesture;
  const all = pointer === null || corners.length === 0 ? [...corners] : [...corners, ...way, pointer];
  return tool === 'rectangle' && all.length > 1 ? rectangleOf([all[0]!, all.at(-1)!]) : all;
}

/** From the last corner to the pointer, or from where a vertex was to where it is. */
export function bandOf({ gesture }: Hand, { plane }: Pick<Scene, 'plane'>): RubberBand | null {
  if (gesture === null || gesture.kind === 'gather') return null;
  const [from, to] =
    gesture.kind === 'sketch' ? [gesture.corners.at(-1), gesture.pointer] : [gesture.from, gesture.to];
  if (!from || !to || (gesture.kind !== 'sketch' && !gesture.moved)) return null;
  const [a, b] = [[...from], [...to]];
  // A finger leaves the pointer at the corner that it set.
  if (isSamePlace(a, b)) return null;
  return { from, to, lengthM: planeDistanceM(plane, a, b), bearing: gridBearing(plane, a, b) };
}

const isSamePlace = (a: readonly number[], b: readonly number[]) => a[0] === b[0] && a[1] === b[1];

/** Of what is drawn, else of the chosen feature as it is now; null when there is nothing to measure. */
export function handMeasures(hand: Hand, scene: Scene): Measures | null {
  if (hand.gesture?.kind === 'sketch') {
    const places = sketchRow(hand).map(([lon, lat]) => [lon, lat]);
    const row = places.filter((place, at) => at === 0 || !isSamePlace(place, places[at - 1]!));
    if (row.length < 2) return null;
    // Two corners are a line yet, whatever they are to become.
    if (!isAreaTool(hand.tool) || row.length < 3)
      return { areaM2: null, lengthM: planeLengthM(scene.plane, row) };
    const ring = [...row, row[0]!];
    return { areaM2: groundAreaM2([[ring]]), lengthM: planeLengthM(scene.plane, ring) };
  }
  const [first] = shownRows(hand, scene);
  return first ? rowMeasures(first.lines, scene.plane) : null;
}

/** Null for points. */
export function rowMeasures(lines: readonly Line[], plane: MapPlane): Measures | null {
  const rings = lines.filter(({ kind }) => kind === 'ring');
  const rows = rings.length > 0 ? rings : lines.filter(({ kind }) => kind === 'line');
  if (rows.length === 0) return null;
  const lengthM = rows.reduce((sum, row) => sum + planeLengthM(plane, positionsOf(row)), 0);
  if (rings.length === 0) return { areaM2: null, lengthM };
  return { areaM2: groundAreaM2(polygonsOf(rings)), lengthM };
}

/** The area that rows of rings are; null for points and lines. */
export function areaOf(lines: readonly Line[]): MultiPolygon | null {
  const rings = lines.filter(({ kind }) => kind === 'ring');
  return rings.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygonsOf(rings) };
}

function polygonsOf(rings: readonly Line[]): number[][][][] {
  const parts = [...new Set(rings.map(({ part }) => part))];
  return parts.map((part) => rings.filter((row) => row.part === part).map(positionsOf));
}

function positionsOf({ xy }: Line): number[][] {
  return Array.from({ length: xy.length / 2 }, (_, i) => [xy[2 * i]!, xy[2 * i + 1]!]);
}
