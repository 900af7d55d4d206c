// SPDX-License-Identifier: EUPL-1.2
// What can be done with an answer: keep its link, print it, report that it is wrong, clear it.

import { Suspense, useState } from 'react';
import { Icon, type IconName } from '../../frame/elements/icon';
import { onDemand } from '../../frame/elements/on-demand';
import { useSession, useWords } from '../../session/use-session';
import { loadSheet } from '../paper/answer-on-paper';
import type { ShownAnswer } from './error-report';

const ErrorReport = onDemand(async () => (await import('./error-report')).ErrorReport);

/** Link, print, report, clear. What happened is announced. */
export function AnswerActions({ shown }: { shown: ShownAnswer }) {
  const words = useWords();
  const session = useSession();
  const [said, setSaid] = useState('');
  const [reporting, setReporting] = useState(false);
  const copy = () => {
    const done = () => setSaid(words.answer.copied);
    const failed = () => setSaid(words.answer.copyFailed);
    if (navigator.clipboard) navigator.clipboard.writeText(window.location.href).then(done, failed);
    else failed();
  };
  const actions: readonly [IconName, string, () => void][] = [
    ['link', words.answer.copyLink, copy],
    ['print', words.answer.print, () => loadSheet().then(() => window.print())],
    ['warning', words.answer.reportError, () => setReporting(!reporting)],
    ['close', words.answer.clear, () => session.clearSelection()],
  ];
  return (
    <>
      <div className="nuf-actions">
        {actions.map(([icon, label, act]) => (
          <button
            key={icon}
            type="button"
            className="nuf-action"
            aria-expanded={icon === 'warning' ? reporting : undefined}
            onClick={act}
          >
            <Icon name={icon} />
            {label}
          </button>
        ))}
        <p role="status">{said}</p>
      </div>
      {reporting && (
        <Suspense>
          <ErrorReport key={`${shown.place} ${shown.verdict}`} shown={shown} />
        </Suspense>
      )}
    </>
  );
}
