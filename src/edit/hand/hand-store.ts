// SPDX-License-Identifier: EUPL-1.2
// The hand of the planners' room outside React: what it holds, how it snaps, what it says. Steps go to the desk; what is
// chosen is the same in both.

import type { Desk, Outcome } from '../../core/edit/desk';
import type { CoordinateSystem } from '../../core/edit/gesture/coordinate-entry';
import {
  addedBy,
  type FeatureRef,
  type Hand,
  type HandInput,
  type OverlayRequest,
  openHand,
  type Said,
  type Scene,
} from '../../core/edit/gesture/hand';
import { afterInput } from '../../core/edit/gesture/hand-machine';
import { finishOverlay } from '../../core/edit/overlay/finish-overlay';
import { planOverlay } from '../../core/edit/overlay/overlay-job';
import type { EngineAbsence } from '../../core/edit/overlay/overlay-note';
import type { Refusal } from '../../core/edit/tiling/judge';
import { placesOf, type VertexRef } from '../../core/edit/tiling/shape-index';
import type { MapPlane } from '../../core/geo/projection';
import { Listeners } from '../../core/memo/listeners';
import type { OverlayEngine } from '../overlay/overlay-engine';

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
  /** An outline drawn along an existing border takes over the corners of that border. */
  readonly isFollowing: boolean;
  /** Files to whose corners and edges nothing snaps. */
  readonly notSnapped: ReadonlySet<string>;
  readonly isDetached: boolean;
  readonly system: CoordinateSystem;
  /** Metres that an arrow key moves a vertex. */
  readonly stepM: number;
  readonly version: number;
  /** Why overlays cannot be computed; null where no reason is known. */
  readonly engineAbsence: EngineAbsence | null;
  /** An overlay is being computed. */
  readonly isWorking: boolean;
}

/** Metres of an arrow key that can be chosen; Shift makes ten of one. */
export const stepsM = [0.1, 1, 10] as const;

export class HandStore {
  readonly #desk: HandDesk;
  readonly #engine: Pick<OverlayEngine, 'absence' | 'again' | 'run'>;
  /** Of the overlay that is being computed; an answer with another one comes too late. */
  #pickedHere: FeatureRef | null = null;
  #ticket = 0;
  readonly #mark: string;
  readonly #listeners = new Listeners();
  #withinM = 0;
  #plane: MapPlane = 'EPSG:25832';
  #state: HandState = {
    hand: openHand,
    said: null,
    saidCount: 0,
    isSnapping: true,
    isFollowing: false,
    notSnapped: new Set(),
    isDetached: false,
    system: 'degrees',
    stepM: 1,
    version: 0,
    engineAbsence: null,
    isWorking: false,
  };

  /** `mark`: what ids made here end with and nobody else's do, so that two planners never make the same one. */
  constructor(
    desk: HandDesk,
    engine: Pick<OverlayEngine, 'absence' | 'again' | 'run'>,
    mark: string = randomMark(),
  ) {
    this.#desk = desk;
    this.#mark = mark;
    this.#engine = engine;
    desk.subscribe(() => this.#follow());
    this.#follow();
  }

  readonly get = (): HandState => this.#state;

  readonly subscribe = this.#listeners.subscribe;

  /** The municipality's plane: what is measured and typed in metres is so in it. */
  setPlane(plane: MapPlane): void {
    this.#plane = plane;
  }

  /** How far the hand reaches in metres: the page's pixels at its zoom. Without a picture nothing is near anything. */
  setReach(withinM: number): void {
    this.#withinM = withinM;
  }

  set(
    change: Partial<
      Pick<HandState, 'isSnapping' | 'isFollowing' | 'notSnapped' | 'isDetached' | 'system' | 'stepM'>
    >,
  ): void {
    this.#become(change);
  }

  /** What the hand finds around it; null while the layers are coming. */
  scene(): Scene | null {
    const { desk, file } = this.#desk.get();
    if (desk === null || file === null) return null;
    const all = [...desk.documents.keys()];
    const { isSnapping, isFollowing, notSnapped, isDetached } = this.#state;
    return {
      desk,
      file,
      // The layer that is being looked at goes before the others.
      files: [file, ...all.filter((other) => other !== file).reverse()],
      withinM: this.#withinM,
      snapFiles: isSnapping ? all.filter((one) => !notSnapped.has(one)) : [],
      follows: isFollowing,
      detached: isDetached,
      plane: this.#plane,
      newFeature: (into, besides) => ({ id: freeId(desk, into, this.#mark, besides), properties: {} }),
    };
  }

  /** Whether a feature came to be chosen by a gesture in the picture, so that it lies before whoever made it. */
  isPickedHere(feature: FeatureRef): boolean {
    return isSameFeature(this.#pickedHere, feature);
  }

  /** Whether anything may be changed now. */
  get isStopped(): boolean {
    return this.#desk.get().stop !== null;
  }

  /** Hands an input to the hand. True where the hand used it; false leaves it to the map, such as a key that pans. */
  tell(input: HandInput): boolean {
    const scene = this.scene();
    if (scene === null || (this.isStopped && changes(input))) return false;
    const before = this.#state.hand;
    if (this.#state.isWorking && input.do === 'escape') {
      this.#ticket++;
      this.#become({ isWorking: false, ...this.#saying({ code: 'cancelled' }) });
      return true;
    }
    if (this.#state.isWorking && input.do !== 'move') return false;
    const { hand, step, said, request } = afterInput(before, input, scene);
    if (request !== null) {
      void this.overlay(request);
      return true;
    }
    if (step !== null && !this.#desk.do({ step, refusal: null })) {
      this.#become({ hand: { ...before, gesture: null, question: null } });
      return true;
    }
    const isSaid = said !== null && this.#saying(said);
    // Most moves of a pointer change nothing; subscribers are not called for them.
    if (hand !== before || isSaid) this.#become({ hand, ...(isSaid || {}) });
    this.#pickedHere = input.do === 'choose' ? null : hand.chosen;
    if (!isSameFeature(hand.chosen, this.#desk.get().selected)) this.#desk.select(hand.chosen);
    return hand !== before || step !== null;
  }

  /** Finds out whether overlays can be computed; `again` ignores the earlier result. Resolves when it is known. */
  async lookForEngine(again = false): Promise<void> {
    if (again) this.#engine.again();
    this.#become({ engineAbsence: await this.#engine.absence() });
  }

  /** Computes an overlay in its worker and applies it as one step. Refused or cancelled, nothing changes. Never rejects. */
  async overlay(request: OverlayRequest): Promise<void> {
    const scene = this.scene();
    if (scene === null || this.isStopped) return;
    const { desk } = scene;
    const plan = planOverlay(desk, request);
    if (plan.refusal) return this.#refuse(plan.refusal);
    const [ticket, version] = [++this.#ticket, this.#desk.get().version];
    this.#become({ isWorking: true, ...this.#saying({ code: 'working' }) });
    const run = await this.#engine.run(plan.job);
    if (ticket !== this.#ticket) return;
    this.#become({ isWorking: false });
    const where = this.#state.hand.chosen ?? { file: scene.file, key: -1 };
    if (run.kind === 'absent')
      return this.#become({ engineAbsence: run.why, ...this.#saying({ code: 'no-engine', why: run.why }) });
    if (run.kind === 'failed') return this.#refuse({ code: 'bad-geometry', ...where });
    const now = this.#desk.get();
    if (now.desk !== desk || now.version !== version || this.isStopped)
      return this.#refuse({ code: 'changed-meanwhile', ...where });
    const { outcome, note } = finishOverlay(desk, request, run.answer, scene.newFeature);
    if (outcome.refusal) return this.#refuse(outcome.refusal);
    if (!this.#desk.do(outcome)) return;
    const feature = request.do === 'clip' ? (request.into ?? addedBy(outcome.step)) : request.feature;
    this.#become({
      hand: { ...openHand, chosen: feature },
      ...this.#saying({ code: 'overlaid', what: request.do, note }),
    });
    this.#pickedHere = feature;
    if (!isSameFeature(feature, this.#desk.get().selected)) this.#desk.select(feature);
  }

  /** What was drawn or marked stays, to be corrected. */
  #refuse(refusal: Refusal): void {
    const { hand } = this.#state;
    const { gesture } = hand;
    const next = gesture?.kind === 'sketch' || gesture?.kind === 'gather' ? { ...gesture, refusal } : gesture;
    this.#become({ hand: { ...hand, gesture: next }, ...this.#saying({ code: 'refused', refusal }) });
  }

  #saying(said: Said): Pick<HandState, 'said' | 'saidCount'> {
    return { said, saidCount: this.#state.saidCount + 1 };
  }

  /** The desk changed: what is chosen there is chosen here, and what is gone is let go. */
  #follow(): void {
    const { desk, selected: marked, version } = this.#desk.get();
    // An undo takes what was drawn, and the desk keeps its mark for a redo.
    const selected = marked && desk?.documents.get(marked.file)?.has(marked.key) ? marked : null;
    let { hand } = this.#state;
    if (!isSameFeature(selected, hand.chosen))
      hand = { ...hand, chosen: selected, vertex: null, question: null, gesture: keptSketch(hand) };
    if (hand.vertex !== null && !isThere(desk, hand.vertex)) hand = { ...hand, vertex: null, question: null };
    if (hand !== this.#state.hand || version !== this.#state.version) this.#become({ hand, version });
  }

  #become(change: Partial<HandState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.tell();
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

/** Eight characters of chance: one for each opening of the page. */
function randomMark(): string {
  const [chance] = crypto.getRandomValues(new Uint32Array(1));
  return chance!.toString(16).padStart(8, '0');
}

/** An id that no feature of the file has, and none of a file that somebody else has open. */
function freeId(desk: Desk, file: string, mark: string, besides: ReadonlySet<string> = new Set()): string {
  const document = desk.document(file);
  const taken = new Set(document.keys().map((key) => String(document.idOf(key))));
  const stem = file.replace(/\.geojson$/, '');
  let number = document.size + 1;
  const isTaken = (id: string) => taken.has(id) || besides.has(id);
  while (isTaken(`${stem}-${number}-${mark}`)) number++;
  return `${stem}-${number}-${mark}`;
}
