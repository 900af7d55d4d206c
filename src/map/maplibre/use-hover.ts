// SPDX-License-Identifier: EUPL-1.2
// At which site or building the pointer stands, so that a list can light up its row. Touch and keyboard have no hover:
// they pick.

import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { markAt } from './pick';

/** Calls back with `<layer>/<id>` when the pointer comes upon a mark, with null when it leaves it. */
export function useHover(map: MapLibreMap | null, onPoint: ((key: string | null) => void) | undefined): void {
  useEffect(() => {
    if (map === null || onPoint === undefined) return;
    let last: string | null = null;
    const tell = (key: string | null) => {
      if (key === last) return;
      last = key;
      map.getCanvas().style.cursor = key === null ? '' : 'pointer';
      onPoint(key);
    };
    const move = (event: { point: { x: number; y: number } }) =>
      tell(markAt(map, event.point.x, event.point.y));
    const leave = () => tell(null);
    map.on('mousemove', move);
    map.on('mouseout', leave);
    return () => {
      map.off('mousemove', move);
      map.off('mouseout', leave);
      leave();
    };
  }, [map, onPoint]);
}
