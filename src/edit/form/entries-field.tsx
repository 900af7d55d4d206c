// SPDX-License-Identifier: EUPL-1.2
// A list of the form: what was announced, which states there were, other names. A new entry is added behind the others; an
// earlier one is only changed when somebody says that it was wrong.

import { useState } from 'react';
import type { JsonValue } from '../../core/edit/operations/set-properties';
import { sameJson } from '../../core/text/same-json';
import type { Field } from '../../layers/field';
import { useSessionState } from '../../session/use-session';
import { entryText, partText } from '../../words/number/value-text';
import { useEditWords } from '../context/use-edit-words';
import { type OpenEntry, type Texts, waitingEntry } from '../context/waiting-entry';
import { EntryForm } from './entry-form';
import { corrected, isFresh, placeOf, without } from './entry-list';

interface Props {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  /** The list before this draft. */
  readonly before: unknown;
  readonly disabled: boolean;
  /** What was typed here before and not taken, as `waitingEntry` reads it; null without. */
  readonly untaken: string | null;
  readonly onUntaken: (text: string | null) => void;
  /** `added`: the entry that is new at the end, where one is. */
  readonly onValue: (value: readonly JsonValue[], added: JsonValue | null) => boolean;
}

export function EntriesField({ name, field, value, before, disabled, untaken, onUntaken, onValue }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  /** The entry that is being corrected, `new` for one that is being added. */
  const [waiting] = useState(() => waitingEntry(untaken));
  const [open, setOpen] = useState<OpenEntry | 'new' | null>(waiting?.open ?? null);
  const [typed, setTyped] = useState<Texts | null>(waiting?.texts ?? null);
  const turn = (to: typeof open) => {
    setOpen(to);
    setTyped(null);
    onUntaken(null);
  };
  const type = (texts: Texts) => {
    setTyped(texts);
    if (open !== null) onUntaken(JSON.stringify({ open, texts }));
  };
  const entries = Array.isArray(value) ? (value as JsonValue[]) : [];
  const openAt = open === null || open === 'new' ? null : placeOf(entries, open);
  /** The entry is gone, but not what was typed to correct it. */
  const isLost = open !== null && open !== 'new' && openAt === null;
  const fresh = (entry: JsonValue) => isFresh(before, entry);
  const label = field.label[language];
  const parts = Object.entries(field.entry ?? {});
  const isOdd = value !== null && value !== undefined && !Array.isArray(value);
  return (
    <section className="nuf-desk-entries" data-field={name} aria-label={label}>
      <h3 className="nuf-heading">{label}</h3>
      {parts.length > 0 && <p className="nuf-muted">{words.form.addsOnly}</p>}
      {isOdd && <code>{JSON.stringify(value)}</code>}
      {entries.length === 0 && !isOdd && <p className="nuf-muted">{words.form.noEntries}</p>}
      <ol>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name; their place is what is changed.
          <li key={at}>
            {openAt === at ? (
              <EntryForm
                label={words.form.entryOf(label, at + 1)}
                field={field}
                entry={entry}
                done={words.form.correctThis}
                typed={typed}
                onTyped={type}
                onCancel={() => turn(null)}
                onDone={(made) => {
                  // Closed only when it was taken: where nothing may be changed, what was typed stays.
                  if (sameJson(entry, made) || onValue(corrected(entries, at, made), null)) turn(null);
                }}
              />
            ) : (
              <>
                <Entry field={field} entry={entry} />
                {fresh(entry) && <span className="nuf-desk-badge">{words.form.fresh}</span>}
                {!disabled && open === null && (
                  <span className="nuf-desk-entries__actions">
                    <button
                      type="button"
                      className="nuf-textlink"
                      aria-label={`${words.form.correct}: ${entryText(entry, field, language)}`}
                      onClick={() => turn({ at, entry })}
                    >
                      {words.form.correct}
                    </button>
                    {(fresh(entry) || parts.length === 0) && (
                      <button
                        type="button"
                        className="nuf-textlink"
                        aria-label={`${words.form.remove}: ${entryText(entry, field, language)}`}
                        onClick={() => onValue(without(entries, at), null)}
                      >
                        {words.form.remove}
                      </button>
                    )}
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {isLost && <p role="status">{words.form.entryGone}</p>}
      {open === 'new' || isLost ? (
        <EntryForm
          label={words.form.newEntry(label)}
          field={field}
          entry={isLost ? (open as OpenEntry).entry : null}
          done={words.form.addThis}
          typed={typed}
          onTyped={type}
          onCancel={() => turn(null)}
          onDone={(entry) => {
            if (onValue([...entries, entry], entry)) turn(null);
          }}
        />
      ) : (
        !disabled &&
        !isOdd && (
          <button
            type="button"
            className="kern-btn kern-btn--secondary kern-btn--x-small"
            aria-label={`${words.form.add}: ${label}`}
            onClick={() => turn('new')}
          >
            <span className="kern-label">{words.form.add}</span>
          </button>
        )
      )}
    </section>
  );
}

/** An entry as it is read: a line of parts, each with its name. */
function Entry({ field, entry }: { field: Field; entry: JsonValue }) {
  const { language } = useSessionState();
  const parts = Object.entries(field.entry ?? {});
  if (parts.length === 0 || typeof entry !== 'object' || entry === null) return <span>{String(entry)}</span>;
  const values = entry as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(values).filter((name) => !parts.some(([part]) => part === name));
  return (
    <dl className="nuf-desk-entry">
      {parts
        .filter(([name]) => values[name] !== null && values[name] !== undefined)
        .map(([name, part]) => (
          <div key={name}>
            <dt>{part.label[language]}</dt>
            <dd>{partText(values[name], part, language)}</dd>
          </div>
        ))}
      {unknown.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{partText(values[name], undefined, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
