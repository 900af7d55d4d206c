// SPDX-License-Identifier: EUPL-1.2
// Keeps a draft so that no confirmed gesture is lost: each one is an entry of a journal, on the disk before `record`
// resolves; now and then the whole state goes into one of two files by turns, so that one of them is always whole. The
// base files are kept beside both, because the published ones may have changed when the draft is opened again.

import type { Step } from '../document/edit';
import {
  afterEntry,
  type DraftHead,
  type DraftState,
  draftFormat,
  emptyState,
  type JournalAction,
  type JournalEntry,
  type KeptStep,
} from './draft';
import { newestSnapshot } from './recover';
import { sealed } from './sealed';
import {
  baseName,
  type Device,
  type Directory,
  entryKey,
  type OpenedFile,
  type StoreChange,
  slotName,
} from './storage';

/** Entries between two snapshots. */
const snapshotEvery = 50;

/**
 * The one writer of a draft; whoever makes it holds the draft's lock. After a failure it takes nothing more (`failure`
 * says why), because a gap in the journal would lose all that follows.
 */
export class DraftStore {
  readonly #device: Device;
  #state: DraftState;
  #failure: unknown = null;
  /** Entry up to which a whole snapshot exists. */
  #snapshotAt: number;
  /** The file that the next snapshot may overwrite: never the newest whole one. */
  #slot: number;
  /** Calls come one after the other, in the order of the gestures. */
  #queue: Promise<void> = Promise.resolve();

  private constructor(device: Device, state: DraftState, snapshotAt: number, slot: number) {
    this.#device = device;
    this.#state = state;
    this.#snapshotAt = snapshotAt;
    this.#slot = slot;
  }

  /** Begins a draft: its files are on the disk when this resolves. @throws (rejects) when they cannot be. */
  static async begin(device: Device, id: string, files: readonly OpenedFile[]): Promise<DraftStore> {
    const startedAt = device.now();
    const bases = await hashedFiles(device, files);
    const head: DraftHead = {
      format: draftFormat,
      id,
      startedAt,
      files: bases.map(({ name, hash }) => ({ name, hash })),
    };
    await writeBases(device, bases);
    await device.database.commit(
      [{ do: 'add', key: `head/${id}`, value: head }, ...bases.map((file) => baseChange(id, file))],
      'strict',
    );
    return new DraftStore(device, emptyState(head), 0, 0);
  }

  /** Goes on with a draft that was recovered. Entries beyond its state, which nobody could read, are dropped first. */
  static async resume(device: Device, state: DraftState): Promise<DraftStore> {
    const { id } = state.head;
    const kept = await device.database.entries(`entry/${id}/`);
    const known = new Set(kept.map(([key]) => key));
    const changes: StoreChange[] = kept
      .filter(([key]) => key > entryKey(id, state.seq))
      .map(([key]) => ({ do: 'delete', key }));
    const heads = await device.database.entries(`head/${id}`);
    if (heads.length === 0) changes.push({ do: 'put', key: `head/${id}`, value: state.head });
    if (changes.length > 0) await device.database.commit(changes, 'strict');
    const newest = await newestSnapshot(device, id);
    const store = new DraftStore(device, state, newest?.state.seq ?? 0, newest ? 1 - newest.slot : 0);
    // What only a snapshot told is not in the journal: without a fresh one the next gap would hide it.
    if (!known.has(entryKey(id, state.seq))) await store.snapshot();
    return store;
  }

  /** Everything that is confirmed. */
  get state(): DraftState {
    return this.#state;
  }

  /** Number of the entry up to which the last snapshot reaches; 0 before the first. */
  get snapshotSeq(): number {
    return this.#snapshotAt;
  }

  /** Why nothing more is kept; null while all is well. */
  get failure(): unknown {
    return this.#failure;
  }

  /**
   * Keeps one finished gesture; of a merge also the `versions` of others that it took in. Resolves when it is on the disk: only then may a page say "saved".
   * @throws (rejects) when it could not be kept, and from then on always: say it, stop editing, offer the draft as a file.
   */
  record(
    action: JournalAction,
    step: Step | null = null,
    versions: readonly OpenedFile[] = [],
  ): Promise<void> {
    return this.#inTurn(async () => {
      const { id } = this.#state.head;
      const hashed = await hashedFiles(this.#device, versions);
      const kept: KeptStep | null =
        step && hashed.length > 0
          ? { ...step, versions: hashed.map(({ name, hash }) => ({ name, hash })) }
          : step;
      const entry: JournalEntry = { seq: this.#state.seq + 1, at: this.#device.now(), action, step: kept };
      const next = afterEntry(this.#state, entry);
      if (!next) throw new Error(`draft ${id}: nothing to ${action}`);
      await writeBases(this.#device, hashed);
      await this.#device.database.commit(
        [
          ...hashed.map((file) => baseChange(id, file)),
          { do: 'add', key: entryKey(id, entry.seq), value: await this.#sealedEntry(entry) },
        ],
        'strict',
      );
      this.#state = next;
      if (next.seq - this.#snapshotAt >= snapshotEvery) await this.#writeSnapshot();
    });
  }

  /** Writes the whole state now: when the page is hidden or left. Nothing is lost without it. */
  snapshot(): Promise<void> {
    return this.#inTurn(() => this.#writeSnapshot());
  }

  /** Ends the draft for good: it was published and read back, or discarded by name. */
  end(): Promise<void> {
    return this.#inTurn(() => endDraft(this.#device, this.#state.head));
  }

  async #sealedEntry(entry: JournalEntry): Promise<Uint8Array> {
    return sealed(entry, this.#device.digest);
  }

  async #writeSnapshot(): Promise<void> {
    const { directory, digest } = this.#device;
    const { id } = this.#state.head;
    if (!directory) return;
    try {
      await writeFile(directory, slotName(id, this.#slot), await sealed(this.#state, digest));
      this.#slot = 1 - this.#slot;
      this.#snapshotAt = this.#state.seq;
    } catch {
      // The journal has it all; the next snapshot tries again.
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(async () => {
      if (this.#failure !== null) throw this.#failure;
      try {
        await work();
      } catch (error) {
        this.#failure = error;
        throw error;
      }
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }
}

/** Takes everything of a draft away; the first write says that it has ended, so that nothing brings it back. */
export async function endDraft({ database, directory }: Device, { id, files }: DraftHead): Promise<void> {
  const entries = await database.entries(`entry/${id}/`);
  const bases = await database.entries(`base/${id}/`);
  await database.commit(
    [
      { do: 'put', key: `ended/${id}`, value: true },
      ...[...entries, ...bases].map(([key]): StoreChange => ({ do: 'delete', key })),
      { do: 'delete', key: `head/${id}` },
    ],
    'strict',
  );
  if (!directory) return;
  for (const slot of [0, 1]) await directory.remove(slotName(id, slot));
  const hashOf = ([key]: readonly [string, unknown]) => key.slice(key.lastIndexOf('/') + 1);
  const others = await database.entries('head/');
  const inUse = new Set([
    ...others.flatMap(([, head]) => (head as DraftHead).files.map(({ hash }) => hash)),
    ...(await database.entries('base/')).map(hashOf),
  ]);
  const own = new Set([...files.map(({ hash }) => hash), ...bases.map(hashOf)]);
  for (const hash of own) if (!inUse.has(hash)) await directory.remove(baseName(hash));
}

type HashedFile = OpenedFile & { readonly hash: string };

function hashedFiles(device: Device, files: readonly OpenedFile[]): Promise<HashedFile[]> {
  return Promise.all(
    files.map(async ({ name, bytes }) => ({ name, bytes, hash: await device.digest(bytes) })),
  );
}

const baseChange = (id: string, { bytes, hash }: HashedFile): StoreChange => ({
  do: 'put',
  key: `base/${id}/${hash}`,
  value: bytes,
});

async function writeBases({ directory }: Device, files: readonly HashedFile[]): Promise<void> {
  if (directory) for (const { bytes, hash } of files) await writeFile(directory, baseName(hash), bytes);
}

/** Writes a file from its beginning; on the disk when it resolves. */
async function writeFile(directory: Directory, name: string, bytes: Uint8Array): Promise<void> {
  const file = await directory.open(name);
  try {
    await file.truncate(0);
    await file.write(bytes, 0);
    await file.flush();
  } finally {
    await file.close();
  }
}
