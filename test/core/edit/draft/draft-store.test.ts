// SPDX-License-Identifier: EUPL-1.2
// What the keeper of a draft writes, call by call: nothing of another draft goes with the end of one, and what a device
// lacks or refuses costs no gesture. Death in the middle of it is asked in draft.test.ts.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  changesByFile,
  type DraftState,
  deskOfDraft,
  type KeptStep,
} from '../../../../src/core/edit/draft/draft';
import { DraftStore } from '../../../../src/core/edit/draft/draft-store';
import { unsealed } from '../../../../src/core/edit/draft/sealed';
import { baseName, type Device, entryKey, slotName } from '../../../../src/core/edit/draft/storage';
import { setProperties } from '../../../../src/core/edit/operations/set-properties';
import { bytesOf, deskOf, fileOf, textOf } from '../a-desk';

const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const step = (note: string): KeptStep => ({ note, edits: [] }) as unknown as KeptStep;
const zones = { name: 'zones.geojson', bytes: bytesOf('as opened') };

/** A device in memory that tells what was asked of it. */
class Memory implements Device {
  readonly records = new Map<string, unknown>();
  readonly files = new Map<string, Uint8Array>();
  readonly said: string[] = [];
  refuses: (what: string) => boolean = () => false;
  digest = digest;
  now = () => '2026-11-29T12:00:00Z';

  readonly database: Device['database'] = {
    commit: async (changes, durability) => {
      this.#ask(`commit ${durability} ${changes.map((one) => `${one.do} ${one.key}`).join(', ')}`);
      for (const { do: what, key } of changes)
        if (what === 'add' && this.records.has(key)) throw new Error(`${key} is there`);
      for (const change of changes) {
        if (change.do === 'delete') this.records.delete(change.key);
        else this.records.set(change.key, structuredClone(change.value));
      }
    },
    entries: async (prefix) =>
      [...this.records].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
  };

  directory: Device['directory'] = {
    open: async (name) => {
      this.#ask(`open ${name}`);
      return {
        truncate: async (size) => {
          this.files.set(name, (this.files.get(name) ?? new Uint8Array()).slice(0, size));
        },
        write: async (bytes, at) => {
          this.#ask(`write ${name}`);
          const old = this.files.get(name) ?? new Uint8Array();
          const next = new Uint8Array(Math.max(old.length, at + bytes.length));
          next.set(old);
          next.set(bytes, at);
          this.files.set(name, next);
        },
        flush: async () => this.#ask(`flush ${name}`),
        close: async () => this.#ask(`close ${name}`),
      };
    },
    read: async (name) => this.files.get(name) ?? null,
    remove: async (name) => {
      this.#ask(`remove ${name}`);
      this.files.delete(name);
    },
  };

  #ask(what: string): void {
    this.said.push(what);
    if (this.refuses(what)) throw new Error(`refused: ${what}`);
  }

  async snapshot(id: string, slot: number): Promise<DraftState | null> {
    const bytes = this.files.get(slotName(id, slot));
    return bytes ? ((await unsealed(bytes, digest)) as DraftState) : null;
  }
}

async function begun(device = new Memory(), id = 'a') {
  return { device, store: await DraftStore.begin(device, id, [zones]) };
}

async function doSteps(store: DraftStore, many: number): Promise<void> {
  for (let n = 0; n < many; n++) await store.record('do', step(`${store.state.seq + 1}`));
}

describe('a draft begins', () => {
  test('with its files on the disk, then its head and their bytes in one commit, and no second of its name', async () => {
    const { device, store } = await begun();
    const hash = await digest(zones.bytes);
    const file = baseName(hash);
    expect(device.said).toEqual([
      `open ${file}`,
      `write ${file}`,
      `flush ${file}`,
      `close ${file}`,
      `commit strict add head/a, put base/a/${hash}`,
    ]);
    expect(textOf(device.files.get(file)!)).toBe('as opened');
    expect(device.records.get('head/a')).toEqual({
      format: 1,
      id: 'a',
      startedAt: '2026-11-29T12:00:00Z',
      files: [{ name: 'zones.geojson', hash }],
    });
    expect(store.state).toMatchObject({ seq: 0, past: [], future: [] });
    expect(store.failure).toBeNull();
    await expect(DraftStore.begin(device, 'a', [])).rejects.toThrow('head/a is there');
  });
});

describe('a gesture', () => {
  test('is an entry of its own, in the order in which all were given', async () => {
    const { device, store } = await begun();
    await Promise.all([
      store.record('do', step('one')),
      store.record('do', step('two')),
      store.record('undo'),
    ]);
    expect(store.state).toMatchObject({ seq: 3, past: [{ note: 'one' }], future: [{ note: 'two' }] });
    const bytes = device.records.get(entryKey('a', 2)) as Uint8Array;
    expect(await unsealed(bytes, digest)).toEqual({
      seq: 2,
      at: '2026-11-29T12:00:00Z',
      action: 'do',
      step: step('two'),
    });
    expect(device.said.at(-1)).toBe(`commit strict add ${entryKey('a', 3)}`);
  });

  test('that cannot be is refused by name, and so is every one after it', async () => {
    for (const [action, given] of [
      ['undo', null],
      ['redo', null],
      ['do', null],
    ] as const) {
      const { device, store } = await begun();
      await expect(store.record(action, given)).rejects.toThrow(`draft a: nothing to ${action}`);
      await expect(store.record('do', step('one'))).rejects.toThrow(`nothing to ${action}`);
      expect(String(store.failure)).toContain(`nothing to ${action}`);
      expect(device.records.has(entryKey('a', 1))).toBe(false);
    }
  });

  test('of a merge keeps the version that it took in, and any other names none', async () => {
    const { device, store } = await begun();
    const theirs = { name: 'zones.geojson', bytes: bytesOf('theirs') };
    await store.record('do', step('merged'), [theirs]);
    await store.record('do', step('plain'));
    const hash = await digest(theirs.bytes);
    expect(store.state.past).toEqual([
      { ...step('merged'), versions: [{ name: 'zones.geojson', hash }] },
      step('plain'),
    ]);
    expect(device.records.get(`base/a/${hash}`)).toEqual(theirs.bytes);
    expect(textOf(device.files.get(baseName(hash))!)).toBe('theirs');
    await expect(store.record('undo', null, [theirs])).resolves.toBeUndefined();
  });
});

describe('the whole state', () => {
  test('is written at every fiftieth gesture, into two files by turns', async () => {
    const { device, store } = await begun();
    await doSteps(store, 49);
    expect([store.snapshotSeq, await device.snapshot('a', 0)]).toEqual([0, null]);
    await doSteps(store, 1);
    expect(store.snapshotSeq).toBe(50);
    await doSteps(store, 50);
    expect(store.snapshotSeq).toBe(100);
    expect([(await device.snapshot('a', 0))?.seq, (await device.snapshot('a', 1))?.seq]).toEqual([50, 100]);
    await doSteps(store, 50);
    expect([(await device.snapshot('a', 0))?.seq, (await device.snapshot('a', 1))?.seq]).toEqual([150, 100]);
  });

  test('that could not be written costs no gesture, and comes next time in the same place', async () => {
    const { device, store } = await begun();
    await store.snapshot();
    device.refuses = (what) => what === `write ${slotName('a', 1)}`;
    await doSteps(store, 50);
    expect([store.snapshotSeq, store.state.seq, store.failure]).toEqual([0, 50, null]);
    // The file is let go all the same.
    expect(device.said.at(-1)).toBe(`close ${slotName('a', 1)}`);
    device.refuses = () => false;
    await store.snapshot();
    expect([(await device.snapshot('a', 0))?.seq, (await device.snapshot('a', 1))?.seq]).toEqual([0, 50]);
  });

  test('leaves nothing of a longer one behind it', async () => {
    const { device, store } = await begun();
    device.files.set(slotName('a', 0), new Uint8Array(100_000));
    await store.snapshot();
    expect(device.files.get(slotName('a', 0))!.length).toBeLessThan(1000);
  });

  test('is missing where there is no directory, where the journal has it all', async () => {
    const device = new Memory();
    device.directory = null;
    const { store } = await begun(device);
    await doSteps(store, 51);
    await store.snapshot();
    expect([store.snapshotSeq, store.state.seq]).toEqual([0, 51]);
    await store.end();
    expect([...device.records.keys()]).toEqual(['ended/a']);
  });
});

describe('going on with a draft', () => {
  test('takes away what lay behind its state, goes on behind it, and writes over the older snapshot', async () => {
    const { device, store } = await begun();
    await doSteps(store, 100);
    const state = store.state;
    await doSteps(store, 2);
    device.said.length = 0;
    const again = await DraftStore.resume(device, state);
    expect(device.said).toEqual([`commit strict delete ${entryKey('a', 101)}, delete ${entryKey('a', 102)}`]);
    expect(again.snapshotSeq).toBe(100);
    await again.record('do', step('another'));
    await again.snapshot();
    expect([(await device.snapshot('a', 0))?.seq, (await device.snapshot('a', 1))?.seq]).toEqual([101, 100]);
  });

  test('changes nothing where all is there', async () => {
    const { device, store } = await begun();
    await doSteps(store, 2);
    device.said.length = 0;
    const again = await DraftStore.resume(device, store.state);
    expect(device.said).toEqual([]);
    expect([again.snapshotSeq, again.state]).toEqual([0, store.state]);
  });

  test('puts a missing head back, and writes down what only a snapshot told', async () => {
    const { device, store } = await begun();
    await doSteps(store, 3);
    const { state } = store;
    for (const key of [...device.records.keys()]) device.records.delete(key);
    const again = await DraftStore.resume(device, state);
    expect(device.records.get('head/a')).toEqual(state.head);
    expect(again.snapshotSeq).toBe(3);
    expect(await device.snapshot('a', 0)).toEqual(state);
  });
});

describe('the end of a draft', () => {
  test('says so first, takes all of it away and nothing of another, nor a file that another has opened', async () => {
    const { device, store } = await begun();
    const own = bytesOf('only here');
    const both = bytesOf('in both');
    await store.record('do', step('merged'), [{ name: 'own', bytes: own }]);
    await store.record('do', step('merged'), [{ name: 'both', bytes: both }]);
    await store.snapshot();
    await store.snapshot();
    const other = await DraftStore.begin(device, 'b', [zones]);
    await other.record('do', step('merged'), [{ name: 'both', bytes: both }]);
    device.said.length = 0;
    await store.end();
    expect(device.said[0]).toMatch(/^commit strict put ended\/a, delete entry\/a\/.*, delete head\/a$/);
    const hashes = [await digest(zones.bytes), await digest(both)];
    expect([...device.records.keys()].sort()).toEqual(
      [...hashes.map((hash) => `base/b/${hash}`), entryKey('b', 1), 'ended/a', 'head/b'].sort(),
    );
    expect([...device.files.keys()].sort()).toEqual(hashes.map(baseName).sort());
    expect(device.said).toContain(`remove ${baseName(await digest(own))}`);
  });

  test('leaves a file also where only the head of another draft names it', async () => {
    const { device, store } = await begun();
    await DraftStore.begin(device, 'b', [zones]);
    for (const key of [...device.records.keys()]) if (key.startsWith('base/')) device.records.delete(key);
    await store.end();
    expect([...device.files.keys()]).toEqual([baseName(await digest(zones.bytes))]);
  });
});

describe('undo and redo', () => {
  test('take the last of several steps, and what is done after them ends what could be done again', async () => {
    const { store } = await begun();
    await doSteps(store, 3);
    const notes = async (action: 'undo' | 'redo') => {
      await store.record(action);
      const { past, future } = store.state;
      return [past.map(({ note }) => note), future.map(({ note }) => note)].map(String);
    };
    expect(await notes('undo')).toEqual(['1,2', '3']);
    expect(await notes('undo')).toEqual(['1', '3,2']);
    expect(await notes('undo')).toEqual(['', '3,2,1']);
    expect(await notes('redo')).toEqual(['1', '3,2']);
    expect(await notes('redo')).toEqual(['1,2', '3']);
    await store.record('do', step('other'));
    expect(store.state).toMatchObject({
      past: [{ note: '1' }, { note: '2' }, { note: 'other' }],
      future: [],
    });
  });

  test('reach as far on the desk that is made of the draft', async () => {
    const opened = fileOf({ a: null });
    const desk = deskOf({ [zones.name]: opened });
    const { store } = await begun();
    for (const population of [1, 2, 3, 4]) {
      desk.perform(setProperties(desk, [{ file: zones.name, key: 0, set: { population } }]).step!);
      await store.record('do', desk.past.at(-1)!);
    }
    for (let n = 0; n < 2; n++) {
      desk.undo();
      await store.record('undo');
    }
    const again = deskOfDraft(store.state, [{ name: zones.name, bytes: bytesOf(opened) }], []);
    const textIn = (one: typeof desk) => textOf(one.document(zones.name).bytes());
    for (const population of [2, 3, 4]) {
      expect(textIn(again)).toContain(`"population":${population}`);
      expect([textIn(again), again.past.length, again.future.length]).toEqual([
        textIn(desk),
        population,
        4 - population,
      ]);
      if (population < 4) for (const one of [desk, again]) one.redo();
    }
  });
});

test('a step counts once for each file that it touches', () => {
  const edits = [{ file: 'one' }, { file: 'one' }, { file: 'two' }];
  const past = [{ edits }, { edits: [{ file: 'two' }] }] as unknown as readonly KeptStep[];
  expect([...changesByFile({ past })]).toEqual([
    ['one', 1],
    ['two', 2],
  ]);
});
