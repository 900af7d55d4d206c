// SPDX-License-Identifier: EUPL-1.2
// Opens the city in the browser: manifest first, then each file with its checksum. A file that is missing, cut short,
// replaced by a web page or changed is named; the others are used.

import type { KnownView } from '../../analysis/coverage/cells-for-map';
import type { Cells } from '../../core/cells/cells';
import { readCellsFile } from '../../core/cells/cells-file';
import { rangeReadBytes } from '../../core/cells/cells-file-head';
import type { AnyFeature, City, CityLayers } from '../../core/city/city';
import type { Contact } from '../../core/city/contacts';
import type { Municipality } from '../../core/city/municipality';
import { readOfficialSeries } from '../../core/city/official-series';
import {
  publishedLayerSteps,
  readPublishedContacts,
  readPublishedMunicipality,
} from '../../core/read/read-published';
import type { PlaceIndex } from '../../core/search/place-index';
import { type LayerId, layers } from '../../layers';
import { receive } from './fetch-file';
import type { LargeCells, LargeOptions } from './large-cells';
import type { Fetch, LoadTrouble, Manifest, MoreCells, TroubleKind } from './manifest';
import { inSlices } from './run-in-slices';
import { sha256 } from './sha256';
import { breath, breaths } from './yield-to-input';

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

export const fetchData: Fetch = (name, options) => fetch(new URL(`data/${name}`, document.baseURI), options);

const cellsName = 'broadband-coverage.cells';

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
  const manifest = loadManifest(fetchFile);
  const troubles: LoadTrouble[] = [];
  const names = [
    'municipality.json',
    'contacts.json',
    'statistics/breitbandatlas.csv',
    cellsName,
    ...layerNames(),
  ];
  let done = 0;
  const files = new Map<string, Loaded>();
  let large: LargeCells | null = null as LargeCells | null;
  const ofLarge: LargeOptions = {
    base: globalThis.document ? new URL('data/', document.baseURI).href : 'data/',
    onProgress: (...part) => onProgress(done, names.length, part),
    ...(start && { start }),
  };
  await Promise.all(
    names.map(async (name) => {
      const got = await (name === cellsName
        ? loadCells(fetchFile, name, manifest, ofLarge)
        : loadFile(fetchFile, name, manifest));
      if ('body' in got) files.set(name, got);
      else if ('cells' in got) large = got;
      else troubles.push(got);
      done += 1;
      onProgress(done, names.length, null);
    }),
  );
  const read = await assemble(files, troubles);
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
    const { ok, body } = await receive(fetchFile, 'manifest.json', { cache: 'no-store' });
    if (!ok) return null;
    const manifest = JSON.parse(new TextDecoder().decode(body)) as Manifest;
    return Array.isArray(manifest.files) ? manifest : null;
  } catch {
    return null;
  }
}

/** A file's bytes, and whether its checksum proved that it is the one the build has checked. */
interface Loaded {
  readonly body: Uint8Array;
  readonly proven: boolean;
}

async function loadFile(
  fetchFile: Fetch,
  name: string,
  manifest: Promise<Manifest | null>,
  signal?: AbortSignal,
): Promise<Loaded | LoadTrouble> {
  const trouble = (kind: TroubleKind): LoadTrouble => ({
    kind,
    file: name,
    layer: layerOfFile(name),
    detail: null,
  });
  let body: Uint8Array;
  try {
    const received = await receive(fetchFile, name, signal && { signal });
    if (received.status === 404) return trouble('missing');
    if (!received.ok) return trouble('network');
    body = received.body;
  } catch {
    return trouble('network');
  }
  if (looksLikeHtml(body)) return trouble('html');
  const expected = (await manifest)?.files.find((file) => file.name === name)?.sha256;
  const digest = expected ? await sha256(body) : null;
  if (digest !== null && digest !== expected) return trouble('hash');
  return { body, proven: digest !== null };
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
): Promise<Loaded | LoadTrouble | LargeCells> {
  const stop = new AbortController();
  const whole = loadFile(fetchFile, name, manifest, stop.signal);
  const listed = (await manifest)?.files.find((file) => file.name === name);
  if (!listed || listed.bytes <= rangeReadBytes) return whole;
  stop.abort();
  const { openLargeCells } = await import('./large-cells');
  const opened = await openLargeCells({ name, head: listed.head ?? null }, fetchFile, options);
  // A server without ranges sent the whole file after all.
  return 'whole' in opened ? { body: opened.whole, proven: false } : opened;
}

function looksLikeHtml(body: Uint8Array): boolean {
  const head = new TextDecoder().decode(body.subarray(0, 64)).trimStart().toLowerCase();
  return head.startsWith('<!doctype') || head.startsWith('<html');
}

async function assemble(files: Map<string, Loaded>, troubles: LoadTrouble[]): Promise<City | null> {
  const refuse = (file: string, detail: string | null) =>
    troubles.push({ kind: 'refused', file, layer: layerOfFile(file), detail });
  const municipality = await readOne<Municipality>(
    'municipality.json',
    files,
    refuse,
    readPublishedMunicipality,
    async (bytes) => (await checking()).readMunicipality(bytes),
  );
  if (!municipality) return null;
  const contacts = await readOne<readonly Contact[]>(
    'contacts.json',
    files,
    refuse,
    readPublishedContacts,
    async (bytes) => (await checking()).readContacts(bytes),
  );
  const csv = files.get('statistics/breitbandatlas.csv');
  const { series } = readOfficialSeries(csv ? new TextDecoder().decode(csv.body) : '');
  const found: [LayerId, readonly AnyFeature[]][] = [];
  const breathing = breaths();
  for (const { id } of layers) {
    await breathing();
    found.push([id, await readFeatures(id, files, refuse)]);
  }
  await breath();
  return {
    municipality,
    contacts: contacts ?? [],
    statistics: series,
    layers: Object.fromEntries(found) as unknown as CityLayers,
    cells: readCells(files, refuse),
  };
}

/** The whole checking is a chunk of its own: a file with a fitting checksum was checked when the page was built. */
const checking = () => import('../../core/read/read-city');

type Refuse = (file: string, detail: string | null) => void;
type Findings = readonly { code: string; found: string | null; severity: string }[];

async function readOne<T>(
  file: string,
  files: Map<string, Loaded>,
  refuse: Refuse,
  published: (text: string) => T | null | Promise<T | null>,
  checked: (bytes: Uint8Array) => Promise<{ value: T | null; findings: Findings }>,
): Promise<T | null> {
  const loaded = files.get(file);
  if (!loaded) return null;
  const plain = loaded.proven ? await published(new TextDecoder().decode(loaded.body)) : null;
  if (plain !== null) return plain;
  const { value, findings } = await checked(loaded.body);
  if (value === null) refuse(file, describe(findings));
  return value;
}

async function readFeatures(
  layer: LayerId,
  files: Map<string, Loaded>,
  refuse: Refuse,
): Promise<readonly AnyFeature[]> {
  const file = `${layer}.geojson`;
  const read = await readOne<readonly AnyFeature[]>(
    file,
    files,
    refuse,
    (text) => inSlices(publishedLayerSteps(layer, text)) as Promise<readonly AnyFeature[] | null>,
    async (bytes) => {
      const { features, findings } = (await checking()).readLayer(layer, bytes);
      const refused = findings.some((finding) => finding.severity === 'error');
      return { value: refused ? null : (features as readonly AnyFeature[]), findings };
    },
  );
  return read ?? [];
}

function readCells(files: Map<string, Loaded>, refuse: Refuse): Cells | null {
  const loaded = files.get(cellsName);
  if (!loaded) return null;
  const read = readCellsFile(loaded.body);
  if (read.cells) return read.cells;
  refuse(cellsName, read.refused);
  return null;
}

function describe(findings: Findings): string | null {
  const first = findings.find((finding) => finding.severity === 'error') ?? findings[0];
  return first ? [first.code, first.found].filter(Boolean).join(': ') : null;
}
