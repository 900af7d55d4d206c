// SPDX-License-Identifier: EUPL-1.2
// What one click would do about a finding, or about all of a kind, and the click. Undo takes it back.

import type { Outcome } from '../../core/edit/desk';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { useEditWords } from '../context/use-edit-words';
import { type LayerFinding, mendable, mendTogether } from './layer-finding';

export function RepairLine({ of: { repair } }: { of: LayerFinding }) {
  const words = useEditWords();
  const { language } = useSessionState();
  if (!repair) return null;
  const what = repair.said[language];
  return (
    <Mend
      label={words.findings.mend}
      name={`${words.findings.mend}: ${what}`}
      what={what}
      make={repair.make}
    />
  );
}

/** For findings of one kind in the layer on the desk; what each repair does stands below it, at each. */
export function RepairAll({ of }: { of: readonly LayerFinding[] }) {
  const words = useEditWords();
  const { desk, file } = useDesk();
  const found = mendable(of);
  if (!desk || file === null || found.length < 2) return null;
  const label = words.findings.mendAll(found.length, of.length);
  return (
    <Mend
      label={label}
      name={label}
      what={words.findings.oneStep}
      make={() => mendTogether(desk, file, found)}
    />
  );
}

interface MendProps {
  readonly label: string;
  readonly name: string;
  readonly what: string;
  readonly make: () => Outcome;
}

function Mend({ label, name, what, make }: MendProps) {
  const { stop } = useDesk();
  if (stop !== null) return null;
  return (
    <span className="nuf-repair">
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        aria-label={name}
        onClick={({ currentTarget }) => {
          // The finding goes with its button: who works by keyboard stays at the list, or at the form.
          const list = currentTarget.closest('.nuf-desk-findings')?.querySelector('summary');
          const stay = list ?? currentTarget.closest<HTMLElement>('section[tabindex]');
          if (deskStore().do(make())) stay?.focus();
        }}
      >
        <span className="kern-label">{label}</span>
      </button>
      <span className="nuf-muted">{what}</span>
    </span>
  );
}
