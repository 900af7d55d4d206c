// SPDX-License-Identifier: EUPL-1.2
// Areas that divide the ground among them, such as zones, may not lie on each other: what an import brings is held against
// what is there and against itself, because land use of OpenStreetMap overlaps here and there.

import type { Feature } from 'geojson';
import { isRowNumber, type RowAnswer, sameObjects, type Told } from '../../core/difference/same-object';
import { isArea } from '../../core/geo/geometry-parts';
import { type TiledFeature, tiledOverlaps } from '../../core/validation/check-tiling';
import { layerDecimals } from '../../core/write/write-geojson';
import type { LayerId } from '../../layers';
import type { LayerDefinition } from '../../layers/definition';
import { withoutRepeatedCorners } from '../geometry/repeated-corners';
import type { ImportLog } from '../reader/import-log';
import { keyOf } from './update-by-key';

/** An area that is there; `key` is its value of the field by which an update finds whom it renews, left out for its id. */
export interface Neighbour extends TiledFeature {
  readonly key?: string | null;
  readonly properties?: Told['properties'];
}

interface Settling {
  readonly neighbours: readonly Neighbour[];
  /** The later area gives way; else overlaps are only named. */
  readonly trims: boolean;
  /** The field by which an update finds whom it renews, `id` or a property. */
  readonly updateKey: string;
  /** What a person said of ids that are only numbers of rows. */
  readonly rows?: RowAnswer | null;
}

/**
 * The features, each without what lies on a neighbour or on one before it in the file where they are trimmed; else as they are,
 * and the overlaps named. One of which nothing is left is refused. A neighbour that has the key of a feature is renewed by it
 * and takes nothing from it.
 */
export async function settleOverlaps(
  features: readonly (Feature | null)[],
  { id: layer, tiling }: LayerDefinition,
  { neighbours, trims, updateKey, rows = null }: Settling,
  log: ImportLog,
): Promise<readonly (Feature | null)[]> {
  if (tiling === undefined) return features;
  const own = features.flatMap((feature, index) =>
    feature === null || log.isRefused(index)
      ? []
      : [{ layer: layer as LayerId, id: String(feature.id), index, geometry: feature.geometry }],
  );
  const renewed = new Map(own.map(({ index }) => [keyOf(features[index]!, updateKey), features[index]!]));
  // An id that is only a number renews nobody whose place and name are others.
  const isNumbered = updateKey === 'id' && rows !== 'same' && log.counts.has('import-ids-are-rows');
  const isSame = sameObjects(isNumbered ? neighbours.map(toldOf) : [], isNumbered ? renewed.values() : []);
  const isRenewed = (one: Neighbour) => {
    const { id, key = id } = one;
    const fresh = key === null ? undefined : renewed.get(key);
    if (fresh === undefined) return false;
    return !isNumbered || !isRowNumber(id, layer) || isSame(toldOf(one), fresh);
  };
  const there = neighbours.filter((one) => one.layer !== layer || !isRenewed(one));
  const all = [...there, ...own];
  const overlaps = tiledOverlaps(all).filter(({ second }) => second >= there.length);
  if (!trims) {
    for (const { first, second, areaHa } of overlaps) {
      const { index, id } = all[second]!;
      log.say('import-overlap', { index, featureId: id, found: areaHa, expected: nameOf(all[first]!) });
    }
    return features;
  }
  if (overlaps.length === 0) return features;
  const { trimmedArea } = await import('../../core/geo/trim-area');
  const settled = [...features];
  for (const { first, second, areaHa } of overlaps) {
    const { index, id } = all[second]!;
    const feature = settled[index]!;
    const before = all[first]!;
    const other = first < there.length ? before.geometry : settled[before.index]!.geometry;
    if (log.isRefused(index) || !isArea(feature.geometry) || !isArea(other)) continue;
    const geometry = trimmedArea(feature.geometry, [other]);
    const place = { featureId: id, found: areaHa, expected: nameOf(before) };
    if (geometry === null) log.refuse('import-covered', index, place);
    else {
      // A border that passes a corner by less than what is written would leave the corner twice.
      settled[index] = { ...feature, geometry: withoutRepeatedCorners(geometry, layerDecimals).geometry };
      log.repair('import-trimmed', index, place);
    }
  }
  return settled;
}

const toldOf = ({ properties = null, geometry }: Neighbour): Told => ({ properties, geometry });

const nameOf = ({ layer, id }: TiledFeature) => `${layer}/${id}`;
