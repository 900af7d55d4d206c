// SPDX-License-Identifier: EUPL-1.2
// Opens the city in the browser: manifest first, then each file with its checksum. A file that is missing, cut short,
// replaced by a web page or changed is named; the others are used.

import type { Cells } from '../core/cells';
import { readCellsFile } from '../core/cells-file';
import type { City, CityFeature, CityLayers } from '../core/city';
import type { Contact } from '../core/contacts';
import type { Municipality } from '../core/municipality';
import { readContacts, readLayer, readMunicipality } from '../core/read-city';
import { readOfficialSeries } from '../core/statistics';
import { type LayerId, layers } from '../layers';

export interface ManifestFile {
  readonly name: string;
  readonly layer: LayerId | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly asOf: string | null;
  readonly features: number | null;
}

export interface Manifest {
  readonly version: number;
  readonly dataAsOf: string;
  readonly files: readonly ManifestFile[];
}

export type TroubleKind = 'missing' | 'html' | 'hash' | 'refused' | 'network';

export interface LoadTrouble {
  readonly kind: TroubleKind;
  readonly file: string;
  readonly layer: LayerId | null;
  /** For `refused`: the first finding, as its code and what was found. */
  readonly detail: string | null;
}

export interface LoadedCity {
  readonly city: City | null;
  readonly manifest: Manifest | null;
  readonly troubles: readonly LoadTrouble[];
}

/** How a file of the data folder is fetched; a test hands in its own. */
export type Fetch = (name: string, options?: RequestInit) => Promise<Response>;

export const fetchData: Fetch = (name, options) => fetch(new URL(`data/${name}`, document.baseURI), options);

const cellsName = 'broadband-coverage.cells';

/**
 * Loads everything the first view needs. `onProgress` hears how many files are done of how many. The city is null only
 * when municipality.json cannot be used; every other trouble leaves the rest standing and is listed.
 */
export async function loadCity(
  fetchFile: Fetch,
  onProgress: (done: number, all: number) => void,
): Promise<LoadedCity> {
  const manifest = await loadManifest(fetchFile);
  const troubles: LoadTrouble[] = [];
  const names = [
    'municipality.json',
    'contacts.json',
    'statistics/breitbandatlas.csv',
    cellsName,
    ...layerNames(),
  ];
  let done = 0;
  const bytes = new Map<string, Uint8Array>();
  await Promise.all(
    names.map(async (name) => {
      const got = await loadFile(fetchFile, name, manifest);
      if (got instanceof Uint8Array) bytes.set(name, got);
      else troubles.push(got);
      done += 1;
      onProgress(done, names.length);
    }),
  );
  const city = assemble(bytes, troubles);
  troubles.sort((a, b) => a.file.localeCompare(b.file));
  return { city, manifest, troubles };
}

function layerNames(): string[] {
  // The cells come packed: the GeoJSON of the coverage is the source that people edit, too big for a first view.
  return layers.filter((layer) => layer.id !== 'broadband-coverage').map((layer) => `${layer.id}.geojson`);
}

function layerOfFile(name: string): LayerId | null {
  if (name === cellsName) return 'broadband-coverage';
  return layers.find((layer) => `${layer.id}.geojson` === name)?.id ?? null;
}

async function loadManifest(fetchFile: Fetch): Promise<Manifest | null> {
  try {
    // Never from the cache: it is what tells an old file from a new one.
    const response = await fetchFile('manifest.json', { cache: 'no-store' });
    if (!response.ok) return null;
    const manifest = (await response.json()) as Manifest;
    return Array.isArray(manifest.files) ? manifest : null;
  } catch {
    return null;
  }
}

async function loadFile(
  fetchFile: Fetch,
  name: string,
  manifest: Manifest | null,
): Promise<Uint8Array | LoadTrouble> {
  const trouble = (kind: TroubleKind): LoadTrouble => ({
    kind,
    file: name,
    layer: layerOfFile(name),
    detail: null,
  });
  let body: Uint8Array;
  try {
    const response = await fetchFile(name);
    if (response.status === 404) return trouble('missing');
    if (!response.ok) return trouble('network');
    body = new Uint8Array(await response.arrayBuffer());
  } catch {
    return trouble('network');
  }
  if (looksLikeHtml(body)) return trouble('html');
  const expected = manifest?.files.find((file) => file.name === name)?.sha256;
  const digest = expected ? await sha256(body) : null;
  return digest !== null && digest !== expected ? trouble('hash') : body;
}

function looksLikeHtml(body: Uint8Array): boolean {
  const head = new TextDecoder().decode(body.subarray(0, 64)).trimStart().toLowerCase();
  return head.startsWith('<!doctype') || head.startsWith('<html');
}

/** Hex SHA-256; null where the browser offers none (plain http away from localhost), so that nothing is claimed. */
async function sha256(body: Uint8Array): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', body as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function assemble(bytes: Map<string, Uint8Array>, troubles: LoadTrouble[]): City | null {
  const refuse = (file: string, detail: string | null) =>
    troubles.push({ kind: 'refused', file, layer: layerOfFile(file), detail });
  const municipality = readOne<Municipality>('municipality.json', bytes, readMunicipality, refuse);
  if (!municipality) return null;
  const contacts = readOne<readonly Contact[]>('contacts.json', bytes, readContacts, refuse) ?? [];
  const csv = bytes.get('statistics/breitbandatlas.csv');
  const { series } = readOfficialSeries(csv ? new TextDecoder().decode(csv) : '');
  const found = layers.map((layer) => [layer.id, readFeatures(layer.id, bytes, refuse)] as const);
  return {
    municipality,
    contacts,
    statistics: series,
    layers: Object.fromEntries(found) as unknown as CityLayers,
    cells: readCells(bytes, refuse),
  };
}

type Refuse = (file: string, detail: string | null) => void;

function readOne<T>(
  file: string,
  bytes: Map<string, Uint8Array>,
  read: (bytes: Uint8Array) => {
    value: T | null;
    findings: readonly { code: string; found: string | null }[];
  },
  refuse: Refuse,
): T | null {
  const body = bytes.get(file);
  if (!body) return null;
  const { value, findings } = read(body);
  if (value === null) refuse(file, describe(findings));
  return value;
}

function readFeatures(
  layer: LayerId,
  bytes: Map<string, Uint8Array>,
  refuse: Refuse,
): readonly CityFeature[] {
  const file = `${layer}.geojson`;
  const body = bytes.get(file);
  if (!body) return [];
  const { features, findings } = readLayer(layer, body, { trust: true });
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) refuse(file, describe(errors));
  return features;
}

function readCells(bytes: Map<string, Uint8Array>, refuse: Refuse): Cells | null {
  const body = bytes.get(cellsName);
  if (!body) return null;
  const read = readCellsFile(body);
  if (read.cells) return read.cells;
  refuse(cellsName, read.refused);
  return null;
}

function describe(findings: readonly { code: string; found: string | null }[]): string | null {
  const first = findings[0];
  return first ? [first.code, first.found].filter(Boolean).join(': ') : null;
}
