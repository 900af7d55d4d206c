// SPDX-License-Identifier: EUPL-1.2
// The findings of an import for readers who know the labels of the layer and the rows of their table, and no keys or paths.

import { spokenFinding } from '../../core/findings/finding-in-layer';
import type { FindingCode } from '../../core/findings/finding-words';
import { withSpokenValues } from '../../core/findings/spoken-values';
import { foldReport, type ToldFinding } from '../../import/fold-report';
import type { ImportReport } from '../../import/import-report';
import { type ImportFinding, importMessage, isImportCode } from '../../import/reader/import-words';
import { importWordsOf } from '../../words/import';
import type { Language } from '../../words/number/format';
import { valueWriter } from '../../words/number/value-text';

export interface PlacedFinding extends ToldFinding {
  /** The object, where it stands in the file, and the label of the field; empty for the file as a whole. */
  readonly place: string;
}

/** `1010 (--thousands point)`. */
const optioned = /(-?\d[\d.e+]*) \(--(?:thousands|decimal) (?:point|comma)\)/g;

/** Folded, errors first; values that a sentence quotes of the file are written as the language writes them. */
export function toldFindings(report: ImportReport, language: Language): PlacedFinding[] {
  const { becomes } = report;
  const inLayer = (finding: ImportFinding) =>
    spokenFinding({ ...finding, code: finding.code as FindingCode }, becomes, language);
  const say = (finding: ImportFinding) => {
    // The two readings of a number without the options of `nuf import`, which the page has not.
    const expected = finding.expected?.replace(optioned, (_, reading: string) =>
      valueWriter.exactNumber(Number(reading), language),
    );
    const spoken = withSpokenValues({ ...finding, expected: expected ?? null }, language, valueWriter);
    return isImportCode(finding.code)
      ? importMessage(spoken, language, becomes, 'page')
      : inLayer(spoken).message;
  };
  const object = (finding: ImportFinding) => objectOf(finding, language);
  return foldReport(report, say, (finding) => object(finding) || (finding.path ?? '')).map((told) => {
    const label = isImportCode(told.first.code) ? null : inLayer(told.first).label;
    return {
      ...told,
      place: [object(told.first), label ?? columnOf(told.first)].filter(Boolean).join(' · '),
    };
  });
}

/** Where an object can stand: a row of a table, a member of a collection; before it the file, where several are read as one. */
const rows = /^(?:(.+): )?(?:line|row|record|feature) (\d+)/;
const members = /^(?:(.+): )?features\[(\d+)\]/;

/** `Zeile 3 · site-7`, `a.geojson · 4. Objekt`; what is neither row nor member is told by `columnOf`. */
function objectOf({ featureId, path, line }: ImportFinding, language: Language): string {
  const words = importWordsOf(language).places;
  const row = rows.exec(path ?? '') ?? (line === undefined ? null : ['', undefined, String(line)]);
  const member = members.exec(path ?? '');
  const parts = row
    ? [row[1], words.row(row[2]!), featureId]
    : [member?.[1], featureId ?? (member && words.object(Number(member[2]) + 1))];
  return parts.filter(Boolean).join(' · ');
}

/** A column or a name of the file's own that no label says: `Einwohnerzahl`, `Placemark 3`; null for a path of JSON. */
const columnOf = ({ path }: ImportFinding) =>
  path !== null && path !== 'crs' && !rows.test(path) && !/[.[]/.test(path) ? path : null;
