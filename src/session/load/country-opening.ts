// SPDX-License-Identifier: EUPL-1.2
// Opens a country with what the build has put aside for its first view: the shares of its groups, a picture of its zones from
// afar, and every small file. Cells and zones are read when somebody asks for more than that.

import { takeShares, type WrittenShares } from '../../analysis/coverage/written-shares';
import type { Cells } from '../../core/cells/cells';
import type { City } from '../../core/city/city';
import type { FarPicture } from '../../core/geo/far-areas';
import { buildPlaceIndex } from '../../core/search/place-index';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import { assembleCity } from './assemble-city';
import type { Fetch } from './fetch-file';
import { type FetchedFile, fetchVerified } from './fetch-verified';
import type { FarView, LoadedCity } from './load-city';
import { farCellsName, type Manifest, openingName, publishedNames } from './manifest';

/** `data/opening.json`, as the build writes it (scripts/vite/write-opening.ts). */
export interface CountryOpening {
  readonly version: 1;
  /** Published files for which it stands until they are read. */
  readonly covers: readonly string[];
  readonly cells: Pick<Cells, 'crs' | 'cellM' | 'count' | 'about'>;
  readonly technologies: readonly CoverageTechnology[];
  readonly shares: WrittenShares;
  /** Of each layer that is not read the features that the start screen names, as lines of its file. */
  readonly examples: Readonly<Record<string, readonly object[]>>;
  /** Whether anything of the city is demo data. */
  readonly demo: boolean;
  readonly picture: FarPicture;
}

/**
 * The country as far as its first view needs it; null where the file or any of the small ones did not come as the list says, or
 * is of another version: then the whole city is to be read, which also says what is wrong.
 */
export async function openCountry(fetchFile: Fetch, manifest: Manifest): Promise<LoadedCity | null> {
  const listed = Promise.resolve(manifest);
  const opening = readOpening(await fetchVerified(fetchFile, openingName, listed));
  if (!opening) return null;
  const { covers, cells, technologies, shares, examples, demo, picture } = opening;
  const files = new Map<string, FetchedFile>();
  for (const [layer, features] of Object.entries(examples)) {
    const body = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
    files.set(`${layer}.geojson`, { body, isVerified: true });
  }
  const small = publishedNames.filter(
    (name) => !covers.includes(name) && manifest.files.some((file) => file.name === name),
  );
  const fetched = await Promise.all(small.map((name) => fetchVerified(fetchFile, name, listed)));
  for (const [at, file] of fetched.entries()) {
    if (!('body' in file)) return null;
    files.set(small[at]!, file);
  }
  const { city: read, refused } = await assembleCity(files);
  if (!read || refused.length > 0) return null;
  const city: City = { ...read, cells: new UnreadCells(cells) };
  takeShares(city, shares);
  return {
    city,
    manifest,
    troubles: [],
    more: null,
    view: {},
    // Of what has been read; the field waits for the whole.
    index: buildPlaceIndex(read),
    rest: { technologies, demo },
    far: { ...picture, cells: farCells(fetchFile, listed) },
  };
}

/** Asked for once, and only where a map draws it. */
function farCells(fetchFile: Fetch, listed: Promise<Manifest>): FarView['cells'] {
  let asked: Promise<Uint8Array | null> | null = null;
  const fetched = async () => {
    const file = await fetchVerified(fetchFile, farCellsName, listed);
    return 'body' in file && file.isVerified ? file.body : null;
  };
  return () => {
    asked ??= fetched();
    return asked;
  };
}

function readOpening(file: Awaited<ReturnType<typeof fetchVerified>>): CountryOpening | null {
  if (!('body' in file) || !file.isVerified) return null;
  const opening = JSON.parse(new TextDecoder().decode(file.body)) as CountryOpening;
  return opening.version === 1 ? opening : null;
}

/** Cells of which only the head is known. Who asks for a number has forgotten to wait, and would else say something untrue. */
class UnreadCells implements Cells {
  readonly crs: Cells['crs'];
  readonly cellM: number;
  readonly count: number;
  readonly about: Cells['about'];
  readonly percent: Cells['percent'] = new Map();

  constructor({ crs, cellM, count, about }: CountryOpening['cells']) {
    this.crs = crs;
    this.cellM = cellM;
    this.count = count;
    this.about = about;
  }

  get column(): never {
    return notRead();
  }
  get row(): never {
    return notRead();
  }
  get households(): never {
    return notRead();
  }
  get businesses(): never {
    return notRead();
  }
  get mobile4g(): never {
    return notRead();
  }
  get mobile5g(): never {
    return notRead();
  }
}

function notRead(): never {
  throw new Error('cells: asked for a number before they were read; wait until the city has no rest');
}
