// SPDX-License-Identifier: EUPL-1.2
// The hand over the picture: its drawing, its measures, and the buttons that a finger needs.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { bandOf, handMeasures } from '../../core/edit/gesture/hand-picture';
import { isSketching } from '../../core/edit/gesture/sketch';
import { useScheme } from '../../frame/device/colour-scheme';
import type { MapCommands } from '../../map/contract/map-contract';
import { useSessionState } from '../../session/use-session';
import { editWordsOf } from '../../words/edit';
import { drawHand, type HandColours } from './draw-hand';
import { listenToHand } from './pointer-hand';
import { saidText } from './said-text';
import { handStore, useHand, useHandWords } from './use-hand';
import './hand.css';

interface Props {
  readonly commands: RefObject<MapCommands | null>;
  /** Set to what redraws when the picture moves. */
  readonly redraw: RefObject<() => void>;
}

const colours: Readonly<Record<'light' | 'dark', HandColours>> = {
  light: { ink: '#1c2a44', halo: '#ffffff', accent: '#b3400a', fault: '#b00020' },
  dark: { ink: '#f2f4f8', halo: '#14181f', accent: '#ffb070', fault: '#ff8a92' },
};

export function HandLayer({ commands, redraw }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useScheme();
  const [isTouch, setTouch] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  const state = useHand();
  const isSketch = isSketching(state.hand.tool);
  const frameOf = useCallback(() => commands.current?.frame() ?? null, [commands]);
  const draw = useCallback(() => {
    const element = canvas.current;
    const frame = frameOf();
    const scene = handStore().scene();
    if (element === null || frame === null || scene === null) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
    if (element.width !== width || element.height !== height) {
      element.width = width;
      element.height = height;
    }
    const onto = element.getContext('2d');
    if (onto === null) return;
    onto.setTransform(ratio, 0, 0, ratio, 0, 0);
    const look = { colours: colours[scheme], isTouch, hasCrosshair: isSketch };
    drawHand(onto, frame, handStore().get().hand, scene, look);
  }, [frameOf, scheme, isTouch, isSketch]);
  const drawSoon = useOncePerFrame(draw);
  useEffect(() => {
    redraw.current = drawSoon;
    drawSoon();
    return handStore().subscribe(drawSoon);
  }, [redraw, drawSoon]);
  useEffect(() => {
    const stage = canvas.current?.closest<HTMLElement>('.nuf-stage');
    if (!stage) return;
    return listenToHand(stage, handStore(), frameOf, (kind) => setTouch(kind === 'touch'));
  }, [frameOf]);
  useEffect(() => {
    commands.current?.allowDoubleZoom(!isSketch);
    return () => commands.current?.allowDoubleZoom(true);
  }, [commands, isSketch]);
  return (
    <>
      <canvas ref={canvas} className="nuf-hand-layer" />
      <Readout />
      {isSketch && <SketchButtons commands={commands} />}
    </>
  );
}

/** At most one call a frame, and the latest. */
function useOncePerFrame(act: () => void): () => void {
  const latest = useRef(act);
  latest.current = act;
  const handle = useRef<number | null>(null);
  useEffect(() => () => cancelAnimationFrame(handle.current ?? 0), []);
  return useCallback(() => {
    handle.current ??= requestAnimationFrame(() => {
      handle.current = null;
      latest.current();
    });
  }, []);
}

/** What is measured now, what moves along, why it cannot stay. */
function Readout() {
  const words = useHandWords();
  const { language } = useSessionState();
  const refusals = editWordsOf(language).refusal;
  const { hand, said, system } = useHand();
  const scene = handStore().scene();
  if (scene === null) return null;
  const measures = handMeasures(hand, scene);
  const band = bandOf(hand);
  const { gesture } = hand;
  const refusal = gesture?.refusal ?? (said?.code === 'refused' && gesture === null ? said.refusal : null);
  const parts = [
    measures?.areaM2 != null && `${words.areaLabel} ${words.area(measures.areaM2)}`,
    measures?.lengthM != null &&
      `${measures.areaM2 === null ? words.lengthLabel : words.perimeterLabel} ${words.length(measures.lengthM)}`,
    band && `${words.bandLabel} ${words.length(band.lengthM)}`,
    band?.bearing != null && words.bearing(band.bearing),
    gesture?.kind === 'drag' && gesture.features > 1 && words.alongWith(gesture.features),
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0 && refusal === null) return null;
  return (
    <div className="nuf-hand-readout" data-fault={refusal !== null || undefined}>
      {parts.length > 0 && (
        <p>
          <strong>{parts.join(' · ')}</strong>
        </p>
      )}
      {parts.length > 0 && <p className="nuf-muted">{words.method}</p>}
      {refusal && <p>{saidText({ code: 'refused', refusal }, words, refusals, system)}</p>}
    </div>
  );
}

/** For a finger, and for whoever has no double click: the corner under the cross-hair, and the end. */
function SketchButtons({ commands }: { commands: RefObject<MapCommands | null> }) {
  const words = useHandWords();
  const setHere = () => {
    const frame = commands.current?.frame();
    if (!frame) return;
    const { lon, lat } = frame.toPlace(frame.width / 2, frame.height / 2);
    handStore().tell({ do: 'tap', at: [lon, lat] });
  };
  const buttons = [
    [words.setHere, setHere, 'primary'],
    [words.back, () => handStore().tell({ do: 'back' }), 'secondary'],
    [words.finish, () => handStore().tell({ do: 'finish' }), 'primary'],
    [words.cancel, () => handStore().tell({ do: 'escape' }), 'secondary'],
  ] as const;
  return (
    <fieldset className="nuf-hand-buttons">
      <legend className="kern-sr-only">{words.draw}</legend>
      {buttons.map(([label, act, kind]) => (
        <button key={label} type="button" className={`kern-btn kern-btn--${kind}`} onClick={() => act()}>
          <span className="kern-label">{label}</span>
        </button>
      ))}
    </fieldset>
  );
}
