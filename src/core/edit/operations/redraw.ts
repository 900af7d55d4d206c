// SPDX-License-Identifier: EUPL-1.2
// What every operation on vertices ends with: the features it redraws are judged together and become one step.

import type { Desk, Outcome } from '../desk';
import type { FeatureEdit, FeatureKey } from '../document/edit';
import type { StepNote } from '../document/step-note';
import { judge, type Redrawn, type Refusal, type RefusalCode } from '../tiling/judge';
import type { Place, Shape, VertexRef } from '../tiling/shape-index';
import { editedRows, type PositionEdit, rowSplices } from './line-edit';

/** Edits of the positions of one feature. */
export interface FeaturePositions {
  readonly file: string;
  readonly key: FeatureKey;
  readonly edits: readonly PositionEdit[];
}

export interface Options {
  /** While a hand still holds the vertex: what takes more than a frame is judged on release. */
  readonly provisional?: boolean;
  /** Only the feature that is held: its neighbours keep their border. */
  readonly detached?: boolean;
}

/** Gathers edits of the same feature, in the order in which features come up. */
export function byFeature(
  edits: readonly { readonly ref: VertexRef; readonly edit: PositionEdit }[],
): FeaturePositions[] {
  const found = new Map<string, { file: string; key: FeatureKey; edits: PositionEdit[] }>();
  for (const { ref, edit } of edits) {
    const name = `${ref.file}\n${ref.key}`;
    const known = found.get(name) ?? { file: ref.file, key: ref.key, edits: [] };
    found.set(name, known);
    known.edits.push(edit);
  }
  return [...found.values()];
}

/** The step that redraws features, or why not. */
export function redraw(
  desk: Desk,
  features: readonly FeaturePositions[],
  code: StepNote['code'],
  { provisional = false }: Options = {},
): Outcome {
  const redrawn: Redrawn[] = [];
  for (const { file, key, edits } of features) {
    const shape = shapeToEdit(desk, file, key);
    if (!isShape(shape)) return refused(shape);
    const { lines, segments } = editedRows(shape.lines, edits);
    const short = lines.findIndex(({ kind, xy }) => xy.length < 2 * fewest[kind]);
    if (short >= 0) return refused({ code: 'too-few-vertices', file, key });
    redrawn.push({ file, key, before: shape.lines, after: lines, segments });
  }
  const refusal = judge(desk, redrawn, { provisional });
  if (refusal) return refused(refusal);
  const edits: FeatureEdit[] = features.flatMap(({ file, key, edits }) => {
    const splices = rowSplices(desk.document(file).feature(key), edits);
    return splices.length > 0 ? [{ do: 'text' as const, file, key, splices }] : [];
  });
  if (edits.length === 0) return refused({ ...names(features[0]), code: 'nothing' });
  return { step: { note: { code, features: edits.length }, edits }, refusal: null };
}

/** Positions that a row has at least, the end of a ring included. */
const fewest = { point: 1, points: 1, line: 2, ring: 4 };

/** The geometry that an operation means, or why it cannot be changed. */
export function shapeToEdit(desk: Desk, file: string, key: FeatureKey): Shape | Refusal {
  const document = desk.documents.get(file);
  if (!document?.has(key)) return { code: 'no-feature', file, key };
  if (document.readOnly !== null || document.feature(key).readOnly !== null)
    return { code: 'read-only', file, key };
  return desk.shapes.shape(file, key) ?? { code: 'no-vertex', file, key };
}

/** Whether a shape was found, and not the reason why there is none. */
export function isShape(found: Shape | Refusal): found is Shape {
  return 'lines' in found;
}

/** An outcome without a step. */
export function refused(refusal: Refusal): Outcome {
  return { step: null, refusal };
}

const names = (one: FeaturePositions | undefined) => ({ file: one?.file ?? '', key: one?.key ?? -1 });

/** Where a vertex lies; null where there is none. */
export function placeOf(desk: Desk, { file, key, line, at }: VertexRef): Place | null {
  const row = desk.shapes.shape(file, key)?.lines[line];
  const [x, y] = [row?.xy[2 * at], row?.xy[2 * at + 1]];
  return x === undefined || y === undefined ? null : [x, y];
}

/** Everybody in the tiling who has this vertex, the one held first; only that one outside a tiling and when detached. */
export function ownersOf(
  desk: Desk,
  ref: VertexRef,
  place: Place,
  { detached = false }: Options,
): VertexRef[] {
  const files = detached ? [] : desk.tiling(ref.file);
  const isHeld = (other: VertexRef) =>
    other.file === ref.file && other.key === ref.key && other.line === ref.line && other.at === ref.at;
  const others = desk.shapes.ownersOfVertex(files, place).filter((other) => !isHeld(other));
  return [ref, ...others];
}

/** A refusal of one vertex. */
export function refusedAt(code: RefusalCode, { file, key }: VertexRef, at?: Place): Outcome {
  return refused({ code, file, key, ...(at ? { at } : {}) });
}

/** A place on Earth in degrees; false for NaN too. */
export const isFinitePlace = ([lon, lat]: Place) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
