// SPDX-License-Identifier: EUPL-1.2
// The hand over the picture: its drawing, its measures, and the buttons that a finger needs.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isGathering } from '../../core/edit/gesture/gather';
import type { Tool } from '../../core/edit/gesture/hand';
import { bandOf, handMeasures } from '../../core/edit/gesture/hand-picture';
import { isSketching } from '../../core/edit/gesture/sketch';
import { useScheme } from '../../frame/device/colour-scheme';
import type { MapCommands } from '../../map/contract/map-contract';
import { useSessionState } from '../../session/use-session';
import { editWordsOf } from '../../words/edit';
import { drawHand, type HandColours } from './draw-hand';
import { HeldShares } from './held-shares';
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
  // Corners are set, or features marked, one after the other; a button ends it.
  const isSeries = isInSeries(state.hand.tool);
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
    const look = { colours: colours[scheme], isTouch, hasCrosshair: isSeries };
    drawHand(onto, frame, { hand: handStore().get().hand, scene }, look);
  }, [frameOf, scheme, isTouch, isSeries]);
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
    if (!isSeries) return;
    commands.current?.allowDoubleZoom(false);
    // The second press of a double click ends the series, and the picture is told of the double click only after it.
    const allow = () => commands.current?.allowDoubleZoom(!isInSeries(handStore().get().hand.tool));
    return () => void setTimeout(allow, doubleClickMs);
  }, [commands, isSeries]);
  return (
    <>
      <canvas ref={canvas} className="nuf-hand-layer" />
      <Readout />
      {isSeries && <SeriesButtons commands={commands} />}
    </>
  );
}

/** Longer than a double click or a double tap takes. */
const doubleClickMs = 600;

const isInSeries = (tool: Tool) => isSketching(tool) || isGathering(tool);

/** At most one call per frame, and the latest. */
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
  const band = bandOf(hand, scene);
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
    <div
      className="nuf-hand-readout"
      data-fault={refusal !== null || undefined}
      data-busy={gesture !== null || undefined}
    >
      {parts.length > 0 && (
        <p>
          <strong>{parts.join(' · ')}</strong>
        </p>
      )}
      {parts.length > 0 && <p className="nuf-hand-readout__method nuf-muted">{words.method(scene.plane)}</p>}
      {refusal && <p>{refusals[refusal.code]}</p>}
      {/* What is left to decide is seen wherever the panel has been scrolled to. */}
      {said?.code === 'overlaid' && gesture === null && (
        <p>{saidText(said, { words, refusals, system, language })}</p>
      )}
      <HeldShares hand={hand} scene={scene} />
    </div>
  );
}

/** For a finger, and for whoever has no double click: the corner or the feature under the cross-hair, and the end. */
function SeriesButtons({ commands }: { commands: RefObject<MapCommands | null> }) {
  const words = useHandWords();
  const { hand, engineAbsence } = useHand();
  const setHere = () => {
    const frame = commands.current?.frame();
    if (!frame) return;
    const { lon, lat } = frame.toPlace(frame.width / 2, frame.height / 2);
    handStore().tell({ do: 'tap', at: [lon, lat] });
  };
  const { gesture, tool } = hand;
  const isMarking = isGathering(tool);
  // Refused because of a neighbour, what was drawn can end at its border.
  const isOver =
    gesture?.kind === 'sketch' && ['overlaps', 'vertex-on-edge'].includes(gesture.refusal?.code ?? '');
  const canClip = isOver && (tool === 'area' || tool === 'rectangle') && engineAbsence === null;
  const buttons = [
    [isMarking ? words.markHere : words.setHere, setHere, 'primary'],
    ...(isMarking ? [] : ([[words.back, () => handStore().tell({ do: 'back' }), 'secondary']] as const)),
    ...(canClip ? ([[words.clip, () => handStore().tell({ do: 'clip' }), 'primary']] as const) : []),
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
