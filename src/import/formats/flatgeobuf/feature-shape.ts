// SPDX-License-Identifier: EUPL-1.2
// The shape of a feature of FlatGeobuf. The package of the format makes an empty shape of a kind that it does not know, such as
// a curve, and leaves out measures: both are to be told.

import type { Geometry as PackedGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Geometry } from 'geojson';

export interface FeatureShape {
  /** Null for an empty one, and for one that cannot be read. */
  readonly geometry: Geometry | null;
  /** The kind that GeoJSON does not have, such as `CurvePolygon`; null where it was read. */
  readonly unread: string | null;
  readonly hasMeasures: boolean;
}

/** @param type that of the header, which holds for every feature unless it is unknown */
export function shapeOf(packed: PackedGeometry | null, type: GeometryType): FeatureShape {
  if (packed === null) return { geometry: null, unread: null, hasMeasures: false };
  const unread = unreadKind(packed, type);
  if (unread !== null) return { geometry: null, unread, hasMeasures: false };
  // An empty shape may have no list of positions, which the package would read all the same.
  const geometry = isEmpty(packed) ? null : (fromGeometry(packed, type) as Geometry);
  return { geometry, unread: null, hasMeasures: hasMeasures(packed) };
}

const isEmpty = (packed: PackedGeometry) => packed.xyArray() === null && packed.partsLength() === 0;

/** The kind of the shape, or of the first of its parts, that GeoJSON does not have. */
function unreadKind(packed: PackedGeometry, type: GeometryType): string | null {
  const own = type === GeometryType.Unknown ? packed.type() : type;
  if (own < GeometryType.Point || own > GeometryType.GeometryCollection)
    return GeometryType[own] ?? String(own);
  if (own !== GeometryType.GeometryCollection) return null;
  for (const part of partsOf(packed)) {
    const kind = unreadKind(part, part.type());
    if (kind !== null) return kind;
  }
  return null;
}

/** Measures of distance or of time at the positions of a shape, or of a part of it. */
function hasMeasures(packed: PackedGeometry): boolean {
  if (packed.mLength() > 0 || packed.tLength() > 0 || packed.tmLength() > 0) return true;
  return partsOf(packed).some(hasMeasures);
}

function partsOf(packed: PackedGeometry): PackedGeometry[] {
  return Array.from({ length: packed.partsLength() }, (_, i) => packed.parts(i)!);
}
