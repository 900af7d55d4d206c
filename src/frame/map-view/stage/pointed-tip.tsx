// SPDX-License-Identifier: EUPL-1.2
// Says beside a resting pointer what is drawn under it. Finger and keyboard ask the same by a tap and by Enter: the answer
// then stands in the panel, so nothing is said here alone.

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Camera, DrawnAt, MapCommands } from '../../../map/contract/map-contract';
import { useCity, useKnownSpeeds } from '../../../session/use-city';
import { useSessionState, useWords } from '../../../session/use-session';
import { German } from '../../elements/german';
import { unbroken } from '../../elements/unbroken';
import { wordsAt } from './words-at';
import './pointed-tip.css';

/** So long a pointer rests before anything is said. */
const restMs = 220;
/** So far it may move towards the words without losing them. */
const leavePx = 28;

interface Pointed {
  readonly x: number;
  readonly y: number;
  readonly drawn: DrawnAt;
  /** Where the picture stood then: when it has moved, something else lies there. */
  readonly camera: Camera | null;
}

interface Props {
  readonly stage: RefObject<HTMLElement | null>;
  readonly commands: RefObject<MapCommands | null>;
}

export function PointedTip({ stage, commands }: Props) {
  const words = useWords();
  const { view, language, camera } = useSessionState();
  const { city, cellsView, rest } = useCity();
  const known = useKnownSpeeds();
  const pointed = usePointed(stage, commands, camera);
  if (pointed === null || pointed.camera !== camera) return null;
  const told = { city, cellsView: rest === null ? cellsView() : null, view, language, known };
  const said = wordsAt(pointed.drawn, told).slice(0, 4);
  if (said.length === 0) return null;
  const { clientWidth = 0, clientHeight = 0 } = stage.current ?? {};
  const isRight = pointed.x > clientWidth / 2;
  const isLow = pointed.y > clientHeight / 2;
  return (
    <div
      className="nuf-tip"
      role="tooltip"
      style={{
        [isRight ? 'right' : 'left']: (isRight ? clientWidth - pointed.x : pointed.x) + 12,
        [isLow ? 'bottom' : 'top']: (isLow ? clientHeight - pointed.y : pointed.y) + 12,
      }}
    >
      {said.map(({ key, name, isGerman, lines, isDemo }) => (
        <p key={key}>
          {name !== null && <strong>{isGerman ? <German>{name}</German> : name}</strong>}
          {lines.map((line, at) => (
            <span key={line}>
              {unbroken(line)}
              {isDemo && at === lines.length - 1 && (
                <>
                  {' '}
                  <span className="nuf-badge" data-confidence="demo">
                    {words.demo.short}
                  </span>
                </>
              )}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

/** Where a pointer rests over the picture and what is drawn there; null while it moves, after a key and for a finger. */
function usePointed(
  stage: RefObject<HTMLElement | null>,
  commands: RefObject<MapCommands | null>,
  camera: Camera | null,
): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const latest = useRef(camera);
  latest.current = camera;
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    let timer = 0;
    let shown: { x: number; y: number } | null = null;
    const hide = () => {
      clearTimeout(timer);
      shown = null;
      setPointed(null);
    };
    const move = ({ target, pointerType, clientX, clientY, buttons }: PointerEvent) => {
      const over = target as Element;
      // Who wants to read or copy the words may go there.
      if (over.closest('.nuf-tip')) return;
      clearTimeout(timer);
      if (pointerType === 'touch' || buttons !== 0 || !over.closest('.nuf-stage__layer')) return hide();
      const box = element.getBoundingClientRect();
      const [x, y] = [clientX - box.left, clientY - box.top];
      if (shown !== null && Math.hypot(x - shown.x, y - shown.y) > leavePx) hide();
      timer = window.setTimeout(() => {
        const drawn = commands.current?.drawnAt(x, y) ?? null;
        if (drawn === null) return hide();
        shown = { x, y };
        setPointed({ x, y, drawn, camera: latest.current });
      }, restMs);
    };
    const press = ({ target }: Event) => (target as Element).closest('.nuf-tip') ?? hide();
    // Escape, and every key that may move the picture or ask for another place; who copies the words keeps them.
    const key = ({ key: pressed, ctrlKey, metaKey }: KeyboardEvent) => {
      if (!ctrlKey && !metaKey && !/^(Control|Meta|Shift|Alt)$/.test(pressed)) hide();
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerdown', press);
    element.addEventListener('pointerleave', hide);
    element.addEventListener('wheel', hide, { passive: true });
    document.addEventListener('keydown', key);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointerleave', hide);
      element.removeEventListener('wheel', hide);
      document.removeEventListener('keydown', key);
    };
  }, [stage, commands]);
  return pointed;
}
