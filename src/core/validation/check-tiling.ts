// SPDX-License-Identifier: EUPL-1.2
// Areas of all layers with one tiling against each other: what overlaps counts twice, what gapes counts nowhere.

import type { Geometry } from 'geojson';
import { type LayerId, layerById } from '../../layers';
import type { Finding } from '../findings/finding';
import { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { groundPerPlane } from '../geo/ground-area';
import { fromPlane, measured, measuringPlane } from '../geo/projection';
import { type BorderFlaw, type PlaneArea, type PlanePoint, tilingFlaws, tilingOverlaps } from '../geo/tiling';

/** A feature of a checked layer; `index` is its place in the file. */
export interface TiledFeature {
  readonly layer: LayerId;
  readonly id: string;
  readonly index: number;
  readonly geometry: Geometry | null;
}

/** More pairs than these are a wrong file, not a wrong border. */
const mostFindings = 200;

/**
 * Findings for each layer: an overlap stands at the feature that was drawn later (of two layers the one higher on the map),
 * and names both. Layers without a tiling are never asked.
 */
export function checkTilings(
  features: readonly TiledFeature[],
): Map<LayerId, readonly Finding<FindingCode>[]> {
  const byTiling = new Map<string, TiledFeature[]>();
  for (const feature of features) {
    const tiling = layerById(feature.layer)?.tiling;
    if (tiling === undefined || ringsOf(feature.geometry).length === 0) continue;
    byTiling.set(tiling, [...(byTiling.get(tiling) ?? []), feature]);
  }
  const lists = new Map<LayerId, FindingList>();
  for (const group of byTiling.values()) {
    const flaws = tilingFlaws(group.map(({ geometry }) => planeArea(geometry)));
    const add = (
      code: FindingCode,
      { first, second, at }: { readonly first: number; readonly second: number; readonly at: PlanePoint },
      found: string,
      count?: number,
    ) => {
      const [a, b] = [group[first]!, group[second]!];
      const list = lists.get(b.layer) ?? new FindingList(mostFindings, true);
      lists.set(b.layer, list);
      const [lon, lat] = fromPlane(measuringPlane, at[0], at[1]);
      list.add(code, {
        index: b.index,
        featureId: b.id,
        path: `features[${b.index}].geometry`,
        coordinate: [Number(lon.toFixed(7)), Number(lat.toFixed(7))],
        found,
        expected: `${nameOf(a)}, ${nameOf(b)}`,
        ...(count === undefined ? {} : { count }),
      });
    };
    for (const flaw of flaws.overlaps) add('zones-overlap', flaw, hectares(flaw));
    const border = (code: FindingCode, flaw: BorderFlaw) =>
      add(code, flaw, `${flaw.widthM.toFixed(2)} m`, flaw.count);
    for (const flaw of flaws.slits) border('zones-slit', flaw);
    for (const flaw of flaws.loneCorners) border('zones-lone-corner', flaw);
  }
  return new Map([...lists].map(([layer, list]) => [layer, list.listed]));
}

/** Two of these features that lie on each other, by their places in the list; `areaHa` as findings have it. */
export interface TiledOverlap {
  readonly first: number;
  readonly second: number;
  readonly areaHa: string;
}

/** The overlaps among features of one tiling. Features that are no areas overlap nothing. */
export function tiledOverlaps(features: readonly TiledFeature[]): readonly TiledOverlap[] {
  // Made when they are asked for: all corners of a large import at once would be gigabytes.
  const areas = features.map(({ geometry }) => ({
    get rings() {
      return planeArea(geometry).rings;
    },
  }));
  return tilingOverlaps(areas).map(({ first, second, areaM2, at }) => ({
    first,
    second,
    areaHa: hectares({ areaM2, at }),
  }));
}

/** Of an overlap in the measuring plane, as it lies on the ground. */
function hectares({ areaM2, at }: { readonly areaM2: number; readonly at: PlanePoint }): string {
  const groundM2 = areaM2 * groundPerPlane(measuringPlane, at[0], at[1]);
  return `${(groundM2 / 10_000).toFixed(groundM2 < 100 ? 4 : 2)} ha`;
}

const nameOf = ({ layer, id }: TiledFeature) => `${layer}/${id}`;

function planeArea(geometry: Geometry | null): PlaneArea {
  return { rings: ringsOf(geometry).map((ring) => ring.map(measured)) };
}

function ringsOf(geometry: Geometry | null): readonly (readonly number[][])[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
