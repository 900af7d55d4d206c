// SPDX-License-Identifier: EUPL-1.2
// All findings of the layer on the desk; each leads to its object.

import { CalmStatus } from '../../frame/elements/live-status';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState, useWords } from '../../session/use-session';
import { featureName } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { RepairLine } from './repair-line';
import { useFoundInLayer } from './use-draft-findings';

export function LayerFindings() {
  const all = useWords();
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk } = useDesk();
  const found = useFoundInLayer();
  const document = found ? desk?.documents.get(found.file) : undefined;
  if (!found || !document) return null;
  const { file, findings } = found;
  const heading = findings.length === 0 ? words.findings.none : words.findings.heading(findings.length);
  return (
    <>
      <CalmStatus text={heading} />
      {findings.length === 0 ? (
        <p className="nuf-muted">{heading}</p>
      ) : (
        <details className="nuf-desk-findings">
          <summary>{heading}</summary>
          <ul className="nuf-findings">
            {findings.map((finding) => {
              const { key } = finding;
              const { label, message } = finding.said[language];
              const name = key === null ? words.findings.whole : featureName(document, key, words);
              return (
                <li
                  key={`${finding.code} ${finding.index} ${finding.path} ${finding.found}`}
                  data-severity={finding.severity}
                >
                  <span>
                    <strong>{all.check.severities[finding.severity]}</strong> ·{' '}
                    {key === null ? (
                      name
                    ) : (
                      <button
                        type="button"
                        className="nuf-textlink"
                        aria-label={words.findings.show(name)}
                        onClick={() => deskStore().select({ file, key })}
                      >
                        {name}
                      </button>
                    )}
                  </span>
                  <span>{label === null ? message : `${label}: ${message}`}</span>
                  <RepairLine of={finding} />
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
