// SPDX-License-Identifier: EUPL-1.2
// The committed files of data/ as the tests of this folder read them: as text and as plain GeoJSON.

import { readFileSync } from 'node:fs';
import type { Feature, Polygon } from 'geojson';
import type { LayerId } from '../../src/layers';

export type DataFeature = Feature<Feature['geometry'] | null, Record<string, unknown>> & { id: string };
export type ZoneFeature = Feature<Polygon, Record<string, unknown>> & { id: string };

export const dataFile = (name: string) => new URL(`../../data/${name}`, import.meta.url);
export const textOf = (name: string) => readFileSync(dataFile(name), 'utf8');

export function featuresOf(layer: LayerId): DataFeature[] {
  return JSON.parse(textOf(`${layer}.geojson`)).features;
}

/** Features of a zone layer that have an outline. */
export function outlined(layer: LayerId): ZoneFeature[] {
  return featuresOf(layer).filter((feature): feature is ZoneFeature => feature.geometry?.type === 'Polygon');
}
