// SPDX-License-Identifier: EUPL-1.2
// A finding as the desk shows it: in words, at its object, with what one click would do about it.

import type { Desk, Outcome } from '../../core/edit/desk';
import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import type { Finding } from '../../core/findings/finding';
import type { FindingCode } from '../../core/findings/finding-words';
import type { Language } from '../../words/number/format';

export interface LayerFinding extends Finding<FindingCode> {
  /** Its object; null for the file as a whole. */
  readonly key: FeatureKey | null;
  /** The label of its field (null where it is of none) and the sentence. */
  readonly said: Readonly<Record<Language, { readonly label: string | null; readonly message: string }>>;
  /** What would mend it, in words, and the step; null where somebody has to decide. */
  readonly repair: {
    readonly said: Readonly<Record<Language, string>>;
    readonly make: () => Outcome;
  } | null;
}

/** Findings of a file without those of objects that an undo took after the check. */
export const stillThere = (findings: readonly LayerFinding[], document: Pick<LayerDocument, 'has'>) =>
  findings.filter(({ key }) => key === null || document.has(key));

/** Of several findings those that have a repair, so that one click can fix them together. */
export const mendable = (findings: readonly LayerFinding[]) =>
  findings.filter(({ repair }) => repair !== null);

/**
 * The repairs of several findings as one step; each starts from what the repairs before it have left. A finding that an earlier
 * repair has settled is skipped; refused where nothing is left to do.
 */
export function mendTogether(desk: Desk, file: string, findings: readonly LayerFinding[]): Outcome {
  const edits = desk.gather(
    findings.map(
      ({ repair }) =>
        () =>
          repair?.make().step ?? null,
    ),
  );
  const features = new Set(edits.map((edit) => `${edit.file} ${edit.key}`)).size;
  if (features > 0) return { step: { note: { code: 'repair', features }, edits }, refusal: null };
  return { step: null, refusal: { code: 'changed-meanwhile', file, key: findings[0]?.key ?? 0 } };
}
