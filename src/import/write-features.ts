// SPDX-License-Identifier: EUPL-1.2
// What an import gives, as text.

import type { Feature } from 'geojson';
import { featurePieces, layerPieces } from '../core/write/write-geojson';
import type { LayerId } from '../layers';
import type { LayerDefinition } from '../layers/definition';

/** What an import gives, on the command line and in the page: a layer's file, or plain GeoJSON without one. */
export function importedText(features: readonly Feature[], layer: LayerDefinition | null): string {
  return [...importedPieces(features, layer)].join('');
}

/** The same text in pieces: of a large file it is never whole in memory. */
export function importedPieces(
  features: readonly Feature[],
  layer: LayerDefinition | null,
): Generator<string, void> {
  return layer ? layerPieces(layer.id as LayerId, features) : featurePieces(features);
}
