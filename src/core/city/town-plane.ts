// SPDX-License-Identifier: EUPL-1.2
// In which zone of UTM a municipality is measured. Apart from its schema, which the first answer does without.

import type { MapPlane } from '../geo/projection';
import type { Municipality } from './municipality';

/** By the first two digits of the AGS: Berlin, Brandenburg, Mecklenburg-Vorpommern, Sachsen survey in zone 33, all others in 32. */
const landsInZone33: readonly string[] = ['11', '12', '13', '14'];

/** The plane in which a municipality is measured and its files are exchanged. */
export function planeOf({ crs, ags }: Pick<Municipality, 'crs' | 'ags'>): MapPlane {
  return crs ?? (landsInZone33.includes(ags.slice(0, 2)) ? 'EPSG:25833' : 'EPSG:25832');
}
