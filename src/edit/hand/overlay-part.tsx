// SPDX-License-Identifier: EUPL-1.2
// Overlays without a picture: clipping by a button, the other areas of a merge or a difference as a list with ticks, and why
// none of it can be had.

import { useEffect } from 'react';
import { isGathering } from '../../core/edit/gesture/gather';
import type { FeatureRef } from '../../core/edit/gesture/hand';
import { candidatesOf } from '../../core/edit/overlay/overlay-job';
import { useSessionState } from '../../session/use-session';
import { editWordsOf } from '../../words/edit';
import { featureName, layerTitle } from '../context/names';
import { handStore, useHand, useHandWords } from './use-hand';

/** Whether overlays cannot be done now: no engine, or what is chosen is no area. */
export function useOverlayLack(): boolean {
  const { hand, engineAbsence } = useHand();
  const { chosen } = hand;
  const shape = chosen && handStore().scene()?.desk.shapes.shape(chosen.file, chosen.key);
  return engineAbsence !== null || shape?.lines[0]?.kind !== 'ring';
}

/** Clips what is drawn, else the chosen area; of no use where a layer has no common tiling. */
export function ClipButton() {
  const words = useHandWords();
  const { hand, engineAbsence, isWorking } = useHand();
  const lacks = useOverlayLack();
  const scene = handStore().scene();
  const isDrawn = hand.tool === 'area' || hand.tool === 'rectangle';
  const file = isDrawn ? scene?.file : hand.chosen?.file;
  const isTiled = file !== undefined && (scene?.desk.tiling(file).length ?? 0) > 0;
  const isThere = isDrawn ? hand.gesture?.kind === 'sketch' && hand.gesture.corners.length > 1 : !lacks;
  return (
    <button
      type="button"
      disabled={engineAbsence !== null || isWorking || !isTiled || !isThere}
      onClick={() => handStore().tell({ do: 'clip' })}
    >
      {words.clip}
    </button>
  );
}

/** Asks once whether the engine may run, and says why not. */
export function EngineNote() {
  const words = useHandWords();
  const { engineAbsence } = useHand();
  useEffect(() => void handStore().lookForEngine(), []);
  if (engineAbsence === null) return null;
  return (
    <p className="nuf-hand-engine">
      {words.engine[engineAbsence]}{' '}
      <button type="button" className="nuf-textlink" onClick={() => void handStore().lookForEngine(true)}>
        {words.engineAgain}
      </button>
    </p>
  );
}

/** Rows at once; who lies among more marks on the map. */
const mostRows = 60;

/** Areas beside the chosen one, to be marked without a picture. */
export function GatherList() {
  const words = useHandWords();
  const { language } = useSessionState();
  const { hand, isWorking } = useHand();
  const store = handStore();
  const scene = store.scene();
  const { tool, chosen, gesture } = hand;
  if (!isGathering(tool) || chosen === null || scene === null) return null;
  const others = gesture?.kind === 'gather' ? gesture.others : [];
  const rows = candidatesOf(scene.desk, chosen, tool).slice(0, mostRows);
  const edit = editWordsOf(language);
  const nameOf = ({ file, key }: FeatureRef) => featureName(scene.desk.document(file), key, edit);
  const names = [chosen, ...rows].map(nameOf);
  return (
    <fieldset className="nuf-hand-others">
      <legend>{words.others[tool]}</legend>
      {rows.length === 0 && <p className="nuf-muted">{words.noOthers}</p>}
      {rows.map((one) => (
        <label key={`${one.file} ${one.key}`} className="nuf-desk-tick">
          <input
            type="checkbox"
            checked={others.some(({ file, key }) => file === one.file && key === one.key)}
            onChange={() => store.tell({ do: 'mark', feature: one })}
          />
          <span>
            {nameOf(one)}
            {/* Pieces of a split have the name of the whole. */}
            {names.filter((name) => name === nameOf(one)).length > 1 && (
              <span className="nuf-muted"> · {String(scene.desk.document(one.file).idOf(one.key))}</span>
            )}
            {one.file !== chosen.file && (
              <span className="nuf-muted"> · {layerTitle(one.file, language)}</span>
            )}
          </span>
        </label>
      ))}
      <p className="nuf-hand-finish">
        {(['finish', 'escape'] as const).map((act) => (
          <button
            key={act}
            type="button"
            className="kern-btn kern-btn--secondary kern-btn--x-small"
            disabled={act === 'finish' && (others.length === 0 || isWorking)}
            onClick={() => store.tell({ do: act })}
          >
            <span className="kern-label">{act === 'finish' ? words.finish : words.cancel}</span>
          </button>
        ))}
      </p>
    </fieldset>
  );
}
