// SPDX-License-Identifier: EUPL-1.2
// The first reading of the page: of a country what the first view needs, of any other city everything.

import type { Fetch } from './fetch-file';
import { type LateFiles, type LoadedCity, loadCity, type OpeningProgress } from './load-city';
import { isForeign, openingName, receiveManifest } from './manifest';

/**
 * The city, or of a country its first view with a `rest` that `loadCity` reads.
 * @param isFirst whether the first view is what is asked for; else the whole city is read at once
 */
export async function loadFirst(
  isFirst: boolean,
  fetchFile: Fetch,
  onProgress: OpeningProgress,
  late: LateFiles,
): Promise<LoadedCity> {
  const manifest = receiveManifest(fetchFile);
  const list = await manifest;
  const isPrepared = list && !isForeign(list) && list.files.some(({ name }) => name === openingName);
  if (isPrepared && isFirst) {
    const { openCountry } = await import('./country-opening');
    const opened = await openCountry(fetchFile, list);
    if (opened) return opened;
  }
  return loadCity(fetchFile, onProgress, { late, manifest });
}
