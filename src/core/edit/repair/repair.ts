// SPDX-License-Identifier: EUPL-1.2
// Findings that can be mended without a decision, each as one step that undo takes back, with what it does. What has two
// readings, or would make up a value, is left to a person.

import type { Finding } from '../../findings/finding';
import type { FindingCode } from '../../findings/finding-words';
import type { Desk } from '../desk';
import { type FeatureKey, type Step, spliceBetween } from '../document/edit';
import { readFeatureText } from '../document/feature-text';
import { judge } from '../tiling/judge';
import { onNeighbour } from './border';
import type { Repair, TextRepair } from './repair-note';
import { turnedRings, withoutDuplicates } from './rings';
import { emptied, idAsText, liftedId, renamed, retyped, withMembers } from './values';

/** Null where nothing is safe to do: no rule for it, a read-only feature, or a result that the desk would refuse. */
export function repairOf(
  desk: Desk,
  { file, key }: { readonly file: string; readonly key: FeatureKey },
  finding: Finding<FindingCode>,
): Repair | null {
  const document = desk.documents.get(file);
  if (!document?.has(key) || document.readOnly !== null || document.feature(key).readOnly !== null)
    return null;
  if (
    finding.code === 'zones-overlap' ||
    finding.code === 'zones-slit' ||
    finding.code === 'zones-lone-corner'
  )
    return onNeighbour(desk, { file, key }, finding);
  const feature = document.feature(key);
  const made = textRepair();
  if (made === null) return null;
  const splices = spliceBetween(feature.text, made.text);
  const after = readFeatureText(made.text);
  if (splices.length === 0 || after.readOnly !== null) return null;
  const redrawn = { file, key, before: feature.lines, after: after.lines ?? [], segments: null };
  if (after.lines && judge(desk, [redrawn])) return null;
  const step: Step = { note: { code: 'repair', features: 1 }, edits: [{ do: 'text', file, key, splices }] };
  return { step, note: made.note };

  function textRepair(): TextRepair | null {
    const field = fieldIn(finding.path);
    switch (finding.code) {
      case 'ring-winding':
        return turnedRings(feature);
      case 'duplicate-vertex':
        return withoutDuplicates(feature);
      case 'id-among-properties':
        return liftedId(document!, feature, key);
      case 'id-type':
        return idAsText(document!, feature, key);
      case 'value-type':
      case 'value-missing':
      case 'date-other-form':
        return field === null ? null : retyped(file, feature, field);
      case 'value-empty':
        return field === null ? null : emptied(file, feature, field);
      case 'property-other-case':
        return renamed(feature, finding.found ?? '', finding.expected ?? '');
      case 'properties-missing':
      case 'geometry-missing':
      case 'bbox-wrong':
        // One inside the geometry is left: it may have been right when it was written.
        if (finding.path?.includes('.geometry.')) return null;
        return withMembers(feature, finding.code);
      default:
        return null;
    }
  }
}

/** The property that a path leads to; null for one that leads into a property, or elsewhere. */
function fieldIn(path: string | null): string | null {
  return /^features\[\d+\]\.properties\.(\w+)$/.exec(path ?? '')?.[1] ?? null;
}
