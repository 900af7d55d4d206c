// SPDX-License-Identifier: EUPL-1.2
// The planner's desk outside React: opens the layers, offers drafts of an earlier time, does and undoes steps, and keeps
// each of them on this device before it says so. Where it cannot keep, nothing more can be changed.

import { Desk, type OpenFile, type Outcome } from '../../core/edit/desk';
import type { Step } from '../../core/edit/document/edit';
import { deskOfDraft, type JournalAction } from '../../core/edit/draft/draft';
import { DraftStore, endDraft } from '../../core/edit/draft/draft-store';
import type { RecoveredDraft } from '../../core/edit/draft/recover';
import type { Device } from '../../core/edit/draft/storage';
import type { Choices } from '../../core/edit/merge/merge-files';
import { tilingsOf } from '../../core/edit/tiling/tilings';
import { Listeners } from '../../core/memo/listeners';
import { layers } from '../../layers';
import type { DraftLock } from '../draft/draft-lock';
import type { DeskEdge } from './desk-edge';
import { closedDesk, type DeskState, type FeatureRef, sameFeature } from './desk-state';
import { headOf, idOf } from './draft-offer';
import { FileVersions } from './file-versions';
import { beginDesk, firstFile } from './open-desk';
import { isSame } from './same-bytes';
import { mergeAll, type TakenIn, type TheirFile } from './take-in';

export class DeskStore {
  readonly #edge: DeskEdge;
  readonly #listeners = new Listeners();
  #state: DeskState = closedDesk;
  #opening: Promise<void> | null = null;
  #device: Device | null = null;
  #lock: DraftLock | null = null;
  #draft: DraftStore | null = null;
  /** What is on its way to the disk, one after the other. */
  #queue: Promise<void> = Promise.resolve();
  #pending = 0;
  readonly #versions = new FileVersions();
  /** Grows with every other set of files, so that no two desks of the page have the same version. */
  #versionBase = 0;

  constructor(edge: DeskEdge) {
    this.#edge = edge;
  }

  readonly get = (): DeskState => this.#state;

  readonly subscribe = this.#listeners.subscribe;

  /** Opens the layers once; called again it answers when that is done. Never rejects. */
  open(): Promise<void> {
    this.#opening ??= this.#open(false);
    return this.#opening;
  }

  /** Takes the writing from another tab. A draft that tab was working on is gone on with here. */
  async takeOver(): Promise<void> {
    if (this.#state.stop !== 'other-tab' && this.#state.stop !== 'taken-over') return;
    this.#opening = this.#open(true);
    await this.#opening;
    const [first, second] = this.#state.offers;
    if (first?.kind === 'whole' && first.damaged.length === 0 && second === undefined)
      await this.continueDraft(idOf(first));
  }

  /** Does what an operation answered, and keeps it; false where it was refused or nothing may be changed. */
  do(outcome: Outcome): boolean {
    const { desk, stop } = this.#state;
    if (!desk || stop !== null) return false;
    if (outcome.refusal) {
      this.#become({ refusal: outcome.refusal, held: null });
      return false;
    }
    desk.perform(outcome.step);
    this.#keep('do', outcome.step);
    return true;
  }

  undo(): Step | null {
    return this.#turnBack('undo');
  }

  redo(): Step | null {
    return this.#turnBack('redo');
  }

  /** Shows a layer; the feature that was selected in another one is left. */
  openLayer(file: string): void {
    const { selected } = this.#state;
    this.#become({ file, selected: selected?.file === file ? selected : null, held: null, refusal: null });
  }

  select(selected: FeatureRef | null): void {
    this.#become({ selected, ...(selected && { file: selected.file }), held: null, refusal: null });
  }

  /** Shows a step that a hand holds, or none; nothing is done. */
  hold(held: Step | null): void {
    this.#become({ held });
  }

  /** Takes away what was said of the last gesture. */
  forgetRefusal(): void {
    if (this.#state.refusal) this.#become({ refusal: null });
  }

  /** Goes on with a draft. The changes that are open now must be published or discarded before. */
  async continueDraft(id: string): Promise<boolean> {
    const offer = this.#offer(id);
    const device = this.#device;
    if (offer?.kind !== 'whole' || !device || this.hasChanges || offer.files.some((file) => file === null))
      return false;
    const files = offer.files.filter((file) => file !== null);
    try {
      const desk = deskOfDraft(offer.state, files, tilingsOf(layers));
      for (const step of [...offer.state.past, ...offer.state.future])
        this.#versions.recall(step, offer.versions);
      this.#draft = await DraftStore.resume(device, offer.state);
      // Where the work ended, there it goes on.
      const file = offer.state.past.at(-1)?.edits.at(-1)?.file ?? this.#state.file;
      const keptAt = offer.state.lastAt;
      this.#show(desk, { keeping: 'kept', keptAt, offers: this.#others(id), stop: null, file });
      return true;
    } catch (error) {
      this.#become({ failure: String(error) });
      return false;
    }
  }

  /** Leaves the drafts where they are and begins with the published data. */
  leaveDrafts(): void {
    if (this.#state.stop === 'draft-waits') this.#become({ stop: null });
  }

  /** Deletes a draft that is offered, for good. */
  async discardDraft(id: string): Promise<void> {
    const offer = this.#offer(id);
    if (!offer || !this.#device) return;
    try {
      await endDraft(this.#device, headOf(offer));
      this.#edge.tell({ kind: 'ended', draft: id });
      const offers = this.#others(id);
      const { stop } = this.#state;
      this.#become({ offers, stop: stop === 'draft-waits' && offers.length === 0 ? null : stop });
    } catch (error) {
      this.#become({ failure: String(error) });
    }
  }

  /** Throws away all that was changed here, for good: the files are as opened. */
  async discardChanges(): Promise<void> {
    await this.#settle(this.#versions.published, true);
  }

  /** After a publication: what was written are the files now, and the draft ends. */
  async published(files: readonly OpenFile[]): Promise<void> {
    this.#versions.publish(files);
    await this.#settle(this.#versions.published, false);
  }

  /** The version of a file that the changes are made against: as opened, or what others published and was merged in. */
  baseOf(file: string): Uint8Array | null {
    return this.#versions.baseOf(this.#state.desk, file);
  }

  /** Files of the page that are newer than what the changes are made against, as after a draft of an earlier day. */
  movedOn(): TheirFile[] {
    return this.#versions.movedOn(this.#state.desk);
  }

  /**
   * Takes in what others changed: one step, which undo takes back. Collisions without a choice are answered and nothing is
   * done. `base`: what their version was made from; null: what ours was. `code`: whether it comes from others or from a file of one's own.
   */
  takeIn(
    theirs: readonly TheirFile[],
    choices: Choices = new Map(),
    code: 'merge' | 'import' = 'merge',
  ): TakenIn {
    const { desk, stop } = this.#state;
    if (!desk || stop !== null) return { kind: 'stopped' };
    const merged = mergeAll(desk, theirs, (file) => this.baseOf(file), choices);
    if (merged.kind !== 'merged') return merged;
    const versions = theirs.filter(({ base }) => base === null);
    // Where both did the same, or ours stays, nothing changes but the version that ours is compared with.
    const isNewer = versions.some(({ name, bytes }) => !isSame(this.baseOf(name)!, bytes));
    if (merged.edits.length > 0 || (isNewer && this.hasChanges)) {
      const step = { note: { code, features: merged.features }, edits: merged.edits };
      this.#versions.remember(step, versions);
      desk.perform(step);
      this.#keep('do', step, versions);
    }
    const { membersKept } = merged;
    return { kind: 'done', ...(membersKept.length > 0 ? { membersKept } : {}) };
  }

  /** Stops and allows changing while a publication is on its way. */
  setPublishing(isPublishing: boolean): void {
    const { stop } = this.#state;
    if (isPublishing && stop === null) this.#become({ stop: 'publishing' });
    if (!isPublishing && stop === 'publishing') this.#become({ stop: null });
  }

  /** Resolves when everything done so far is on the disk, or was found not to be. */
  settled(): Promise<void> {
    return this.#queue;
  }

  /** Writes the whole state beside the journal: when the page is hidden or left. Nothing is lost without it. */
  snapshot(): void {
    if (this.#state.stop === null) this.#draft?.snapshot().catch(() => undefined);
  }

  /** Files whose published version is newer than the page's own data, because it was published from here. */
  get writtenHere(): ReadonlySet<string> {
    return this.#versions.writtenHere;
  }

  get hasChanges(): boolean {
    return (this.#state.desk?.past.length ?? 0) > 0;
  }

  async #open(takeOver: boolean): Promise<void> {
    this.#become({ stop: 'opening' });
    const { files, desk, device, lock, shown } = await beginDesk(this.#edge, takeOver);
    this.#versions.open(files);
    this.#draft = null;
    this.#device = device;
    this.#lock = lock;
    this.#show(desk, {
      ...shown,
      keeping: 'nothing',
      keptAt: null,
      file: this.#state.file ?? firstFile(files),
    });
    if (lock) this.#watch(lock);
    void device?.cleared?.then(() => this.#wasCleared(device));
  }

  /** At once, not at the next change: who made the last one believes that it is kept. */
  #wasCleared(device: Device): void {
    if (device !== this.#device || this.#state.stop === 'taken-over') return;
    this.#become({ keeping: this.hasChanges ? 'failed' : 'nothing', stop: 'cleared', held: null });
  }

  /** The writing may be gone before anybody listens: while the drafts were read. */
  #watch({ lost }: DraftLock): void {
    const stop = () => {
      this.#draft = null;
      this.#become({ stop: 'taken-over', held: null });
    };
    if (lost.aborted) stop();
    else lost.addEventListener('abort', stop, { once: true });
  }

  #turnBack(action: 'undo' | 'redo'): Step | null {
    const { desk, stop } = this.#state;
    if (!desk || stop !== null) return null;
    const step = desk[action]();
    if (step) this.#keep(action, null);
    return step;
  }

  /** Keeps what was done a moment ago; says so only when it is on the disk. */
  #keep(action: JournalAction, step: Step | null, versions: readonly OpenFile[] = []): void {
    this.#pending++;
    this.#become({ keeping: 'keeping', held: null, refusal: null });
    this.#queue = this.#queue.then(async () => {
      // A gap in the journal would lose all that follows.
      if (this.#state.keeping === 'failed') return;
      try {
        const draft = await this.#openDraft();
        await draft.record(action, step, versions);
        this.#pending--;
        const { id } = draft.state.head;
        this.#become({ keeping: this.#pending > 0 ? 'keeping' : 'kept', keptAt: draft.state.lastAt });
        this.#edge.tell({ kind: 'kept', draft: id });
      } catch (error) {
        if (this.#state.stop === 'taken-over' || this.#state.stop === 'cleared') return;
        this.#become({ keeping: 'failed', stop: 'not-kept', failure: String(error) });
      }
    });
  }

  async #openDraft(): Promise<DraftStore> {
    if (this.#draft) return this.#draft;
    const { desk } = this.#state;
    if (!this.#device || !desk || this.#lock?.lost.aborted) throw new Error('no right to write');
    const files = [...desk.documents.values()].map(({ file, base }) => ({ name: file, bytes: base }));
    this.#draft = await DraftStore.begin(this.#device, this.#edge.newId(), files);
    return this.#draft;
  }

  /**
   * Ends the draft and begins anew with these files. What is selected stays selected by its id. A draft that the disk does
   * not let go of is offered at the next start; `mustEnd`: then nothing has happened, and that is said.
   */
  async #settle(files: readonly OpenFile[], mustEnd: boolean): Promise<void> {
    await this.#queue;
    const { desk: old, selected } = this.#state;
    const draft = this.#draft;
    let failure: string | null = null;
    try {
      await draft?.end();
      if (draft) this.#edge.tell({ kind: 'ended', draft: draft.state.head.id });
    } catch (error) {
      failure = String(error);
      if (mustEnd) {
        this.#become({ failure, keeping: 'failed', stop: 'not-kept' });
        return;
      }
    }
    this.#draft = null;
    const desk = new Desk(files, tilingsOf(layers));
    this.#show(desk, {
      keeping: 'nothing',
      keptAt: null,
      failure,
      stop: this.#lock?.lost.aborted ? 'taken-over' : null,
      selected: selected && sameFeature(selected, old, desk),
    });
  }

  #show(desk: Desk, change: Partial<DeskState>): void {
    this.#versionBase = this.#state.version + 1;
    this.#pending = 0;
    const { file } = this.#state;
    this.#become({
      desk,
      held: null,
      refusal: null,
      selected: null,
      file: file !== null && desk.documents.has(file) ? file : null,
      ...change,
    });
  }

  #offer(id: string): RecoveredDraft | undefined {
    return this.#state.offers.find((offer) => idOf(offer) === id);
  }

  #others(id: string): RecoveredDraft[] {
    return this.#state.offers.filter((offer) => idOf(offer) !== id);
  }

  #become(change: Partial<DeskState>): void {
    const next = { ...this.#state, ...change };
    this.#state = { ...next, version: this.#versionBase + (next.desk?.version ?? 0) };
    this.#listeners.tell();
  }
}
