// SPDX-License-Identifier: EUPL-1.2
// A new feature, or the copy of one: one line more, before the last feature of the file.

import type { Geometry } from 'geojson';
import { writeFeature } from '../../export/write-geojson';
import { layerOfFile } from '../../validation/check-file';
import type { Desk, Outcome } from '../desk';
import { readFeatureText } from '../document/feature-text';
import { addition } from '../document/list-edits';
import { judge } from '../tiling/judge';
import { refused } from './redraw';
import type { JsonValue } from './set-properties';
import { weldingInto } from './weld';

export interface NewFeature {
  readonly file: string;
  /** Must be new in its file; null for a feature without one. */
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, JsonValue>>;
  /** Positions are rounded to seven decimals. */
  readonly geometry: Geometry | null;
}

/**
 * One step: the feature in the house's form. In a tiling its corners that lie on a neighbour's edge (within the rounding)
 * are inserted there, and it may overlap nobody. Its handle is the document's `nextKey`.
 */
export function addFeature(desk: Desk, { file, id, properties, geometry }: NewFeature): Outcome {
  const document = desk.documents.get(file);
  const key = document?.nextKey ?? -1;
  if (!document) return refused({ code: 'no-feature', file, key });
  if (document.readOnly !== null) return refused({ code: 'read-only', file, key });
  if (id !== null && document.keys().some((other) => document.idOf(other) === id))
    return refused({ code: 'bad-value', file, key });
  const text = writeFeature(layerOfFile(file), {
    type: 'Feature',
    ...(id === null ? {} : { id }),
    properties: properties as Record<string, unknown>,
    geometry: geometry as Geometry,
  });
  const { lines } = readFeatureText(text);
  if (geometry !== null && lines === null) return refused({ code: 'bad-geometry', file, key });
  const welding = weldingInto(desk, file, key, lines ?? []);
  if (welding.refusal) return welding;
  const redrawn = [{ file, key, before: null, after: lines ?? [], segments: null }, ...welding.redrawn];
  const refusal = judge(desk.shapes, (name) => desk.tiling(name), redrawn);
  if (refusal) return refused(refusal);
  const edits = [addition(document, text), ...welding.edits];
  return { step: { note: { code: 'add-feature', features: edits.length }, edits }, refusal: null };
}
