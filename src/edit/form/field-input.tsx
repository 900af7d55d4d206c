// SPDX-License-Identifier: EUPL-1.2
// One field of the form. A text is taken when the field is left or Enter is pressed; Escape brings the old one back. What
// cannot be read stays in the field with the reason beside it.

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { JsonValue } from '../../core/edit/operations/set-properties';
import type { Field } from '../../layers/field';
import { useSessionState } from '../../session/use-session';
import type { EditWords } from '../../words/edit';
import type { Language } from '../../words/number/format';
import { exactNumber, partText } from '../../words/number/value-text';
import { isTaken, readTyped, type Typed, typedText } from '../context/typed-value';
import { useEditWords } from '../context/use-edit-words';

export interface FieldInputProps {
  readonly field: Field;
  /** Name of the property. */
  readonly name: string;
  readonly value: unknown;
  /** The value before this draft; the same where nothing was changed. */
  readonly before: unknown;
  readonly disabled: boolean;
  /** What is wrong with the value, beside it. */
  readonly findings?: ReactNode;
  /** A text that was typed here before and not taken; null without one. */
  readonly untaken: string | null;
  /** Hears of every letter; null: nothing waits any more. */
  readonly onUntaken: (text: string | null) => void;
  /** False where nothing may be changed: what was typed stays. */
  readonly onValue: (value: JsonValue) => boolean;
}

export function FieldInput(props: FieldInputProps) {
  const { field, name, value, before, disabled, findings } = props;
  const words = useEditWords();
  const { language } = useSessionState();
  const id = useId();
  const isChanged = typedText(field, value, language) !== typedText(field, before, language);
  return (
    <div className="nuf-desk-field" data-changed={isChanged || undefined} data-field={name}>
      <label className="kern-label" htmlFor={id}>
        {field.label[language]}
        {field.unit && ` (${field.unit})`}
        {field.required && <span className="nuf-muted"> · {words.form.required}</span>}
      </label>
      {field.help && <span className="nuf-muted">{field.help[language]}</span>}
      {field.kind === 'choice' || field.kind === 'flag' ? (
        <select
          id={id}
          className="nuf-select"
          value={typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : ''}
          disabled={disabled}
          aria-describedby={`${id}-about`}
          onChange={({ target }) => void props.onValue(chosen(field, target.value))}
        >
          {choicesOf(field, value, words, language).map(([choice, label]) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <TextInput {...props} id={id} />
      )}
      <div id={`${id}-about`} className="nuf-desk-field__about">
        {isChanged && <span>{words.form.was(partText(before, field, language))}</span>}
        {findings}
      </div>
    </div>
  );
}

const chosen = ({ kind }: Field, text: string): JsonValue =>
  text === '' ? null : kind === 'flag' ? text === 'true' : text;

function choicesOf(field: Field, value: unknown, words: EditWords, language: Language): [string, string][] {
  const known: [string, string][] =
    field.kind === 'flag'
      ? [
          ['true', words.form.yes],
          ['false', words.form.no],
        ]
      : Object.entries(field.of ?? {}).map(([choice, label]) => [choice, label[language]]);
  const isListed = typeof value !== 'string' || known.some(([choice]) => choice === value);
  const isEmpty = value === null || value === undefined;
  return [
    // A required choice cannot be taken back to nothing, but a new feature may begin without it.
    ...(field.required && !isEmpty ? [] : [['', words.form.unknown] as [string, string]]),
    ...known,
    ...(isListed ? [] : [[value, words.form.noLonger(value)] as [string, string]]),
  ];
}

function TextInput(props: FieldInputProps & { readonly id: string }) {
  const { id, field, value, disabled, untaken, onUntaken, onValue } = props;
  const words = useEditWords();
  const { language } = useSessionState();
  const text = typedText(field, value, language);
  const [typed, setTyped] = useState<string | null>(untaken);
  const [asked, setAsked] = useState<Typed | null>(() =>
    untaken === null ? null : readTyped(field, untaken),
  );
  const keep = (next: string | null, of: Typed | null) => {
    setTyped(next);
    setAsked(of);
    onUntaken(next);
  };
  const take = () => {
    // Another tab has the writing, and the text with it.
    if (disabled || typed === null) return;
    if (typed === text) {
      keep(null, null);
      return;
    }
    const read = readTyped(field, typed);
    if (isTaken(read, value, onValue)) keep(null, null);
    else keep(typed, read);
  };
  const isLong = field.kind === 'text' && (text.length > 60 || /^(note|noteEn|source)$/.test(props.name));
  const shared = {
    id,
    value: typed ?? text,
    disabled,
    'aria-invalid': (asked !== null && asked.kind !== 'value') || undefined,
    'aria-describedby': `${id}-typed ${id}-about`,
    'data-untaken': typed !== null || undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value);
      onUntaken(target.value);
    },
    onBlur: take,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (!isLong || event.ctrlKey)) {
        event.preventDefault();
        take();
      }
      if (event.key === 'Escape' && typed !== null) {
        event.preventDefault();
        event.stopPropagation();
        keep(null, null);
      }
    },
  };
  return (
    <>
      {isLong ? (
        <textarea {...shared} rows={Math.min(6, Math.max(2, Math.ceil((typed ?? text).length / 50)))} />
      ) : (
        <input {...shared} inputMode={field.kind === 'number' ? 'decimal' : undefined} autoComplete="off" />
      )}
      <div id={`${id}-typed`} role="alert" className="nuf-desk-field__fault">
        {asked?.kind === 'value' && (
          <>
            <span>{words.form.untaken(field.label[language])}</span>
            <button type="button" className="nuf-textlink" disabled={disabled} onClick={take}>
              {words.form.take}
            </button>
          </>
        )}
        {asked?.kind === 'wrong' && <span>{words.form.fault[asked.fault]}</span>}
        {asked?.kind === 'ambiguous' && (
          <>
            <span>{words.form.which}</span>
            {asked.readings.map((reading) => (
              <button
                key={reading}
                type="button"
                className="kern-btn kern-btn--secondary kern-btn--x-small"
                onClick={() => (reading === value || onValue(reading)) && keep(null, null)}
              >
                <span className="kern-label">{exactNumber(reading, language)}</span>
              </button>
            ))}
          </>
        )}
      </div>
    </>
  );
}
