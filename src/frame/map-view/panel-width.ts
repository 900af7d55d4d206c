// SPDX-License-Identifier: EUPL-1.2
// How wide the panel beside the map is; the width stays on the device.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { rememberPreference, storedPreference } from '../../session/preference';

/** Widths of the panel in CSS pixels; the style sheet never gives it more than 60 of 100 parts of the window. */
export const panelWidthsPx = { narrowest: 360, usual: 430, widest: 720, step: 20 } as const;

/** Kept for all: from room to room, also where the device stores nothing. */
let kept: number | null = null;

export interface PanelWidth {
  readonly px: number;
  readonly change: (px: number) => void;
  /** The room whose column it is. */
  readonly room: RefObject<HTMLElement | null>;
}

/** A stored or dragged width as the panel can have it; anything that is no number is the usual one. */
export function panelWidthFrom(px: unknown): number {
  const { narrowest, usual, widest } = panelWidthsPx;
  const number = typeof px === 'string' && px.trim() === '' ? Number.NaN : Number(px ?? Number.NaN);
  return Number.isFinite(number) ? Math.round(Math.min(widest, Math.max(narrowest, number))) : usual;
}

export function usePanelWidth(): PanelWidth {
  const room = useRef<HTMLElement>(null);
  const [px, setPx] = useState(() => kept ?? panelWidthFrom(storedPreference('panelWidth')));
  useEffect(() => {
    room.current?.style.setProperty('--nuf-panel-width', `${px}px`);
  }, [px]);
  const change = (wanted: number) => {
    const next = panelWidthFrom(wanted);
    kept = next;
    setPx(next);
    rememberPreference('panelWidth', String(next));
  };
  return { px, change, room };
}
