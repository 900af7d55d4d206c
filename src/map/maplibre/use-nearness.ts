// SPDX-License-Identifier: EUPL-1.2
// Whether somebody looks at more of a country than its picture from afar has: the map then draws the areas and cells
// themselves, and has them read where they are not.

import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { City } from '../../core/city/city';
import type { Box } from '../../core/geo/box';
import { isSeenFromAfar } from '../../core/geo/far-areas';
import { isOneCellABlock } from '../cells/cell-layer';
import type { CityMapProps, FarMapProps } from '../contract/map-contract';
import { partFeatures } from './fill-source';
import { type AreaWindow, areaWindow } from './near-areas';

/** What of the picture from afar is not enough for what is seen. */
export interface Nearness {
  /** Whether areas are drawn as they are. */
  readonly areas: boolean;
  /** Of which part; undefined: nobody has looked yet, and until then they are drawn as from afar. */
  readonly window: AreaWindow | undefined;
  readonly cells: boolean;
}

type Far = Pick<CityMapProps, 'far' | 'onlyFar'> & FarMapProps & { readonly city: City };

/** Tells, after each movement of a map whose style stands, when the answer has changed; `known` was told last. */
export function useNearness(
  map: MapLibreMap | null,
  { city, far = null, farCells = null, onlyFar = false, onNear }: Far,
  known: Nearness,
  tell: (near: Nearness) => void,
): void {
  const { areas, window, cells } = known;
  const { layers } = city;
  const cellM = farCells === null ? null : (city.cells?.cellM ?? null);
  useEffect(() => {
    if (map === null || far === null) return;
    const look = () => {
      const isNear = !isSeenFromAfar(far, map.getZoom());
      const isDrawn = isNear && !onlyFar;
      const seen = {
        areas: isNear,
        window: isDrawn ? areaWindow(layers, boxSeen(map), { known: window, most: partFeatures }) : undefined,
        cells: cellM === null || !isOneCellABlock(cellM, map),
      };
      if (seen.areas !== areas || seen.window !== window || seen.cells !== cells) tell(seen);
    };
    look();
    map.on('moveend', look);
    return () => void map.off('moveend', look);
  }, [map, far, layers, onlyFar, cellM, areas, window, cells, tell]);
  const isShort = onlyFar && map !== null && (areas || cells);
  useEffect(() => {
    if (isShort) onNear?.();
  }, [isShort, onNear]);
}

function boxSeen(map: MapLibreMap): Box {
  const seen = map.getBounds();
  return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
}
