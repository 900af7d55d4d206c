// SPDX-License-Identifier: EUPL-1.2
// The edge between panel and map on a wide screen: it can be dragged, clicked, moved with the arrow keys and put back.

import { useRef } from 'react';
import { useSessionState } from '../../session/use-session';
import { pictureWordsOf } from '../../words/picture';
import { type PanelWidth, panelWidthsPx } from './panel-width';

export function PanelEdge({ width: { px, change, room } }: { width: PanelWidth }) {
  const { language } = useSessionState();
  const words = pictureWordsOf(language).panelWidth;
  const { narrowest, usual, widest, step } = panelWidthsPx;
  // Who cannot drag clicks: from the usual width to the widest, the narrowest, and back.
  const byClick = px === usual ? widest : px === widest ? narrowest : usual;
  const isDragged = useRef(false);
  const byKey: Readonly<Record<string, number>> = {
    ArrowLeft: px - step,
    ArrowRight: px + step,
    Home: narrowest,
    End: widest,
    Enter: usual,
  };
  return (
    <hr
      className="nuf-panel-edge"
      tabIndex={0}
      aria-orientation="vertical"
      aria-controls="bereich"
      aria-label={words.label}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={px}
      aria-valuetext={words.value(px)}
      title={words.hint}
      onKeyDown={(event) => {
        const next = byKey[event.key];
        if (next === undefined) return;
        event.preventDefault();
        change(next);
      }}
      onPointerDown={(event) => {
        isDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        isDragged.current = true;
        change(event.clientX - (room.current?.getBoundingClientRect().left ?? 0));
      }}
      onClick={() => {
        if (!isDragged.current) change(byClick);
      }}
      onDoubleClick={() => change(usual)}
    />
  );
}
