// SPDX-License-Identifier: EUPL-1.2
// Opens the city in the browser: the manifest, each file fetched and verified by it, and the city assembled of them. What
// goes wrong with a file is listed; the others are used.

import type { KnownView } from '../../analysis/coverage/cells-for-map';
import type { City } from '../../core/city/city';
import { rangeReadBytes } from '../../core/limits/limits';
import type { PlaceIndex } from '../../core/search/place-index';
import { assembleCity } from './assemble-city';
import type { Fetch } from './fetch-file';
import { type FetchedFile, fetchVerified } from './fetch-verified';
import type { LargeCells, LargeOptions } from './large-cells';
import {
  cellsName,
  type LoadTrouble,
  type Manifest,
  type MoreCells,
  publishedNames,
  receiveManifest,
} from './manifest';
import { breath } from './yield-to-input';

export interface LoadedCity {
  readonly city: City | null;
  /** Null when all cells are there. */
  readonly more: MoreCells | null;
  /** What of a country's cells the map needs, worked out already; empty for a city. */
  readonly view: KnownView;
  /** The search's index of a country; null for a city, whose index is made in no time. */
  readonly index: PlaceIndex | null;
  readonly manifest: Manifest | null;
  readonly troubles: readonly LoadTrouble[];
}

/** How far the opening is: files of all files, and of a large file of cells, while it comes, bytes of all its bytes. */
export type OpeningProgress = (
  done: number,
  all: number,
  cells: readonly [read: number, of: number] | null,
) => void;

/**
 * Loads everything the first view needs. The city is null only
 * when municipality.json cannot be used; every other trouble leaves the rest standing and is listed.
 */
export async function loadCity(
  fetchFile: Fetch,
  onProgress: OpeningProgress,
  start?: LargeOptions['start'],
): Promise<LoadedCity> {
  // All at once: the manifest is needed only when a file has come.
  const manifest = receiveManifest(fetchFile);
  const troubles: LoadTrouble[] = [];
  let done = 0;
  const files = new Map<string, FetchedFile>();
  let large: LargeCells | null = null as LargeCells | null;
  const ofLarge: LargeOptions = {
    base: globalThis.document ? new URL('data/', document.baseURI).href : 'data/',
    onProgress: (...part) => onProgress(done, publishedNames.length, part),
    ...(start && { start }),
  };
  await Promise.all(
    publishedNames.map(async (name) => {
      const got = await (name === cellsName
        ? loadCells(fetchFile, name, manifest, ofLarge)
        : fetchVerified(fetchFile, name, manifest));
      if ('body' in got) files.set(name, got);
      else if ('cells' in got) large = got;
      else troubles.push(got);
      done += 1;
      onProgress(done, publishedNames.length, null);
    }),
  );
  const { city: read, refused } = await assembleCity(files);
  troubles.push(...refused);
  await breath();
  const city = read && large ? { ...read, cells: large.cells } : read;
  const country = city && large && (await prepared(city, large, fetchFile, ofLarge));
  const listed = (await manifest)?.files.map(({ name }) => name);
  // A layer that the build did not publish is empty, not lost.
  const lost = troubles.filter(({ kind, file }) => kind !== 'missing' || !listed || listed.includes(file));
  lost.sort((a, b) => a.file.localeCompare(b.file));
  const view = { ...large?.view, ...country?.view };
  const index = country?.index ?? null;
  return { city, manifest: await manifest, troubles: lost, more: large?.more ?? null, view, index };
}

async function prepared(city: City, { cells }: LargeCells, fetchFile: Fetch, options: LargeOptions) {
  const { prepareCountry } = await import('./large-cells');
  return prepareCountry(city, cells, fetchFile, options);
}

/**
 * The cells as a whole, or, where the list of the build says that the file is large, only the columns of the first view.
 * The reading as a whole begins at once, because most files are small and the list may come late.
 */
async function loadCells(
  fetchFile: Fetch,
  name: string,
  manifest: Promise<Manifest | null>,
  options: LargeOptions,
): Promise<FetchedFile | LoadTrouble | LargeCells> {
  const stop = new AbortController();
  const whole = fetchVerified(fetchFile, name, manifest, stop.signal);
  const listed = (await manifest)?.files.find((file) => file.name === name);
  if (!listed || listed.bytes <= rangeReadBytes) return whole;
  stop.abort();
  const { openLargeCells } = await import('./large-cells');
  const opened = await openLargeCells({ name, head: listed.head ?? null }, fetchFile, options);
  // A server without ranges sent the whole file after all.
  return 'whole' in opened ? { body: opened.whole, isVerified: false } : opened;
}
