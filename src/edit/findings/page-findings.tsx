// SPDX-License-Identifier: EUPL-1.2
// What the page found when it read its data: the files as they are published.

import { findingMessage } from '../../core/findings/finding-words';
import type { FileReport } from '../../core/validation/check-file';
import { useSessionState, useWords } from '../../session/use-session';

export function PageFindings({ reports }: { reports: readonly FileReport[] }) {
  const words = useWords();
  const { language } = useSessionState();
  const findings = reports.flatMap((report) =>
    report.findings.map((finding, at) => ({ file: report.file, finding, at })),
  );
  return (
    <section role="status">
      <h2 className="kern-heading-small">{words.check.heading}</h2>
      {findings.length === 0 ? (
        <p>{words.check.none}</p>
      ) : (
        <ul className="nuf-findings">
          {findings.map(({ file, finding, at }) => (
            <li key={`${file}${at}`} data-severity={finding.severity}>
              <strong>
                {words.check.severities[finding.severity]} · {file}
                {finding.featureId ? ` · ${finding.featureId}` : ''}
              </strong>
              <span>{findingMessage(finding, language, 'page')}</span>
              {finding.path && <code>{finding.path}</code>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
