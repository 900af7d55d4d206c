// SPDX-License-Identifier: EUPL-1.2
// Above every other room while a draft is open: that what is seen is one, and the way to what is published.

import { Icon } from '../../frame/elements/icon';
import { type PageDraft, pageDraft } from '../../session/page-draft';
import { useSession } from '../../session/use-session';
import { useEditWords } from '../context/use-edit-words';
import { SentNote } from './sent-note';
import './draft-note.css';

export function DraftNote({ of, isReport }: { of: PageDraft; isReport: boolean }) {
  const { draftNote: words } = useEditWords();
  const session = useSession();
  const sent = <SentNote className="nuf-draft-note" />;
  // Published, and the page shows it.
  if (of.draft === null) return sent;
  const isShown = of.isShown && !isReport;
  const note = (
    <aside className="nuf-draft-note" aria-label={words.label} data-shown={isShown || undefined}>
      <Icon name="warning" />
      <p>
        <strong>{words.label}:</strong>{' '}
        {isReport
          ? words.report(of.changes)
          : of.isShown
            ? words.shown(of.changes)
            : words.hidden(of.changes)}
        {isShown && of.left > 0 && ` ${words.left(of.left)}`}{' '}
        <span className="nuf-draft-note__ways">
          <button type="button" className="nuf-textlink" onClick={() => session.openRoom('care')}>
            {words.toDesk}
          </button>
          {!isReport && (
            <button
              type="button"
              className="nuf-textlink"
              onClick={() => pageDraft.set({ ...of, isShown: !of.isShown })}
            >
              {of.isShown ? words.hide : words.show}
            </button>
          )}
        </span>
      </p>
    </aside>
  );
  return (
    <>
      {sent}
      {note}
    </>
  );
}
