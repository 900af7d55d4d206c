// SPDX-License-Identifier: EUPL-1.2
// What can be done where something did not come: once more, or the whole page anew.

import type { ReactNode } from 'react';
import type { Words } from '../../words';

interface Props {
  /** Words of the page in its language: where the session itself failed, its hooks cannot be asked. */
  readonly words: Pick<Words, 'trouble'>;
  readonly onAgain: () => void;
  readonly children?: ReactNode;
}

export function RetryActions({ words, onAgain, children }: Props) {
  return (
    <div className="nuf-part-missing__acts">
      <button type="button" className="nuf-action" onClick={onAgain}>
        {words.trouble.again}
      </button>
      <button type="button" className="nuf-action" onClick={() => window.location.reload()}>
        {words.trouble.reload}
      </button>
      {children}
    </div>
  );
}
