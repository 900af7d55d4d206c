// SPDX-License-Identifier: EUPL-1.2
// The report of an import, in the same words and numbers as `nuf import` prints it.

import type { ImportReport } from '../../import/import-report';
import { importMessage } from '../../import/reader/import-words';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';
import { formatNumber } from '../../words/number/format';

/** Findings of one code that are listed; the rest is counted. */
const mostOfACode = 5;

export function ImportReportView({ report, hash }: { report: ImportReport; hash: string | null }) {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  const count = (value: number) => formatNumber(value, language);
  const shapes = Object.entries(report.geometryTypes)
    .map(([type, n]) => `${count(n)} ${type === 'null' ? words.withoutPlace : type}`)
    .join(', ');
  const fields = Object.entries(report.fields)
    .map(([field, column]) => `${column} → ${field}`)
    .join(', ');
  const accuracy =
    report.accuracyM === null ? '' : `, ${words.accuracy(formatNumber(report.accuracyM, language, 3))}`;
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    [words.facts.format, report.format],
    [words.facts.sourceLayer, report.sourceLayer],
    [words.facts.crs, report.crs && words.from(report.crs, `${report.crsFrom}${accuracy}`)],
    [words.facts.encoding, report.encoding && words.from(report.encoding, report.encodingFrom ?? '')],
    [words.facts.shapes, shapes || null],
    [words.facts.fields, fields || null],
    [
      words.facts.shift,
      report.largestShiftMm > 0 ? `${formatNumber(report.largestShiftMm, language, 1)} mm` : null,
    ],
    [words.facts.hash, hash],
  ];
  return (
    <div className="nuf-import__report">
      <p role="status">
        <strong>
          {words.counts(
            count(report.read),
            count(report.kept),
            count(report.repaired),
            count(report.refused),
          )}
        </strong>
      </p>
      <dl>
        {rows.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Findings report={report} />
    </div>
  );
}

function Findings({ report }: { report: ImportReport }) {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  const seen = new Map<string, number>();
  const shown = report.findings.flatMap((finding, at) => {
    const nth = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, nth);
    return nth <= mostOfACode ? [{ finding, at, nth }] : [];
  });
  if (shown.length === 0) return <p>{words.noFindings}</p>;
  return (
    <>
      <h4>{words.findings}</h4>
      <ul className="nuf-findings">
        {shown.map(({ finding, at, nth }) => {
          const more = (report.counts[finding.code] ?? nth) - mostOfACode;
          const place = [finding.featureId, finding.path].filter(Boolean).join(' · ');
          return (
            <li key={at} data-severity={finding.severity}>
              <strong>
                {words.severities[finding.severity]}
                {place && ` · ${place}`}
              </strong>
              <span>{importMessage(finding, language, report.becomes)}</span>
              {nth === mostOfACode && more > 0 && <span>{words.more(formatNumber(more, language))}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
