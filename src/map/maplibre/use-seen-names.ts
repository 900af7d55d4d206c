// SPDX-License-Identifier: EUPL-1.2
// Names of areas whose label is out of view, put where the areas are seen when a movement has ended: nothing is worked out
// while the picture moves.

import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { View } from '../../core/city/view';
import { type Insets, pictureSeen } from '../contract/map-contract';
import type { MapSources } from '../style/map-sources';
import { nothingSeen, seenNames, seenSource } from '../style/seen-names';

/** Keeps these names at the camera of a map whose style stands (else null). */
export function useSeenNames(
  map: MapLibreMap | null,
  sources: MapSources,
  hidden: View['hidden'],
  insets: Insets,
): void {
  useEffect(() => {
    if (map === null) return;
    let shown = nothingSeen;
    const show = (names: typeof nothingSeen) => {
      if (names !== shown) map.getSource<GeoJSONSource>(seenSource)?.setData(names);
      shown = names;
    };
    const look = () => {
      const { clientWidth: width, clientHeight: height } = map.getCanvas();
      const toPlace = (x: number, y: number) => {
        const { lng: lon, lat } = map.unproject([x, y]);
        return { lon, lat };
      };
      show(seenNames(sources, hidden, pictureSeen({ width, height, zoom: map.getZoom(), toPlace }, insets)));
    };
    look();
    map.on('moveend', look);
    return () => {
      map.off('moveend', look);
      show(nothingSeen);
    };
  }, [map, sources, hidden, insets]);
}
