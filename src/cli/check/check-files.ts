// SPDX-License-Identifier: EUPL-1.2
// Files of `nuf check`: each by itself, layers of one folder against each other, and against the last commit.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readLandDemandInput } from '../../analysis/land-demand/read-assumptions';
import { isSectorsCsv, readSectorsCsv } from '../../analysis/land-demand/read-sectors';
import type { Municipality } from '../../core/city/municipality';
import { csvText } from '../../core/csv/csv-text';
import type { Finding } from '../../core/findings/finding';
import { FindingList } from '../../core/findings/finding-list';
import type { FindingCode } from '../../core/findings/finding-words';
import { bigFileBytes, mostSectorBytes } from '../../core/limits/limits';
import { checkAnyFile, checkAnySource, mostBytesOf, refusedBySize } from '../../core/read/check-data-file';
import { landDemandFrom, readMunicipality, townFacts } from '../../core/read/read-document';
import { linesOfPaths } from '../../core/text/locate-paths';
import {
  type CheckOptions,
  checkFile,
  defaultLimit,
  type FileReport,
  reportOf,
  withFindings,
} from '../../core/validation/check-file';
import { checkTilings } from '../../core/validation/check-tiling';
import type { LayerId } from '../../layers';
import { layerById, layers } from '../../layers';
import { layerOfFile } from '../../layers/layer-of-file';
import { type Input, readWithin, unreadable, withSource } from '../disk/input-file';
import type { Here } from '../disk/wrong-use';
import type { FormerFindings } from './former-version';
import type { CheckedFile } from './print-findings';

/**
 * A report for each path, in their order, with what only shows beside the other layers of the same folder.
 * @throws WrongUse for a path that cannot be read
 */
export function checkFiles(
  paths: readonly string[],
  today: string,
  former: FormerFindings,
  io: Here,
): CheckedFile[] {
  const reports = paths.map((path) => checkPath(path, today, io));
  const more = [...new Set(paths.map((path) => dirname(path)))].flatMap((folder) => {
    const here = paths.flatMap((path, at) =>
      dirname(path) === folder ? [{ path, report: reports[at]! }] : [],
    );
    return [...betweenLayers(here)];
  });
  const byPath = new Map(more);
  return reports.map((report, at) => {
    const path = paths[at]!;
    const shown = relative(io.cwd, path);
    const named = { ...report, file: shown.startsWith('..') ? path : shown };
    const found = [...(byPath.get(path) ?? []), ...(former.byPath.get(path) ?? [])];
    const whole = found.length > 0 ? withFindings(named, found) : named;
    return { ...whole, lines: linesIn(path, whole) };
  });
}

/** The lines of what was found in a JSON file; a large file names its own, as its paths would take a second reading. */
function linesIn(path: string, { findings }: FileReport): ReadonlyMap<string, number> {
  const paths = findings
    .filter(({ line }) => line === undefined)
    .flatMap(({ path: inside, index }) => [inside, index === null ? null : `features[${index}]`])
    .filter((one): one is string => one !== null && one !== '');
  if (paths.length === 0 || !/json$/i.test(path) || statSync(path).size > bigFileBytes) return new Map();
  return linesOfPaths(readFileSync(path, 'utf8'), paths);
}

function checkPath(path: string, today: string, io: Here): FileReport {
  const name = basename(path);
  const town = municipalityOf(dirname(path));
  const options = { surroundings: town?.surroundings ?? null, town: town && townFacts(town), today };
  const report = checkInPassing(path, options, io) ?? checkWhole(path, options, io);
  const isOfFolder = existsSync(join(dirname(path), 'municipality.json'));
  return isOfFolder && report.features > 0 && /json$/i.test(name)
    ? withFindings(report, layerNotShown(name))
    : report;
}

/** The report of a big file whose features pass one after the other; null where it has to be read as a whole. */
function checkInPassing(path: string, options: CheckOptions, io: Here): FileReport | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= bigFileBytes) return null;
  return withSource(path, io, (source) => checkAnySource(source, basename(path), options));
}

function checkWhole(path: string, options: CheckOptions, io: Here): FileReport {
  const name = basename(path);
  let input: Input;
  try {
    input = readWithin(path, mostBytesOf(name));
  } catch (error) {
    throw unreadable(path, error, io);
  }
  if (input.bytes === null) return refusedBySize(input.size, name);
  const report = checkTableOfSectors(input.bytes, path) ?? checkAnyFile(input.bytes, name, options);
  const chosen = chosenRefused(input.bytes, name, report);
  return chosen.length > 0 ? withFindings(report, chosen) : report;
}

/** A file of features beside municipality.json whose name is no layer's: nobody reads it, however right it is. */
function layerNotShown(name: string): readonly Finding<FindingCode>[] {
  if (layers.some(({ id }) => name === `${id}.geojson`)) return [];
  const letters = (text: string) => text.toLowerCase().replace(/\.(geo)?json$|[^a-z]/g, '');
  const meant = layers.filter(({ id }) => letters(id) === letters(name));
  const expected = (meant.length > 0 ? meant : layers).map(({ id }) => `${id}.geojson`).join(', ');
  const findings = new FindingList(1, false);
  findings.add('layer-not-shown', { found: name, expected });
  return findings.listed;
}

/** What the model refuses of the land-demand sheet that a municipality has chosen; nothing where the file has another shape. */
function chosenRefused(
  bytes: Uint8Array,
  name: string,
  { findings }: FileReport,
): readonly Finding<FindingCode>[] {
  if (name !== 'land-demand-defaults.json' || findings.some(({ severity }) => severity === 'error'))
    return [];
  const chosen = landDemandFrom(new Map([[name, bytes]]))?.chosen;
  const reading = chosen ? readLandDemandInput(chosen.input) : null;
  const refused = new FindingList(defaultLimit, true);
  for (const { field, found, expected } of reading === null || reading.ok ? [] : reading.problems)
    refused.add('value-invalid', {
      path: field === '' ? 'chosen.input' : `chosen.input.${field}`,
      found,
      expected,
    });
  return refused.listed;
}

/** A CSV of sectors for `nuf demand`, which says the same of it; null for any other file. */
function checkTableOfSectors(bytes: Uint8Array, path: string): FileReport | null {
  if (!path.endsWith('.csv') || bytes.length > mostSectorBytes) return null;
  const csv = csvText(bytes);
  if (!isSectorsCsv(csv)) return null;
  const reading = readSectorsCsv(csv);
  const findings = new FindingList(defaultLimit, false);
  for (const { finding } of reading.ok ? [] : reading.problems) {
    if (finding) findings.add(finding.code, finding);
  }
  return reportOf(basename(path), null, reading.ok ? reading.value.length : 0, findings);
}

interface Checked {
  readonly path: string;
  readonly report: FileReport;
}

/** Findings of layers that share the ground, by path; files that have errors of their own are not looked at further. */
function betweenLayers(files: readonly Checked[]): Map<string, readonly Finding<FindingCode>[]> {
  const tiled = files.flatMap(({ path, report }) => {
    const layer = layerOfFile(path);
    const isSound =
      report.unlisted.error === 0 && report.findings.every(({ severity }) => severity !== 'error');
    return layer && layerById(layer)?.tiling && isSound ? [{ path, layer }] : [];
  });
  const features = tiled.flatMap(({ path, layer }) => {
    const { collection } = checkFile(new Uint8Array(readFileSync(path)), basename(path), { trust: true });
    return (collection ?? []).map(({ id, geometry }, index) => ({ layer, id: String(id), index, geometry }));
  });
  const found = checkTilings(features);
  const pathOf = new Map<LayerId, string>(tiled.map(({ path, layer }) => [layer, path]));
  return new Map([...found].map(([layer, findings]) => [pathOf.get(layer)!, findings]));
}

/** The municipality whose municipality.json lies in this folder or in the one above; null without a readable one. */
export function municipalityOf(folder: string): Municipality | null {
  for (const candidate of [folder, dirname(folder)]) {
    const path = join(candidate, 'municipality.json');
    if (!existsSync(path)) continue;
    try {
      return readMunicipality(new Uint8Array(readFileSync(path))).value;
    } catch {
      return null; // unreadable: reported when it is checked itself
    }
  }
  return null;
}
