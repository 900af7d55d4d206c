// SPDX-License-Identifier: EUPL-1.2
// The store of the desk: what it says is kept is kept, and where it cannot keep, nobody can go on.

import { expect, test } from 'vitest';
import type { Device } from '../../../src/core/edit/draft/storage';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import type { DeskStore } from '../../../src/session/desk/desk-store';
import { SharedBrowser } from './a-desk-store';

const file = 'residential-zones.geojson';
const setPopulation = (store: DeskStore, population: number, key = 0) =>
  store.do(setProperties(store.get().desk!, [{ file, key, set: { population } }]));
const populationIn = (store: DeskStore, key = 0) =>
  (store.get().desk!.document(file).feature(key).value.properties as { population: number | null })
    .population;

test('a change is kept before it says so, and the next tab finds it', async () => {
  const browser = new SharedBrowser();
  const first = browser.tab();
  await first.open();
  expect(first.get()).toMatchObject({ stop: null, keeping: 'nothing', offers: [] });
  expect(browser.entries.size).toBe(0);
  const version = first.get().version;
  expect(setPopulation(first, 900)).toBe(true);
  expect(first.get().keeping).toBe('keeping');
  expect(first.get().version).toBeGreaterThan(version);
  await first.settled();
  expect(first.get()).toMatchObject({ keeping: 'kept', keptAt: '2026-11-29T07:00:00.000Z' });
  browser.close();
  const second = browser.tab();
  await second.open();
  expect(second.get().stop).toBe('draft-waits');
  expect(setPopulation(second, 1)).toBe(false);
  const [offer] = second.get().offers;
  expect(offer?.kind).toBe('whole');
  expect(await second.continueDraft('draft-1')).toBe(true);
  expect(second.get()).toMatchObject({ stop: null, keeping: 'kept', offers: [] });
  expect(populationIn(second)).toBe(900);
  second.undo();
  await second.settled();
  expect(populationIn(second)).toBeNull();
  expect(second.redo()).not.toBeNull();
  await second.settled();
  expect(second.get().keeping).toBe('kept');
});

test('a draft that is left stays; one that is discarded is gone', async () => {
  const browser = new SharedBrowser();
  const first = browser.tab();
  await first.open();
  setPopulation(first, 900);
  await first.settled();
  browser.close();
  const second = browser.tab();
  await second.open();
  second.leaveDrafts();
  expect(second.get()).toMatchObject({ stop: null });
  expect(second.get().offers).toHaveLength(1);
  setPopulation(second, 901);
  await second.settled();
  // With changes of its own it cannot take up another draft.
  expect(await second.continueDraft('draft-1')).toBe(false);
  browser.close();
  const third = browser.tab();
  await third.open();
  expect(third.get().offers).toHaveLength(2);
  await third.discardDraft('draft-1');
  await third.discardDraft('draft-2');
  expect(third.get()).toMatchObject({ offers: [], stop: null });
  expect([...browser.entries.keys()].filter((key) => !key.startsWith('ended/'))).toEqual([]);
});

test('what cannot be kept is said, and nothing more can be changed', async () => {
  const browser = new SharedBrowser();
  const store = browser.tab();
  await store.open();
  browser.isFull = true;
  setPopulation(store, 900);
  await store.settled();
  expect(store.get()).toMatchObject({ keeping: 'failed', stop: 'not-kept' });
  expect(store.get().failure).toContain('no room');
  expect(setPopulation(store, 901)).toBe(false);
  expect(store.undo()).toBeNull();
  expect(populationIn(store)).toBe(900);
});

test('storage that is cleared under an open desk is said at once, and nothing more can be changed', async () => {
  for (const isChanged of [true, false]) {
    const browser = new SharedBrowser();
    let clear = () => {};
    const cleared = new Promise<void>((done) => {
      clear = done;
    });
    const store = browser.tab({ openDevice: async () => ({ ...browser.device, cleared }) });
    await store.open();
    if (isChanged) setPopulation(store, 900);
    await store.settled();
    expect(store.get()).toMatchObject({ stop: null, keeping: isChanged ? 'kept' : 'nothing' });
    clear();
    await cleared;
    await store.settled();
    expect(store.get()).toMatchObject({ stop: 'cleared', keeping: isChanged ? 'failed' : 'nothing' });
    expect(setPopulation(store, 901)).toBe(false);
    expect(store.undo()).toBeNull();
  }
});

test('a browser without storage shows the layers and lets nobody change them', async () => {
  const store = new SharedBrowser().tab({ openDevice: () => Promise.reject(new Error('forbidden')) });
  await store.open();
  expect(store.get().stop).toBe('storage-refused');
  expect(store.get().desk!.document(file).size).toBeGreaterThan(30);
  expect(setPopulation(store, 900)).toBe(false);
});

test('one tab writes; another may take over and goes on with the same draft', async () => {
  const browser = new SharedBrowser();
  const [one, two] = [browser.tab(), browser.tab()];
  await one.open();
  setPopulation(one, 900);
  await one.settled();
  await two.open();
  expect(two.get().stop).toBe('other-tab');
  expect(setPopulation(two, 1)).toBe(false);
  await two.takeOver();
  expect(one.get().stop).toBe('taken-over');
  expect(setPopulation(one, 2)).toBe(false);
  expect(two.get().stop).toBeNull();
  expect(populationIn(two)).toBe(900);
  expect(setPopulation(two, 3)).toBe(true);
  await two.settled();
  expect(two.get().keeping).toBe('kept');
});

test('taking over says nothing of a draft that is not on the desk: of two that wait, none is chosen unasked', async () => {
  const browser = new SharedBrowser();
  for (const [at, close] of [
    [1, () => browser.close()],
    [2, () => undefined],
  ] as const) {
    const tab = browser.tab();
    await tab.open();
    tab.leaveDrafts();
    setPopulation(tab, at);
    await tab.settled();
    if (at === 2) {
      const other = browser.tab();
      await other.open();
      await other.takeOver();
      expect(tab.get()).toMatchObject({ stop: 'taken-over', keeping: 'kept' });
      await tab.takeOver();
      expect(tab.get()).toMatchObject({ stop: 'draft-waits', keeping: 'nothing', keptAt: null });
      expect(tab.get().desk!.past).toEqual([]);
      expect(tab.get().offers).toHaveLength(2);
    }
    close();
  }
});

test('who loses the writing while the drafts are read can change nothing', async () => {
  const browser = new SharedBrowser();
  const { database } = browser.device;
  const taken: Device['database'] = {
    ...database,
    entries: async (prefix) => {
      await browser.lock(true);
      return database.entries(prefix);
    },
  };
  const late = browser.tab({ openDevice: async () => ({ ...browser.device, database: taken }) });
  await late.open();
  expect(late.get().stop).toBe('taken-over');
  expect(setPopulation(late, 900)).toBe(false);
});

test('after a publication the files are the new ones, the draft has ended, and the selection stays', async () => {
  const browser = new SharedBrowser();
  const store = browser.tab();
  await store.open();
  store.select({ file, key: 3 });
  setPopulation(store, 900, 3);
  const bytes = store.get().desk!.document(file).bytes();
  await store.published([{ name: file, bytes }]);
  expect(store.get()).toMatchObject({ keeping: 'nothing', selected: { file, key: 3 } });
  expect(store.get().desk!.document(file).base).toEqual(bytes);
  expect(store.get().desk!.past).toEqual([]);
  expect([...browser.entries.keys()]).toEqual(['ended/draft-1']);
});

test('a refusal is kept to be said, and forgotten with the next gesture', async () => {
  const store = new SharedBrowser().tab();
  await store.open();
  expect(store.do(setProperties(store.get().desk!, [{ file, key: 9999, set: {} }]))).toBe(false);
  expect(store.get().refusal?.code).toBe('no-feature');
  setPopulation(store, 900);
  expect(store.get().refusal).toBeNull();
});

test('drafts that cannot be read are not passed over: nothing can be changed, and it is said why', async () => {
  const browser = new SharedBrowser();
  browser.device.database!.entries = async () => {
    throw new DOMException('the database is broken', 'UnknownError');
  };
  const store = browser.tab();
  await store.open();
  expect(store.get()).toMatchObject({ stop: 'storage-refused', offers: [] });
  expect(store.get().failure).toContain('broken');
});

test('a draft goes on in the layer of its last change', async () => {
  const [first, second] = ['industrial-zones.geojson', 'residential-zones.geojson'] as const;
  for (const names of [
    [first, second],
    [second, first],
  ]) {
    const browser = new SharedBrowser();
    const store = browser.tab({}, names);
    await store.open();
    store.do(setProperties(store.get().desk!, [{ file: first, key: 0, set: { note: 'x' } }]));
    await store.settled();
    browser.close();
    const later = browser.tab({}, names);
    await later.open();
    expect(await later.continueDraft('draft-1')).toBe(true);
    expect(later.get().file).toBe(first);
  }
});
