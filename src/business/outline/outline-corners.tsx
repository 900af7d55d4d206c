// SPDX-License-Identifier: EUPL-1.2
// The corners as a table: whoever cannot drag picks one here and moves it by keys or buttons, types where it is, or takes
// it away. The shape stands beside it, for when there is no map.

import { type KeyboardEvent, useId, useState } from 'react';
import type { Corner } from '../../core/outline/outline';
import type { OutlineEdit } from '../../core/outline/outline-edit';
import { Icon } from '../../frame/elements/icon';
import { useCheckWords } from '../context/use-business-words';
import { askedPlace } from '../number/input-number';
import { useOutlineState, useOutlineStore } from './outline-store';

const stepM = 10;
const fineStepM = 1;
const directions = [
  ['ArrowUp', 'north', 0, 1],
  ['ArrowDown', 'south', 0, -1],
  ['ArrowLeft', 'west', -1, 0],
  ['ArrowRight', 'east', 1, 0],
] as const;

/** What a key does to a corner; null for a key that means nothing here. */
export function editOfCornerKey(
  at: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): OutlineEdit | null {
  if (key === 'Delete' || key === 'Backspace') return { do: 'remove', at };
  const direction = directions.find(([name]) => name === key);
  if (!direction) return null;
  const metres = shiftKey ? fineStepM : stepM;
  return { do: 'nudge', at, eastM: direction[2] * metres, northM: direction[3] * metres };
}

export function OutlineCorners() {
  const { outline: words } = useCheckWords();
  const store = useOutlineStore();
  const { corners, selected } = useOutlineState();
  const keysId = useId();
  const onKey = (at: number) => (event: KeyboardEvent) => {
    const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    const edit = undoes ? ({ do: event.shiftKey ? 'redo' : 'undo' } as const) : editOfCornerKey(at, event);
    if (!edit) return;
    event.preventDefault();
    store.do(edit);
  };
  return (
    <details className="nuf-more">
      <summary>{words.cornersHeading(corners.length)}</summary>
      <div className="nuf-stack">
        <p id={keysId} className="nuf-muted nuf-asks">
          {words.keys}
        </p>
        <div className="nuf-outline__corners">
          <ol aria-label={words.cornersHeading(corners.length)}>
            {corners.map((corner, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the order
              <li key={at} data-selected={at === selected || undefined}>
                <button
                  type="button"
                  className="nuf-outline__corner"
                  aria-pressed={at === selected}
                  aria-describedby={keysId}
                  onClick={() => store.do({ do: 'select', at })}
                  onFocus={() => store.do({ do: 'select', at })}
                  onKeyDown={onKey(at)}
                >
                  {words.corner(at + 1)} <span className="nuf-muted">{askedPlace(...corner)}</span>
                </button>
                <button
                  type="button"
                  className="nuf-outline__remove nuf-asks"
                  aria-label={words.remove(at + 1)}
                  title={words.remove(at + 1)}
                  onClick={() => store.do({ do: 'remove', at })}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ol>
          <Sketch corners={corners} />
        </div>
        {selected !== null && <Mover key={selected} at={selected} />}
        <TypedCorner />
      </div>
    </details>
  );
}

/** Buttons for what a drag does, for whoever can press but not drag. */
function Mover({ at }: { at: number }) {
  const { outline: words } = useCheckWords();
  const store = useOutlineStore();
  const [fine, setFine] = useState(false);
  return (
    <fieldset className="nuf-outline__mover nuf-asks">
      <legend>{words.move(at + 1)}</legend>
      {directions.map(([key, name]) => (
        <button
          key={key}
          type="button"
          className="nuf-action"
          onClick={() => store.do(editOfCornerKey(at, { key, shiftKey: fine }) as OutlineEdit)}
        >
          {words.direction[name]}
        </button>
      ))}
      <button type="button" className="nuf-action" aria-pressed={fine} onClick={() => setFine(!fine)}>
        {words.fine(fine ? fineStepM : stepM)}
      </button>
    </fieldset>
  );
}

/** Adds a corner by its coordinates, after the selected one or at the end. */
function TypedCorner() {
  const { outline: words } = useCheckWords();
  const store = useOutlineStore();
  const { corners, selected } = useOutlineState();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const add = () => {
    const corner = typedCorner(text);
    setWrong(corner === null);
    if (corner === null) return;
    store.do({ do: 'insert', at: selected === null ? corners.length : selected + 1, corner });
    store.do({ do: 'release' });
    setText('');
  };
  return (
    <form
      className="nuf-outline__typed nuf-asks"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id}>{words.typed}</label>
      <input
        id={id}
        type="text"
        className="kern-form-input__input"
        inputMode="text"
        placeholder="51.21970, 7.62730"
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="nuf-action">
        {words.add}
      </button>
      <p id={`${id}-note`} role="status">
        {wrong ? words.notTyped(text) : ''}
      </p>
    </form>
  );
}

/** `51.2197, 7.6273` or with decimal commas `51,2197 7,6273`: latitude first, as maps show it. Null for anything else. */
export function typedCorner(text: string): Corner | null {
  const match = /^\s*(-?\d{1,2}[.,]\d+)\s*[;,\s]\s*(-?\d{1,3}[.,]\d+)\s*$/.exec(text);
  if (!match) return null;
  const [lat = 99, lon = 999] = [match[1], match[2]].map((part) => Number(part?.replace(',', '.')));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null;
}

/** The shape alone, north up, so that a slip of the hand is seen. */
function Sketch({ corners }: { corners: readonly Corner[] }) {
  const words = useCheckWords();
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const [west, north] = [Math.min(...lons), Math.max(...lats)];
  // A degree of longitude is shorter than one of latitude by the cosine.
  const squeeze = Math.cos((north * Math.PI) / 180);
  const span = Math.max((Math.max(...lons) - west) * squeeze, north - Math.min(...lats), 1e-9);
  const points = corners.map(([lon, lat]) => {
    const x = 6 + (((lon - west) * squeeze) / span) * 88;
    const y = 6 + ((north - lat) / span) * 88;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className="nuf-sketch" viewBox="0 0 100 100" role="img" aria-label={words.outline.picture}>
      <polygon points={points.join(' ')} />
    </svg>
  );
}
