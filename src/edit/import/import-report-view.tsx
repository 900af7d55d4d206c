// SPDX-License-Identifier: EUPL-1.2
// The report of an import in the words of `nuf import`; the values that it quotes as the language writes them.

import type { ImportReport } from '../../import/import-report';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';
import { formatNumber } from '../../words/number/format';
import { toldFindings } from './told-findings';

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
  const told = toldFindings(report, language);
  if (told.length === 0) return <p>{words.noFindings}</p>;
  return (
    <>
      <h4>{words.findings}</h4>
      <ul className="nuf-findings">
        {told.map(({ first, place, message, count, also }) => (
          <li key={`${first.code} ${place} ${message}`} data-severity={first.severity}>
            <strong>
              {words.severities[first.severity]}
              {place && ` · ${place}`}
            </strong>
            <span>{message}</span>
            {count > 1 && (
              <span>
                {words.more(formatNumber(count - 1, language))}
                {also.length > 0 && `: ${also.join(', ')}${count - 1 > also.length ? ' …' : ''}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
