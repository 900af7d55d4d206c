// SPDX-License-Identifier: EUPL-1.2
// All findings of the layer on the desk, behind one line that counts them.

import { CalmStatus } from '../../frame/elements/live-status';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useEditWords } from '../context/use-edit-words';
import { FindingList } from './finding-list';
import { stillThere } from './layer-finding';
import { useFoundInLayer } from './use-draft-findings';

export function LayerFindings() {
  const words = useEditWords();
  const { desk } = useDesk();
  const found = useFoundInLayer();
  const document = found ? desk?.documents.get(found.file) : undefined;
  if (!found || !document) return null;
  const findings = stillThere(found.findings, document);
  const count = findings.length === 0 ? words.findings.none : words.findings.heading(findings.length);
  const running = findings.length === 0 ? words.review.checking : `${count} · ${words.review.checking}`;
  const heading = found.isOld ? running : count;
  return (
    <>
      <CalmStatus text={heading} />
      {findings.length === 0 ? (
        <p className="nuf-muted">{heading}</p>
      ) : (
        <details className="nuf-desk-findings">
          <summary>{heading}</summary>
          <FindingList
            document={document}
            findings={findings}
            onShow={(key) => deskStore().select({ file: document.file, key })}
          />
        </details>
      )}
    </>
  );
}
