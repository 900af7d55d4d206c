// SPDX-License-Identifier: EUPL-1.2
// The ways out of a draft: into the data by the desk server or into a folder, as files, as a change for somebody else.

import { useEffect, useRef, useState } from 'react';
import type { OpenFile } from '../../core/edit/desk';
import type { FeatureRef } from '../../core/edit/gesture/hand';
import type { Choices } from '../../core/edit/merge/merge-files';
import type { FileReport } from '../../core/validation/check-file';
import { saveText } from '../../frame/device/save-file';
import { changeFile, readChangeFile } from '../../session/desk/change-file';
import { changedFiles } from '../../session/desk/changed-files';
import type { DeskStore } from '../../session/desk/desk-store';
import { canWriteFolder, publishToFolder } from '../../session/desk/folder';
import {
  type DeskServer,
  findDesk,
  publish,
  type ServerFinding,
  versionBefore,
} from '../../session/desk/publish';
import { type Sent, untoldSent } from '../../session/desk/sent';
import type { FileConflict, TakenIn, TheirFile } from '../../session/desk/take-in';
import { untakenTexts, useUntaken } from '../../session/desk/untaken';
import { useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { layerTitle } from '../context/names';
import { sentText } from '../context/sent-text';
import { SureAction } from '../context/sure-action';
import { useEditWords } from '../context/use-edit-words';
import { Collisions } from './collisions';
import { countOf, FoundInFiles } from './review-findings';

interface Props {
  /** The desk whose draft goes out. */
  readonly store: DeskStore;
  readonly files: readonly OpenFile[];
  /** Null while the check runs. */
  readonly reports: readonly FileReport[] | null;
  readonly onShow: (place: FeatureRef) => void;
}

/** A press while the check still runs, of the draft as it was then. */
interface KeptPress {
  readonly via: Sent['via'];
  readonly version: number;
}

export function PublishPart({ store, files, reports, onShow }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk, stop, version } = useDesk(store);
  const server = useDeskServer();
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<readonly TheirFile[] | null>(null);
  const [conflicts, setConflicts] = useState<readonly FileConflict[]>([]);
  const [written, setWritten] = useState<readonly string[]>([]);
  const [foundThere, setFoundThere] = useState<readonly ServerFinding[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const errors = reports ? countOf(reports, 'error') : 0;
  const needsReason = server?.team === true || (reports !== null && countOf(reports, 'warning') > 0);
  const isBusy = stop === 'publishing';
  const canPublish = files.length > 0 && errors === 0 && (stop === null || isBusy);
  const waiting = useUntaken().filter(({ file }) => files.some(({ name }) => name === file));
  const [kept, setKept] = useState<KeptPress | null>(null);

  const takeIn = (others: readonly TheirFile[], choices?: Choices): TakenIn => {
    const taken = store.takeIn(others, choices);
    setConflicts(taken.kind === 'conflicts' ? taken.conflicts : []);
    setTheirs(taken.kind === 'conflicts' ? others : null);
    if (taken.kind === 'done') setSaid([words.review.merged, ...keptIn(taken)].join(' '));
    if (taken.kind === 'unreadable') setSaid(words.review.unreadable(taken.file));
    if (taken.kind === 'members-changed') setSaid(words.review.membersChanged(taken.file));
    return taken;
  };
  const keptIn = ({ membersKept = [] }: Extract<TakenIn, { kind: 'done' }>) =>
    membersKept.map(words.review.membersKept);
  const tell = (sent: Sent) => {
    const { answer } = sent;
    setSaid(sentText(sent, words));
    if (answer.kind === 'done') {
      setWritten(answer.files);
      setReason('');
    }
    if (answer.kind === 'changed') takeIn(answer.current.map((file) => ({ ...file, base: null })));
    if (answer.kind === 'findings') setFoundThere(answer.findings);
  };
  const isLeft = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the review opens: what ended while nobody looked.
  useEffect(() => {
    isLeft.current = false;
    const sent = untoldSent.get();
    if (sent) {
      untoldSent.set(null);
      tell(sent);
    }
    return () => {
      isLeft.current = true;
    };
  }, []);
  const send = async (via: Sent['via']) => {
    if (reports === null) {
      setKept({ via, version });
      setSaid(via === 'desk' ? words.review.pressKept : words.review.pressTooEarly);
      return;
    }
    if (waiting.length > 0) {
      setSaid(words.untaken.stops(waiting.length));
      return;
    }
    if (needsReason && reason.trim() === '') {
      setSaid(words.review.reasonMissing);
      return;
    }
    setSaid(words.review.publishing);
    setFoundThere([]);
    const answer = via === 'desk' ? await publish(store, reason.trim()) : await publishToFolder(store);
    if (answer === null) setSaid(null);
    else if (isLeft.current) untoldSent.set({ via, answer });
    else tell({ via, answer });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the check has spoken, or the draft is another.
  useEffect(() => {
    if (kept === null || (reports === null && kept.version === version)) return;
    setKept(null);
    if (kept.version !== version) tell({ via: kept.via, answer: { kind: 'refused', code: 'changed-since' } });
    else if (!canPublish) setSaid(stop === null ? words.review.errorsStop(errors) : words.stop[stop]);
    // A browser shows the choice of a folder only right after a press.
    else if (kept.via === 'folder') setSaid(words.review.pressNow);
    else void send(kept.via);
  }, [kept, reports, version]);
  const restore = async (names: readonly string[]) => {
    const before: TheirFile[] = [];
    for (const name of names) {
      const bytes = await versionBefore(name);
      const base = desk?.documents.get(name)?.base;
      if (bytes && base) before.push({ name, bytes, base });
    }
    if (before.length === 0) {
      setSaid(words.review.noBefore);
      return;
    }
    // What could not be brought back was said by then, and the button stays.
    const taken = takeIn(before);
    if (taken.kind !== 'done') return;
    setSaid([words.review.restored, ...keptIn(taken)].join(' '));
    setWritten([]);
  };
  const discardAll = async () => {
    const names = files.map(({ name }) => name);
    await store.discardChanges();
    if (!store.hasChanges) untakenTexts.forget(names);
  };
  const download = () => {
    const moved = store.movedOn().filter(({ name }) => files.some((file) => file.name === name));
    if (moved.length > 0) {
      setSaid(words.review.changedMeanwhile);
      takeIn(moved);
      return;
    }
    for (const { name, bytes } of files)
      saveText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), name, 'application/geo+json');
    setSaid(words.review.downloaded);
  };
  return (
    <section className="nuf-review__part">
      {files.length > 0 && (
        <label className="nuf-desk-field">
          <span className="kern-label">
            {words.review.reason}
            {needsReason && <span className="nuf-muted"> · {words.form.required}</span>}
          </span>
          <span className="nuf-muted">{words.review.reasonHint}</span>
          <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      {conflicts.length > 0 && theirs && (
        <Collisions conflicts={conflicts} onChosen={(choices) => takeIn(theirs, choices)} />
      )}
      {stop !== null && !isBusy && stop !== 'opening' && <p className="nuf-muted">{words.stop[stop]}</p>}
      {server === null && files.length > 0 && <p className="nuf-muted">{words.review.noDesk}</p>}
      <div className="nuf-desk-bar__actions">
        {server && (
          <Action
            label={words.review.publish}
            isMain
            disabled={!canPublish}
            isWaiting={isBusy}
            onDo={() => send('desk')}
          />
        )}
        {canWriteFolder() && !server && (
          <Action
            label={words.review.toFolder}
            isMain
            disabled={!canPublish}
            isWaiting={isBusy}
            onDo={() => send('folder')}
          />
        )}
        {files.length > 0 && (
          <>
            {!server && <Action label={words.review.download} onDo={download} />}
            <Action
              label={words.review.patch}
              onDo={() =>
                saveText(
                  changeFile(changedFiles(desk, (file) => store.baseOf(file))),
                  'aenderungen.json',
                  'application/json',
                )
              }
            />
          </>
        )}
        <Action
          label={words.review.takePatch}
          disabled={stop !== null}
          onDo={() => picker.current?.click()}
        />
        {written.length > 0 && files.length === 0 && (
          <Action label={words.review.restore} onDo={() => restore(written)} />
        )}
        {files.length > 0 && stop !== 'taken-over' && (
          <SureAction label={words.review.discardAll} kind="secondary" onDo={discardAll} />
        )}
      </div>
      {files.length === 0 && written.length === 0 && server && server.before.length > 0 && (
        <details className="nuf-more">
          <summary>{words.review.earlier}</summary>
          <div className="nuf-desk-bar__actions">
            {server.before.map((name) => (
              <Action
                key={name}
                label={words.review.restoreOf(layerTitle(name, language))}
                disabled={stop !== null}
                onDo={() => restore([name])}
              />
            ))}
          </div>
        </details>
      )}
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          const read = file ? readChangeFile(await file.text()) : null;
          target.value = '';
          if (read) takeIn(read);
          else setSaid(words.review.noPatch);
        }}
      />
      <p role="status" className="nuf-review__said">
        {said}
      </p>
      <FoundInFiles
        desk={desk}
        reports={files.map(({ name }) => ({
          file: name,
          findings: foundThere.filter(({ file }) => file === name),
        }))}
        onShow={onShow}
      />
    </section>
  );
}

interface ActionProps {
  readonly label: string;
  readonly isMain?: boolean;
  readonly disabled?: boolean;
  /** Passing: the button keeps its focus, and a second press does nothing. */
  readonly isWaiting?: boolean;
  readonly onDo: () => void;
}

function Action({ label, isMain = false, disabled = false, isWaiting = false, onDo }: ActionProps) {
  return (
    <button
      type="button"
      className={`kern-btn kern-btn--${isMain ? 'primary' : 'secondary'} kern-btn--x-small`}
      disabled={disabled}
      aria-disabled={isWaiting || undefined}
      onClick={() => !isWaiting && onDo()}
    >
      <span className="kern-label">{label}</span>
    </button>
  );
}

/** Undefined until it was asked. */
function useDeskServer(): DeskServer | null | undefined {
  const [server, setServer] = useState<DeskServer | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    findDesk().then((found) => isWanted && setServer(found));
    return () => {
      isWanted = false;
    };
  }, []);
  return server;
}
