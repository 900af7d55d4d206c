// SPDX-License-Identifier: EUPL-1.2
// What stops the desk, what was refused, and which layers could not be opened: said where it is seen, and what to do.

import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { SentNote } from './sent-note';

export function DeskNotes() {
  const words = useEditWords();
  const { language } = useSessionState();
  const { stop, refusal, troubles, failure } = useDesk();
  const isGrave = stop === 'storage-refused' || stop === 'not-kept' || stop === 'cleared';
  return (
    <>
      {stop && stop !== 'opening' && stop !== 'draft-waits' && (
        <div className="nuf-desk-note" role="alert" data-grave={isGrave || undefined}>
          <p>{words.stop[stop]}</p>
          {isGrave && failure && <p className="nuf-muted">{failure}</p>}
          {(stop === 'other-tab' || stop === 'taken-over') && (
            <button
              type="button"
              className="kern-btn kern-btn--secondary kern-btn--x-small"
              onClick={() => deskStore().takeOver()}
            >
              <span className="kern-label">{words.bar.takeOver}</span>
            </button>
          )}
        </div>
      )}
      <SentNote className="nuf-desk-note" />
      <div role="status">{refusal && <p className="nuf-desk-note">{words.refusal[refusal.code]}</p>}</div>
      {troubles.length > 0 && (
        <ul className="nuf-desk-note">
          {troubles.map(({ file, kind }) => (
            <li key={file}>
              {layerTitle(file, language)} ({file}): {words.trouble[kind]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
