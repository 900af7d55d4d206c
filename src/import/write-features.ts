// SPDX-License-Identifier: EUPL-1.2
// Features as GeoJSON text: one a line, so that two imports of a file can be compared, with numbers as they are.

import type { Feature } from 'geojson';
import { writeLayer } from '../core/export/write-geojson';
import type { LayerId } from '../layers';
import type { LayerDefinition } from '../layers/definition';

/** What an import gives, on the command line and in the page: a layer's file, or plain GeoJSON without one. */
export function importedText(features: readonly Feature[], layer: LayerDefinition | null): string {
  return layer ? writeLayer(layer.id as LayerId, features) : writeFeatures(features);
}

/** The text of a FeatureCollection in degrees (RFC 7946), ending in one line end. */
export function writeFeatures(features: readonly Feature[]): string {
  const lines = features.map((feature) =>
    JSON.stringify({
      type: 'Feature',
      id: feature.id,
      properties: feature.properties,
      geometry: feature.geometry,
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]}\n`;
}
