// SPDX-License-Identifier: EUPL-1.2
// The proof of one number, opened over the page; Escape or the button closes it, focus returns to the number.

import { useEffect, useRef } from 'react';
import { useSessionState, useWords } from '../session/use-session';
import { figureText } from '../words/figure-text';
import type { Language } from '../words/format';
import type { ShownProof } from './figure-view';
import { Icon } from './icon';
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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!shown) return dialog.current?.close();
    dialog.current?.showModal();
    // Left alone the browser takes the first link, which stands below all that is to be read.
    heading.current?.focus();
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
          <div className="nuf-proof-dialog__head">
            <h2 id="proof-heading" className="nuf-heading" tabIndex={-1} ref={heading}>
              {words.proof.heading}: {figureText(shown.figure, language)}
              {/* On a line of its own: behind a dash a sentence that begins with a number would look like a range. */}
              <span className="kern-sr-only"> – </span>
              <span className="nuf-proof-dialog__about">{aboutOf(shown, language)}</span>
            </h2>
            <button type="button" className="nuf-tool" onClick={onClose}>
              <Icon name="close" />
              {words.close}
            </button>
          </div>
          <ProofList figure={shown.figure} />
          <p className="nuf-muted">
            {words.proof.key}: <code>{shown.id}</code>
          </p>
        </>
      )}
    </dialog>
  );
}

/** What a number is of: as the place where it stands says, else what was published, else how it is computed. */
export function aboutOf({ about, figure }: ShownProof, language: Language): string {
  if (about) return about;
  const { inputs, formula } = figure.proof;
  const [first] = inputs;
  const isTheInput = inputs.length === 1 && first?.value === figure.value;
  return isTheInput ? first.label[language] : formula[language].replace(/\. .*$/, '');
}
