// SPDX-License-Identifier: EUPL-1.2
// What waits on this device from an earlier time. Closing it keeps everything; a draft dies only by a second, plain yes.

import { useState } from 'react';
import { changesByFile } from '../../core/edit/draft/draft';
import type { RecoveredDraft } from '../../core/edit/draft/recover';
import { saveText } from '../../frame/device/save-file';
import { draftFile } from '../../session/desk/change-file';
import { idOf } from '../../session/desk/draft-offer';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { layerTitle, stepText } from '../context/names';
import { SureAction } from '../context/sure-action';
import { useEditWords } from '../context/use-edit-words';

const shownSteps = 5;

export function RecoveryPanel() {
  const words = useEditWords();
  const { offers, stop } = useDesk();
  const [isOpen, setOpen] = useState(false);
  if (offers.length === 0) return null;
  if (stop !== 'draft-waits' && !isOpen)
    return (
      <p>
        <button type="button" className="nuf-textlink" onClick={() => setOpen(true)}>
          {words.recovery.waiting(offers.length)}
        </button>
      </p>
    );
  return (
    <section className="nuf-desk-recovery" aria-labelledby="entwurf-wartet">
      <h2 id="entwurf-wartet" className="kern-heading-small">
        {offers.length === 1 ? words.recovery.heading : words.recovery.headingMany(offers.length)}
      </h2>
      <p>{words.recovery.lead}</p>
      {offers.map((offer) => (
        <Offer key={idOf(offer)} offer={offer} />
      ))}
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        onClick={() => {
          setOpen(false);
          deskStore().leaveDrafts();
        }}
      >
        <span className="kern-label">{words.recovery.later}</span>
      </button>
    </section>
  );
}

function Offer({ offer }: { offer: RecoveredDraft }) {
  const words = useEditWords();
  const { language } = useSessionState();
  const [hasFailed, setFailed] = useState(false);
  const id = idOf(offer);
  const isWhole = offer.kind === 'whole';
  const moment = isWhole ? offer.state.lastAt : offer.head.startedAt;
  const hasBase = isWhole && offer.files.every((file) => file !== null);
  const past = isWhole ? offer.state.past : [];
  const save = () => saveText(draftFile(offer), `entwurf-${id}.json`, 'application/json');
  return (
    <article className="nuf-desk-offer">
      <p>
        <strong>{words.bar.changes(past.length)}</strong>, {words.recovery.from(momentText(moment, language))}
      </p>
      {isWhole && (
        <ul>
          {[...changesByFile(offer.state)].map(([file, count]) => (
            <li key={file}>
              {layerTitle(file, language)}: {words.bar.changes(count)}
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details>
          <summary>{words.recovery.steps}</summary>
          <ol className="nuf-desk-offer__steps" reversed start={past.length}>
            {past
              .slice(-shownSteps)
              .reverse()
              .map((step, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name and never change.
                <li key={i}>{stepText(step, words, language)}</li>
              ))}
          </ol>
          {past.length > shownSteps && (
            <p className="nuf-muted">{words.recovery.more(past.length - shownSteps)}</p>
          )}
        </details>
      )}
      {isWhole && offer.damaged.length > 0 && <p>{words.recovery.damaged(offer.damaged.length)}</p>}
      {isWhole && !hasBase && <p>{words.recovery.noBase}</p>}
      {!isWhole && <p>{words.recovery.newer}</p>}
      {hasFailed && <p role="alert">{words.recovery.failed}</p>}
      <div className="nuf-desk-bar__actions">
        {hasBase && (
          <button
            type="button"
            className="kern-btn kern-btn--primary kern-btn--x-small"
            onClick={async () => setFailed(!(await deskStore().continueDraft(id)))}
          >
            <span className="kern-label">{words.recovery.goOn}</span>
          </button>
        )}
        <button type="button" className="kern-btn kern-btn--secondary kern-btn--x-small" onClick={save}>
          <span className="kern-label">{words.recovery.save}</span>
        </button>
        {isWhole && (
          <SureAction
            label={words.recovery.discard}
            kind="tertiary"
            onDo={() => deskStore().discardDraft(id)}
          />
        )}
      </div>
    </article>
  );
}

function momentText(moment: string, language: string): string {
  return new Date(moment).toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
}
