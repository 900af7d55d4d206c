// SPDX-License-Identifier: EUPL-1.2
// Which of a country's areas the map is given for a near look: those around what is seen, with letters and names worked out for
// them alone. So many that they come in parts are given once, all of them.

import type { City, CityFeature } from '../../core/city/city';
import { type Box, boxesMeet, keptBoxOf } from '../../core/geo/box';
import { oncePer } from '../../core/memo/memo';
import { layers } from '../../layers';

/** A box of which the areas are drawn; null: all of them. */
export type AreaWindow = Box | null;

/** How much more than what is seen, to each side, as a share of it: who moves a little needs nothing new. */
const around = 1;

const zoneLayers = layers.filter(({ role }) => role === 'zone').map(({ id }) => id);

/**
 * The window for what is seen: `known` while it holds that, else one around it.
 * @param most areas of a window; of more all are drawn
 */
export function areaWindow(
  of: City['layers'],
  seen: Box,
  { known, most }: { readonly known: AreaWindow | undefined; readonly most: number },
): AreaWindow {
  if (known === null || (known !== undefined && holds(known, seen))) return known;
  const [west, south, east, north] = seen;
  const [lon, lat] = [(east - west) * around, (north - south) * around];
  const window: Box = [west - lon, south - lat, east + lon, north + lat];
  const count = zoneLayers.reduce((sum, id) => sum + zonesIn(of, id, window).length, 0);
  return count > most ? null : window;
}

/** The layers with those zones alone whose box meets the window; the others stay as they are. */
export function layersIn(of: City['layers'], window: AreaWindow): City['layers'] {
  if (window === null) return of;
  return { ...of, ...Object.fromEntries(zoneLayers.map((id) => [id, zonesIn(of, id, window)])) };
}

function zonesIn(of: City['layers'], id: keyof City['layers'], window: Box): readonly CityFeature[] {
  const features = of[id] as readonly CityFeature[];
  const boxes = boxesOf(features);
  return features.filter((_, k) => boxes[k] && boxesMeet(boxes[k], window));
}

const boxesOf = oncePer((features: readonly CityFeature[]) =>
  features.map(({ geometry }) => (geometry === null ? null : keptBoxOf(geometry))),
);

function holds([west, south, east, north]: Box, inner: Box): boolean {
  return west <= inner[0] && south <= inner[1] && inner[2] <= east && inner[3] <= north;
}
