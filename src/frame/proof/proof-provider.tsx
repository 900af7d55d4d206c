// SPDX-License-Identifier: EUPL-1.2
// The one place of a room where proofs open. A proof is read when somebody asks for it, so it comes when it is asked for.

import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ChunkBoundary } from '../elements/chunk-boundary';
import { OpenProof, type ShownProof } from './figure-view';

const ProofDialog = lazy(() => import('./proof-dialog').then((module) => ({ default: module.ProofDialog })));

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
        <ChunkBoundary onFailed={() => setIsHere(false)}>
          <Suspense fallback={null}>
            <ProofDialog shown={shown} onClose={close} />
          </Suspense>
        </ChunkBoundary>
      )}
    </OpenProof>
  );
}
