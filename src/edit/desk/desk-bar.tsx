// SPDX-License-Identifier: EUPL-1.2
// The bar of the desk: how many changes the draft has, whether they are kept, undo and redo. Always in sight.

import { type ReactNode, useEffect, useState } from 'react';
import type { Step } from '../../core/edit/document/edit';
import { LineIcon } from '../../frame/elements/icon';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { stepText } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import './desk-bar.css';

/** `children`: what a planner does with the whole draft, such as reviewing it. */
export function DeskBar({ children }: { children?: ReactNode }) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk, stop, keeping, keptAt } = useDesk();
  const [said, setSaid] = useState('');
  const turn = (action: 'undo' | 'redo') => {
    const step = deskStore()[action]();
    if (step) setSaid(words.bar[action === 'undo' ? 'undone' : 'redone'](stepText(step, words, language)));
  };
  useUndoKeys(turn);
  const past = desk?.past ?? [];
  const state =
    keeping === 'keeping'
      ? words.bar.keeping
      : keeping === 'failed'
        ? words.bar.failed
        : keeping === 'kept' && keptAt
          ? words.bar.kept(timeOf(keptAt, language))
          : '';
  const label = (step: Step | undefined, say: (text: string) => string, plain: string) =>
    step ? say(stepText(step, words, language)) : plain;
  return (
    <section className="nuf-desk-bar" aria-label={words.bar.label} data-keeping={keeping}>
      <p className="nuf-desk-bar__state">
        <strong>
          {past.length > 0 ? `${words.bar.draft}: ${words.bar.changes(past.length)}` : words.bar.none}
        </strong>
        <span className="nuf-muted">{state}</span>
      </p>
      <p role="status" className="kern-sr-only">
        {[said, state].filter(Boolean).join('. ')}
      </p>
      <div className="nuf-desk-bar__actions">
        <TurnButton
          label={words.bar.undo}
          title={label(past.at(-1), words.bar.undoStep, words.bar.undo)}
          icon="M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4"
          disabled={stop !== null || past.length === 0}
          onDo={() => turn('undo')}
        />
        <TurnButton
          label={words.bar.redo}
          title={label(desk?.future.at(-1), words.bar.redoStep, words.bar.redo)}
          icon="m16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h4"
          disabled={stop !== null || (desk?.future.length ?? 0) === 0}
          onDo={() => turn('redo')}
        />
        {children}
      </div>
    </section>
  );
}

interface TurnButtonProps {
  readonly label: string;
  readonly title: string;
  /** Stands for the label where the window is narrow; the label is still its name. */
  readonly icon: string;
  readonly disabled: boolean;
  readonly onDo: () => void;
}

function TurnButton({ label, title, icon, disabled, onDo }: TurnButtonProps) {
  return (
    <button
      type="button"
      className="nuf-desk-turn kern-btn kern-btn--secondary kern-btn--x-small"
      disabled={disabled}
      title={title}
      onClick={onDo}
    >
      <LineIcon path={icon} />
      <span className="kern-label">{label}</span>
    </button>
  );
}

/** The time of day of a moment, in the place of the reader. */
export function timeOf(moment: string, language: string): string {
  return new Date(moment).toLocaleTimeString(language === 'de' ? 'de-DE' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** Ctrl (or ⌘) with Z and Y, except in a field whose text is not taken yet: there the browser's own undo is meant. */
function useUndoKeys(turn: (action: 'undo' | 'redo') => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      if (event.target instanceof Element && event.target.closest('[data-untaken]')) return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      event.preventDefault();
      turn(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  });
}
