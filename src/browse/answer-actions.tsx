// SPDX-License-Identifier: EUPL-1.2
// What can be done with an answer: keep its link, print it, clear it.

import { useState } from 'react';
import { Icon, type IconName } from '../frame/icon';
import { useSession, useWords } from '../session/use-session';

/** Link, print, clear. What happened is announced. */
export function AnswerActions() {
  const words = useWords();
  const session = useSession();
  const [said, setSaid] = useState('');
  const copy = () => {
    const done = () => setSaid(words.answer.copied);
    const failed = () => setSaid(words.answer.copyFailed);
    if (navigator.clipboard) navigator.clipboard.writeText(window.location.href).then(done, failed);
    else failed();
  };
  const actions: readonly [IconName, string, () => void][] = [
    ['link', words.answer.copyLink, copy],
    ['print', words.answer.print, () => window.print()],
    ['close', words.answer.clear, () => session.clearSelection()],
  ];
  return (
    <div className="nuf-actions">
      {actions.map(([icon, label, act]) => (
        <button key={icon} type="button" className="nuf-action" onClick={act}>
          <Icon name={icon} />
          {label}
        </button>
      ))}
      <p role="status">{said}</p>
    </div>
  );
}
