// SPDX-License-Identifier: EUPL-1.2
// The way into a folder of the planner's own: compared before the first byte, written beside, read back.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import { canWriteFolder, type Folder, publishToFolder } from '../../../src/session/desk/folder';
import { SharedBrowser } from './a-desk-store';

const names = ['residential-zones.geojson', 'industrial-zones.geojson'] as const;
const bytesOf = (name: string) => new Uint8Array(readFileSync(`data/${name}`));

/** A folder in memory; `fail` is asked before each thing that happens in it. */
function aFolder(fail: (what: string, name: string) => void = () => {}) {
  const files = new Map<string, Uint8Array>(names.map((name) => [name, bytesOf(name)]));
  const log: string[] = [];
  const folder: Folder = {
    async getFileHandle(name) {
      const bytes = files.get(name);
      if (!bytes) throw new DOMException(name, 'NotFoundError');
      return {
        async getFile() {
          return new Blob([files.get(name)!.slice()]);
        },
        async createWritable() {
          let beside: Uint8Array | null = null;
          log.push(`open ${name}`);
          fail('open', name);
          return {
            async write(all) {
              fail('write', name);
              beside = all.slice();
            },
            async close() {
              fail('close', name);
              log.push(`close ${name}`);
              files.set(name, beside!);
            },
            async abort() {
              log.push(`abort ${name}`);
            },
          };
        },
      };
    },
  };
  return { folder, files, log };
}

async function changedStore() {
  const store = new SharedBrowser().tab({}, names);
  await store.open();
  const change = (file: string) =>
    store.do(setProperties(store.get().desk!, [{ file, key: 0, set: { note: 'mine' } }]));
  for (const name of names) expect(change(name)).toBe(true);
  return store;
}

test('all changed files are in the folder, and the draft has ended', async () => {
  const { folder, files } = aFolder();
  const store = await changedStore();
  const sent = new Map(names.map((name) => [name, store.get().desk!.document(name).bytes()]));
  expect(await publishToFolder(store, folder)).toEqual({
    kind: 'done',
    files: [...names],
    republished: false,
    commit: null,
  });
  for (const name of names) expect(files.get(name)).toEqual(sent.get(name));
  expect(store.get()).toMatchObject({ keeping: 'nothing', stop: null });
  expect(store.get().desk!.past).toEqual([]);
});

test('a file that others changed stops all of them before the first is written', async () => {
  const { folder, files, log } = aFolder();
  const theirs = new TextEncoder().encode('{"type":"FeatureCollection","features":[]}');
  files.set(names[1], theirs);
  const store = await changedStore();
  expect(await publishToFolder(store, folder)).toEqual({
    kind: 'changed',
    current: [{ name: names[1], bytes: theirs }],
  });
  expect(log).toEqual([]);
  expect(files.get(names[0])).toEqual(bytesOf(names[0]));
  expect(store.get().desk!.past).toHaveLength(2);
});

test('half-way a disk is full: what was written beside goes, the draft stays, and once more all of it arrives', async () => {
  let isFull = true;
  const { folder, files, log } = aFolder((what, name) => {
    if (isFull && what === 'write' && name === names[1]) throw new DOMException('full', 'QuotaExceededError');
  });
  const store = await changedStore();
  expect(await publishToFolder(store, folder)).toEqual({ kind: 'refused', code: 'disk-full' });
  expect(log.at(-1)).toBe(`abort ${names[1]}`);
  expect(files.get(names[1])).toEqual(bytesOf(names[1]));
  expect(store.get()).toMatchObject({ stop: null });
  expect(store.get().desk!.past).toHaveLength(2);
  isFull = false;
  // The first file is as it was to be: that is no change of others.
  expect(await publishToFolder(store, folder)).toMatchObject({ kind: 'done' });
});

test('a folder that gives back something else than was written keeps the draft', async () => {
  const { folder, files } = aFolder();
  const store = await changedStore();
  const handle = folder.getFileHandle;
  const turned = { ...folder };
  turned.getFileHandle = async (name) => {
    const one = await handle(name);
    const isWritten = files.get(name)!.length !== bytesOf(name).length;
    return isWritten ? { ...one, getFile: async () => new Blob(['other']) } : one;
  };
  expect(await publishToFolder(store, turned)).toEqual({ kind: 'refused', code: 'not-as-sent' });
  expect(store.get().desk!.past).toHaveLength(2);
});

test.each([
  ['NotFoundError', 'unknown-layer'],
  ['NotAllowedError', 'no-permission'],
  ['NoModificationAllowedError', 'no-permission'],
  ['InvalidStateError', 'failed'],
])('%s is said as %s', async (name, code) => {
  const { folder } = aFolder((what) => {
    if (what === 'open') throw new DOMException('', name);
  });
  expect(await publishToFolder(await changedStore(), folder)).toEqual({ kind: 'refused', code });
});

test('without a picker, or when nobody chooses a folder, nothing happens', async () => {
  const store = await changedStore();
  expect(canWriteFolder()).toBe(false);
  expect(await publishToFolder(store)).toBeNull();
  Object.assign(globalThis, {
    showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')),
  });
  try {
    expect(canWriteFolder()).toBe(true);
    expect(await publishToFolder(store)).toBeNull();
  } finally {
    Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
  }
  expect(store.get().desk!.past).toHaveLength(2);
});

test('what is not safe on this device is not written', async () => {
  const browser = new SharedBrowser();
  const store = browser.tab({}, names);
  await store.open();
  browser.isFull = true;
  store.do(setProperties(store.get().desk!, [{ file: names[0], key: 0, set: { note: 'mine' } }]));
  const { folder, log } = aFolder();
  expect(await publishToFolder(store, folder)).toEqual({ kind: 'refused', code: 'stopped' });
  expect(log).toEqual([]);
});
