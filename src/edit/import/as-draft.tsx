// SPDX-License-Identifier: EUPL-1.2
// Hands what was read to the desk as a draft of its layer, where that layer is open.

import { useRef, useState } from 'react';
import { type RowAnswer, roughly } from '../../core/difference/same-object';
import { importedDraft } from '../../session/desk/import-as-draft';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';
import { formatNumber } from '../../words/number/format';
import { draftedText } from './drafted-text';
import type { ImportDone } from './import-order';
import { madeIds } from './made-ids';

type Read = Extract<ImportDone, { kind: 'read' }>;

export function AsDraft({ file, outcome }: { file: string; outcome: Read }) {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  const { desk } = useDesk();
  const [said, setSaid] = useState('');
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const document = desk?.documents.get(file);
  // A layer without a file is none of the desk's: then the file goes into the folder, as the line below says.
  if (!document || document.readOnly !== null) return null;
  const open = async (rows: RowAnswer | null = null) => {
    const { counts, fields, becomes } = outcome.report;
    // The button that answered goes away with the question; who works by keyboard stays here.
    if (rows !== null) first.current?.focus();
    setAsked(false);
    const text = await outcome.content.text().catch(() => null);
    if (text === null) {
      setSaid(words.resultGone);
      return;
    }
    // What was open when it was asked for may have been published or discarded meanwhile.
    const now = deskStore().get().desk?.documents.get(file) ?? document;
    const count = (value: number) => formatNumber(value, language);
    const draft = importedDraft(now, text, {
      isMade: madeIds(outcome.report),
      filledIn: ['source', 'confidence'].filter((name) => !Object.hasOwn(fields, name)),
      numbered: counts['import-ids-are-rows'] ? becomes : null,
      rows,
    });
    if ('pairs' in draft) {
      const question = words.rowsQuestion(count(draft.pairs), draft.id, draft.before, draft.after);
      setSaid(draft.gapM ? `${question} ${words.rowsApart(roughly(draft.gapM))}` : question);
      setAsked(true);
      return;
    }
    const { kind } = deskStore().takeIn([draft.theirs], undefined, 'import');
    if (kind !== 'done') {
      setSaid(words.notDrafted);
      return;
    }
    deskStore().openLayer(file);
    setSaid(draftedText(file, draft, language));
  };
  return (
    <>
      <button ref={first} type="button" className="kern-btn kern-btn--secondary" onClick={() => void open()}>
        <span className="kern-label">{words.asDraft}</span>
      </button>
      <span role="status">{said}</span>
      {isAsked &&
        (['same', 'new'] as const).map((rows) => (
          <button
            key={rows}
            type="button"
            className="kern-btn kern-btn--secondary"
            onClick={() => void open(rows)}
          >
            <span className="kern-label">{rows === 'same' ? words.rowsSame : words.rowsNew}</span>
          </button>
        ))}
    </>
  );
}
