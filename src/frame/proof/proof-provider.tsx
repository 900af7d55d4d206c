// SPDX-License-Identifier: EUPL-1.2
// The one place of a room where proofs open. A proof is read when somebody asks for it, so it comes when it is asked for.

import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { onDemand } from '../elements/on-demand';
import { PartMissing } from '../elements/part-missing';
import { OpenProof, type ShownProof } from './figure-view';

const ProofDialog = onDemand(
  async () => (await import('./proof-dialog')).ProofDialog,
  (again, { shown, onClose }) => shown && <PartMissing onAgain={again} onClose={onClose} />,
);

export function ProofPlace({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<ShownProof | null>(null);
  // Once asked for it stays, closed: only an element that is there can give the focus back.
  const [isHere, setIsHere] = useState(false);
  const open = useCallback((proof: ShownProof) => {
    setIsHere(true);
    setShown(proof);
  }, []);
  const close = useCallback(() => setShown(null), []);
  return (
    <OpenProof value={open}>
      {children}
      {isHere && (
        <Suspense fallback={null}>
          <ProofDialog shown={shown} onClose={close} />
        </Suspense>
      )}
    </OpenProof>
  );
}
