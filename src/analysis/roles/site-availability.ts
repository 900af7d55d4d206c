// SPDX-License-Identifier: EUPL-1.2
// What the availability of a site means for whoever looks for one.

import type { CityFeature } from '../../core/city/city';

type Availability = CityFeature<'commercial-sites'>['properties']['availability'];

/** Full, or taken or re-used: nothing of it is left. Takes any property, because buildings and zones have it too or not. */
export function isTaken(availability: unknown): boolean {
  return availability === 'full' || availability === 'taken';
}

/** Nobody can have it now: taken, or not on offer. Not known is not out of reach. */
export function isOutOfReach(availability: Availability): boolean {
  return availability !== null && availability !== 'available';
}
