// SPDX-License-Identifier: EUPL-1.2
// What the rules say of the changed files: errors stop, warnings want a reason. A finding leads to its object.

import type { FileReport } from '../../core/validation/check-file';
import { useDesk } from '../../session/desk/use-desk';
import { useSessionState, useWords } from '../../session/use-session';
import { layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { said } from '../findings/check-draft';

/** How many findings of a severity there are, those among them that are only counted. */
export function countOf(reports: readonly FileReport[], severity: 'error' | 'warning'): number {
  return reports.reduce(
    (sum, { findings, unlisted }) =>
      sum + unlisted[severity] + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

export function ReviewFindings({ reports }: { reports: readonly FileReport[] | null }) {
  const all = useWords();
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk } = useDesk();
  const textOf = (file: string, finding: FileReport['findings'][number]) => {
    const { label, message } = said(desk!, file, finding, language);
    return label === null ? message : `${label}: ${message}`;
  };
  const [errors, warnings] = reports ? [countOf(reports, 'error'), countOf(reports, 'warning')] : [0, 0];
  const found = (reports ?? []).flatMap(({ file, findings }) =>
    findings.filter(({ severity }) => severity !== 'notice').map((finding) => ({ file, finding })),
  );
  return (
    <section className="nuf-review__part">
      <h3 className="kern-heading-small">{words.review.findings}</h3>
      <div role="status">
        {reports === null ? (
          <p>{words.review.checking}</p>
        ) : errors > 0 ? (
          <p>{words.review.errorsStop(errors)}</p>
        ) : warnings > 0 ? (
          <p>{words.review.warningsAsk}</p>
        ) : (
          <p>{words.review.fine}</p>
        )}
      </div>
      {found.length > 0 && (
        <ul className="nuf-findings">
          {found.map(({ file, finding }) => (
            <li
              key={`${file} ${finding.code} ${finding.path} ${finding.found}`}
              data-severity={finding.severity}
            >
              <strong>
                {all.check.severities[finding.severity]} · {layerTitle(file, language)}
                {finding.featureId && ` · ${finding.featureId}`}
              </strong>
              <span>{textOf(file, finding)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
