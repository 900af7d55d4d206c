// SPDX-License-Identifier: EUPL-1.2
// Where files are dropped or chosen, and the list of them. Loaded when a planner opens it.

import { useRef, useState } from 'react';
import { mostImportBytesInTab } from '../../core/limits/limits';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';
import { formatNumber } from '../../words/number/format';
import { answersOf, type GivenFile, type GivenSource, sourcesOf } from './given-files';
import { ImportRow } from './import-row';
import { useMissedDrops } from './missed-drop';
import './import.css';

interface Listed {
  readonly key: number;
  /** Of those that were given at once, the key of the first. */
  readonly given: number;
  readonly source: GivenSource;
}

export function ImportPart() {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  const [listed, setListed] = useState<readonly Listed[]>([]);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const next = useRef(0);
  useMissedDrops();
  const take = (files: Iterable<GivenFile>) => {
    const sources = sourcesOf([...files]);
    setTooLarge(sources.filter(({ file }) => file.size > mostImportBytesInTab).map(({ file }) => file.name));
    const fitting = sources.filter(({ file }) => file.size <= mostImportBytesInTab);
    const given = next.current;
    setListed((before) => [...before, ...fitting.map((source) => ({ key: next.current++, given, source }))]);
  };
  const answers = [...new Set(listed.map(({ given }) => given))].flatMap((given) =>
    answersOf(listed.filter((one) => one.given === given).map(({ source }) => source))
      .filter((answer) => filesOf(answer).reduce((sum, { size }) => sum + size, 0) <= mostImportBytesInTab)
      .map((source) => ({ given, source })),
  );
  /** The pages stand where the first of them stood. */
  const join = ({ given, source }: Omit<Listed, 'key'>) => {
    const key = next.current++;
    const files = new Set(filesOf(source));
    setListed((before) => {
      const at = before.findIndex((one) => files.has(one.source.file));
      const rest = before.filter((one) => !files.has(one.source.file));
      return [...rest.slice(0, at), { key, given, source }, ...rest.slice(at)];
    });
  };
  return (
    <div className="nuf-import">
      <p>{words.lead}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the shorter way; the button does the same by keyboard. */}
      <div
        className="nuf-import__drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <span>{words.drop}</span>
        <span>{words.or}</span>
        <input
          ref={input}
          className="kern-sr-only"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ target }) => {
            take(target.files ?? []);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => input.current?.click()}>
          <span className="kern-label">{words.choose}</span>
        </button>
      </div>
      {tooLarge.map((name) => (
        <p key={name} role="alert">
          {words.tooLarge(name, formatNumber(mostImportBytesInTab / 1e6, language))}
        </p>
      ))}
      {answers.map((answer) => {
        const names = filesOf(answer.source).map(({ name }) => name);
        return (
          <p key={names.join()} className="nuf-import__line">
            <span>{words.arePages(names.join(', '))}</span>
            <button type="button" className="kern-btn kern-btn--secondary" onClick={() => join(answer)}>
              <span className="kern-label">{words.joinPages}</span>
            </button>
          </p>
        );
      })}
      <ul className="nuf-import__files">
        {listed.map(({ key, source }) => (
          <ImportRow
            key={key}
            source={source}
            onRemove={() => setListed((before) => before.filter((one) => one.key !== key))}
          />
        ))}
      </ul>
    </div>
  );
}

function filesOf({ file, pages }: GivenSource): readonly GivenFile[] {
  return [file, ...pages];
}
