// SPDX-License-Identifier: EUPL-1.2
// What the check looks at: what is selected on map, list or search.

import type { SiteTarget } from '../../analysis/site-check/site-check';
import type { City } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { layerById } from '../../layers';

/** A site or building speaks for itself wherever it was clicked; of anything else the clicked point counts. Null: nothing. */
export function targetOf(city: City, selection: Selection): SiteTarget | null {
  const feature = featureById(city, selection.feature);
  const role = feature ? layerById(feature.layer)?.role : undefined;
  if (feature && (role === 'site' || role === 'building' || !selection.point))
    return { kind: 'feature', feature };
  return selection.point && { kind: 'point', ...selection.point };
}
