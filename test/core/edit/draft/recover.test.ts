// SPDX-License-Identifier: EUPL-1.2
// What recovery makes of records as a device may hold them: whole, broken, of another draft, of a later program.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DraftHead, DraftState, JournalEntry, KeptStep } from '../../../../src/core/edit/draft/draft';
import { newestSnapshot, recoverDraft, recoverDrafts } from '../../../../src/core/edit/draft/recover';
import { sealed } from '../../../../src/core/edit/draft/sealed';
import { baseName, type Device, entryKey, slotName } from '../../../../src/core/edit/draft/storage';
import { bytesOf } from '../a-desk';

const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const opened = bytesOf('{"type":"FeatureCollection","features":[]}');
const hash = await digest(opened);
const other = bytesOf('others');
const otherHash = await digest(other);

/** A device with these records and files; `readFails`: its directory refuses to read. */
function aDevice(
  records: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, Uint8Array>> | null = {},
  readFails = false,
): Device {
  const refuse = () => Promise.reject(new Error('not asked for'));
  return {
    database: {
      commit: refuse,
      entries: async (prefix) =>
        Object.entries(records)
          .filter(([key]) => key.startsWith(prefix))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
    },
    directory: files && {
      open: refuse,
      remove: refuse,
      read: async (name) => {
        if (readFails) throw new Error('broken');
        return files[name] ?? null;
      },
    },
    digest,
    now: () => '2026-11-28T12:00:00Z',
  };
}

const headOf = (id: string): DraftHead => ({
  format: 1,
  id,
  startedAt: '2026-11-28T10:00:00Z',
  files: [{ name: 'zones.geojson', hash }],
});
const head = headOf('d');
const step = (name: string, versions?: KeptStep['versions']): KeptStep =>
  ({ name, edits: [], ...(versions ? { versions } : {}) }) as unknown as KeptStep;
const entry = (
  seq: number,
  action: JournalEntry['action'] = 'do',
  one = step(`step ${seq}`),
): JournalEntry => ({
  seq,
  at: `2026-11-28T11:00:0${seq}Z`,
  action,
  step: action === 'do' ? one : null,
});
const state = (seq: number, more: Partial<DraftState> = {}): DraftState => ({
  head,
  seq,
  lastAt: '2026-11-28T11:30:00Z',
  past: Array.from({ length: seq }, (_, i) => step(`step ${i + 1}`)),
  future: [],
  ...more,
});

async function journal(...entries: readonly JournalEntry[]): Promise<Record<string, unknown>> {
  const rows = entries.map(async (one) => [entryKey('d', one.seq), await sealed(one, digest)] as const);
  return { [`base/d/${hash}`]: opened, ...Object.fromEntries(await Promise.all(rows)) };
}
async function whole(device: Device) {
  const draft = await recoverDraft(device, head);
  if (draft.kind !== 'whole') throw new Error(draft.kind);
  return draft;
}
const names = (steps: readonly KeptStep[]) => steps.map((one) => (one as { readonly name?: unknown }).name);

describe('which drafts there are', () => {
  test('all that have a head and have not ended, by their id', async () => {
    const records = {
      'head/a': headOf('a'),
      'head/b': headOf('b'),
      'head/c': headOf('c'),
      'ended/b': true,
      'ended/x': true,
    };
    const found = await recoverDrafts(aDevice(records));
    expect(found.map((one) => (one.kind === 'whole' ? one.state.head.id : one.kind))).toEqual(['a', 'c']);
  });

  test.each([
    ['nothing', null],
    ['a text', 'd'],
    ['a list', [1]],
    ['no id', { format: 1, files: [] }],
    ['no format', { id: 'd', files: [] }],
    ['no files', { id: 'd', format: 1 }],
  ])('a head that is none is passed over: %s', async (_, value) => {
    expect(await recoverDrafts(aDevice({ 'head/d': value }))).toEqual([]);
  });

  test('one of a later program is told with what it holds, and nothing of it is read', async () => {
    const later = { ...head, format: 2 };
    const records = { 'head/d': later, ...(await journal(entry(1))) };
    expect(await recoverDrafts(aDevice(records))).toEqual([
      { kind: 'newer', head: later, raw: [await sealed(entry(1), digest)] },
    ]);
  });
});

describe('the journal', () => {
  test('is followed from the beginning, also without a directory', async () => {
    const records = await journal(entry(1), entry(2), entry(3, 'undo'));
    for (const files of [{}, null]) {
      const draft = await whole(aDevice(records, files));
      expect([names(draft.state.past), names(draft.state.future)]).toEqual([['step 1'], ['step 2']]);
      expect(draft).toMatchObject({ damaged: [], state: { seq: 3, lastAt: entry(3).at } });
      expect(draft.files).toEqual([{ name: 'zones.geojson', bytes: opened }]);
    }
  });

  test('of nothing is a draft in which nothing was done', async () => {
    expect(await whole(aDevice({}))).toMatchObject({
      damaged: [],
      state: { seq: 0, past: [], lastAt: head.startedAt },
    });
  });

  test('ends at what cannot be read, and all behind it is given back as it is', async () => {
    const broken = await sealed(entry(2), digest);
    broken[broken.length - 2]! ^= 1;
    const draft = await whole(
      aDevice({ ...(await journal(entry(1), entry(3), entry(4))), [entryKey('d', 2)]: broken }),
    );
    expect(names(draft.state.past)).toEqual(['step 1']);
    expect(draft.damaged).toEqual([broken, entry(3), entry(4)]);
  });

  test('ends at a gap, at an undo of nothing and at a step without a step', async () => {
    expect(await whole(aDevice(await journal(entry(1), entry(3))))).toMatchObject({ damaged: [entry(3)] });
    expect(await whole(aDevice(await journal(entry(1, 'undo'))))).toMatchObject({ damaged: [{ seq: 1 }] });
    const empty = { ...entry(1), step: null };
    expect(await whole(aDevice(await journal(empty)))).toMatchObject({ damaged: [empty] });
  });

  test.each([
    ['a text', 'step'],
    ['a list', [1]],
    ['no number', { action: 'do', step: step('x') }],
    ['a number as text', { ...entry(1), seq: '1' }],
    ['no action', { seq: 1, at: '', step: step('x') }],
  ])('takes nothing for an entry that is none: %s', async (_, value) => {
    const records = { [entryKey('d', 1)]: await sealed(value, digest) };
    expect(await whole(aDevice(records))).toMatchObject({ damaged: [value], state: { seq: 0 } });
  });

  test('takes no value that is not sealed', async () => {
    const records = { [entryKey('d', 1)]: entry(1) };
    expect(await whole(aDevice(records))).toMatchObject({ damaged: [entry(1)], state: { seq: 0 } });
  });
});

describe('the snapshots', () => {
  const at = async (slot: number, value: unknown) => ({ [slotName('d', slot)]: await sealed(value, digest) });

  test('the newer of the two counts, in whichever file it stands, and only what follows is taken from the journal', async () => {
    for (const slot of [0, 1]) {
      const files = { ...(await at(slot, state(3))), ...(await at(1 - slot, state(2))) };
      expect(await newestSnapshot(aDevice({}, files), 'd')).toEqual({ state: state(3), slot });
      const draft = await whole(aDevice(await journal(entry(2), entry(3), entry(4)), files));
      expect(names(draft.state.past)).toEqual(['step 1', 'step 2', 'step 3', 'step 4']);
      expect(draft.damaged).toEqual([]);
    }
  });

  test('of a draft in which nothing was done yet is one too', async () => {
    expect(await newestSnapshot(aDevice({}, await at(1, state(0))), 'd')).toEqual({
      state: state(0),
      slot: 1,
    });
  });

  test.each([
    ['of another draft', state(3, { head: headOf('e') })],
    ['of a later program', state(3, { head: { ...head, format: 2 } })],
    ['without a head', { ...state(3), head: null }],
    ['without a number', { ...state(3), seq: null }],
    ['without what was done', { ...state(3), past: null }],
    ['without what was taken back', { ...state(3), future: null }],
    ['that is a text', 'x'],
  ])('one %s is none', async (_, value) => {
    const files = { ...(await at(0, value)), ...(await at(1, state(1))) };
    expect(await newestSnapshot(aDevice({}, files), 'd')).toMatchObject({ slot: 1 });
    expect(await newestSnapshot(aDevice({}, await at(0, value)), 'd')).toBeNull();
  });

  test('a half, and a directory that refuses to read, leave the journal', async () => {
    const half = (await sealed(state(3), digest)).subarray(0, 120);
    const records = await journal(entry(1));
    for (const device of [
      aDevice(records, { [slotName('d', 0)]: half }),
      aDevice(records, await at(0, state(3)), true),
    ]) {
      const draft = await whole(device);
      expect(names(draft.state.past)).toEqual(['step 1']);
      expect(draft.files).toEqual([{ name: 'zones.geojson', bytes: opened }]);
    }
  });
});

describe('the files as opened', () => {
  const key = `base/d/${hash}`;
  const inFiles = { [baseName(hash)]: opened };

  test.each<[string, Record<string, unknown>, Record<string, Uint8Array>, boolean]>([
    ['from the database', { [key]: opened }, {}, true],
    ['from the directory', {}, inFiles, true],
    ['from the directory where the database has other bytes', { [key]: other }, inFiles, true],
    ['from the directory where the database has no bytes', { [key]: 'x' }, inFiles, true],
    ['from nowhere', {}, {}, false],
    ['not from bytes that are others', { [key]: other }, { [baseName(hash)]: other }, false],
  ])('%s', async (_, records, files, isThere) => {
    const draft = await whole(aDevice(records, files));
    expect(draft.files).toEqual([isThere ? { name: 'zones.geojson', bytes: opened } : null]);
  });

  test('versions of others that a merge took in are there, also of one that was taken back', async () => {
    const version = { name: 'zones.geojson', hash: otherHash };
    const missing = { name: 'zones.geojson', hash: 'f'.repeat(64) };
    const records = {
      ...(await journal(entry(1), entry(2, 'do', step('merge', [version, missing])), entry(3, 'undo'))),
      [`base/d/${otherHash}`]: other,
    };
    expect((await whole(aDevice(records))).versions).toEqual(new Map([[otherHash, other]]));
    const done = { ...records };
    delete done[entryKey('d', 3)];
    expect((await whole(aDevice(done))).versions).toEqual(new Map([[otherHash, other]]));
    expect((await whole(aDevice(await journal(entry(1))))).versions).toEqual(new Map());
  });
});
