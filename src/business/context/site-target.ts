// SPDX-License-Identifier: EUPL-1.2
// What the check looks at: what is selected on map, list or search.

import type { SiteTarget } from '../../analysis/site-check/site-check';
import type { City, CityFeature } from '../../core/city/city';
import type { Selection } from '../../core/city/view';
import { layerById } from '../../layers';

/** A site or building speaks for itself wherever it was clicked; of anything else the clicked point counts. Null: nothing. */
export function targetOf(city: City, selection: Selection): SiteTarget | null {
  const feature = selection.feature && featureOf(city, selection.feature.layer, selection.feature.id);
  const role = feature ? layerById(feature.layer)?.role : undefined;
  if (feature && (role === 'site' || role === 'building' || !selection.point))
    return { kind: 'feature', feature };
  return selection.point && { kind: 'point', ...selection.point };
}

/** Null where the files have no such feature (an old link). */
export function featureOf(city: City, layer: CityFeature['layer'], id: string): CityFeature | null {
  const features = city.layers[layer] as readonly CityFeature[];
  return features.find((feature) => feature.id === id) ?? null;
}
