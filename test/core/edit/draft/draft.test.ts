// SPDX-License-Identifier: EUPL-1.2
// Death at every single call to the device, for all of them, half-written too: no confirmed gesture is lost, and what is
// recovered is a desk with the same bytes and the same undo list.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Desk } from '../../../../src/core/edit/desk';
import { changesByFile, deskOfDraft, type JournalAction } from '../../../../src/core/edit/draft/draft';
import { DraftStore } from '../../../../src/core/edit/draft/draft-store';
import { type RecoveredDraft, recoverDrafts } from '../../../../src/core/edit/draft/recover';
import {
  type BlockFile,
  type Device,
  entryKey,
  type StoreChange,
} from '../../../../src/core/edit/draft/storage';
import { setProperties } from '../../../../src/core/edit/operations/set-properties';
import { deskOf, fileOf, textOf } from '../a-desk';

class Died extends Error {}

/**
 * A device that dies at call number `dieAt`, having done a part of it. What was not flushed, and commits that are not
 * strict, are then gone; `survivor` is the device as the next start finds it.
 */
class FrailDevice implements Device {
  calls = 0;
  isDead = false;
  /** Refuses every commit from this one on, as a full disk does. */
  fullAt = Number.POSITIVE_INFINITY;
  readonly durable = { entries: new Map<string, unknown>(), files: new Map<string, Uint8Array>() };
  readonly #relaxed: StoreChange[][] = [];
  readonly #unflushed = new Map<string, Uint8Array>();
  readonly dieAt: number;
  readonly part: number;

  constructor(dieAt = Number.POSITIVE_INFINITY, part = 0, durable?: FrailDevice['durable']) {
    this.dieAt = dieAt;
    this.part = part;
    if (durable) this.durable = durable;
  }

  survivor(): FrailDevice {
    return new FrailDevice(Number.POSITIVE_INFINITY, 0, {
      entries: new Map(structuredClone([...this.durable.entries])),
      files: new Map(structuredClone([...this.durable.files])),
    });
  }

  /** Counts a call; when it is the last one, does `part` of it and dies. */
  #call(partly: (part: number) => void): void {
    if (this.isDead) throw new Died();
    if (++this.calls < this.dieAt) return;
    this.isDead = true;
    partly(this.part);
    throw new Died();
  }

  readonly database: Device['database'] = {
    commit: async (changes, durability) => {
      if (this.calls >= this.fullAt) throw new DOMException('no room', 'QuotaExceededError');
      // A transaction is whole or not: a part of more than a half means that it came to the disk before the death.
      this.#call((part) => {
        if (part > 0.5) this.#write(changes);
      });
      for (const { do: what, key } of changes)
        if (what === 'add' && this.durable.entries.has(key)) throw new DOMException(key, 'ConstraintError');
      if (durability === 'strict') this.#write(changes);
      else this.#relaxed.push([...changes]);
    },
    entries: async (prefix) =>
      [...this.durable.entries]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  };

  readonly directory: Device['directory'] = {
    open: async (name) => this.#open(name),
    read: async (name) => this.durable.files.get(name) ?? null,
    remove: async (name) => {
      this.#call(() => {});
      this.durable.files.delete(name);
    },
  };

  digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  now = () => '2026-11-28T12:00:00Z';

  #write(changes: readonly StoreChange[]): void {
    for (const change of changes) {
      if (change.do === 'delete') this.durable.entries.delete(change.key);
      else this.durable.entries.set(change.key, structuredClone(change.value));
    }
  }

  #open(name: string): BlockFile {
    this.#call(() => {});
    const read = () => this.#unflushed.get(name) ?? this.durable.files.get(name) ?? new Uint8Array();
    // At the death any part of what is not flushed may have come to the disk.
    const partly = (next: Uint8Array) => (part: number) => {
      const old = this.durable.files.get(name) ?? new Uint8Array();
      const cut = Math.floor(next.length * part);
      this.durable.files.set(name, Uint8Array.from([...next.subarray(0, cut), ...old.subarray(cut)]));
    };
    return {
      truncate: async (size) => {
        const next = read().slice(0, size);
        this.#call(() => this.durable.files.set(name, next));
        this.#unflushed.set(name, next);
      },
      write: async (bytes, at) => {
        const next = new Uint8Array(Math.max(read().length, at + bytes.length));
        next.set(read());
        next.set(bytes, at);
        this.#call(partly(next));
        this.#unflushed.set(name, next);
      },
      flush: async () => {
        this.#call(partly(read()));
        this.durable.files.set(name, read());
        this.#unflushed.delete(name);
      },
      close: async () => {
        if (!this.isDead) this.#call(() => {});
      },
    };
  }
}

const file = 'zones.geojson';
const text = fileOf({ a: null, b: null });
const openDesk = () => deskOf({ [file]: text });
/** Enough gestures for two snapshots; every fifth is taken back, every tenth done again. */
const gestures = 105;

function gesture(desk: Desk, n: number): JournalAction {
  if (n % 10 === 6 && desk.future.length > 0) {
    desk.redo();
    return 'redo';
  }
  if (n % 5 === 0 && desk.past.length > 0) {
    desk.undo();
    return 'undo';
  }
  desk.perform(setProperties(desk, [{ file, key: n % 2, set: { population: n } }]).step!);
  return 'do';
}

/** Every so often a gesture is a merge that took in a version of others. */
const theirsAt = (n: number) =>
  n % 25 === 1 ? [{ name: file, bytes: new TextEncoder().encode(`theirs ${n}`) }] : [];

/** What a planner would see after each gesture: the bytes, and how far undo and redo reach. */
const pictureOf = (desk: Desk) =>
  `${textOf(desk.document(file).bytes())} ${desk.past.length} ${desk.future.length}`;

/** Works until it is done or the device dies; answers with the pictures of which the last is confirmed. */
async function work(device: FrailDevice, most = gestures) {
  const desk = openDesk();
  const pictures = [pictureOf(desk)];
  let confirmed = -1;
  let store: DraftStore | null = null;
  try {
    const { bytes, name } = { bytes: desk.document(file).base, name: file };
    store = await DraftStore.begin(device, 'draft-1', [{ name, bytes }]);
    confirmed = 0;
    for (let n = 1; n <= most; n++) {
      const action = gesture(desk, n);
      pictures.push(pictureOf(desk));
      await store.record(action, action === 'do' ? desk.past.at(-1)! : null, theirsAt(n));
      confirmed = n;
    }
    return { pictures, confirmed, store };
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    return { pictures, confirmed, store };
  }
}

function wipeJournal({ durable: { entries } }: FrailDevice): void {
  for (const key of entries.keys()) if (!key.startsWith('head/')) entries.delete(key);
}

function reopened(draft: RecoveredDraft): Desk {
  if (draft.kind !== 'whole') throw new Error(draft.kind);
  return deskOfDraft(
    draft.state,
    draft.files.map((one) => one!),
    [],
  );
}

/** Whether each merge of a draft still has the bytes that it took in. */
function hasVersions(draft: RecoveredDraft): boolean {
  if (draft.kind !== 'whole') throw new Error(draft.kind);
  const { state, versions } = draft;
  const hashes = [...state.past, ...state.future].flatMap((step) => step.versions ?? []);
  return hashes.every(({ hash }) => textOf(versions.get(hash) ?? new Uint8Array()).startsWith('theirs'));
}

describe('death at every call', () => {
  test.each([0, 0.3, 0.7, 1])(
    'with %f of the call done: no confirmed gesture is lost, and no more than one is new',
    async (part) => {
      const whole = new FrailDevice();
      await work(whole);
      expect(whole.calls).toBeGreaterThan(gestures + 10);
      for (let dieAt = 1; dieAt <= whole.calls; dieAt++) {
        const device = new FrailDevice(dieAt, part);
        const { pictures, confirmed, store } = await work(device);
        expect(device.isDead).toBe(true);
        const drafts = await recoverDrafts(device.survivor());
        if (confirmed < 0) {
          expect(drafts.length).toBeLessThanOrEqual(1);
          continue;
        }
        expect(drafts).toHaveLength(1);
        const [draft] = drafts;
        const picture = pictureOf(reopened(draft!));
        expect([pictures[confirmed], pictures[confirmed + 1]], `call ${dieAt}`).toContain(picture);
        expect(draft).toMatchObject({ damaged: [] });
        expect(hasVersions(draft!), `call ${dieAt}`).toBe(true);
        // Without the journal the snapshot that was said to be written is there, and so are the files as opened.
        const wiped = device.survivor();
        wipeJournal(wiped);
        const [left] = await recoverDrafts(wiped);
        expect(reopened(left!)).toBeInstanceOf(Desk);
        expect(hasVersions(left!)).toBe(true);
        expect((left as { state: { seq: number } }).state.seq).toBeGreaterThanOrEqual(store!.snapshotSeq);
      }
    },
  );

  test('of a resumed draft, too, and while it ends: it is there as it was or gone', async () => {
    const first = new FrailDevice();
    await work(first, 60);
    const before = first.survivor();
    const [found] = await recoverDrafts(before.survivor());
    const picture = pictureOf(reopened(found!));
    for (let dieAt = 1; ; dieAt++) {
      const device = new FrailDevice(dieAt, 0.7, before.survivor().durable);
      try {
        const [draft] = await recoverDrafts(device);
        if (draft?.kind !== 'whole') throw new Error('not found');
        const store = await DraftStore.resume(device, draft.state);
        await store.snapshot();
        await store.end();
        expect(await recoverDrafts(device)).toEqual([]);
        expect(device.durable.files.size).toBe(0);
        break;
      } catch (error) {
        if (!(error instanceof Died)) throw error;
        const left = await recoverDrafts(device.survivor());
        expect(left.length).toBeLessThanOrEqual(1);
        for (const draft of left) expect(pictureOf(reopened(draft))).toBe(picture);
      }
    }
  });
});

describe('what a device can do to a draft', () => {
  const last = (pictures: readonly string[]) => pictures.at(-1);

  test('the journal alone, and the snapshots with their head alone, give it back', async () => {
    const device = new FrailDevice();
    const { pictures, store } = await work(device);
    const noFiles = device.survivor();
    noFiles.durable.files.clear();
    expect(pictureOf(reopened((await recoverDrafts(noFiles))[0]!))).toBe(last(pictures));
    await store!.snapshot();
    const noEntries = device.survivor();
    wipeJournal(noEntries);
    expect(pictureOf(reopened((await recoverDrafts(noEntries))[0]!))).toBe(last(pictures));
  });

  test('a broken snapshot is passed over; a broken entry is told, and all before it is there', async () => {
    const device = new FrailDevice();
    const { pictures } = await work(device);
    for (const bytes of device.durable.files.values()) bytes[bytes.length - 3]! ^= 1;
    expect(pictureOf(reopened((await recoverDrafts(device))[0]!))).toBe(last(pictures));
    const entry = device.durable.entries.get(entryKey('draft-1', 80)) as Uint8Array;
    entry[entry.length - 3]! ^= 1;
    const [draft] = await recoverDrafts(device);
    expect(pictureOf(reopened(draft!))).toBe(pictures[79]);
    expect(draft).toMatchObject({ damaged: { length: gestures - 79 } });
  });

  test('going on after a broken entry, and recovered once more', async () => {
    const device = new FrailDevice();
    const { pictures } = await work(device, 10);
    (device.durable.entries.get(entryKey('draft-1', 8)) as Uint8Array)[90]! ^= 1;
    const [draft] = await recoverDrafts(device);
    if (draft?.kind !== 'whole') throw new Error('not found');
    const desk = reopened(draft);
    expect(pictureOf(desk)).toBe(pictures[7]);
    expect(changesByFile(draft.state)).toEqual(new Map([[file, desk.past.length]]));
    const store = await DraftStore.resume(device, draft.state);
    desk.undo();
    await store.record('undo');
    const [again] = await recoverDrafts(device.survivor());
    expect(pictureOf(reopened(again!))).toBe(pictureOf(desk));
    expect(again).toMatchObject({ damaged: [] });
  });

  test('no room: the gesture fails, so does every later one, and the confirmed ones are there', async () => {
    const device = new FrailDevice();
    const desk = openDesk();
    const store = await DraftStore.begin(device, 'draft-1', [
      { name: file, bytes: desk.document(file).base },
    ]);
    const step = () =>
      setProperties(desk, [{ file, key: 0, set: { population: desk.past.length + 1 } }]).step!;
    desk.perform(step());
    await store.record('do', desk.past.at(-1)!);
    device.fullAt = device.calls;
    await expect(store.record('do', step())).rejects.toThrow('no room');
    device.fullAt = Number.POSITIVE_INFINITY;
    await expect(store.record('undo')).rejects.toThrow('no room');
    expect(store.failure).not.toBeNull();
    expect(pictureOf(reopened((await recoverDrafts(device))[0]!))).toBe(pictureOf(desk));
  });

  test('a second writer is told at its first gesture', async () => {
    const device = new FrailDevice();
    const { store } = await work(device, 3);
    const [draft] = await recoverDrafts(device);
    if (draft?.kind !== 'whole') throw new Error('not found');
    const other = await DraftStore.resume(device, draft.state);
    await store!.record('undo');
    await expect(other.record('undo')).rejects.toThrow('entry');
  });

  test('a draft of a later version is offered and left alone; one that has ended does not come back', async () => {
    const device = new FrailDevice();
    const { store } = await work(device, 3);
    const head = device.durable.entries.get('head/draft-1') as { format: number };
    head.format = 2;
    expect(await recoverDrafts(device)).toMatchObject([{ kind: 'newer', raw: { length: 3 } }]);
    head.format = 1;
    await store!.end();
    expect(await recoverDrafts(device)).toEqual([]);
  });
});
