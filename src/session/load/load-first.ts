// SPDX-License-Identifier: EUPL-1.2
// The first reading of the page: of a country what the first view needs, of any other city everything.

import type { SessionState } from '../state';
import type { Fetch } from './fetch-file';
import { type LateFiles, type LoadedCity, loadCity, type OpeningProgress } from './load-city';
import { isForeign, openingName, receiveManifest } from './manifest';

/** Whether what is open is answered by what the build has put aside for the first view of a country. */
export function isFirstView({ room, tab, page, wide, view, selection }: SessionState): boolean {
  const isStart = room === 'map' && tab === 'answer' && page === null && !wide;
  return isStart && view.quarter === null && selection.point === null && selection.feature === null;
}

/**
 * The city, or of a country its first view with a `rest` that `loadCity` reads.
 * @param state what is open: where that is no first view the whole city is read at once
 */
export async function loadFirst(
  state: SessionState,
  fetchFile: Fetch,
  onProgress: OpeningProgress,
  late: LateFiles,
): Promise<LoadedCity> {
  const manifest = receiveManifest(fetchFile);
  const list = await manifest;
  const isPrepared = list && !isForeign(list) && list.files.some(({ name }) => name === openingName);
  // A link to a place of the picture looks nearer than the picture that was put aside.
  if (isPrepared && isFirstView(state) && state.camera === null) {
    const { openCountry } = await import('./country-opening');
    const opened = await openCountry(fetchFile, list);
    if (opened) return opened;
  }
  return loadCity(fetchFile, onProgress, undefined, late, manifest);
}
