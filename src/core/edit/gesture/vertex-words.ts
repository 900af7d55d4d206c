// SPDX-License-Identifier: EUPL-1.2
// What is announced of one vertex: its number in its row, how many there are, where it lies, who moves along.

import { ownersOf, placeOf } from '../operations/redraw';
import { type Place, placesOf, type VertexRef } from '../tiling/shape-index';
import type { Said, Scene } from './hand';

type VertexCode = Extract<Said, { readonly at: Place; readonly features: number }>['code'];

/** `after`: place and features of a step that is not performed yet. Null where there is no such vertex. */
export function saidOfVertex(
  code: VertexCode,
  ref: VertexRef,
  { desk, detached }: Scene,
  after: { readonly at: Place; readonly features: number } | null = null,
): Said | null {
  const row = desk.shapes.shape(ref.file, ref.key)?.lines[ref.line];
  const at = after?.at ?? placeOf(desk, ref);
  if (!row || !at) return null;
  const change = code === 'vertex-inserted' ? 1 : code === 'vertex-deleted' ? -1 : 0;
  const owners = after ? [] : ownersOf(desk, ref, at, { detached });
  const features = after?.features ?? new Set(owners.map(({ file, key }) => `${file}\n${key}`)).size;
  return { code, number: ref.at + 1, of: placesOf(row) + change, at, features };
}
