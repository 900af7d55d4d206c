// SPDX-License-Identifier: EUPL-1.2
// Which files tile the same ground, as their layers declare it.

import type { LayerDefinition } from '../../../layers/definition';

/** Names of the files of each tiling; a layer that names none is in no list. */
export function tilingsOf(layers: readonly Pick<LayerDefinition, 'id' | 'tiling'>[]): string[][] {
  const found = new Map<string, string[]>();
  for (const { id, tiling } of layers) {
    if (tiling) found.set(tiling, [...(found.get(tiling) ?? []), `${id}.geojson`]);
  }
  return [...found.values()];
}
