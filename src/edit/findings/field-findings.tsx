// SPDX-License-Identifier: EUPL-1.2
// Findings where they are mended: beside the field.

import { keyed } from '../../frame/elements/keyed';
import { useSessionState, useWords } from '../../session/use-session';
import type { LayerFinding } from './layer-finding';
import { RepairLine } from './repair-line';

interface Props {
  readonly findings: readonly LayerFinding[];
  /** Whether they stand beside no field of theirs, so that they have to name it. */
  readonly isNamed?: boolean;
}

export function FieldFindings({ findings, isNamed = false }: Props) {
  const all = useWords();
  const { language } = useSessionState();
  if (findings.length === 0) return null;
  return (
    <ul className="nuf-findings">
      {keyed(findings, ({ code, path, found }) => `${code} ${path} ${found}`).map(([key, finding]) => (
        <li key={key} data-severity={finding.severity}>
          <span>
            <strong>{all.check.severities[finding.severity]}:</strong>{' '}
            {isNamed && finding.said[language].label !== null && `${finding.said[language].label}: `}
            {finding.said[language].message}
          </span>
          <RepairLine of={finding} />
        </li>
      ))}
    </ul>
  );
}
