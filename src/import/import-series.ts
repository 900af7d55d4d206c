// SPDX-License-Identifier: EUPL-1.2
// A municipal table of the Breitbandatlas becomes one row of the town's official series; the rest of it stays behind.

import { type OfficialUnit, officialColumns } from '../core/city/official-series';
import type { FindingList } from '../core/findings/finding-list';
import { readOfficialSeries } from '../core/read/read-official-series';
import { type ImportOptions, type ImportQuestion, importFile } from './import-file';
import { type ImportReport, withFindings } from './import-report';
import type { SourceFile } from './reader/format';
import { ImportLog, type TakenFindings } from './reader/import-log';
import { seriesHalfYear, seriesUnit } from './series/series-columns';
import { type SeriesRow, seriesRow, seriesTexts, withSigns, writeSeries } from './series/series-row';

export interface SeriesOptions extends Omit<ImportOptions, 'layer' | 'mapping'> {
  /** Key of the municipality, eight digits. */
  readonly ags: string;
  /** Whom the table counts and of when it is, where its name does not say so. */
  readonly unit?: OfficialUnit | null;
  readonly asOf?: string | null;
  /** The user says that shares of which none is above 1 are per cent. */
  readonly isPercent?: boolean;
  /** The series as it is; its other rows stay. Null or absent: there is none yet. */
  readonly before?: string | null;
}

export type SeriesOutcome =
  | { readonly kind: 'read'; readonly text: string; readonly row: SeriesRow; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly report: ImportReport }
  | ImportQuestion<'layer' | 'crs' | 'unit' | 'as-of'>;

const units = ['households', 'firms', 'firmsInEstates'] as const satisfies readonly OfficialUnit[];

/** Reads one table. Never throws on content. */
export async function importSeries(file: SourceFile, options: SeriesOptions): Promise<SeriesOutcome> {
  const outcome = await importFile(file, { ...options, layer: null });
  if (outcome.kind !== 'read') return outcome;
  const log = new ImportLog();
  const name = `${file.name} ${outcome.report.sourceLayer ?? ''}`;
  const unitByName = seriesUnit(outcome.report.sourceLayer ?? '') ?? seriesUnit(file.name);
  const unit = options.unit ?? unitByName;
  const asOf = options.asOf ?? seriesHalfYear(name);
  // A series is a table: that its rows have no place is nothing to be told.
  const findings = outcome.report.findings.filter(({ code }) => code !== 'import-table');
  const { 'import-table': _, ...codes } = outcome.report.counts;
  const told: ImportReport = { ...outcome.report, findings, counts: codes };
  const report = (counts: Partial<ImportReport>) => withFindings({ ...told, ...counts }, log);
  const nothing = { kept: 0, repaired: 0, refused: 0, read: 0 };
  if (unit === null) {
    log.say('import-series-unit', { found: name.trim(), expected: units.join(', ') });
    return { kind: 'question', about: 'unit', choices: units, previews: [], report: report(nothing) };
  }
  if (asOf === null) {
    log.say('import-series-date', { found: name.trim(), expected: '2021-H1' });
    return { kind: 'question', about: 'as-of', choices: ['2021-H1'], previews: [], report: report(nothing) };
  }
  sayOverruled(options, { unit: unitByName, asOf: seriesHalfYear(name) }, log);
  const found = seriesRow(
    outcome.features,
    options.ags,
    { unit, isPercent: options.isPercent ?? false },
    log,
  );
  if (!found) return { kind: 'refused', report: report({ ...nothing, read: 1, refused: 1 }) };
  const missing = officialColumns.filter((column) => !(column in found.columns));
  if (missing.length > 0) log.say('import-series-missing', { found: missing.join(', ') });
  const row: SeriesRow = { unit, asOf, figures: found.figures };
  const wrong = readOfficialSeries(inSeries([], row)).findings;
  if (wrong.hasError) {
    log.take(inOwnWords(wrong, found.columns));
    return { kind: 'refused', report: report({ ...nothing, read: 1, refused: 1 }) };
  }
  const others = outcome.features.length - 1;
  if (others > 0) log.say('import-row-filtered', { found: String(others) });
  const before = (seriesTexts(options.before ?? '') ?? []).filter((old) => {
    const isSame = old.unit === unit && old.asOf === asOf;
    if (!isSame) return true;
    log.say('import-series-replaced', { found: `${unit}, ${asOf}` });
    const lost = officialColumns
      .filter((column) => old.figures[column] != null && found.figures[column] == null)
      .map((column) => `${column} ${old.figures[column]}`);
    if (lost.length > 0) log.say('import-series-lost', { found: lost.join(', ') });
    return false;
  });
  const text = inSeries(before, row);
  // What does not fit together is said now and not first by the check of the folder.
  log.take(readOfficialSeries(text).findings);
  return {
    kind: 'read',
    text,
    row,
    report: report({ read: 1, kept: 1, repaired: 0, refused: 0, fields: found.columns, geometryTypes: {} }),
  };
}

/** The series with the row. Where its small shares would be taken for fractions they have their sign; in one with larger ones nobody needs it. */
function inSeries(before: readonly SeriesRow[], row: SeriesRow): string {
  const bare = [...before, row].map((one) => withSigns(one, false));
  const texts = [[...before, row], bare, [...before, withSigns(row, true)]].map(writeSeries);
  const isClear = (text: string) =>
    readOfficialSeries(text).findings.listed.every(
      ({ code }) => code !== 'shares-too-small' && code !== 'number-percent-mixed',
    );
  return texts.find(isClear) ?? texts[0]!;
}

/** What a person said of a table against what its name says. */
function sayOverruled(
  given: Pick<SeriesOptions, 'unit' | 'asOf'>,
  named: { readonly unit: OfficialUnit | null; readonly asOf: string | null },
  log: ImportLog,
): void {
  for (const key of ['unit', 'asOf'] as const) {
    const [said, byName] = [given[key] ?? null, named[key]];
    if (said !== null && byName !== null && said !== byName)
      log.say('import-series-overruled', { found: byName, expected: said });
  }
}

/** Findings of the row under the heads of its table; the line is one of the series, which nobody has yet. */
function inOwnWords(
  { listed, refused, fileRefused }: FindingList,
  columns: Readonly<Record<string, string>>,
): TakenFindings {
  const own = listed.map(({ line: _, ...finding }) => ({
    ...finding,
    path: columns[finding.path ?? ''] ?? finding.path,
  }));
  return { listed: own, refused, fileRefused };
}
