// SPDX-License-Identifier: EUPL-1.2
// The tools of the hand and their settings, beside the picture: everything that a pointer does can be done from here.

import { type ReactNode, useId, useRef, useState } from 'react';
import {
  type CoordinateSystem,
  placeTexts,
  readPlace,
  splitPair,
} from '../../core/edit/gesture/coordinate-entry';
import { tools } from '../../core/edit/gesture/hand';
import { isOverlay, isSketching, needsChosen } from '../../core/edit/gesture/sketch';
import { placeOf } from '../../core/edit/operations/redraw';
import { Icon } from '../../frame/elements/icon';
import { CalmStatus } from '../../frame/elements/live-status';
import { useSessionState } from '../../session/use-session';
import { editWordsOf } from '../../words/edit';
import { stepsM } from './hand-store';
import { ClipButton, EngineNote, GatherList, useOverlayLack } from './overlay-part';
import { saidText } from './said-text';
import { SnapChoice } from './snap-choice';
import { handStore, useHand, useHandPlane, useHandWords } from './use-hand';
import { VertexList } from './vertex-list';

export function HandPanel() {
  const words = useHandWords();
  const { language } = useSessionState();
  const { hand, said, saidCount, isSnapping, isFollowing, isDetached, system } = useHand();
  const sentence =
    said === null ? '' : saidText(said, { words, refusals: editWordsOf(language).refusal, system, language });
  const store = handStore();
  const lacksOverlay = useOverlayLack();
  return (
    <div className="nuf-hand-panel">
      <fieldset className="nuf-hand-tools">
        <legend className="kern-sr-only">{words.tools}</legend>
        {tools.map((tool) => (
          <button
            key={tool}
            type="button"
            aria-pressed={hand.tool === tool}
            disabled={needsChosen(tool) && (hand.chosen === null || (isOverlay(tool) && lacksOverlay))}
            onClick={() => store.tell({ do: 'tool', tool })}
          >
            {words.tool[tool]}
          </button>
        ))}
        <ClipButton />
      </fieldset>
      <EngineNote />
      <p className="nuf-hand-said">{sentence || words.toolHelp[hand.tool]}</p>
      {/* The same sentence twice is said twice. */}
      <CalmStatus text={sentence && sentence + (saidCount % 2 === 0 ? '' : '\u00a0')} />
      {hand.question && (
        <div
          role="alertdialog"
          aria-label={words.questions[hand.question.code]}
          className="nuf-hand-question"
        >
          <p>{words.questions[hand.question.code]}</p>
          <Button onClick={() => store.tell({ do: 'answer', yes: true })}>{words.yes}</Button>
          <Button onClick={() => store.tell({ do: 'answer', yes: false })}>{words.no}</Button>
        </div>
      )}
      <GatherList />
      <SnapChoice />
      <label className="nuf-desk-tick">
        <input
          type="checkbox"
          checked={isFollowing}
          disabled={!isSnapping}
          onChange={(event) => store.set({ isFollowing: event.target.checked })}
        />
        <span>{words.follow}</span>
      </label>
      <label className="nuf-desk-tick">
        <input
          type="checkbox"
          checked={isDetached}
          onChange={(event) => store.set({ isDetached: event.target.checked })}
        />
        <span>{words.detached}</span>
      </label>
      <Nudges />
      <Coordinates />
      <VertexList />
      <details className="nuf-more">
        <summary>{words.heading}</summary>
        <p>{words.help}</p>
      </details>
    </div>
  );
}

function Button({
  onClick,
  disabled,
  children,
}: {
  onClick: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="kern-btn kern-btn--secondary kern-btn--x-small"
      disabled={disabled}
      onClick={onClick}
    >
      <span className="kern-label">{children}</span>
    </button>
  );
}

/** Arrows as buttons, for one pointer without dragging. */
function Nudges() {
  const words = useHandWords();
  const { hand, stepM } = useHand();
  const isIdle = hand.vertex === null && hand.tool !== 'move' && hand.tool !== 'copy';
  const go = (east: number, north: number) => () =>
    handStore().tell({ do: 'nudge', eastM: east * stepM, northM: north * stepM });
  const all = [
    ['west', words.directions.west, go(-1, 0)],
    ['east', words.directions.east, go(1, 0)],
    ['north', words.directions.north, go(0, 1)],
    ['south', words.directions.south, go(0, -1)],
  ] as const;
  return (
    <div className="nuf-hand-nudges">
      <label>
        <span className="kern-label">{words.step}</span>
        <select
          className="nuf-select"
          value={stepM}
          onChange={(event) => handStore().set({ stepM: Number(event.target.value) })}
        >
          {stepsM.map((step) => (
            <option key={step} value={step}>
              {words.metres(step)}
            </option>
          ))}
        </select>
      </label>
      {all.map(([direction, label, act]) => (
        <button
          key={direction}
          data-direction={direction}
          type="button"
          className="nuf-hand-arrow"
          aria-label={`${words.metres(stepM)} ${label}`}
          disabled={isIdle}
          onClick={act}
        >
          <Icon name="up" />
        </button>
      ))}
    </div>
  );
}

function Coordinates() {
  const words = useHandWords();
  const { hand, system } = useHand();
  const id = useId();
  const [typed, setTyped] = useState<readonly [string, string] | null>(null);
  const [isBad, setBad] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const scene = handStore().scene();
  const place = hand.vertex && scene ? placeOf(scene.desk, hand.vertex) : null;
  const shown = typed ?? (place ? placeTexts(system, place) : (['', ''] as const));
  const isDrawing = isSketching(hand.tool);
  const plane = useHandPlane();
  const change = (at: 0 | 1, text: string) => {
    setBad(false);
    const pair = splitPair(text);
    setTyped(pair ?? (at === 0 ? [text, shown[1]] : [shown[0], text]));
  };
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    const to = readPlace(system, shown[0], shown[1]);
    setBad(to === null);
    if (to === null) return;
    handStore().tell({ do: 'place', at: to });
    setTyped(null);
  };
  const end = (how: 'finish' | 'escape') => {
    handStore().tell({ do: how });
    // The button goes with the drawing; the keyboard stays where the numbers are typed.
    if (!isSketching(handStore().get().hand.tool)) form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className="nuf-hand-coordinates" onSubmit={send} aria-label={words.coordinates}>
      <label>
        <span className="kern-label">{words.system}</span>
        <select
          className="nuf-select"
          value={system}
          onChange={(event) => {
            setTyped(null);
            handStore().set({ system: event.target.value as CoordinateSystem });
          }}
        >
          {(['degrees', plane] as const).map((one) => (
            <option key={one} value={one}>
              {words.systemName(one)}
            </option>
          ))}
        </select>
      </label>
      {([0, 1] as const).map((at) => (
        <label key={at} className="nuf-desk-field">
          <span className="kern-label">{words.fields[system === 'degrees' ? 'degrees' : 'metres'][at]}</span>
          <input
            inputMode="decimal"
            value={shown[at]}
            aria-invalid={isBad || undefined}
            aria-describedby={isBad ? id : undefined}
            onChange={(event) => change(at, event.target.value)}
          />
        </label>
      ))}
      {isBad && (
        <p id={id} role="alert">
          {words.badCoordinates}
        </p>
      )}
      <button
        type="submit"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        disabled={!isDrawing && hand.vertex === null}
      >
        <span className="kern-label">{isDrawing ? words.setCorner : words.moveCorner}</span>
      </button>
      {isDrawing && (
        <>
          <Button onClick={() => handStore().tell({ do: 'back' })}>{words.back}</Button>
          <Button onClick={() => end('finish')}>{words.finish}</Button>
          <Button onClick={() => end('escape')}>{words.cancel}</Button>
        </>
      )}
    </form>
  );
}
