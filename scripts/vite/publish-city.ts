// SPDX-License-Identifier: EUPL-1.2
// From the data folder to what the page is given: the files themselves, the cells packed, a manifest with checksums,
// a JSON Schema for each layer, a catalogue for portals. Pure: the same folder gives the same bytes.

import { createHash } from 'node:crypto';
import type { Cells } from '../../src/core/cells/cells';
import { readCellsHead } from '../../src/core/cells/cells-file-head';
import { writePublishedCells } from '../../src/core/cells/packed-cells';
import type { City, CityLayers } from '../../src/core/city/city';
import { describeFinding } from '../../src/core/findings/finding-in-layer';
import { foldFindings } from '../../src/core/findings/fold-findings';
import { housesFile } from '../../src/core/houses/houses-file';
import { bigFileBytes } from '../../src/core/limits/limits';
import { checkAnyFile } from '../../src/core/read/check-data-file';
import { emptyLayersLine, missingLayerFiles } from '../../src/core/read/empty-layers';
import { readCity } from '../../src/core/read/read-city';
import { cellsFile as cellsName } from '../../src/core/read/read-document';
import type { ReadMemory } from '../../src/core/read/read-memory';
import { jsonSchemaOf } from '../../src/core/schema/json-schema';
import { type FileReport, withFindings } from '../../src/core/validation/check-file';
import { checkFormer } from '../../src/core/validation/check-former';
import { catalogueOf } from '../../src/export/catalogue/dcat-catalogue';
import { type LayerId, layers } from '../../src/layers';
import { farCellsName, type ManifestFile, openingName } from '../../src/session/load/manifest';
import { farCellsOf, openingOf } from './write-opening';

export interface Manifest {
  readonly version: 1;
  readonly dataAsOf: string;
  /** Git revision that the build was made from; null outside a repository. No time: a build repeats byte by byte. */
  readonly builtFrom: string | null;
  readonly files: readonly ManifestFile[];
}

export interface PublishedCity {
  /** Path below the site's root, such as `data/boundary.geojson`, and content. Empty where the data was refused. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly reports: readonly FileReport[];
  /** Whether any file has an error, which the build refuses. */
  readonly refused: boolean;
}

const coverageName = 'broadband-coverage.geojson';

/** Whether a file of the data folder is published; notes such as README.md stay in the repository. */
export function isPublished(name: string): boolean {
  return /\.(geojson|json|csv)$/.test(name) || name === cellsName || name === housesFile;
}

/**
 * Checks the folder and makes what is published of it.
 * @param folder names relative to the data folder, with forward slashes, and contents
 * @param memory of what was read and packed before, for whoever publishes again and again
 * @param former files as they were last committed, by name; layers that differ are held against them
 */
export function publishCity(
  folder: ReadonlyMap<string, Uint8Array>,
  builtFrom: string | null,
  memory?: ReadMemory,
  former?: ReadonlyMap<string, Uint8Array> | null,
): PublishedCity {
  const today = new Date().toISOString().slice(0, 10);
  const { city, reports: read } = readCity(folder, { today, ...(memory && { memory }) });
  const ofCity = former ? read.map((report) => againstFormer(report, folder, former)) : read;
  // The page fetches the houses only when it needs them, so nobody but the build looks at them before.
  const houses = folder.get(housesFile);
  const reports = houses ? [...ofCity, checkAnyFile(houses, housesFile)] : ofCity;
  const refused = city === null || reports.some(hasError);
  if (city === null || refused) return { files: new Map(), reports, refused: true };

  const data = new Map([...folder].filter(([name]) => isPublished(name)));
  // A folder whose coverage is packed only is published as it is; where the GeoJSON lies beside it, that is what counts.
  const packed = (cells: Cells) =>
    memory ? memory.derived(cells, writePublishedCells) : writePublishedCells(cells);
  if (city.cells && (folder.has(coverageName) || !folder.has(cellsName)))
    data.set(cellsName, packed(city.cells));
  const opening = openingOf(city);
  // Compact: it is read by every visitor and by nobody's eyes.
  if (opening) data.set(openingName, new TextEncoder().encode(JSON.stringify(opening)));
  const farCells = farCellsOf(city);
  if (farCells) data.set(farCellsName, farCells);
  const sorted = [...data].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = {
    version: 1,
    dataAsOf: city.municipality.dataAsOf,
    builtFrom,
    files: sorted.map(([name, bytes]) => manifestFile(name, bytes, city)),
  };
  const files = new Map(sorted.map(([name, bytes]) => [`data/${name}`, bytes]));
  files.set('data/manifest.json', jsonBytes(manifest));
  files.set('catalogue.jsonld', jsonBytes(catalogueOf(city, manifest.files, '').document));
  for (const layer of layers) files.set(`schema/${layer.id}.json`, jsonBytes(jsonSchemaOf(layer)));
  return { files, reports, refused: false };
}

/** The report with what a layer has lost or changed unsaid since the version before. */
function againstFormer(
  report: FileReport,
  folder: ReadonlyMap<string, Uint8Array>,
  former: ReadonlyMap<string, Uint8Array>,
): FileReport {
  const [was, is] = [former.get(report.file), folder.get(report.file)];
  if (report.layer === null || !was || !is || is.length > bigFileBytes || Buffer.from(was).equals(is))
    return report;
  return withFindings(report, checkFormer(report.layer, was, is) ?? []);
}

/**
 * The reports as lines for a terminal, repetition folded: errors first, then warnings, then one line with all layers that have no file; other
 * notices are left to `nuf check`. Empty if clean.
 */
export function reportLines(reports: readonly FileReport[], language: 'de' | 'en'): string[] {
  const lines = (severity: 'error' | 'warning') =>
    reports.flatMap((report) =>
      foldFindings(report)
        .filter(({ first }) => first.severity === severity && !isEmptyLayer(report, first.code))
        .map(({ first, count }) => {
          const place = [first.featureId, first.path].filter((part) => part !== null).join(' ');
          const { message } = describeFinding(first, report.layer, report.file, language);
          const times = count > (first.count ?? 1) ? `${count} × ` : '';
          return `${report.file}: ${severityWords[language][severity]}: ${times}${place ? `${place}: ` : ''}${message}`;
        }),
    );
  const isMissing = (name: string) =>
    reports.some(
      (report) => report.file === name && report.findings.some(({ code }) => isEmptyLayer(report, code)),
    );
  const empty = emptyLayersLine(missingLayerFiles([]).filter(isMissing), language);
  return [...lines('error'), ...lines('warning'), ...(empty === null ? [] : [empty])];
}

const severityWords = {
  de: { error: 'Fehler', warning: 'Warnung' },
  en: { error: 'error', warning: 'warning' },
} as const;

/** Whether the finding says no more than that a town has no file of this layer. */
function isEmptyLayer({ file }: FileReport, code: string): boolean {
  return code === 'file-missing' && missingLayerFiles([]).includes(file);
}

function hasError(report: FileReport): boolean {
  return report.unlisted.error > 0 || report.findings.some((finding) => finding.severity === 'error');
}

function manifestFile(name: string, bytes: Uint8Array, city: City): ManifestFile {
  const packed = name === cellsName || name === coverageName;
  const layer = packed
    ? 'broadband-coverage'
    : (layers.find(({ id }) => name === `${id}.geojson`)?.id ?? null);
  const about = layer === null ? { asOf: null, features: null } : aboutLayer(layer, city);
  const { head } = name === cellsName ? readCellsHead(bytes, bytes.length) : { head: null };
  const ofHead = head && {
    bytes: head.start,
    sha256: sha256(bytes.subarray(0, head.start)),
    ...(head.isPacked && { isPacked: true as const }),
  };
  return {
    name,
    layer,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...about,
    ...(ofHead && { head: ofHead }),
  };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function aboutLayer(layer: LayerId, city: City): { asOf: string | null; features: number } {
  if (layer === 'broadband-coverage') {
    return { asOf: city.cells?.about.asOf ?? null, features: city.cells?.count ?? 0 };
  }
  const features = city.layers[layer] as CityLayers[LayerId];
  const dates = features.map(({ properties }) => properties.asOf).filter((date) => date !== null);
  return { asOf: dates.sort().at(-1) ?? null, features: features.length };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
