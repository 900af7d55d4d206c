// SPDX-License-Identifier: EUPL-1.2
// The list of a published city's files, and what can go wrong with one.

import type { KnownView } from '../../analysis/coverage/cells-for-map';
import type { City } from '../../core/city/city';
import { type LayerId, layers } from '../../layers';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import { type Fetch, receive } from './fetch-file';

export type Classes = NonNullable<KnownView['classes']>;

/** One line of `data/manifest.json`, as the build writes it (scripts/vite/publish-city.ts). */
export interface ManifestFile {
  readonly name: string;
  readonly layer: LayerId | null;
  readonly bytes: number;
  /** Hex; compared with what was received. */
  readonly sha256: string;
  /** Latest date of the layer's features; null for files that are no layer. */
  readonly asOf: string | null;
  readonly features: number | null;
  /** Of packed cells: how long their head is, and its own checksum. It has those of the columns. */
  readonly head?: FileHead;
}

export interface FileHead {
  readonly bytes: number;
  readonly sha256: string;
  /** The chunks are deflated: to be read by range, whatever its length. */
  readonly isPacked?: true;
}

export interface Manifest {
  readonly version: number;
  readonly dataAsOf: string;
  readonly files: readonly ManifestFile[];
}

export type TroubleKind =
  | 'no-manifest'
  | 'manifest-version'
  | 'unlisted'
  | 'missing'
  | 'late'
  | 'html'
  | 'hash'
  | 'refused'
  | 'network';

export interface LoadTrouble {
  readonly kind: TroubleKind;
  readonly file: string;
  readonly layer: LayerId | null;
  /** For `refused`: the first finding, as its code and what was found. */
  readonly detail: string | null;
}

/** Columns of a large cell file that the first view does not need, read when somebody asks for them. */
export interface MoreCells {
  /** What the file has beyond the best technology. */
  readonly technologies: readonly CoverageTechnology[];
  /** The city with these columns, or what went wrong; null when it was cancelled. */
  readonly load: (
    city: City,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (read: number, of: number) => void },
  ) => Promise<{ readonly city: City; readonly classes: Classes } | LoadTrouble | null>;
}

/** What is known of a country that was opened for its first view, of what has not been read. */
export interface CountryRest {
  readonly technologies: readonly CoverageTechnology[];
  /** Whether anything of the city is demo data. */
  readonly demo: boolean;
}

/** The coverage as it is published: packed, because the GeoJSON that people edit is too big for a first view. */
export const cellsName = 'broadband-coverage.cells';

/** What the build puts aside for the first view of a country; no other city has it. */
export const openingName = 'opening.json';

/** Beside it the cells as they are seen from afar (map/cells/far-cells.ts), for the moving map. */
export const farCellsName = 'from-afar.cells';

/** The files of a city that the first view needs, besides the manifest. */
export const publishedNames: readonly string[] = [
  'municipality.json',
  'contacts.json',
  'federal-rules.json',
  'statistics/breitbandatlas.csv',
  cellsName,
  ...layers.filter((layer) => layer.id !== 'broadband-coverage').map((layer) => `${layer.id}.geojson`),
];

/** The manifest, never from the cache: it is what tells an old file from a new one. Null where there is none to use. */
export async function receiveManifest(fetchFile: Fetch): Promise<Manifest | null> {
  try {
    const { ok, body } = await receive(fetchFile, 'manifest.json', { cache: 'no-store' });
    if (!ok) return null;
    const manifest = JSON.parse(new TextDecoder().decode(body)) as Manifest;
    return Array.isArray(manifest.files) || isForeign(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

/** Asks for nothing that the list does not have: a town need not have every file. Without a list everything is asked for. */
export function askingListed(fetchFile: Fetch, manifest: Manifest | null): Fetch {
  if (!manifest) return fetchFile;
  const listed = new Set(manifest.files.map(({ name }) => name));
  return async (name, options) =>
    listed.has(name) ? fetchFile(name, options) : new Response(null, { status: 404 });
}

/** What this program can read of the list. */
const knownVersion = 1;

/** Whether the list is of another version: what it says of the files then is anybody's guess. */
export function isForeign(manifest: Manifest): boolean {
  return manifest.version !== undefined && manifest.version !== knownVersion;
}

/** What went wrong with a file, under the layer that it would have been. */
export function troubleWith(file: string, kind: TroubleKind, detail: string | null = null): LoadTrouble {
  const layer =
    file === cellsName ? 'broadband-coverage' : layers.find(({ id }) => `${id}.geojson` === file)?.id;
  return { kind, file, layer: layer ?? null, detail };
}
