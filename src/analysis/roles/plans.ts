// SPDX-License-Identifier: EUPL-1.2
// The projects of the expansion, whatever layers they come from.

import type { City } from '../../core/city/city';
import type { Plan } from './service-date';
import { featuresOfRole } from './zones';

/** All projects of the city, those without an area too, in the order of layers and files. */
export function plansOf(city: Pick<City, 'layers'>): Plan[] {
  return featuresOfRole(city, 'plan') as Plan[];
}
