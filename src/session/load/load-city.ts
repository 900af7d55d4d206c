// SPDX-License-Identifier: EUPL-1.2
// Opens the city in the browser: the manifest, each file fetched and verified by it, and the city assembled of them. What
// goes wrong with a file is listed; the others are used.

import type { KnownView } from '../../analysis/coverage/cells-for-map';
import type { City } from '../../core/city/city';
import type { FarPicture } from '../../core/geo/far-areas';
import { askListAgainMs, rangeReadBytes } from '../../core/limits/limits';
import type { PlaceIndex } from '../../core/search/place-index';
import { assembleCity } from './assemble-city';
import type { Fetch } from './fetch-file';
import { type FetchedFile, fetchVerified } from './fetch-verified';
import type { LargeCells, LargeOptions } from './large-cells';
import {
  type CountryRest,
  cellsName,
  isForeign,
  type LoadTrouble,
  type Manifest,
  type MoreCells,
  publishedNames,
  receiveManifest,
  troubleWith,
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
  /** What a country that was opened for its first view alone does not know yet; null when everything has been read. */
  readonly rest: CountryRest | null;
  /** Null where nobody has put that aside. */
  readonly far: FarView | null;
}

/** A country as it is seen from afar: its zones, and how its cells are had. */
export interface FarView extends FarPicture {
  /** The file of the cells (map/cells/far-cells.ts), fetched at the first call; null where it is not to be had as listed. */
  readonly cells: () => Promise<Uint8Array | null>;
}

/** How far the opening is: files of all files, and of a large file of cells, while it comes, bytes of all its bytes. */
export type OpeningProgress = (
  done: number,
  all: number,
  cells: readonly [read: number, of: number] | null,
) => void;

/** Opens the city without files that keep it waiting, and brings them in when they come. */
export interface LateFiles {
  /** How long no file, and no part of one, may have come before the city is opened with what is there. */
  readonly afterMs: number;
  /** Called with the city again each time one of them has arrived or was given up. */
  readonly onJoined: (loaded: LoadedCity) => void;
  /** Instead of `askListAgainMs`. */
  readonly askAgainMs?: readonly number[];
}

/** What an opening goes by beside the files. */
export interface Opening {
  /** Where a country is begun. */
  readonly start?: LargeOptions['start'] | undefined;
  /**
   * Without it the city is opened when every file has come or was given up. With it, data that are published while they are
   * read here are read anew, all of them by their new list.
   */
  readonly late?: LateFiles | undefined;
  /** The list, where somebody has asked for it already. */
  readonly manifest?: Promise<Manifest | null>;
}

/**
 * Loads everything the first view needs. The city is null only when municipality.json cannot be used or the manifest is of
 * a version that nobody knows here; every other trouble leaves the rest standing and is listed.
 */
export async function loadCity(
  fetchFile: Fetch,
  onProgress: OpeningProgress,
  { start, late, manifest = receiveManifest(fetchFile) }: Opening = {},
): Promise<LoadedCity> {
  if (!late) return loadListed(fetchFile, onProgress, { start, late, manifest });
  let isReplaced = false;
  const loadNewer = async (torn: LoadedCity) => {
    for (const pauseMs of late.askAgainMs ?? askListAgainMs) {
      await new Promise((done) => setTimeout(done, pauseMs));
      const list = await receiveManifest(fetchFile);
      if (isReplaced) return;
      if (list === null || JSON.stringify(list) === JSON.stringify(torn.manifest)) continue;
      isReplaced = true;
      late.onJoined(await loadCity(fetchFile, onProgress, { start, late }));
      return;
    }
  };
  const follow = (loaded: LoadedCity) => {
    if (isTorn(loaded)) void loadNewer(loaded);
    return loaded;
  };
  const onJoined = (loaded: LoadedCity) => {
    if (!isReplaced) late.onJoined(follow(loaded));
  };
  return follow(await loadListed(fetchFile, onProgress, { start, late: { ...late, onJoined }, manifest }));
}

/** Whether a file is another than the list says, or gone: a fault, or data that are published at this moment. */
function isTorn({ manifest, troubles }: LoadedCity): boolean {
  return manifest !== null && troubles.some(({ kind }) => kind === 'hash' || kind === 'missing');
}

async function loadListed(
  fetchFile: Fetch,
  onProgress: OpeningProgress,
  { start, late, manifest }: Required<Opening>,
): Promise<LoadedCity> {
  const troubles: LoadTrouble[] = [];
  const waiting = new Set(publishedNames);
  const files = new Map<string, FetchedFile>();
  let large: LargeCells | null = null as LargeCells | null;
  const done = () => publishedNames.length - waiting.size;
  const ofLarge: LargeOptions = {
    base: globalThis.document ? new URL('data/', document.baseURI).href : 'data/',
    onProgress: (read, of) => {
      onProgress(done(), publishedNames.length, [read, of]);
      isDecoding = waiting.has(cellsName) && read >= of;
      calm?.stir();
    },
    ...(start && { start }),
  };
  // All bytes of the cells are here: what they take now is this machine's own work, no file that keeps us waiting.
  let isDecoding = false;
  const calm = late && calmAfter(late.afterMs, () => files.has('municipality.json') && !isDecoding);
  const coming = publishedNames.map(async (name) => {
    const got = await (name === cellsName
      ? loadCells(fetchFile, manifest, ofLarge, () => calm?.stir())
      : fetchVerified(fetchFile, name, manifest, () => calm?.stir()));
    if ('body' in got) files.set(name, got);
    else if ('cells' in got) large = got;
    else troubles.push(got);
    waiting.delete(name);
    if (name === cellsName) isDecoding = false;
    onProgress(done(), publishedNames.length, null);
    calm?.stir();
  });

  const gathered = async (): Promise<LoadedCity> => {
    const list = await manifest;
    if (list && isForeign(list)) return unreadable(list);
    const missed = [...troubles, ...[...waiting].map((name) => troubleWith(name, 'late'))];
    const { city: read, refused } = await assembleCity(new Map(files));
    missed.push(...refused);
    await breath();
    const city = read && large ? { ...read, cells: large.cells } : read;
    const country = city && large && (await prepared(city, large, fetchFile, ofLarge));
    // What the build did not publish is empty, not lost; without this one there is no city.
    const lost = missed.filter(({ kind, file }) => kind !== 'unlisted' || file === 'municipality.json');
    lost.sort((a, b) => a.file.localeCompare(b.file));
    const view = { ...large?.view, ...country?.view };
    const index = country?.index ?? null;
    return {
      city,
      manifest: list,
      troubles: lost,
      more: large?.more ?? null,
      view,
      index,
      rest: null,
      far: null,
    };
  };

  const whole = Promise.all(coming);
  await (calm ? Promise.race([whole, calm.come]) : whole);
  const open = await gathered();
  // One after the other, so that no earlier state of the city replaces a later one.
  let joining: Promise<unknown> = Promise.resolve();
  const join = () => {
    joining = joining.then(async () => late?.onJoined(await gathered()));
  };
  // Who came while the city was put together is not in it.
  const missing = open.troubles.filter(({ kind }) => kind === 'late').map(({ file }) => file);
  for (const name of missing) void coming[publishedNames.indexOf(name)]?.then(join);
  return open;
}

/** Of a list of another version nothing is said but that. */
function unreadable(manifest: Manifest): LoadedCity {
  const troubles = [troubleWith('manifest.json', 'manifest-version', String(manifest.version))];
  return { city: null, manifest, troubles, more: null, view: {}, index: null, rest: null, far: null };
}

/** `come` is done when `stir` was not called for that long, and `isReady`; while it is not, the next stir begins anew. */
function calmAfter(ms: number, isReady: () => boolean): { stir: () => void; come: Promise<void> } {
  let go: () => void = () => {};
  const come = new Promise<void>((done) => {
    go = done;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stir = () => {
    clearTimeout(timer);
    timer = setTimeout(() => isReady() && go(), ms);
  };
  return { stir, come };
}

async function prepared(city: City, { cells }: LargeCells, fetchFile: Fetch, options: LargeOptions) {
  const { prepareCountry } = await import('./large-cells');
  return prepareCountry(city, cells, fetchFile, options);
}

/** The cells as a whole, or, where the list of the build says that the file is large, only the columns of the first view. */
async function loadCells(
  fetchFile: Fetch,
  manifest: Promise<Manifest | null>,
  options: LargeOptions,
  onHeard: () => void,
): Promise<FetchedFile | LoadTrouble | LargeCells> {
  const list = await manifest;
  const listed = !list || isForeign(list) ? undefined : list.files.find(({ name }) => name === cellsName);
  if (!listed || !(listed.bytes > rangeReadBytes || listed.head?.isPacked))
    return fetchVerified(fetchFile, cellsName, manifest, onHeard);
  const { openLargeCells } = await import('./large-cells');
  const opened = await openLargeCells({ name: cellsName, head: listed.head ?? null }, fetchFile, options);
  // A server without ranges sent the whole file after all.
  return 'whole' in opened ? { body: opened.whole, isVerified: false } : opened;
}
