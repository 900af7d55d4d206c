// SPDX-License-Identifier: EUPL-1.2
// One feature of a city by its layer and id, and the text `<layer>/<id>` that names it in links, lists and commands.

import { type LayerId, layerById } from '../../layers';
import { oncePer } from '../memo/memo';
import type { AnyFeature, City, CityFeature, FeatureId } from './city';

/** What names one feature of a city: ids are unique in their layer only. */
export interface FeatureName<Id extends LayerId = LayerId> {
  readonly layer: Id;
  readonly id: FeatureId;
}

/** `<layer>/<id>`, the same text in permalinks, on the command line and as the key of a list. */
export function featureKey({ layer, id }: FeatureName): string {
  return `${layer}/${id}`;
}

/** The reverse of `featureKey`; the id may hold slashes itself. Null for an unknown layer, an empty id or no text. */
export function featureNamed(key: string | null | undefined): FeatureName | null {
  const slash = key?.indexOf('/') ?? -1;
  if (!key || slash < 0 || slash === key.length - 1) return null;
  const layer = layerById(key.slice(0, slash));
  return layer ? { layer: layer.id as LayerId, id: key.slice(slash + 1) as FeatureId } : null;
}

/** A feature of some layer that may be asked which one it is. */
type Found<Id extends LayerId> = CityFeature<Id> & Extract<AnyFeature, { readonly layer: Id }>;

/** The feature that a name stands for, of two with one id the first; null where the city has none (an old link). */
export function featureById<Id extends LayerId>(
  { layers }: Pick<City, 'layers'>,
  name: FeatureName<Id> | null,
): Found<Id> | null {
  if (name === null) return null;
  const found = indexOf(layers[name.layer] as readonly CityFeature[]).get(name.id);
  return (found ?? null) as Found<Id> | null;
}

/** One map per list of features, as long as somebody holds the list: an edited city shares the lists it left alone. */
const indexOf = oncePer((features: readonly CityFeature[]): ReadonlyMap<string, CityFeature> => {
  const index = new Map<string, CityFeature>();
  for (const feature of features) if (!index.has(feature.id)) index.set(feature.id, feature);
  return index;
});
