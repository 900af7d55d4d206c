// SPDX-License-Identifier: EUPL-1.2
// Gives a feature another id. Links to the old one end, so a page asks first; an id that is taken is refused.

import type { Desk, Outcome } from '../desk';
import { type FeatureKey, spliceBetween } from '../document/edit';
import { refused } from './redraw';
import { withMember } from './set-properties';

/** One step. Never invents an id and never makes two the same: an empty or a taken one is refused (`bad-value`). */
export function setId(desk: Desk, file: string, key: FeatureKey, id: string | number): Outcome {
  const document = desk.documents.get(file);
  if (!document?.has(key)) return refused({ code: 'no-feature', file, key });
  const { text, readOnly } = document.feature(key);
  if (document.readOnly !== null || readOnly !== null) return refused({ code: 'read-only', file, key });
  // Everything else knows features by the text of their id: 7 and "7" are one.
  const isSaid = (taken: string | number | null) => taken !== null && String(taken) === String(id);
  const isTaken = document.keys().some((other) => other !== key && isSaid(document.idOf(other)));
  if (id === '' || isTaken) return refused({ code: 'bad-value', file, key });
  const splices = spliceBetween(
    text,
    withMember(text, 0, { name: 'id', json: JSON.stringify(id) }, ['type', 'id']),
  );
  if (splices.length === 0) return refused({ code: 'nothing', file, key });
  return {
    step: { note: { code: 'set-id', features: 1 }, edits: [{ do: 'text', file, key, splices }] },
    refusal: null,
  };
}
