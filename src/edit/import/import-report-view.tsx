// SPDX-License-Identifier: EUPL-1.2
// The report of an import in the words of `nuf import`; the values that it quotes as the language writes them.

import { keyed } from '../../frame/elements/keyed';
import type { ImportReport } from '../../import/import-report';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';
import { formatNumber } from '../../words/number/format';
import { factsOf } from './report-facts';
import { toldFindings } from './told-findings';

export function ImportReportView({ report, hash }: { report: ImportReport; hash: string | null }) {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  const count = (value: number) => formatNumber(value, language);
  const facts = [...factsOf(report, language), ...(hash === null ? [] : [[words.facts.hash, hash] as const])];
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
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
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
  const rows = keyed(told, ({ first, place, message }) => `${first.code} ${place} ${message}`);
  return (
    <>
      <h4>{words.findings}</h4>
      <ul className="nuf-findings">
        {rows.map(([key, { first, place, message, count, also }]) => (
          <li key={key} data-severity={first.severity}>
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
