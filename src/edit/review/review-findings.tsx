// SPDX-License-Identifier: EUPL-1.2
// What the rules say of the changed files: errors stop, warnings want a reason. A finding leads to its object.

import type { Desk } from '../../core/edit/desk';
import type { FeatureRef } from '../../core/edit/gesture/hand';
import type { FileReport } from '../../core/validation/check-file';
import { useSessionState } from '../../session/use-session';
import { layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { atObjects } from '../findings/check-draft';
import { FindingList } from '../findings/finding-list';

/** How many findings of a severity there are, those among them that are only counted. */
export function countOf(reports: readonly FileReport[], severity: 'error' | 'warning'): number {
  return reports.reduce(
    (sum, { findings, unlisted }) =>
      sum + unlisted[severity] + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

interface Props {
  readonly desk: Desk | null;
  readonly reports: readonly FileReport[] | null;
  readonly onShow: (place: FeatureRef) => void;
}

export function ReviewFindings({ desk, reports, onShow }: Props) {
  const words = useEditWords();
  const [errors, warnings] = reports ? [countOf(reports, 'error'), countOf(reports, 'warning')] : [0, 0];
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
      <FoundInFiles desk={desk} reports={reports ?? []} onShow={onShow} />
    </section>
  );
}

interface FoundProps {
  /** Null while the layers are coming. */
  readonly desk: Desk | null;
  readonly reports: readonly Pick<FileReport, 'file' | 'findings'>[];
  readonly onShow: (place: FeatureRef) => void;
}

/** The findings of files on the desk, those of a kind in one, below the title of their layer; nothing where there are none. */
export function FoundInFiles({ desk, reports, onShow }: FoundProps) {
  const { language } = useSessionState();
  return reports.map(({ file, findings }) => {
    const document = desk?.documents.get(file);
    const found = desk && document ? atObjects(desk, file, findings) : [];
    return document && found.length > 0 ? (
      <div key={file}>
        <h4>{layerTitle(file, language)}</h4>
        <FindingList document={document} findings={found} onShow={(key) => onShow({ file, key })} />
      </div>
    ) : null;
  });
}
