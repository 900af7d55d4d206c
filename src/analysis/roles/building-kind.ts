// SPDX-License-Identifier: EUPL-1.2
// What an entry of the layer of buildings is: by far not each of them is a building in which somebody could move.

import type { CityFeature } from '../../core/city/city';

type Use = CityFeature<'startup-buildings'>['properties']['use'];

/** False of a project without a building and of premises that are known in sum only; a use that is not known is one of a building. */
export function isBuilding(use: Use): boolean {
  return use !== 'programme' && use !== 'premises';
}
