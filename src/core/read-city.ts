// SPDX-License-Identifier: EUPL-1.2
// The door into the model: a folder of files becomes a City, and every file gets a report. Nothing here throws.

import type { Feature } from 'geojson';
import type * as z from 'zod';
import { type LayerId, layerById, layers } from '../layers';
import { cellsFromFeatures } from './cells-from-features';
import { type CheckOptions, checkFile, defaultLimit, type FileReport, reportOf } from './check-file';
import { reportIssues } from './check-schema';
import type { City, CityFeature, CityLayers, FeatureId } from './city';
import { type Contact, contactsSchema } from './contacts';
import type { Finding } from './finding';
import { FindingList } from './finding-list';
import type { FindingCode } from './finding-words';
import { landDemandDefaultsSchema } from './land-demand-defaults';
import { type Municipality, municipalitySchema } from './municipality';
import { readJson } from './read-json';
import { isForeignText, readText } from './read-text';
import { type OfficialSeries, readOfficialSeries } from './statistics';

export interface ReadOptions {
  /** The files were checked before (at the build): geometry and sense are not looked at again. */
  readonly trust?: boolean;
}

export interface Read<T> {
  /** Null when the file was refused. */
  readonly value: T | null;
  readonly findings: readonly Finding<FindingCode>[];
}

/** Where the official series lies in a data folder. */
export const statisticsFile = 'statistics/breitbandatlas.csv';

/**
 * Reads a data folder; names are relative to it (`industrial-zones.geojson`, `municipality.json`,
 * `statistics/breitbandatlas.csv`). A file that is missing or refused leaves its part of the city empty and has a
 * report that says why; the other files are not affected. Files that the format does not know are not looked at.
 */
export function readCity(
  files: ReadonlyMap<string, Uint8Array>,
  options: ReadOptions = {},
): { city: City; reports: FileReport[] } {
  const reports: FileReport[] = [];
  const take = <T>(
    name: string,
    read: (bytes: Uint8Array) => { value: T; report: FileReport },
    missing: T,
  ): T => {
    const bytes = files.get(name);
    const { value, report } = bytes ? read(bytes) : { value: missing, report: missingReport(name) };
    reports.push(report);
    return value;
  };
  const municipality = take(
    'municipality.json',
    (bytes) => named('municipality.json', readMunicipality(bytes)),
    null,
  );
  const contacts = take('contacts.json', (bytes) => named('contacts.json', readContacts(bytes)), null);
  const statistics = take(statisticsFile, (bytes) => named(statisticsFile, readStatistics(bytes)), null);
  const checking: CheckOptions = { ...options, surroundings: municipality?.surroundings ?? null };
  const byLayer = layers.map(({ id }) => {
    const read = (bytes: Uint8Array) => {
      const check = checkFile(bytes, `${id}.geojson`, checking);
      return { value: cityFeatures(id, check.collection), report: withoutCollection(check) };
    };
    return [id, take<readonly CityFeature[]>(`${id}.geojson`, read, [])] as const;
  });
  const cityLayers = Object.fromEntries(byLayer) as unknown as CityLayers;
  return {
    city: {
      municipality: municipality ?? unknownMunicipality,
      contacts: contacts ?? [],
      statistics: statistics ?? readOfficialSeries('').series,
      layers: cityLayers,
      cells: cellsFromFeatures(cityLayers['broadband-coverage']),
    },
    reports,
  };
}

/** Reads one layer; it has no features when the file has an error, and the findings say which. */
export function readLayer<Id extends LayerId>(
  layer: Id,
  bytes: Uint8Array,
  options: CheckOptions = {},
): { features: readonly CityFeature<Id>[]; findings: readonly Finding<FindingCode>[] } {
  const { collection, findings } = checkFile(bytes, `${layer}.geojson`, options);
  return { features: cityFeatures(layer, collection), findings };
}

/** Features of a checked collection with the defaults of their schema filled in; empty for a refused one. */
function cityFeatures<Id extends LayerId>(
  layer: Id,
  collection: readonly Feature[] | null,
): readonly CityFeature<Id>[] {
  const schema = layerById(layer)!.properties;
  return (collection ?? []).map((feature, index) => ({
    layer,
    id: String(feature.id) as FeatureId,
    index,
    geometry: feature.geometry,
    properties: schema.parse(feature.properties ?? {}) as CityFeature<Id>['properties'],
  }));
}

export function readMunicipality(bytes: Uint8Array): Read<Municipality> {
  return readWithSchema(bytes, 'municipality.json', municipalitySchema);
}

export function readContacts(bytes: Uint8Array): Read<readonly Contact[]> {
  const { value, findings } = readWithSchema(bytes, 'contacts.json', contactsSchema);
  return { value: value?.contacts ?? null, findings };
}

/** JSON text against a schema; unknown keys are dropped. */
function readWithSchema<S extends z.ZodType>(bytes: Uint8Array, name: string, schema: S): Read<z.output<S>> {
  const findings = new FindingList(defaultLimit, true);
  const text = readText(bytes, name, findings);
  const json = text === null || isForeignText(text, name, findings) ? null : readJson(text, findings);
  if (json === null) return { value: null, findings: findings.listed };
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) reportIssues(parsed.error.issues, json.value, '', {}, findings);
  return { value: parsed.success && !findings.hasError ? parsed.data : null, findings: findings.listed };
}

function readStatistics(bytes: Uint8Array): Read<OfficialSeries> {
  const findings = new FindingList(defaultLimit, true);
  const text = readText(bytes, statisticsFile, findings);
  if (text === null) return { value: null, findings: findings.listed };
  if (/^\s*</.test(text)) isForeignText(text, 'statistics', findings);
  const { series, refused } = readOfficialSeries(text);
  const lines = text.split(/\r?\n/);
  for (const line of refused.slice(0, defaultLimit)) {
    findings.add('table-row-wrong', { line, column: 1, found: (lines[line - 1] ?? '').slice(0, 60) });
  }
  return { value: findings.hasError ? null : series, findings: findings.listed };
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => Read<unknown>>> = {
  'municipality.json': readMunicipality,
  'contacts.json': readContacts,
  'land-demand-defaults.json': (bytes) =>
    readWithSchema(bytes, 'land-demand-defaults.json', landDemandDefaultsSchema),
  'breitbandatlas.csv': readStatistics,
};

/** Checks any file of a data folder by its name: one of the tables and lists beside the layers, else as GeoJSON. */
export function checkAnyFile(bytes: Uint8Array, name: string, options: CheckOptions = {}): FileReport {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  const reader = Object.hasOwn(readers, base) ? readers[base] : undefined;
  return reader ? named(name, reader(bytes)).report : withoutCollection(checkFile(bytes, name, options));
}

function named<T>(file: string, { value, findings }: Read<T>): { value: T | null; report: FileReport } {
  const unlisted = { error: 0, warning: 0, notice: 0 };
  return { value, report: { file, layer: null, features: 0, refused: 0, findings, unlisted } };
}

function withoutCollection({ collection: _, ...report }: FileReport & { collection: unknown }): FileReport {
  return report;
}

function missingReport(name: string): FileReport {
  const layer = name.replace(/\.geojson$/, '');
  const findings = new FindingList(1, true);
  findings.add('file-missing');
  return reportOf(name, layerById(layer) ? (layer as LayerId) : null, 0, findings);
}

/** Stands in where municipality.json cannot be used: all of Germany, nothing else known. */
const unknownMunicipality: Municipality = {
  name: '–',
  ags: '00000000',
  state: '–',
  district: null,
  centre: [10.4, 51.1],
  startZoom: 5,
  bbox: [5.8, 47.2, 15.1, 55.1],
  surroundings: [5.8, 47.2, 15.1, 55.1],
  census: null,
  officialAreaKm2: null,
  links: [],
  backgrounds: [],
  fundingRules: [],
  sources: [],
  dataAsOf: '1970-01-01',
};
