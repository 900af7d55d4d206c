// SPDX-License-Identifier: EUPL-1.2
// The outline's figures in one line over the map, where the hand is; it leads to all of them with their proofs.

import { useMemo } from 'react';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { announced, figuresId, useOutlineFigures } from './outline-figures-part';
import { modelOf, useOutlineState } from './outline-store';

export function OutlineReadout() {
  const { outline: words } = useCheckWords();
  const { city } = useCity();
  const { extra, view, language } = useSessionState();
  const { vorlage } = extra;
  const model = useMemo(() => modelOf(city, { vorlage }), [city, vorlage]);
  const figures = useOutlineFigures(model);
  if (!figures) return null;
  return (
    <button
      type="button"
      className="nuf-outline-readout"
      title={words.showFigures}
      onClick={() => document.getElementById(figuresId)?.focus()}
    >
      {announced(figures, view.thresholdMbit, words, language)}
    </button>
  );
}

/** In the other parts of the room: the outline is still there, but what is asked is not about it. Leads back to it. */
export function KeptOutlineNote() {
  const { outline: words } = useCheckWords();
  const session = useSession();
  if (useOutlineState().corners.length === 0) return null;
  return (
    <button type="button" className="nuf-outline-readout" onClick={() => session.keep('teil', null)}>
      {words.kept} <u>{words.checkAgain}</u>
    </button>
  );
}
