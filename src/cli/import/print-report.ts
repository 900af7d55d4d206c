// SPDX-License-Identifier: EUPL-1.2
// The report of an import as text for people and as JSON for programs.

import type { ImportReport } from '../../import/import-report';
import { importMessage } from '../../import/reader/import-words';
import type { Lang } from '../disk/wrong-use';

/** The report as the JSON that `nuf import --json` documents; `result` is what a command adds to it. */
export function importJson(
  report: ImportReport,
  written: string | null,
  lang: Lang,
  result: Readonly<Record<string, unknown>> = {},
): string {
  const { crs, crsFrom, encoding, encodingFrom, layers, read, kept, repaired, refused, bbox } = report;
  const findings = report.findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    featureId: finding.featureId,
    index: finding.index,
    path: finding.path,
    coordinate: finding.coordinate,
    message: importMessage(finding, lang, report.becomes),
  }));
  const { file, format, sourceLayer, accuracyM, geometryTypes, largestShiftMm, fields, counts } = report;
  const head = {
    crs,
    crsFrom,
    encoding,
    encodingFrom,
    layers,
    read,
    kept,
    repaired,
    refused,
    bbox,
    findings,
  };
  const more = {
    file,
    format,
    sourceLayer,
    accuracyM,
    geometryTypes,
    largestShiftMm,
    fields,
    counts,
    written,
    ...result,
  };
  return `${JSON.stringify({ ...head, ...more }, null, 2)}\n`;
}

const words = {
  de: {
    format: 'Format',
    layer: 'Ebene der Quelle',
    crs: 'Koordinatensystem',
    encoding: 'Zeichencodierung',
    features: 'Objekte',
    shapes: 'Geometrien',
    box: 'Lage (W, S, O, N)',
    fields: 'Felder',
    shift: 'Größte Verschiebung',
    from: 'aus',
    right: 'auf etwa',
    counts: (r: ImportReport) =>
      `${r.read} gelesen = ${r.kept} behalten + ${r.repaired} berichtigt + ${r.refused} abgelehnt`,
    without: 'ohne Lage',
    more: (n: number) => `… und ${n} weitere davon`,
    error: 'Fehler',
    warning: 'Warnung',
    notice: 'Hinweis',
  },
  en: {
    format: 'Format',
    layer: 'Layer of the source',
    crs: 'Coordinate system',
    encoding: 'Encoding',
    features: 'Features',
    shapes: 'Geometries',
    box: 'Place (W, S, E, N)',
    fields: 'Fields',
    shift: 'Largest shift',
    from: 'from',
    right: 'to about',
    counts: (r: ImportReport) =>
      `${r.read} read = ${r.kept} kept + ${r.repaired} repaired + ${r.refused} refused`,
    without: 'without a place',
    more: (n: number) => `… and ${n} more of these`,
    error: 'error',
    warning: 'warning',
    notice: 'notice',
  },
} as const;

/** Findings of one code that are printed; all that are listed stand in the JSON. */
const printed = 5;

/** The report as lines, ending in one line end. */
export function importText(report: ImportReport, lang: Lang): string {
  const w = words[lang];
  const rows: [string, string][] = [];
  if (report.format) rows.push([w.format, report.format]);
  if (report.sourceLayer) rows.push([w.layer, report.sourceLayer]);
  if (report.crs) {
    const accuracy = report.accuracyM === null ? '' : `, ${w.right} ${report.accuracyM} m`;
    rows.push([w.crs, `${report.crs} (${w.from}: ${report.crsFrom}${accuracy})`]);
  }
  if (report.encoding) rows.push([w.encoding, `${report.encoding} (${w.from}: ${report.encodingFrom})`]);
  rows.push([w.features, w.counts(report)]);
  const shapes = Object.entries(report.geometryTypes).map(
    ([type, n]) => `${n} ${type === 'null' ? w.without : type}`,
  );
  if (shapes.length > 0) rows.push([w.shapes, shapes.join(', ')]);
  if (report.bbox) rows.push([w.box, report.bbox.map((value) => value.toFixed(5)).join(', ')]);
  const fields = Object.entries(report.fields).map(([field, column]) => `${column} → ${field}`);
  if (fields.length > 0) rows.push([w.fields, fields.join(', ')]);
  if (report.largestShiftMm > 0) rows.push([w.shift, `${report.largestShiftMm} mm`]);
  const lines = rows.map(([label, value]) => `  ${label}: ${value}\n`);
  return `${report.file}\n${lines.join('')}${findingLines(report, lang)}`;
}

function findingLines(report: ImportReport, lang: Lang): string {
  const w = words[lang];
  const seen = new Map<string, number>();
  let text = '';
  for (const finding of report.findings) {
    const count = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, count);
    if (count > printed) continue;
    const where = [finding.featureId, finding.path].filter(Boolean).join(' ');
    text += `  ${w[finding.severity]} [${finding.code}]${where === '' ? '' : ` ${where}`}\n    ${importMessage(finding, lang, report.becomes)}\n`;
    const total = report.counts[finding.code] ?? count;
    if (count === printed && total > printed) text += `    ${w.more(total - printed)}\n`;
  }
  return text;
}
