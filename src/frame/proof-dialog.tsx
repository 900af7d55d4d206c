// SPDX-License-Identifier: EUPL-1.2
// The proof of one number, opened over the page; Escape or the button closes it, focus returns to the number.

import { useEffect, useRef } from 'react';
import { useSessionState, useWords } from '../session/use-session';
import { figureText } from '../words/figure-text';
import type { ShownProof } from './figure-view';
import { ProofList } from './proof-card';

export function ProofDialog({
  shown,
  onClose,
}: {
  readonly shown: ShownProof | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { language } = useSessionState();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  useEffect(() => {
    // A link of the proof leads out of it; closed first, so that the focus may go where the link leads.
    const leave = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a')) onClose();
    };
    const opened = dialog.current;
    opened?.addEventListener('click', leave);
    return () => opened?.removeEventListener('click', leave);
  }, [onClose]);
  return (
    <dialog ref={dialog} className="nuf-proof-dialog" aria-labelledby="proof-heading" onClose={onClose}>
      {shown && (
        <>
          <h2 id="proof-heading" className="nuf-heading">
            {words.proof.heading}: {figureText(shown.figure, language)}
          </h2>
          <ProofList figure={shown.figure} />
          <p className="nuf-muted">
            <code>{shown.id}</code>
          </p>
        </>
      )}
      <button type="button" className="kern-btn kern-btn--secondary" onClick={onClose}>
        <span className="kern-label">{words.close}</span>
      </button>
    </dialog>
  );
}
