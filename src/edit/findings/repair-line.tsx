// SPDX-License-Identifier: EUPL-1.2
// What one click would do about a finding, and the click. Undo takes it back.

import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { useEditWords } from '../context/use-edit-words';
import type { LayerFinding } from './layer-finding';

export function RepairLine({ of: { repair } }: { of: LayerFinding }) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { stop } = useDesk();
  if (!repair || stop !== null) return null;
  const what = repair.said[language];
  return (
    <span className="nuf-repair">
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        aria-label={`${words.findings.mend}: ${what}`}
        onClick={({ currentTarget }) => {
          // The finding goes with its button: who works by keyboard stays at the list, or at the form.
          const list = currentTarget.closest('details')?.querySelector('summary');
          const stay = list ?? currentTarget.closest<HTMLElement>('section[tabindex]');
          if (deskStore().do(repair.make())) stay?.focus();
        }}
      >
        <span className="kern-label">{words.findings.mend}</span>
      </button>
      <span className="nuf-muted">{what}</span>
    </span>
  );
}
