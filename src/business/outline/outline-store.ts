// SPDX-License-Identifier: EUPL-1.2
// The outline that is open: every hand on it (map, table, file) gives its edits here. What stands between two steps lives
// here alone and changes with each frame; each complete step is written into the link.

import { createContext, useContext, useSyncExternalStore } from 'react';
import { afterOutline } from '../../analysis/site-search/site-comparison';
import type { City, CityFeature } from '../../core/city/city';
import { featureById, featureKey, featureNamed } from '../../core/city/feature-index';
import { Listeners } from '../../core/memo/listeners';
import { type Corner, cornersFrom, cornersText, takeOutline } from '../../core/outline/outline';
import { afterEdit, type OutlineEdit, type OutlineState, openOutline } from '../../core/outline/outline-edit';
import type { MapOutline } from '../../map/maplibre/city-map';
import type { Session } from '../../session/session';

/** The parts of the link that an outline is in: its own corners, and the feature it was copied from. */
interface OutlineKeys {
  readonly umriss?: string | undefined;
  readonly vorlage?: string | undefined;
}

/** The feature whose area is tried out; null for an outline of one's own, or where the files have no such area. */
export function modelOf(city: City, { vorlage = '' }: OutlineKeys): CityFeature | null {
  const feature = featureById(city, featureNamed(vorlage));
  return feature && takeOutline(feature.geometry) ? feature : null;
}

/** Corners as the link has them; a copy that nobody has changed yet is read from its feature. */
export function cornersOfLink(city: City, keys: OutlineKeys): readonly Corner[] {
  if (keys.umriss !== undefined) return cornersFrom(keys.umriss);
  return takeOutline(modelOf(city, keys)?.geometry ?? null)?.corners ?? [];
}

/** Holds one outline and its steps. Made once a room; `follow` while the room is open. */
export class OutlineStore {
  #state: OutlineState;
  #onMap:
    | ({ readonly state: OutlineState } & Readonly<Record<'drawn' | 'printed' | 'kept', MapOutline>>)
    | null = null;
  /** What the link said of the outline when it was last looked at. */
  #linked: string | null;
  #isWriting = false;
  readonly #listeners = new Listeners();
  readonly #session: Session;
  readonly #city: City;
  /** Brings the outline into the picture, where there is one. */
  readonly #fit: (corners: readonly Corner[]) => void;

  constructor(session: Session, city: City, fit: (corners: readonly Corner[]) => void) {
    this.#fit = fit;
    this.#session = session;
    this.#city = city;
    const corners = cornersOfLink(city, session.get().extra);
    this.#state = openOutline(corners);
    this.#linked = cornersText(corners);
  }

  readonly get = (): OutlineState => this.#state;

  readonly subscribe = this.#listeners.subscribe;

  readonly do = (edit: OutlineEdit): void => {
    const next = afterEdit(this.#state, edit);
    if (next === this.#state) return;
    this.#state = next;
    if (next.held === null) this.#write(next.corners);
    this.#tell();
  };

  /** Takes a feature's area as the model of a new outline. */
  readonly copy = (feature: CityFeature): void => {
    const taken = takeOutline(feature.geometry);
    if (!taken) return;
    this.#session.keep('vorlage', featureKey(feature));
    this.open(taken.corners);
  };

  /** Takes all corners at once, as from a file. */
  readonly open = (corners: readonly Corner[]): void => {
    this.do({ do: 'replace', corners });
    this.#fit(this.#state.corners);
  };

  /** The picture's part of the state, the same object as long as the state is. */
  readonly onMap = (): MapOutline => this.#forMap().drawn;

  /** The same without handles, for the picture that is printed. */
  readonly onPaper = (): MapOutline => this.#forMap().printed;

  /** Without handles and fainter, while a question is asked that is not about it; null where there is none. */
  readonly onMapKept = (): MapOutline | null =>
    this.#state.corners.length === 0 ? null : this.#forMap().kept;

  /** Another link (back button, an example, an edited address) opens its own outline; returns how to stop listening. */
  readonly follow = (): (() => void) => {
    const look = () => {
      if (this.#isWriting) return;
      const corners = cornersOfLink(this.#city, this.#session.get().extra);
      const text = cornersText(corners);
      // While a corner is held the link lags behind it; only one with another outline goes before the hand, which may be gone.
      const isHeld = this.#state.held !== null && (text === null || text === this.#linked);
      this.#linked = text;
      if (isHeld || text === cornersText(this.#state.corners)) return;
      this.#state = openOutline(corners);
      this.#tell();
      this.#fit(corners);
    };
    look();
    return this.#session.subscribe(look);
  };

  #forMap() {
    if (this.#onMap?.state !== this.#state) {
      const { corners, drawing, selected } = this.#state;
      const drawn = { corners, drawing, selected, handles: true };
      const printed = { ...drawn, drawing: false, handles: false };
      this.#onMap = { state: this.#state, drawn, printed, kept: { ...printed, kept: true } };
    }
    return this.#onMap;
  }

  #write(corners: readonly Corner[]): void {
    const text = cornersText(corners);
    const { extra } = this.#session.get();
    const before = cornersText(cornersOfLink(this.#city, extra));
    if (text === before) return;
    this.#isWriting = true;
    if (extra.vergleich !== undefined)
      this.#session.keep('vergleich', afterOutline(extra.vergleich, { before, after: text }));
    // Without corners nothing is left of the copy; else an empty outline would be read from its model again.
    if (text === null && extra.vorlage !== undefined) this.#session.keep('vorlage', null);
    this.#session.keep('umriss', text);
    this.#linked = text;
    this.#isWriting = false;
  }

  #tell(): void {
    this.#listeners.tell();
  }
}

const OutlineContext = createContext<OutlineStore | null>(null);
export const OutlineProvider = OutlineContext.Provider;

export function useOutlineStore(): OutlineStore {
  const store = useContext(OutlineContext);
  if (!store) throw new Error('useOutlineStore: no <OutlineProvider> above this component');
  return store;
}

/** The outline as it is in this frame. */
export function useOutlineState(): OutlineState {
  const store = useOutlineStore();
  return useSyncExternalStore(store.subscribe, store.get);
}
