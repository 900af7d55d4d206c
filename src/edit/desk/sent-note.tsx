// SPDX-License-Identifier: EUPL-1.2
// How a publication ended that somebody did not wait for; stands until it is put away or the review says it.

import { untoldSent, useUntoldSent } from '../../session/desk/sent';
import { useWords } from '../../session/use-session';
import { sentText } from '../context/sent-text';
import { useEditWords } from '../context/use-edit-words';

/** The line that says it is there from the start, so that it is heard, too. */
export function SentNote({ className }: { className: string }) {
  const all = useWords();
  const words = useEditWords();
  const sent = useUntoldSent();
  return (
    <div role="status">
      {sent && (
        <div className={className}>
          <p>{sentText(sent, words)}</p>
          <button type="button" className="nuf-textlink" onClick={() => untoldSent.set(null)}>
            {all.close}
          </button>
        </div>
      )}
    </div>
  );
}
