// SPDX-License-Identifier: EUPL-1.2
// The door into the model: a folder of files becomes a City, and every file gets a report. Nothing here throws.

import type { Feature } from 'geojson';
import { type LayerId, layerById, layers } from '../../layers';
import type { Cells } from '../cells/cells';
import { type City, type CityFeature, type CityLayers, type FeatureId, membersBeside } from '../city/city';
import type { Municipality } from '../city/municipality';
import { withFederalRules } from '../city/rules-in-force';
import type { Finding } from '../findings/finding';
import { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { ruleKit } from '../schema/rule-kit';
import {
  type CheckOptions,
  checkFile,
  type FileReport,
  reportOf,
  withFindings,
  withoutCollection,
} from '../validation/check-file';
import { checkTilings } from '../validation/check-tiling';
import { cellsFromFeatures, withoutDatesAhead } from './cells-from-features';
import {
  cellsFile,
  federalRulesFile,
  readCells,
  readContacts,
  readFederalRules,
  readMunicipality,
  readStatistics,
  statisticsFile,
  townFacts,
  withReport,
} from './read-document';
import type { ReadMemory } from './read-memory';
import { readOfficialSeries } from './read-official-series';

export { readContacts, readFederalRules, readMunicipality } from './read-document';

export interface ReadOptions {
  /** The files were checked before (at the build): geometry and sense are not looked at again. */
  readonly trust?: boolean;
  /** Today as YYYY-MM-DD, for dates of record that lie ahead: they are told, and cells of one have none; without it none is looked for. */
  readonly today?: string;
  /** Files whose bytes it knows are not read again. Cities are shared then. */
  readonly memory?: ReadMemory;
}

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
  const { memory } = options;
  let checking: CheckOptions = { trust: options.trust ?? false, surroundings: null };
  const remembered = <T>(name: string, bytes: Uint8Array, read: (bytes: Uint8Array) => T): T =>
    memory ? memory.reading(name, bytes, JSON.stringify(checking), read) : read(bytes);
  const take = <T>(
    name: string,
    read: (bytes: Uint8Array) => { value: T; report: FileReport },
    missing: T,
  ): T => {
    const bytes = files.get(name);
    const { value, report } = bytes
      ? remembered(name, bytes, read)
      : { value: missing, report: missingReport(name) };
    reports.push(report);
    return value;
  };
  const municipality = take(
    'municipality.json',
    (bytes) => withReport('municipality.json', readMunicipality(bytes)),
    null,
  );
  const federal = take(
    federalRulesFile,
    (bytes) => withReport(federalRulesFile, readFederalRules(bytes)),
    null,
  );
  const contacts = take('contacts.json', (bytes) => withReport('contacts.json', readContacts(bytes)), null);
  const statistics = take(statisticsFile, (bytes) => withReport(statisticsFile, readStatistics(bytes)), null);
  checking = {
    ...checking,
    surroundings: municipality?.surroundings ?? null,
    town: municipality && townFacts(municipality),
    today: options.today ?? null,
  };
  const packed = packedCells(files, reports);
  const byLayer = layers.map(({ id }) => {
    if (id === 'broadband-coverage' && packed.isSource) return [id, []] as const;
    const read = (bytes: Uint8Array) => {
      const check = checkFile(bytes, `${id}.geojson`, checking);
      return { value: cityFeatures(id, check.collection), report: withoutCollection(check) };
    };
    return [id, take<readonly CityFeature[]>(`${id}.geojson`, read, noFeatures)] as const;
  });
  const cityLayers = Object.fromEntries(
    options.trust ? byLayer : withoutOverlaps(byLayer, reports),
  ) as unknown as CityLayers;
  const coverage = cityLayers['broadband-coverage'];
  const city = {
    municipality: withFederalRules(municipality ?? unknownMunicipality, federal?.fundingRules ?? null),
    contacts: contacts ?? noContacts,
    statistics: statistics ?? noStatistics,
    layers: cityLayers,
    cells: withoutDatesAhead(
      packed.isSource
        ? packed.cells
        : memory
          ? memory.derived(coverage, cellsFromFeatures)
          : cellsFromFeatures(coverage),
      options.today,
    ),
  };
  return { city: memory ? memory.city(city) : city, reports };
}

type ReadLayer = readonly [LayerId, readonly CityFeature[]];

/** Adds what is wrong between layers to their reports; a layer with an error of that kind is not used. */
function withoutOverlaps(byLayer: readonly ReadLayer[], reports: FileReport[]): readonly ReadLayer[] {
  const found = checkTilings(byLayer.flatMap(([, features]) => features));
  return byLayer.map(([id, features]) => {
    const more = found.get(id) ?? [];
    const at = reports.findIndex(({ layer, file }) => layer === id && file === `${id}.geojson`);
    const report = reports[at];
    if (more.length === 0 || !report) return [id, features] as const;
    reports[at] = withFindings(report, more);
    return [id, more.some(({ severity }) => severity === 'error') ? noFeatures : features] as const;
  });
}

/** The coverage from a cell file where there is no GeoJSON of it: GeoJSON is what people edit and counts where it lies. */
function packedCells(
  files: ReadonlyMap<string, Uint8Array>,
  reports: FileReport[],
): { readonly isSource: boolean; readonly cells: Cells | null } {
  const bytes = files.get(cellsFile);
  if (!bytes) return { isSource: false, cells: null };
  const edited = 'broadband-coverage.geojson';
  const isSource = !files.has(edited);
  const findings = new FindingList(1, true);
  if (!isSource) findings.add('cells-file-unused', { found: edited });
  const read = isSource ? readCells(bytes) : { value: null, findings: findings.listed };
  const { report } = withReport(cellsFile, read);
  reports.push({ ...report, layer: 'broadband-coverage', features: read.value?.count ?? 0 });
  return { isSource, cells: read.value };
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
  const schema = layerById(layer)!.properties(ruleKit);
  return (collection ?? []).map((feature, index) => ({
    layer,
    id: String(feature.id) as FeatureId,
    index,
    geometry: feature.geometry,
    properties: schema.parse(feature.properties ?? {}) as CityFeature<Id>['properties'],
    ...membersBeside(feature),
  }));
}

function missingReport(name: string): FileReport {
  const layer = name.replace(/\.geojson$/, '');
  const findings = new FindingList(1, true);
  findings.add('file-missing');
  return reportOf(name, layerById(layer) ? (layer as LayerId) : null, 0, findings);
}

const noFeatures: readonly CityFeature[] = [];
const noContacts: readonly City['contacts'][number][] = [];
const noStatistics = readOfficialSeries('').series;

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
