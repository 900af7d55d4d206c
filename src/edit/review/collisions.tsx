// SPDX-License-Identifier: EUPL-1.2
// Where two people changed the same thing in different ways: what was, mine and theirs side by side, and a choice.

import { useState } from 'react';
import type { Choices, MergeConflict, Side } from '../../core/edit/merge/merge-files';
import type { FileConflict } from '../../session/desk/take-in';
import { useSessionState } from '../../session/use-session';
import type { EditWords } from '../../words/edit';
import type { Language } from '../../words/number/format';
import { partText } from '../../words/number/value-text';
import { fieldsIn, layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';

interface Props {
  readonly conflicts: readonly FileConflict[];
  readonly onChosen: (choices: Choices) => void;
}

export function Collisions({ conflicts, onChosen }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  const [chosen, setChosen] = useState<Choices>(new Map());
  const isDecided = conflicts.every(({ conflict }) => chosen.has(conflict.name));
  return (
    <section className="nuf-review__collisions" aria-label={words.review.collisions(conflicts.length)}>
      <p>{words.review.collisions(conflicts.length)}</p>
      {conflicts.map(({ file, conflict }) => (
        <fieldset key={`${file} ${conflict.name}`}>
          <legend>
            {layerTitle(file, language)}, {String(conflict.id ?? '–')}:{' '}
            {whatOf(file, conflict, words, language)}
          </legend>
          <p className="nuf-muted">
            {words.review.base}: {shown(file, conflict, conflict.base, { words, language })}
          </p>
          {(['ours', 'theirs'] as const).map((side: Side) => (
            <label key={side} className="nuf-desk-tick">
              <input
                type="radio"
                name={`${file} ${conflict.name}`}
                checked={chosen.get(conflict.name) === side}
                onChange={() => setChosen(new Map([...chosen, [conflict.name, side]]))}
              />
              <span>
                {side === 'ours' ? words.review.mine : words.review.theirs}:{' '}
                {shown(file, conflict, conflict[side], { words, language })}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <button
        type="button"
        className="kern-btn kern-btn--primary kern-btn--x-small"
        disabled={!isDecided}
        onClick={() => onChosen(chosen)}
      >
        <span className="kern-label">{words.review.merge}</span>
      </button>
    </section>
  );
}

function whatOf(file: string, { what }: MergeConflict, words: EditWords, language: Language): string {
  if (what.kind === 'property') return fieldsIn(file)[what.name]?.label[language] ?? what.name;
  if (what.kind === 'member') return what.name;
  return what.kind === 'geometry' ? words.review.geometry : words.review.whole;
}

function shown(
  file: string,
  { what, id: ofBoth }: MergeConflict,
  value: unknown,
  { words, language }: { readonly words: EditWords; readonly language: Language },
): string {
  if (value === undefined) return words.review.missing;
  if (value === null) return words.form.unknown;
  if (what.kind === 'geometry') return words.review.otherShape;
  if (what.kind === 'feature') {
    const { name } = ((value as { properties?: { name?: unknown } }).properties ?? {}) as { name?: unknown };
    const { id } = value as { id?: unknown };
    const said = String(name ?? words.review.whole);
    return id === undefined || id === ofBoth ? said : `${said} (${id})`;
  }
  const field = what.kind === 'property' ? fieldsIn(file)[what.name] : undefined;
  return partText(value, field, language);
}
