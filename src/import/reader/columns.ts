// SPDX-License-Identifier: EUPL-1.2
// The columns of a source: the names of all features' properties in order of appearance, since each feature may have others.

import type { Feature } from 'geojson';

export function columnsOf(features: readonly (Feature | null)[]): string[] {
  const columns = new Set<string>();
  for (const feature of features)
    for (const name of Object.keys(feature?.properties ?? {})) columns.add(name);
  return [...columns];
}
