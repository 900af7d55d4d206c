// SPDX-License-Identifier: EUPL-1.2
// What is there already of the ground that an imported layer divides with others: one way for the page and the command line.

import type { Feature } from 'geojson';
import type { LayerId } from '../../layers';
import { layers } from '../../layers';
import type { LayerDefinition } from '../../layers/definition';
import type { ImportLog } from '../reader/import-log';
import type { Neighbour } from './overlaps';
import { keyOf } from './update-by-key';

/** Of a feature that is there, what is asked of it. */
export type FeatureThere = Pick<Feature, 'id' | 'properties'> & Pick<Neighbour, 'geometry'>;

/** The layers with the tiling of a layer, itself only where an update renews it; none of a layer without a tiling. */
export function layersBeside({ id, tiling }: LayerDefinition, isRenewed: boolean): readonly LayerId[] {
  return layers.flatMap((other) =>
    tiling !== undefined && other.tiling === tiling && (isRenewed || other.id !== id) ? [other.id] : [],
  );
}

/**
 * Their areas. `featuresOf` gives those of a layer, or null where its file has errors: `log` is told, and the import goes on.
 * `updateKey` is the field by which an update finds whom it renews; null where nothing is renewed.
 */
export function neighboursBeside(
  layer: LayerDefinition,
  updateKey: string | null,
  featuresOf: (id: LayerId) => readonly FeatureThere[] | null,
  log: ImportLog,
): Neighbour[] {
  return layersBeside(layer, updateKey !== null).flatMap((id) => {
    const there = featuresOf(id);
    if (there === null) log.say('import-neighbour-unread', { found: `${id}.geojson` });
    return (there ?? []).map((feature, index) => ({
      ...{ layer: id, id: String(feature.id), index, geometry: feature.geometry },
      key: keyOf(feature, updateKey ?? 'id'),
      properties: feature.properties,
    }));
  });
}
