// SPDX-License-Identifier: EUPL-1.2
// What holds a value of a project back: that its source says “about”, that it is of the whole project and not of the city, that
// what is done is only largely done. Wherever such a value is shown, its reserve stands with it.

import type { AnyFeature } from '../../core/city/city';
import { isMostlyCompleted } from './service-date';

export type Reserve = 'about' | 'mostly' | 'wholeProject';

/** Numbers that a source may give for more than the city. */
const ofProject: ReadonlySet<string> = new Set([
  'addresses',
  'households',
  'businesses',
  'connections',
  'routeKm',
  'distributors',
  'costEur',
  'federalEur',
  'stateEur',
  'publishedOwnEur',
]);

/** The reserves of a field's value, in the order in which they are said; none for a feature that is no project. */
export function reservesOf(feature: AnyFeature, key: string): readonly Reserve[] {
  if (feature.layer !== 'planned-expansion') return [];
  const { properties } = feature;
  return [
    ...(properties.approximate.includes(key) ? (['about'] as const) : []),
    ...(properties.countsAreForCity === false && ofProject.has(key) ? (['wholeProject'] as const) : []),
    ...(key === 'completedOn' && isMostlyCompleted(properties) ? (['mostly'] as const) : []),
  ];
}
