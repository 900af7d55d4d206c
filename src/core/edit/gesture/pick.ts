// SPDX-License-Identifier: EUPL-1.2
// What lies under a hand: a vertex of the chosen feature, an edge of it, or a feature of one of the layers.

import { layerById } from '../../../layers';
import { layerOfFile } from '../../../layers/layer-of-file';
import { planeDistanceM } from '../../geo/plane-measure';
import { planeAt } from '../../geo/projection';
import { sideOfRing } from '../../geo/self-intersection';
import { snapTarget } from '../operations/snap';
import { type Place, placesOf, type Shape, type VertexRef } from '../tiling/shape-index';
import type { FeatureRef, Scene } from './hand';

export type Grab =
  | { readonly on: 'vertex'; readonly ref: VertexRef; readonly place: Place }
  /** `ref.at` is where a vertex would be inserted, `place` the nearest point of the edge. */
  | { readonly on: 'edge'; readonly ref: VertexRef; readonly place: Place };

/** The nearest vertex of a feature within reach, else its nearest edge, else null. */
export function grabOf({ desk, withinM }: Scene, { file, key }: FeatureRef, at: Place): Grab | null {
  const own = nearestIn(desk.shapes.shape(file, key), at, withinM);
  return own === null ? null : own;
}

function nearestIn(shape: Shape | null, at: Place, withinM: number): Grab | null {
  if (shape === null) return null;
  const [lon, lat] = at;
  const perLat = planeDistanceM(planeAt(lon), [lon, lat], [lon, lat + 0.001]) * 1000;
  const perLon = planeDistanceM(planeAt(lon), [lon, lat], [lon + 0.001, lat]) * 1000;
  let vertex: { grab: Grab; distance: number } | null = null;
  let edge: { grab: Grab; distance: number } | null = null;
  for (const [line, row] of shape.lines.entries()) {
    const { xy, kind } = row;
    const isRow = kind === 'ring' || kind === 'line';
    for (let i = 0, last = placesOf(row); i < last; i++) {
      const [ax, ay] = [xy[2 * i]!, xy[2 * i + 1]!];
      const [x, y] = [(ax - lon) * perLon, (ay - lat) * perLat];
      const distance = Math.hypot(x, y);
      const ref = { file: shape.file, key: shape.key, line, at: i };
      if (distance <= withinM && distance < (vertex?.distance ?? Number.POSITIVE_INFINITY))
        vertex = { grab: { on: 'vertex', ref, place: [ax, ay] }, distance };
      const [bx, by] = [xy[2 * i + 2], xy[2 * i + 3]];
      if (!isRow || bx === undefined || by === undefined) continue;
      const [dx, dy] = [(bx - ax) * perLon, (by - ay) * perLat];
      const length2 = dx * dx + dy * dy;
      const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length2));
      const away = Math.hypot(x + t * dx, y + t * dy);
      if (away > withinM || away >= (edge?.distance ?? Number.POSITIVE_INFINITY)) continue;
      const place: Place = [ax + t * (bx - ax), ay + t * (by - ay)];
      edge = { grab: { on: 'edge', ref: { ...ref, at: i + 1 }, place }, distance: away };
    }
  }
  return (vertex ?? edge)?.grab ?? null;
}

/**
 * The feature that a tap means: a point or line within reach goes before an area that lies below, the topmost file first.
 * `after`: the one chosen now; a further tap at the same place means the next one below. `areasOnly`: points
 * and lines are passed over. Null: nothing is there.
 */
export function featureAt(
  scene: Scene,
  at: Place,
  after: FeatureRef | null = null,
  areasOnly = false,
): FeatureRef | null {
  const found: FeatureRef[] = [];
  const { desk, files, withinM } = scene;
  const near = areasOnly
    ? null
    : snapTarget(desk, at, { files: files.filter((file) => isThin(scene, file)), withinM });
  const thin = near && kindOf(scene, near.of) !== 'ring' ? near.of : null;
  // A line of another layer, such as a street, hides no area of the layer that is being looked at.
  const isBackground = thin !== null && thin.file !== files[0] && kindOf(scene, thin) === 'line';
  if (thin && !isBackground) found.push({ file: thin.file, key: thin.key });
  for (const file of files) {
    // All lies in the town: its outline is meant only where it is what is being looked at.
    if (file !== files[0] && isOutlineOfAll(file)) continue;
    for (const shape of desk.shapes.near([file], [at[0], at[1], at[0], at[1]])) {
      if (isInside(shape, at)) found.push({ file, key: shape.key });
    }
  }
  if (thin && isBackground)
    found.splice(found[0]?.file === files[0] ? 1 : 0, 0, { file: thin.file, key: thin.key });
  const now =
    after === null ? -1 : found.findIndex(({ file, key }) => file === after.file && key === after.key);
  return found[(now + 1) % Math.max(1, found.length)] ?? null;
}

function isOutlineOfAll(file: string): boolean {
  const layer = layerOfFile(file);
  return layer !== null && layerById(layer)?.role === 'boundary';
}

/** Whether the first geometry of a file is no area; areas are found by what they hold, not by their border. */
function isThin({ desk }: Scene, file: string): boolean {
  const first = desk.documents
    .get(file)
    ?.keys()
    .find((key) => desk.shapes.shape(file, key) !== null);
  return first !== undefined && desk.shapes.shape(file, first)!.lines[0]?.kind !== 'ring';
}

const kindOf = ({ desk }: Scene, { file, key, line }: VertexRef) =>
  desk.shapes.shape(file, key)?.lines[line]?.kind;

/** Inside an area or on its border; holes are outside. */
export function isInside({ lines }: Pick<Shape, 'lines'>, [x, y]: Place): boolean {
  let inside = false;
  for (const { kind, xy } of lines) {
    if (kind !== 'ring') continue;
    const side = sideOfRing({ xs: every(xy, 0), ys: every(xy, 1) }, x, y);
    if (side === 0) return true;
    if (side === 1) inside = !inside;
  }
  return inside;
}

const every = (xy: Float64Array, odd: 0 | 1) => xy.filter((_, i) => i % 2 === odd);

/** The vertex after or before another one in the order of the rows; the first (or last) without one. Null: there is none. */
export function neighbourVertex(
  { desk }: Scene,
  { file, key }: FeatureRef,
  from: VertexRef | null,
  by: 1 | -1,
): VertexRef | null {
  const all = verticesOf(desk.shapes.shape(file, key));
  if (all.length === 0) return null;
  const now =
    from === null
      ? by === 1
        ? -1
        : 0
      : all.findIndex(({ line, at }) => line === from.line && at === from.at);
  return all[(now + by + all.length) % all.length]!;
}

/** Every vertex of a shape in the order of its text; none for no shape. */
export function verticesOf(shape: Shape | null): VertexRef[] {
  return (shape?.lines ?? []).flatMap((row, line) =>
    Array.from({ length: placesOf(row) }, (_, at) => ({ file: shape!.file, key: shape!.key, line, at })),
  );
}

/** The part whose shell holds a place, for a hole that is drawn there; null outside. */
export function partAt(shape: Shape | null, at: Place): number | null {
  for (const { part } of shape?.lines ?? []) {
    const rows = shape!.lines.filter((row) => row.part === part);
    if (isInside({ lines: rows.slice(0, 1) }, at)) return part;
  }
  return null;
}
