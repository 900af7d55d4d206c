// SPDX-License-Identifier: EUPL-1.2
// The report that every import ends in: what was read from where, and read = kept + repaired + refused.

import type { Feature, Geometry } from 'geojson';
import { forEachPosition } from '../core/validation/check-plausibility';
import type { LayerId } from '../layers';
import type { ImportLog } from './reader/import-log';
import type { ImportFinding } from './reader/import-words';

export interface ReportedLayer {
  readonly name: string;
  /** Features, where the file says so without being read; else null. */
  readonly features: number | null;
}

export interface ImportReport {
  readonly file: string;
  /** Id of the format, such as `shapefile`; null when it was not recognised. */
  readonly format: string | null;
  /** Layers of the source; `sourceLayer` is the one that was read. */
  readonly layers: readonly ReportedLayer[];
  readonly sourceLayer: string | null;
  /** Which of our layers it becomes; null where it stays as it is. */
  readonly becomes: LayerId | null;
  readonly crs: string | null;
  readonly crsFrom: string | null;
  /** How far from its true place a position may lie because of its coordinate system, in metres. */
  readonly accuracyM: number | null;
  readonly encoding: string | null;
  readonly encodingFrom: string | null;
  readonly read: number;
  readonly kept: number;
  readonly repaired: number;
  readonly refused: number;
  /** West, south, east, north in degrees of what was kept; null without a place. */
  readonly bbox: readonly [number, number, number, number] | null;
  /** How many of what was kept have which type of geometry; `null` counts those without a place. */
  readonly geometryTypes: Readonly<Record<string, number>>;
  /** Largest move of a position by rounding, in millimetres. */
  readonly largestShiftMm: number;
  /** Field of the layer → column of the source, where a layer was asked for. */
  readonly fields: Readonly<Record<string, string>>;
  readonly findings: readonly ImportFinding[];
  /** How often each code was found; findings lists the first ones only. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Facts of the report that are known before the features are counted. */
export type ReportHead = Pick<
  ImportReport,
  | 'file'
  | 'format'
  | 'layers'
  | 'sourceLayer'
  | 'becomes'
  | 'crs'
  | 'crsFrom'
  | 'accuracyM'
  | 'encoding'
  | 'encodingFrom'
>;

export const emptyHead = (file: string, format: string | null): ReportHead => ({
  file,
  format,
  layers: [],
  sourceLayer: null,
  becomes: null,
  crs: null,
  crsFrom: null,
  accuracyM: null,
  encoding: null,
  encodingFrom: null,
});

export interface Counted {
  readonly read: number;
  readonly kept: readonly Feature[];
  readonly largestShiftMm: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** The report of an import; `counted` is null when nothing could be kept of the file. */
export function reportOf(head: ReportHead, counted: Counted | null, log: ImportLog): ImportReport {
  const kept = counted?.kept ?? [];
  const repaired = counted === null ? 0 : log.repaired;
  const read = counted?.read ?? log.refused;
  return {
    ...head,
    read,
    kept: kept.length - repaired,
    repaired,
    refused: counted === null ? read : read - kept.length,
    bbox: boxOf(kept),
    geometryTypes: typesOf(kept),
    largestShiftMm: counted?.largestShiftMm ?? 0,
    fields: counted?.fields ?? {},
    findings: log.findings,
    counts: Object.fromEntries([...log.counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function boxOf(features: readonly Feature[]): ImportReport['bbox'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    if ((geometry as Geometry | null) === null) continue;
    forEachPosition(geometry, (lon, lat) => {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    });
  }
  return west === Infinity ? null : [west, south, east, north];
}

function typesOf(features: readonly Feature[]): Record<string, number> {
  const types: Record<string, number> = {};
  for (const { geometry } of features) {
    const type = (geometry as Geometry | null)?.type ?? 'null';
    types[type] = (types[type] ?? 0) + 1;
  }
  return types;
}

/** A report without what was said under a code of the features at these places of the file. */
export function withoutFindings(
  report: ImportReport,
  code: ImportFinding['code'],
  indexes: ReadonlySet<number>,
): ImportReport {
  const { [code]: said = 0, ...counts } = report.counts;
  const left = said - indexes.size;
  return {
    ...report,
    findings: report.findings.filter(
      (one) => one.code !== code || one.index === null || !indexes.has(one.index),
    ),
    counts: left > 0 ? { ...report.counts, [code]: left } : counts,
  };
}

/** A report with what a later step found, before what the reading did. */
export function withFindings(report: ImportReport, log: ImportLog): ImportReport {
  const counts: Record<string, number> = { ...report.counts };
  for (const [code, count] of log.counts) counts[code] = (counts[code] ?? 0) + count;
  const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...report, findings: [...log.findings, ...report.findings], counts: sorted };
}
