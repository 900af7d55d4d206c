// SPDX-License-Identifier: EUPL-1.2
// The window over the page in which proofs are read; Escape or the button closes it, focus returns to what opened it.

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../../session/use-session';
import { Icon } from '../elements/icon';
import { unbroken } from '../elements/unbroken';
import './proof-window.css';

interface Props {
  readonly isOpen: boolean;
  /** The number as it is shown. */
  readonly value: string;
  /** What it is of. */
  readonly about: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Must stay on the page while it is closed: only an element that is there can give the focus back. */
export function ProofWindow({ isOpen, value, about, onClose, children }: Props) {
  const words = useWords();
  const headingId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isOpen) return dialog.current?.close();
    dialog.current?.showModal();
    // Left alone the browser takes the first link, which stands below all that is to be read.
    head.current?.focus();
  }, [isOpen]);
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
    <dialog ref={dialog} className="nuf-proof-dialog" aria-labelledby={headingId} onClose={onClose}>
      {isOpen && (
        <>
          <div className="nuf-proof-dialog__head">
            <h2 id={headingId} className="nuf-heading" tabIndex={-1} ref={head}>
              {words.proof.heading}: {value}
              {/* On a line of its own: behind a dash a sentence that begins with a number would look like a range. */}
              <span className="kern-sr-only"> – </span>
              <span className="nuf-proof-dialog__about">{unbroken(about)}</span>
            </h2>
            <button type="button" className="nuf-tool" onClick={onClose}>
              <Icon name="close" />
              {words.close}
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
