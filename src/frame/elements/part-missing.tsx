// SPDX-License-Identifier: EUPL-1.2
// Says that a part of the page did not come, and what can be done about it.

import { useWords } from '../../session/use-session';
import { Icon } from './icon';
import { RetryActions } from './retry-actions';
import './part-missing.css';

interface Props {
  readonly onAgain: () => void;
  /** For a part that would lie over the page: it can be put away. */
  readonly onClose?: () => void;
  /** What did not come, as a sentence; otherwise only that a part did not. */
  readonly what?: string;
}

export function PartMissing({ onAgain, onClose, what }: Props) {
  const words = useWords();
  return (
    <div role="alert" className="nuf-part-missing" data-over={onClose ? true : undefined}>
      <p>
        <Icon name="warning" />
        <span>
          <strong>{what ?? words.trouble.part}</strong> {words.trouble.partWhy}
        </span>
      </p>
      <RetryActions words={words} onAgain={onAgain}>
        {onClose && (
          <button type="button" className="nuf-action" onClick={onClose}>
            {words.close}
          </button>
        )}
      </RetryActions>
    </div>
  );
}

/** The same as a page of its own, for a room that did not come. */
export function RoomMissing({ onAgain }: { onAgain: () => void }) {
  return (
    <main id="inhalt" tabIndex={-1} className="nuf-page nuf-page--missing">
      <PartMissing onAgain={onAgain} />
    </main>
  );
}
