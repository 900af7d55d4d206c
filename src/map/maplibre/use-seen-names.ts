// SPDX-License-Identifier: EUPL-1.2
// Names of areas whose label is out of view, put where the areas are seen when a movement has ended, and names kept clear of the
// edges and of what lies over the picture: nothing is worked out while the picture moves.

import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import type { View } from '../../core/city/view';
import { type Insets, pictureSeen } from '../contract/map-contract';
import type { MapSources } from '../style/map-sources';
import {
  type CoveredBox,
  nothingSeen,
  roomSource,
  roomTaken,
  seenNames,
  seenSource,
} from '../style/seen-names';

/** What lies over the picture: roughly on each side, and exactly. */
interface Over {
  readonly insets: Insets;
  readonly covered: readonly CoveredBox[];
}

/** Keeps these names at the camera of a map whose style stands (else null). */
export function useSeenNames(
  map: MapLibreMap | null,
  sources: MapSources,
  hidden: View['hidden'],
  { insets, covered }: Over,
): void {
  const give = useMemo(() => map && fillerOf(map), [map]);
  useEffect(() => {
    if (map === null || give === null) return;
    const look = () => {
      // Of what the canvas fills: while it is small it is not as wide by a pixel or two (small-first-map.ts).
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      const toPlace = (x: number, y: number) => {
        const { lng: lon, lat } = map.unproject([x, y]);
        return { lon, lat };
      };
      const picture = pictureSeen({ width, height, zoom: map.getZoom(), toPlace }, insets, covered);
      give(seenSource, seenNames(sources, hidden, picture));
      give(roomSource, {
        type: 'FeatureCollection',
        features: roomTaken(width, height, covered).map(({ x, y, isEdge }): Feature => {
          const { lon, lat } = toPlace(x, y);
          return {
            type: 'Feature',
            properties: { isEdge },
            geometry: { type: 'Point', coordinates: [lon, lat] },
          };
        }),
      });
    };
    // It moves with the ground and would take room where nothing lies over it.
    const leave = () => give(roomSource, nothingSeen);
    look();
    map.on('movestart', leave);
    map.on('moveend', look);
    map.on('resize', look);
    return () => {
      map.off('movestart', leave);
      map.off('moveend', look);
      map.off('resize', look);
    };
  }, [map, give, sources, hidden, insets, covered]);
}

/** Fills a source where it does not hold the same object already. */
function fillerOf(map: MapLibreMap) {
  const held = new Map<string, FeatureCollection>();
  return (source: string, data: FeatureCollection) => {
    if ((held.get(source) ?? nothingSeen) !== data) map.getSource<GeoJSONSource>(source)?.setData(data);
    held.set(source, data);
  };
}
