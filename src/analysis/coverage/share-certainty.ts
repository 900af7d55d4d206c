// SPDX-License-Identifier: EUPL-1.2
// How sure a share is: as the least sure of the cells and of the outlines that it is counted in.

import type { City } from '../../core/city/city';
import type { GroupChoice } from '../../layers/definition';
import type { Confidence } from '../../layers/honesty';
import { leastSure, type Proof } from '../figure/figure';
import { plansOf, zonesOf } from '../roles/zones';
import type { Coverage } from './coverage';

/** How sure the outlines are in which a group is counted, each once: those of its zones, of the whole city its boundary. */
function outlinesOf(city: City, group: GroupChoice): readonly Confidence[] {
  const features =
    group === 'all'
      ? city.layers.boundary
      : zonesOf(city).flatMap((zone) => (zone.group === group ? [zone.feature] : []));
  return [
    ...new Set(features.flatMap(({ geometry, properties }) => (geometry ? [properties.confidence] : []))),
  ];
}

/**
 * A share is as certain as the least certain of what went into it: the cells, the outlines (those of `groups`, or `outlines` of what is
 * asked about alone), and in a scenario the areas of the projects that it counts. What everything announced would give is at
 * best inferred; without cells it is `unknown`.
 */
export function shareCertainty(
  city: City,
  { plansCounted }: Pick<Coverage, 'plansCounted'>,
  of: { readonly groups: readonly GroupChoice[] } | { readonly outlines: readonly Confidence[] },
): Proof['confidence'] {
  const ofCells = city.cells?.about.confidence;
  if (!ofCells) return 'unknown';
  const outlines = 'outlines' in of ? of.outlines : of.groups.flatMap((group) => outlinesOf(city, group));
  const counted = new Set(plansCounted);
  const isDrawn = plansOf(city).some((plan) => counted.has(plan.id) && plan.properties.confidence === 'demo');
  return leastSure([
    ofCells,
    ...outlines,
    ...(counted.size > 0 ? (['inferred'] as const) : []),
    ...(isDrawn ? (['demo'] as const) : []),
  ]);
}
