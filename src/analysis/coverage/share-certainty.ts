// SPDX-License-Identifier: EUPL-1.2
// How sure a share is: as the least sure of the cells and of the outlines that it is counted in.

import type { City } from '../../core/city/city';
import { oncePer } from '../../core/memo/memo';
import type { GroupChoice } from '../../layers/definition';
import type { Confidence } from '../../layers/honesty';
import { leastSure, type Proof } from '../figure/figure';
import { plansOf, zonesOf } from '../roles/zones';
import type { Coverage } from './coverage';

/** How sure the outlines are in which a group is counted, each once: those of its zones, of the whole city its boundary. */
const outlinesOf = oncePer((layers: City['layers']): ReadonlyMap<GroupChoice, ReadonlySet<Confidence>> => {
  const sure = new Map<GroupChoice, Set<Confidence>>();
  const add = (group: GroupChoice, { geometry, properties }: Outline) => {
    if (geometry) sure.set(group, (sure.get(group) ?? new Set()).add(properties.confidence));
  };
  for (const { group, feature } of zonesOf({ layers })) add(group, feature);
  for (const feature of layers.boundary) add('all', feature);
  return sure;
});

interface Outline {
  readonly geometry: unknown;
  readonly properties: { readonly confidence: Confidence };
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
  const outlines =
    'outlines' in of
      ? of.outlines
      : of.groups.flatMap((group) => [...(outlinesOf(city.layers).get(group) ?? [])]);
  const counted = new Set(plansCounted);
  const isDrawn = plansOf(city).some((plan) => counted.has(plan.id) && plan.properties.confidence === 'demo');
  return leastSure([
    ofCells,
    ...outlines,
    ...(counted.size > 0 ? (['inferred'] as const) : []),
    ...(isDrawn ? (['demo'] as const) : []),
  ]);
}
