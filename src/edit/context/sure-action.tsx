// SPDX-License-Identifier: EUPL-1.2
// A deed that takes work away: done only by a second, plain yes.

import { useState } from 'react';
import { useEditWords } from './use-edit-words';

interface Props {
  readonly label: string;
  readonly kind: 'secondary' | 'tertiary';
  readonly onDo: () => void;
}

export function SureAction({ label, kind, onDo }: Props) {
  const words = useEditWords();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button
        type="button"
        className={`kern-btn kern-btn--${kind} kern-btn--x-small`}
        onClick={() => setAsked(true)}
      >
        <span className="kern-label">{label}</span>
      </button>
    );
  return (
    <span role="alert" className="nuf-desk-offer__sure">
      {words.recovery.sure}{' '}
      <button type="button" className="nuf-textlink" onClick={onDo}>
        {words.recovery.yes}
      </button>{' '}
      <button type="button" className="nuf-textlink" onClick={() => setAsked(false)}>
        {words.recovery.no}
      </button>
    </span>
  );
}
