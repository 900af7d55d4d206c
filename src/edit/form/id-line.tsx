// SPDX-License-Identifier: EUPL-1.2
// The id of an object, and the way to another one: asked for, because links to the old one end.

import { type KeyboardEvent, useState } from 'react';
import { setId } from '../../core/edit/operations/set-id';
import type { FeatureRef } from '../../session/desk/desk-state';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useEditWords } from '../context/use-edit-words';

interface Props {
  readonly of: FeatureRef;
  readonly isClosed: boolean;
  /** An id that was typed here before and not taken; null without one. */
  readonly untaken: string | null;
  readonly onUntaken: (text: string | null) => void;
}

export function IdLine({ of: { file, key }, isClosed, untaken, onUntaken }: Props) {
  const words = useEditWords();
  const { desk } = useDesk();
  const id = desk?.document(file).idOf(key) ?? null;
  const [typed, setTyped] = useState<string | null>(untaken);
  const type = (next: string | null) => {
    setTyped(next);
    onUntaken(next === String(id ?? '') ? null : next);
  };
  const take = () => {
    if (!desk || typed === null) return;
    const text = typed.trim();
    // A number stays one.
    const next = typeof id === 'number' && /^\d+$/.test(text) ? Number(text) : text;
    // Closed only when it was taken; why not is said by the desk.
    if (next === id || deskStore().do(setId(desk, file, key, next))) type(null);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') take();
    else type(null);
  };
  if (typed === null)
    return (
      <p className="nuf-muted">
        {words.form.id}: <code>{String(id ?? '–')}</code>{' '}
        {!isClosed && (
          <button type="button" className="nuf-textlink" onClick={() => setTyped(String(id ?? ''))}>
            {words.form.changeId}
          </button>
        )}
      </p>
    );
  return (
    <div className="nuf-desk-field">
      <label className="kern-label">
        {words.form.id}
        <input
          // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was pressed a moment ago.
          autoFocus
          autoComplete="off"
          spellCheck={false}
          data-untaken
          value={typed}
          onChange={({ target }) => type(target.value)}
          onKeyDown={hear}
        />
      </label>
      <span className="nuf-muted">{words.form.changeIdHint}</span>
      <div className="nuf-desk-bar__actions">
        <button type="button" className="kern-btn kern-btn--primary kern-btn--x-small" onClick={take}>
          <span className="kern-label">{words.form.take}</span>
        </button>
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          onClick={() => type(null)}
        >
          <span className="kern-label">{words.form.cancel}</span>
        </button>
      </div>
    </div>
  );
}
