// SPDX-License-Identifier: EUPL-1.2
// The houses of the town for React: fetched when somebody wants them, and only where the list of the build has their file.

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Selection } from '../core/city/view';
import type { HousesAbout } from '../core/houses/house-book';
import { Listeners } from '../core/memo/listeners';
import { oncePer } from '../core/memo/memo';
import { fetchData } from './load/fetch-file';
import type { Manifest } from './load/manifest';
import type { Houses } from './load/open-houses';
import { useCity } from './use-city';

/** `absent`: the town has none, or nobody has asked yet; `failed`: they did not come, and are fetched again when asked for. */
export type HousesState =
  | { readonly kind: 'absent' | 'coming' | 'failed' }
  | { readonly kind: 'ready'; readonly houses: Houses };

const absent: HousesState = { kind: 'absent' };
/** Its own word: the program that reads the file comes with the file. */
const file = 'house-coordinates.houses';

class HousesStore {
  state: HousesState = absent;
  readonly #listeners = new Listeners();
  readonly #manifest: Manifest;

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
  }

  readonly subscribe = this.#listeners.subscribe;

  async start(): Promise<void> {
    if (this.state.kind === 'coming' || this.state.kind === 'ready') return;
    this.#become({ kind: 'coming' });
    try {
      const { openHouses } = await import('./load/open-houses');
      const houses = await openHouses(fetchData, this.#manifest);
      this.#become('kind' in houses ? { kind: 'failed' } : { kind: 'ready', houses });
    } catch {
      this.#become({ kind: 'failed' });
    }
  }

  #become(state: HousesState): void {
    this.state = state;
    this.#listeners.tell();
  }
}

/** One for each list of a build, whoever asks. */
const housesOf = oncePer((manifest: Manifest) => new HousesStore(manifest));

function storeOf(manifest: Manifest | null): HousesStore | null {
  if (!manifest?.files.some(({ name }) => name === file)) return null;
  return housesOf(manifest);
}

/** What there is of the houses; fetches them once `isWanted`. */
export function useHouses(isWanted: boolean): HousesState {
  const store = storeOf(useCity().manifest);
  useEffect(() => {
    if (isWanted) void store?.start();
  }, [store, isWanted]);
  const subscribe = useCallback((listener: () => void) => store?.subscribe(listener) ?? nothing, [store]);
  return useSyncExternalStore(subscribe, () => store?.state ?? absent);
}

const nothing = () => undefined;

/** The house that is selected, where the town's house coordinates have it at this very point; else null. */
export function useSelectedHouse({
  point,
  house,
}: Selection): { readonly name: string; readonly about: HousesAbout } | null {
  const state = useHouses(house !== undefined);
  if (!point || house === undefined || state.kind !== 'ready') return null;
  return state.houses.isHouse(house, point) ? { name: house, about: state.houses.about } : null;
}
