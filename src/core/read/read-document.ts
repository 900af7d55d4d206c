// SPDX-License-Identifier: EUPL-1.2
// The documents beside the layers: JSON with a schema of its own, and the official series.

import * as z from 'zod/mini';
import type { Cells } from '../cells/cells';
import { readAnyCellsFile } from '../cells/packed-cells';
import type { OfficialComparison } from '../city/compared-places';
import { type Contact, contactsSchema } from '../city/contacts';
import { type FederalRules, federalRulesSchema } from '../city/federal-rules';
import { type LandDemandDefaults, landDemandDefaultsSchema } from '../city/land-demand-defaults';
import { type Municipality, municipalitySchema } from '../city/municipality';
import type { OfficialSeries } from '../city/official-series';
import type { Finding } from '../findings/finding';
import { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { readJson } from '../text/read-json';
import { isForeignText, readText } from '../text/read-text';
import type { TownFacts } from '../validation/apply-layer-rules';
import { defaultLimit, type FileReport } from '../validation/check-file';
import { reportIssues } from '../validation/check-schema';
import { comparisonFile, readOfficialComparison } from './read-official-comparison';
import { readOfficialSeries } from './read-official-series';

export interface Read<T> {
  /** Null when the file was refused. */
  readonly value: T | null;
  readonly findings: readonly Finding<FindingCode>[];
}

/** Where the official series lies in a data folder. */
export const statisticsFile = 'statistics/breitbandatlas.csv';

/** `municipality.json`; null with findings where it breaks its schema, never throws. */
export function readMunicipality(bytes: Uint8Array): Read<Municipality> {
  return readWithSchema(bytes, 'municipality.json', municipalitySchema);
}

/** The rules that every municipality shares. */
export const federalRulesFile = 'federal-rules.json';

/** The shared rules with what is wrong with their file; bad content is a finding, never an error thrown. */
export function readFederalRules(bytes: Uint8Array): Read<FederalRules> {
  return readWithSchema(bytes, federalRulesFile, federalRulesSchema);
}

/** What layers are held against (`LayerRule`): counts, km², the AGS; null where the municipality's file does not know one. */
export function townFacts({ ags, census, officialAreaKm2 }: Municipality): TownFacts {
  return {
    ags,
    households: census?.households ?? null,
    population: census?.population ?? null,
    areaKm2: officialAreaKm2,
  };
}

/** `contacts.json` without its frame; null with findings where it breaks its schema, never throws. */
export function readContacts(bytes: Uint8Array): Read<readonly Contact[]> {
  const { value, findings } = readWithSchema(bytes, 'contacts.json', contactsSchema);
  return { value: value?.contacts ?? null, findings };
}

/** Where the coverage may lie packed instead of as GeoJSON, as one published file for a whole county or country. */
export const cellsFile = 'broadband-coverage.cells';

/** Reads the packed coverage; whatever is wrong with it is one finding. */
export function readCells(bytes: Uint8Array): Read<Cells> {
  const { cells, refused } = readAnyCellsFile(bytes);
  const findings = new FindingList(defaultLimit, true);
  if (refused !== null) findings.add('cells-file-refused', { found: refused });
  return { value: cells, findings: findings.listed };
}

/**
 * The official series; null where the text cannot be decoded or is no table, with findings. Lines that do not fit are
 * named and left out.
 */
export function readStatistics(bytes: Uint8Array, today: string | null = null): Read<OfficialSeries> {
  const findings = new FindingList(defaultLimit, true);
  const text = readText(bytes, statisticsFile, findings);
  if (text === null) return { value: null, findings: findings.listed };
  if (/^\s*</.test(text)) isForeignText(text, 'statistics', findings);
  const { series, findings: ofSeries } = readOfficialSeries(text, today);
  findings.take(ofSeries);
  return { value: findings.hasError ? null : series, findings: findings.listed };
}

/** The official shares of other places, with a finding for each line that does not fit. */
export function readComparison(bytes: Uint8Array, today: string | null = null): Read<OfficialComparison> {
  const findings = new FindingList(defaultLimit, true);
  const text = readText(bytes, comparisonFile, findings);
  if (text === null) return { value: null, findings: findings.listed };
  const { comparison, findings: ofRows } = readOfficialComparison(text, today);
  findings.take(ofRows);
  return { value: findings.hasError ? null : comparison, findings: findings.listed };
}

/** The same of a folder; null where it has no such file, or none that can be used. */
export function comparisonFrom(folder: ReadonlyMap<string, Uint8Array>): OfficialComparison | null {
  const bytes = folder.get(comparisonFile);
  return bytes ? readComparison(bytes).value : null;
}

/** The assumptions of the land-demand model in a folder; null where it has no such file, or none that can be used. */
export function landDemandFrom(folder: ReadonlyMap<string, Uint8Array>): LandDemandDefaults | null {
  const name = 'land-demand-defaults.json';
  const bytes = folder.get(name);
  return bytes ? readWithSchema(bytes, name, landDemandDefaultsSchema).value : null;
}

/** JSON text against a schema; unknown keys are dropped. Nothing is thrown. */
export function readWithSchema<S extends z.core.$ZodType>(
  bytes: Uint8Array,
  name: string,
  schema: S,
): Read<z.output<S>> {
  const findings = new FindingList(defaultLimit, true);
  const text = readText(bytes, name, findings);
  const json = text === null || isForeignText(text, name, findings) ? null : readJson(text, findings);
  if (json === null) return { value: null, findings: findings.listed };
  const parsed = z.safeParse(schema, json.value);
  if (!parsed.success) reportIssues(parsed.error.issues, { root: json.value }, {}, findings);
  return { value: parsed.success && !findings.hasError ? parsed.data : null, findings: findings.listed };
}

/** What was read together with its report. */
export function withReport<T>(
  file: string,
  { value, findings }: Read<T>,
): { value: T | null; report: FileReport } {
  const unlisted = { error: 0, warning: 0, notice: 0 };
  return { value, report: { file, layer: null, features: 0, refused: 0, findings, unlisted } };
}
