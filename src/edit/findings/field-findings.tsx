// SPDX-License-Identifier: EUPL-1.2
// Findings where they are mended: beside the field.

import { findingMessage } from '../../core/findings/finding-words';
import { useSessionState, useWords } from '../../session/use-session';
import type { LayerFinding } from './use-draft-findings';

export function FieldFindings({ findings }: { findings: readonly LayerFinding[] }) {
  const all = useWords();
  const { language } = useSessionState();
  if (findings.length === 0) return null;
  return (
    <ul className="nuf-findings">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.path} ${finding.found}`} data-severity={finding.severity}>
          <span>
            <strong>{all.check.severities[finding.severity]}:</strong> {findingMessage(finding, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
