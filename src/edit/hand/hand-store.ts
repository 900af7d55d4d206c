// SPDX-License-Identifier: EUPL-1.2
// The hand of the planners' room outside React: what it holds, how it snaps, what it says. Steps go to the desk; what is
// chosen is the same in both.

import type { Desk, Outcome } from '../../core/edit/desk';
import type { CoordinateSystem } from '../../core/edit/gesture/coordinate-entry';
import {
  type FeatureRef,
  type Hand,
  type HandInput,
  openHand,
  type Said,
  type Scene,
} from '../../core/edit/gesture/hand';
import { afterInput } from '../../core/edit/gesture/hand-machine';
import { placesOf, type VertexRef } from '../../core/edit/tiling/shape-index';

/** What the hand needs of the desk. */
export interface HandDesk {
  readonly get: () => {
    readonly desk: Desk | null;
    readonly version: number;
    /** Not null: nothing may be changed. */
    readonly stop: string | null;
    readonly file: string | null;
    readonly selected: FeatureRef | null;
  };
  readonly subscribe: (listener: () => void) => () => void;
  /** False where the step was not done. */
  do(outcome: Outcome): boolean;
  select(selected: FeatureRef | null): void;
}

export interface HandState {
  readonly hand: Hand;
  readonly said: Said | null;
  /** Grows with everything said, so that the same sentence is announced again. */
  readonly saidCount: number;
  readonly isSnapping: boolean;
  /** Files that do not attract. */
  readonly notSnapped: ReadonlySet<string>;
  readonly isDetached: boolean;
  readonly system: CoordinateSystem;
  /** Metres that an arrow key moves a vertex. */
  readonly stepM: number;
  readonly version: number;
}

/** Metres of an arrow key that can be chosen; Shift makes ten of one. */
export const stepsM = [0.1, 1, 10] as const;

export class HandStore {
  readonly #desk: HandDesk;
  readonly #listeners = new Set<() => void>();
  #withinM = 0;
  #state: HandState = {
    hand: openHand,
    said: null,
    saidCount: 0,
    isSnapping: true,
    notSnapped: new Set(),
    isDetached: false,
    system: 'degrees',
    stepM: 1,
    version: 0,
  };

  constructor(desk: HandDesk) {
    this.#desk = desk;
    desk.subscribe(() => this.#follow());
    this.#follow();
  }

  readonly get = (): HandState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How far the hand reaches in metres: the page's pixels at its zoom. Without a picture nothing is near anything. */
  setReach(withinM: number): void {
    this.#withinM = withinM;
  }

  set(
    change: Partial<Pick<HandState, 'isSnapping' | 'notSnapped' | 'isDetached' | 'system' | 'stepM'>>,
  ): void {
    this.#become(change);
  }

  /** What the hand finds around it; null while the layers are coming. */
  scene(): Scene | null {
    const { desk, file } = this.#desk.get();
    if (desk === null || file === null) return null;
    const all = [...desk.documents.keys()];
    const { isSnapping, notSnapped, isDetached } = this.#state;
    return {
      desk,
      file,
      // The layer that is being looked at goes before the others.
      files: [file, ...all.filter((other) => other !== file).reverse()],
      withinM: this.#withinM,
      snapFiles: isSnapping ? all.filter((one) => !notSnapped.has(one)) : [],
      detached: isDetached,
      newFeature: (into) => ({ id: freeId(desk, into), properties: {} }),
    };
  }

  /** Whether anything may be changed now. */
  get isStopped(): boolean {
    return this.#desk.get().stop !== null;
  }

  /** Tells the hand what happened; answers whether it took it as its own. */
  tell(input: HandInput): boolean {
    const scene = this.scene();
    if (scene === null || (this.isStopped && changes(input))) return false;
    const before = this.#state.hand;
    const { hand, step, said } = afterInput(before, input, scene);
    if (step !== null && !this.#desk.do({ step, refusal: null })) {
      this.#become({ hand: { ...before, gesture: null, question: null } });
      return true;
    }
    const isSaid = said !== null && { said, saidCount: this.#state.saidCount + 1 };
    // Most moves of a pointer change nothing: nobody is woken for them.
    if (hand !== before || isSaid) this.#become({ hand, ...(isSaid || {}) });
    if (!isSameFeature(hand.chosen, this.#desk.get().selected)) this.#desk.select(hand.chosen);
    return hand !== before || step !== null;
  }

  /** The desk changed: what is chosen there is chosen here, and what is gone is let go. */
  #follow(): void {
    const { desk, selected, version } = this.#desk.get();
    let { hand } = this.#state;
    if (!isSameFeature(selected, hand.chosen))
      hand = { ...hand, chosen: selected, vertex: null, question: null, gesture: keptSketch(hand) };
    if (hand.vertex !== null && !isThere(desk, hand.vertex)) hand = { ...hand, vertex: null, question: null };
    if (hand !== this.#state.hand || version !== this.#state.version) this.#become({ hand, version });
  }

  #become(change: Partial<HandState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const isSameFeature = (a: FeatureRef | null, b: FeatureRef | null) =>
  a?.file === b?.file && a?.key === b?.key;

function isThere(desk: Desk | null, { file, key, line, at }: VertexRef): boolean {
  const row = desk?.shapes.shape(file, key)?.lines[line];
  return row !== undefined && at < placesOf(row);
}

const keptSketch = ({ gesture }: Hand) => (gesture?.kind === 'sketch' ? gesture : null);

/** Looking around is always allowed. */
function changes(input: HandInput): boolean {
  return !['choose', 'choose-vertex', 'tap', 'step', 'escape'].includes(input.do);
}

/** An id that no feature of the file has. */
function freeId(desk: Desk, file: string): string {
  const document = desk.document(file);
  const taken = new Set(document.keys().map((key) => String(document.idOf(key))));
  const stem = file.replace(/\.geojson$/, '');
  let number = document.size + 1;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
