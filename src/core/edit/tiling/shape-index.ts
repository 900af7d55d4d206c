// SPDX-License-Identifier: EUPL-1.2
// The geometries of all open files by their boxes: who owns a vertex or an edge, and who lies near.

import { signedAreaOfColumns } from '../../geo/ring-area';
import { type Bounds, boundsOf } from '../document/document-box';
import type { FeatureKey } from '../document/edit';
import { type Line, readFeatureText } from '../document/feature-text';
import type { LayerDocument } from '../document/layer-document';

/** One position of a geometry: place in its row, the row in the order of the text. A ring's end is its place 0. */
export interface VertexRef {
  readonly file: string;
  readonly key: FeatureKey;
  readonly line: number;
  readonly at: number;
}

export interface Shape {
  readonly file: string;
  readonly key: FeatureKey;
  readonly lines: readonly Line[];
  readonly bounds: Bounds;
}

/** Longitude and latitude in degrees. */
export type Place = readonly [lon: number, lat: number];

export class ShapeIndex {
  readonly #documents: ReadonlyMap<string, LayerDocument>;
  readonly #shapes = new Map<string, Map<FeatureKey, Shape>>();

  constructor(documents: ReadonlyMap<string, LayerDocument>) {
    this.#documents = documents;
  }

  /** The geometry of a feature; null for one without a geometry that can be changed. */
  shape(file: string, key: FeatureKey): Shape | null {
    return this.#of(file).get(key) ?? null;
  }

  /** Tells that a feature changed, came or went. */
  refresh(file: string, key: FeatureKey): void {
    const known = this.#shapes.get(file);
    const document = this.#documents.get(file);
    if (!known || !document) return;
    const shape = document.has(key) ? shapeOf(document, key) : null;
    if (shape) known.set(key, shape);
    else known.delete(key);
  }

  /** Shapes of some files whose boxes meet a box. */
  near(files: readonly string[], [west, south, east, north]: Bounds): Shape[] {
    const found: Shape[] = [];
    for (const file of files) {
      for (const shape of this.#of(file).values()) {
        const [w, s, e, n] = shape.bounds;
        if (w <= east && e >= west && s <= north && n >= south) found.push(shape);
      }
    }
    return found;
  }

  /** Every place of a row that has exactly these coordinates. */
  ownersOfVertex(files: readonly string[], [x, y]: Place): VertexRef[] {
    return this.near(files, [x, y, x, y]).flatMap(({ file, key, lines }) =>
      lines.flatMap((row, line) => {
        const owners: VertexRef[] = [];
        for (let at = 0; at < placesOf(row); at++) {
          if (row.xy[2 * at] === x && row.xy[2 * at + 1] === y) owners.push({ file, key, line, at });
        }
        return owners;
      }),
    );
  }

  /**
   * Every segment between two places in either direction; `at` is where a vertex between them would be inserted.
   */
  ownersOfEdge(files: readonly string[], a: Place, b: Place): VertexRef[] {
    const bounds: Bounds = [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ];
    return this.near(files, bounds).flatMap(({ file, key, lines }) =>
      lines.flatMap(({ xy, kind }, line) => {
        const owners: VertexRef[] = [];
        if (kind === 'point' || kind === 'points') return owners;
        const isAt = ([x, y]: Place, i: number) => xy[i] === x && xy[i + 1] === y;
        for (let i = 0; i + 2 < xy.length; i += 2) {
          if ((isAt(a, i) && isAt(b, i + 2)) || (isAt(b, i) && isAt(a, i + 2)))
            owners.push({ file, key, line, at: i / 2 + 1 });
        }
        return owners;
      }),
    );
  }

  #of(file: string): Map<FeatureKey, Shape> {
    const known = this.#shapes.get(file);
    if (known) return known;
    const made = new Map<FeatureKey, Shape>();
    const document = this.#documents.get(file);
    for (const key of document?.keys() ?? []) {
      const shape = shapeOf(document!, key);
      if (shape) made.set(key, shape);
    }
    this.#shapes.set(file, made);
    return made;
  }
}

/** Places of a row that can be taken hold of: the end of a ring is its beginning. */
export function placesOf({ kind, xy }: Line): number {
  return xy.length / 2 - (kind === 'ring' ? 1 : 0);
}

/** Whether the area lies to the left of a ring as it runs. The first ring of a part is its shell, the others are holes. */
export function isAreaLeft(lines: readonly Line[], line: number): boolean {
  const row = lines[line]!;
  const isShell = lines.findIndex(({ part }) => part === row.part) === line;
  return signedRowArea(row) > 0 === isShell;
}

/** Signed area of a ring in square degrees, positive counterclockwise. */
export function signedRowArea({ xy }: Line): number {
  const xs = new Float64Array(xy.length / 2);
  const ys = new Float64Array(xy.length / 2);
  for (let i = 0; i < xs.length; i++) {
    xs[i] = xy[2 * i]!;
    ys[i] = xy[2 * i + 1]!;
  }
  return signedAreaOfColumns({ xs, ys });
}

function shapeOf(document: LayerDocument, key: FeatureKey): Shape | null {
  const { lines, readOnly } = readFeatureText(document.textOf(key));
  if (lines === null || readOnly !== null || lines.length === 0) return null;
  return { file: document.file, key, lines, bounds: boundsOf(lines) };
}
