// SPDX-License-Identifier: EUPL-1.2
// Sources of a country are handed to the map's worker in parts: all at once, its 40,000 areas hold the page for most of a
// second. Until the last part is there their layers are hidden, so that no tile is cut from half of them.

import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** More features than this come in parts of as many: some 30 ms a part. */
export const partFeatures = 1500;

/** What stands in the map of the sources that come in parts, by the source's id. */
export type Filled = ReadonlyMap<string, FeatureCollection>;

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The sources of a style that come in parts, with their data. */
export function largeSources(style: StyleSpecification): [id: string, data: FeatureCollection][] {
  return Object.entries(style.sources).flatMap(([id, source]) => {
    const data = source.type === 'geojson' ? source.data : undefined;
    if (typeof data !== 'object' || !('features' in data)) return [];
    // What is seen from afar has no ids, and is little.
    const isLarge = data.features.length > partFeatures && data.features[0]?.properties?.id !== undefined;
    return isLarge ? [[id, data]] : [];
  });
}

/** The style as far as it can stand: large sources that are not filled are empty and their layers hidden. */
export function standingStyle(style: StyleSpecification, filled: Filled): StyleSpecification {
  const open = largeSources(style).filter(([id, data]) => filled.get(id) !== data);
  if (open.length === 0) return style;
  const ids = new Set(open.map(([id]) => id));
  const emptied = Object.entries(style.sources).map(([id, source]) => [
    id,
    ids.has(id) ? { ...source, data: nothing } : source,
  ]);
  return {
    ...style,
    sources: Object.fromEntries(emptied),
    layers: style.layers.map((layer) => ('source' in layer && ids.has(layer.source) ? hidden(layer) : layer)),
  };
}

function hidden(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
}

/**
 * Fills an empty source part by part, each when the worker has the one before. False where `isWanted` said no meanwhile. The
 * features need ids (`promoteId`).
 */
export async function fillSource(
  source: Pick<GeoJSONSource, 'updateData'>,
  { features }: FeatureCollection,
  isWanted: () => boolean,
): Promise<boolean> {
  for (let from = 0; from < features.length; from += partFeatures) {
    if (!isWanted()) return false;
    await source.updateData({ add: features.slice(from, from + partFeatures) });
  }
  return isWanted();
}
