// SPDX-License-Identifier: EUPL-1.2
// A border drawn along another is the same border: corners of a new geometry that lie on a neighbour's edge are inserted
// into every owner of that edge, and the neighbour's corners on its own edges are told back.

import type { Desk } from '../desk';
import type { FeatureEdit } from '../document/edit';
import type { Line } from '../document/feature-text';
import type { Redrawn } from '../tiling/judge';
import type { Place } from '../tiling/shape-index';
import { editedRows, roundingM, rowSplices } from './line-edit';
import { byFeature, type FeaturePositions } from './redraw';
import { insertionsOn, snapTarget } from './snap';

export interface Welding {
  readonly edits: readonly FeatureEdit[];
  readonly redrawn: readonly Redrawn[];
}

/**
 * The insertions into neighbours of a tiling that new geometries need; none outside a tiling, and none into the features
 * (`file` and key with a line end between) that the same step redraws or removes anyway.
 */
export function weldingInto(
  desk: Desk,
  drawn: readonly Pick<Redrawn, 'file' | 'key' | 'before' | 'after'>[],
  besides: ReadonlySet<string>,
): Welding {
  const found = new Map<string, Parameters<typeof byFeature>[0][number]>();
  for (const { file, before, after } of drawn) {
    const files = desk.tiling(file);
    if (files.length === 0) continue;
    // A corner that was there is welded already.
    const old = new Set(placesOfRings(before ?? []).map(String));
    for (const place of placesOfRings(after).filter((one) => !old.has(String(one)))) {
      for (const one of insertionsAt(desk, files, place)) {
        const { ref } = one;
        if (!besides.has(`${ref.file}\n${ref.key}`))
          found.set(`${ref.file}\n${ref.key}\n${ref.line}\n${ref.at}\n${place}`, one);
      }
    }
  }
  const features = byFeature([...found.values()]);
  const twice = features.find(({ edits }) => hasTwoOnOneEdge(edits));
  // Two corners on one edge of a neighbour: in which order they come is told by their distance from its start.
  const ordered = twice ? features.map((one) => ({ ...one, edits: inOrder(desk, one) })) : features;
  return {
    edits: ordered.map(({ file: name, key: other, edits }) => ({
      do: 'text' as const,
      file: name,
      key: other,
      splices: rowSplices(desk.document(name).feature(other), edits),
    })),
    redrawn: ordered.map(({ file: name, key: other, edits }) => {
      const before = desk.shapes.shape(name, other)!.lines;
      const { lines: after, segments } = editedRows(before, edits);
      return { file: name, key: other, before, after, segments };
    }),
  };
}

function placesOfRings(lines: readonly Line[]): Place[] {
  return lines.flatMap(({ kind, xy }) =>
    kind === 'ring'
      ? Array.from({ length: xy.length / 2 - 1 }, (_, i) => [xy[2 * i]!, xy[2 * i + 1]!] as const)
      : [],
  );
}

function insertionsAt(desk: Desk, files: readonly string[], place: Place) {
  const target = snapTarget(desk, place, { files, withinM: roundingM });
  return target?.kind === 'edge' ? insertionsOn(desk, target, place) : [];
}

function hasTwoOnOneEdge(edits: FeaturePositions['edits']): boolean {
  return new Set(edits.map(({ line, at }) => `${line} ${at}`)).size < edits.length;
}

function inOrder(desk: Desk, { file, key, edits }: FeaturePositions): FeaturePositions['edits'] {
  const { lines } = desk.shapes.shape(file, key)!;
  const distance = (edit: FeaturePositions['edits'][number]) => {
    if (edit.do !== 'insert') return 0;
    const { xy } = lines[edit.line]!;
    return Math.hypot(edit.to[0] - xy[2 * edit.at - 2]!, edit.to[1] - xy[2 * edit.at - 1]!);
  };
  return [...edits].sort((a, b) => a.line - b.line || a.at - b.at || distance(a) - distance(b));
}
