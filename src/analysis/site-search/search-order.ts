// SPDX-License-Identifier: EUPL-1.2
// The order in which hits are read: by area, price or distance where somebody asks for it.

import { isTaken } from '../roles/site-availability';
import type { FoundSite } from './site-finder';

/** Values of the link's key, German like all of them. */
export const hitOrders = ['flaeche', 'preis', 'autobahn'] as const;
export type HitOrder = (typeof hitOrders)[number];

/**
 * What fits stays before what may; within each by largest free area (of what has no such figure, its whole area, or the least that it has), lowest price,
 * or nearest motorway. What is not known, and by area what is full or taken, comes last, and equals keep their order; null is the order of the search.
 */
export function orderedHits(hits: readonly FoundSite[], order: HitOrder | null): readonly FoundSite[] {
  if (order === null) return hits;
  const rankOf = ({ candidate }: FoundSite): number => {
    const { freeM2, areaM2, areaRange, availability, priceEurPerM2, motorwayM } = candidate;
    const land = freeM2 ?? (isTaken(availability) ? null : (areaM2 ?? areaRange?.leastM2 ?? null));
    const value = { flaeche: land, preis: priceEurPerM2, autobahn: motorwayM }[order];
    if (value === null) return Number.POSITIVE_INFINITY;
    return order === 'flaeche' ? -value : value;
  };
  return hits.toSorted((one, other) => {
    const fits = Number(other.answer === 'yes') - Number(one.answer === 'yes');
    const [a, b] = [rankOf(one), rankOf(other)];
    return fits || (a === b ? 0 : a - b);
  });
}
