// SPDX-License-Identifier: EUPL-1.2
// One line above every room while data is being edited: how many errors the check found in the saved files.

import { useFindings } from '../../session/use-findings';
import { useSession, useWords } from '../../session/use-session';
import { Icon } from '../elements/icon';
import './findings-note.css';

/** Nothing in a built page, and nothing while the files are right. */
export function FindingsNote() {
  const words = useWords();
  const session = useSession();
  const reports = useFindings();
  const errors = (reports ?? []).flatMap((report) =>
    report.findings.filter((finding) => finding.severity === 'error'),
  );
  if (errors.length === 0) return null;
  return (
    <div role="status" className="nuf-findings-note">
      <Icon name="warning" />
      {words.check.errors(errors.length)}
      <button type="button" className="nuf-textlink" onClick={() => session.openRoom('care')}>
        {words.check.heading}
      </button>
    </div>
  );
}
