// SPDX-License-Identifier: EUPL-1.2
// Takes features out of their files: one line less each, or two where it was the last of its file.

import type { Desk, Outcome } from '../desk';
import type { FeatureEdit, FeatureKey } from '../document/edit';
import { removal } from '../document/list-edits';
import { refused } from './redraw';

/**
 * One step. Undo puts it back at its place, byte for byte. Also features whose content nobody can read; refused where the file
 * may not be written (`read-only`).
 */
export function removeFeature(desk: Desk, file: string, key: FeatureKey): Outcome {
  const document = desk.documents.get(file);
  if (!document?.has(key)) return refused({ code: 'no-feature', file, key });
  if (document.readOnly !== null) return refused({ code: 'read-only', file, key });
  const edits: FeatureEdit[] = [removal(document, key)];
  return { step: { note: { code: 'remove-feature', features: 1 }, edits }, refusal: null };
}
