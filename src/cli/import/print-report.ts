// SPDX-License-Identifier: EUPL-1.2
// The report of an import as text for people and as JSON for programs.

import { withSpokenValues } from '../../core/findings/spoken-values';
import { foldReport } from '../../import/fold-report';
import type { ImportReport } from '../../import/import-report';
import { type ImportFinding, importMessage } from '../../import/reader/import-words';
import { importWordsOf } from '../../words/import';
import { formatNumber } from '../../words/number/format';
import { valueWriter } from '../../words/number/value-text';
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
    ...(finding.line !== undefined && { line: finding.line }),
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
    shapes: 'Formen',
    box: 'Ausdehnung (W, S, O, N)',
    fields: 'Angaben',
    shift: 'Größte Verschiebung',
    from: 'aus',
    right: (metres: string) => `auf etwa ${metres} m genau`,
    counts: (r: ImportReport) =>
      `${r.read} gelesen = ${r.kept} behalten + ${r.repaired} berichtigt + ${r.refused} abgelehnt`,
    without: 'ohne Lage',
    times: (n: string) => `${n}-mal, zuerst`,
    also: (names: string, more: string | null) => `auch: ${names}${more ? ` und ${more} weitere` : ''}`,
    row: 'Zeile',
    column: 'Spalte',
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
    shapes: 'Shapes',
    box: 'Extent (W, S, E, N)',
    fields: 'Fields',
    shift: 'Largest shift',
    from: 'from',
    right: (metres: string) => `accurate to about ${metres} m`,
    counts: (r: ImportReport) =>
      `${r.read} read = ${r.kept} kept + ${r.repaired} repaired + ${r.refused} refused`,
    without: 'without a position',
    times: (n: string) => `${n} times, first`,
    also: (names: string, more: string | null) => `also: ${names}${more ? ` and ${more} more` : ''}`,
    row: 'line',
    column: 'column',
    error: 'error',
    warning: 'warning',
    notice: 'notice',
  },
} as const;

/** The report as lines, ending in one line end. */
export function importText(report: ImportReport, lang: Lang): string {
  const w = words[lang];
  const causes: Readonly<Record<string, string>> = importWordsOf(lang).causes;
  const causeOf = (cause: string | null) => causes[cause ?? ''] ?? cause;
  const rows: [string, string][] = [];
  if (report.format) rows.push([w.format, report.format]);
  if (report.sourceLayer) rows.push([w.layer, report.sourceLayer]);
  if (report.crs) {
    const accuracy = report.accuracyM === null ? '' : `, ${w.right(formatNumber(report.accuracyM, lang, 3))}`;
    rows.push([w.crs, `${report.crs} (${w.from}: ${causeOf(report.crsFrom)}${accuracy})`]);
  }
  if (report.encoding)
    rows.push([w.encoding, `${report.encoding} (${w.from}: ${causeOf(report.encodingFrom)})`]);
  rows.push([w.features, w.counts(report)]);
  const shapes = Object.entries(report.geometryTypes).map(
    ([type, n]) => `${n} ${type === 'null' ? w.without : type}`,
  );
  if (shapes.length > 0) rows.push([w.shapes, shapes.join(', ')]);
  if (report.bbox) rows.push([w.box, report.bbox.map((value) => value.toFixed(5)).join(', ')]);
  const fields = Object.entries(report.fields).map(([field, column]) =>
    field === column ? field : `${column} → ${field}`,
  );
  if (fields.length > 0) rows.push([w.fields, fields.join(', ')]);
  if (report.largestShiftMm > 0) rows.push([w.shift, `${formatNumber(report.largestShiftMm, lang, 1)} mm`]);
  const lines = rows.map(([label, value]) => `  ${label}: ${value}\n`);
  return `${report.file}\n${lines.join('')}${findingLines(report, lang)}`;
}

/** Line and column of a table; the path of a feature in any other file. */
function placeOf({ path, line }: ImportFinding, lang: Lang): string | null {
  const { row, column } = words[lang];
  if (line === undefined) return path;
  return path === null || path === `line ${line}` ? `${row} ${line}` : `${row} ${line}, ${column} ${path}`;
}

function findingLines(report: ImportReport, lang: Lang): string {
  const w = words[lang];
  const say = (finding: ImportFinding) =>
    importMessage(withSpokenValues(finding, lang, valueWriter), lang, report.becomes);
  const named = (finding: ImportFinding) => finding.featureId ?? placeOf(finding, lang) ?? '';
  const lines = foldReport(report, say, named).map(({ first, message, count, also }) => {
    const times = count > 1 ? [w.times(formatNumber(count, lang))] : [];
    const head = [w[first.severity], `[${first.code}]`, ...times, first.featureId, placeOf(first, lang)];
    const more = count - 1 - also.length;
    const others =
      also.length === 0 ? '' : `    ${w.also(also.join(', '), more > 0 ? formatNumber(more, lang) : null)}\n`;
    return `  ${head.filter(Boolean).join(' ')}\n    ${message}\n${others}`;
  });
  return lines.join('');
}
