// SPDX-License-Identifier: EUPL-1.2
// One entry of a list being written: nothing comes into the draft before all of it can be read.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { JsonValue } from '../../core/edit/operations/set-properties';
import type { Field } from '../../layers/field';
import { useSessionState } from '../../session/use-session';
import { typedText } from '../context/typed-value';
import { useEditWords } from '../context/use-edit-words';
import type { Texts } from '../context/waiting-entry';
import { newEntry, type PartFault } from './new-entry';

interface Props {
  readonly label: string;
  readonly field: Field;
  /** Null: a new one. */
  readonly entry: JsonValue;
  readonly done: string;
  /** What was typed already, when the form comes again in another place. */
  readonly typed: Texts | null;
  readonly onTyped: (texts: Texts) => void;
  readonly onDone: (entry: JsonValue) => void;
  readonly onCancel: () => void;
}

export function EntryForm({ label, field, entry, done, typed, onTyped, onDone, onCancel }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  const parts = partsOf(field);
  const given = (typeof entry === 'object' && entry !== null ? entry : { '': entry }) as Record<
    string,
    JsonValue
  >;
  const [shown] = useState<Texts>(() =>
    Object.fromEntries(parts.map(([name, part]) => [name, typedText(part, given[name], language)])),
  );
  const [texts, setTexts] = useState(typed ?? shown);
  const type = (next: Texts) => {
    setTexts(next);
    onTyped(next);
  };
  const [faults, setFaults] = useState<readonly PartFault[]>([]);
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const take = () => {
    const made = newEntry(field, texts, entry, entry === null ? {} : shown);
    setFaults(made.faults);
    if (made.faults.length === 0) onDone(made.entry);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      take();
    }
  };
  return (
    // The keys are those of any form: Enter sends it, Escape closes it.
    <fieldset ref={place} className="nuf-desk-entry-form" data-untaken onKeyDown={hear}>
      <legend>{label}</legend>
      {parts.map(([name, part]) => {
        const fault = faults.find((one) => one.part === name)?.fault;
        const shared = {
          value: texts[name] ?? '',
          'aria-invalid': fault !== undefined || undefined,
          onChange: ({ target: { value } }: { target: { value: string } }) =>
            type({ ...texts, [name]: value }),
        };
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside.
          <label key={name} className="nuf-desk-field">
            <span className="kern-label">
              {part.label[language]}
              {part.required && <span className="nuf-muted"> · {words.form.required}</span>}
            </span>
            {part.kind === 'choice' ? (
              <select className="nuf-select" {...shared}>
                <option value="">{words.form.unknown}</option>
                {Object.entries(part.of ?? {}).map(([choice, of]) => (
                  <option key={choice} value={choice}>
                    {of[language]}
                  </option>
                ))}
              </select>
            ) : (
              <input autoComplete="off" {...shared} />
            )}
            {part.kind === 'date' && <span className="nuf-muted">{words.form.dateHint}</span>}
            {fault && (
              <span role="alert" className="nuf-desk-field__fault">
                {fault === 'missing' ? words.form.missing(part.label[language]) : words.form.fault[fault]}
              </span>
            )}
          </label>
        );
      })}
      <div className="nuf-desk-bar__actions">
        <button type="button" className="kern-btn kern-btn--primary kern-btn--x-small" onClick={take}>
          <span className="kern-label">{done}</span>
        </button>
        <button type="button" className="kern-btn kern-btn--tertiary kern-btn--x-small" onClick={onCancel}>
          <span className="kern-label">{words.form.cancel}</span>
        </button>
      </div>
    </fieldset>
  );
}

/** Parts of an entry; a list of plain texts has one without a name. */
export function partsOf(field: Field): [string, Field][] {
  return field.entry ? Object.entries(field.entry) : [['', { ...field, kind: 'text', required: true }]];
}
