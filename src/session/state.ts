// SPDX-License-Identifier: EUPL-1.2
// What is open: the whole state of the page, small and serialisable. Counts, shares and legends are computed from it.

import type { Selection, View } from '../core/city/view';
import type { LayerId } from '../layers';

/** The four rooms of the header: citizens, businesses, planners, council. */
export const rooms = ['map', 'site', 'care', 'report'] as const;
export type Room = (typeof rooms)[number];

/** What the panel of the map room shows. */
export const tabs = ['answer', 'figures', 'list', 'layers'] as const;
export type Tab = (typeof tabs)[number];

/** Pages of text that every public site must have, reachable from everywhere. */
export const pages = ['help', 'sources', 'imprint', 'privacy', 'accessibility'] as const;
export type Page = (typeof pages)[number];

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface SessionState {
  readonly room: Room;
  readonly tab: Tab;
  readonly page: Page | null;
  /** Whether figures or list take the whole width instead of the panel. */
  readonly wide: boolean;
  readonly view: View;
  readonly selection: Selection;
  readonly listLayer: LayerId;
  readonly camera: Camera | null;
  readonly language: Language;
  /** A language that was asked for and whose words did not arrive; not part of the link. */
  readonly unspoken: Language | null;
  readonly appearance: Appearance;
  /** Whether the device asks for strong contrast: the map begins with its two-class picture. Not part of the link. */
  readonly wantsContrast: boolean;
  /** What a room keeps in the link beyond the above, such as the filters of the site finder. */
  readonly extra: Readonly<Record<string, string>>;
}

export const startState: SessionState = {
  room: 'map',
  tab: 'answer',
  page: null,
  wide: false,
  view: {
    group: 'all',
    technology: 'alle',
    thresholdMbit: 1000,
    colouring: 'speed',
    quarter: null,
    hidden: new Set<LayerId>(),
    background: null,
  },
  selection: { point: null, feature: null },
  listLayer: 'residential-zones',
  camera: null,
  language: 'de',
  unspoken: null,
  appearance: 'system',
  wantsContrast: false,
  extra: {},
};

/** Whether what is open is answered by what the build has put aside for the first view of a country. */
export function isFirstView({ room, tab, page, wide, view, selection }: SessionState): boolean {
  const isStart = room === 'map' && tab === 'answer' && page === null && !wide;
  return isStart && view.quarter === null && selection.point === null && selection.feature === null;
}
