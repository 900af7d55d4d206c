// SPDX-License-Identifier: EUPL-1.2
// The opened city for React, together with what is derived from it once: search index and the cells' form for the map.

import { createContext, useContext, useMemo } from 'react';
import { cellsView } from '../analysis/coverage/cells-for-map';
import { type KnownSpeeds, knownSpeeds } from '../core/cells/cell-share';
import type { CellsView } from '../core/cells/cells-view';
import type { City } from '../core/city/city';
import { buildPlaceIndex, type PlaceIndex } from '../core/search/place-index';
import { thresholdsMbit } from '../layers/speed-thresholds';
import type { FarView, LoadedCity } from './load/load-city';
import type { CountryRest, LoadTrouble, Manifest, MoreCells } from './load/manifest';

export interface OpenCity {
  readonly city: City;
  readonly manifest: Manifest | null;
  readonly troubles: readonly LoadTrouble[];
  readonly index: PlaceIndex;
  /** The cells as the map wants them; made at the first call, because the first answer does not need them. */
  readonly cellsView: () => CellsView | null;
  /** Whether anything shown is demo data. */
  readonly demo: boolean;
  /** What of the cells is still to be had; null when all is there. */
  readonly more: MoreCells | null;
  /** Of a country that is open for its first view alone: what stands in for what has not been read; else null. */
  readonly rest: Rest | null;
  /** A country as it is seen from afar, also when all has been read; null for a city. */
  readonly far: FarView | null;
}

export interface Rest extends CountryRest {
  /** Has the whole city read; what is open is another city then. */
  readonly want: () => void;
}

const CityContext = createContext<OpenCity | null>(null);
export const CityProvider = CityContext.Provider;

export function useCity(): OpenCity {
  const open = useContext(CityContext);
  if (!open) throw new Error('useCity: no <CityProvider> above this component');
  return open;
}

/** Technologies and speeds of which the data say anything; of a technology that is still on its way, all speeds. */
export function useKnownSpeeds(): KnownSpeeds {
  const { city, more, rest } = useCity();
  return useMemo(() => {
    const coming = [...(more?.technologies ?? []), ...(rest?.technologies ?? [])];
    return new Map([...coming.map((one) => [one, thresholdsMbit] as const), ...knownSpeeds(city.cells)]);
  }, [city, more, rest]);
}

const unlisted: LoadTrouble = { kind: 'no-manifest', file: 'manifest.json', layer: null, detail: null };

/** What is drawn for lack of data: outlines (or other features), and the coverage cells. */
export function drawnParts({ cells, layers }: City): { readonly outlines: boolean; readonly cells: boolean } {
  return {
    outlines: Object.values(layers).some((features) =>
      features.some((f) => f.properties.confidence === 'demo'),
    ),
    cells: cells?.about.confidence === 'demo',
  };
}

export function hasDemo(city: City): boolean {
  const { outlines, cells } = drawnParts(city);
  return outlines || cells;
}

/**
 * Completes what was loaded; null when no city could be opened.
 * @param want has the rest of a country read
 */
export function openCity(loaded: LoadedCity, want: () => void = () => {}): OpenCity | null {
  const { city, manifest, troubles, more, index, rest, far } = loaded;
  if (!city) return null;
  let view: CellsView | null | undefined;
  return {
    city,
    manifest,
    // Without the list no checksum was compared: readers are told, although every file may be well.
    troubles: manifest ? troubles : [unlisted, ...troubles],
    index: index ?? buildPlaceIndex(city),
    demo: rest?.demo ?? hasDemo(city),
    more,
    rest: rest && { ...rest, want },
    far,
    cellsView: () => {
      view ??= cellsView(city, loaded.view);
      return view;
    },
  };
}
