// SPDX-License-Identifier: EUPL-1.2
// What others published meanwhile is never written over unsaid: not after an undo, not by a choice that was made for another
// file, not by a download, and not by a tab that has lost the writing.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import { stepText } from '../../../src/edit/context/names';
import { changeFile, draftFile, readChangeFile } from '../../../src/session/desk/change-file';
import { changedFiles } from '../../../src/session/desk/changed-files';
import type { DeskStore } from '../../../src/session/desk/desk-store';
import { filesToPublish, publish } from '../../../src/session/desk/publish';
import { editWordsOf } from '../../../src/words/edit';
import { SharedBrowser } from './a-desk-store';

const zones = ['residential-zones.geojson', 'industrial-zones.geojson'] as const;
const [file] = zones;
const bytesOf = (name: string) => new Uint8Array(readFileSync(`data/${name}`));
const set = (store: DeskStore, name: string, note: string, key = 0) =>
  store.do(setProperties(store.get().desk!, [{ file: name, key, set: { note } }]));

/** The file as a colleague published it, with another note in its feature `key`. */
async function theirs(name: string, note: string, key = 0): Promise<Uint8Array> {
  const colleague = new SharedBrowser().tab({}, [name]);
  await colleague.open();
  expect(set(colleague, name, note, key)).toBe(true);
  return colleague.get().desk!.document(name).bytes();
}

async function opened(names: readonly string[] = [file]) {
  const browser = new SharedBrowser();
  const store = browser.tab({}, names);
  await store.open();
  return { browser, store };
}

test('undo of a merge takes the version back that the next publication is compared with', async () => {
  const { store } = await opened();
  set(store, file, 'mine', 1);
  const bytes = await theirs(file, 'theirs', 0);
  expect(store.takeIn([{ name: file, bytes, base: null }])).toEqual({ kind: 'done' });
  expect(store.baseOf(file)).toEqual(bytes);
  store.undo();
  expect(store.baseOf(file)).toEqual(bytesOf(file));
  store.redo();
  expect(store.baseOf(file)).toEqual(bytes);
});

test('a file that the planner imported is a step of its own name, not changes by others', async () => {
  const { store } = await opened();
  const imported = { name: file, bytes: await theirs(file, 'ours'), base: bytesOf(file) };
  expect(store.takeIn([imported], undefined, 'import')).toEqual({ kind: 'done' });
  const named = (language: 'de' | 'en') =>
    stepText(store.get().desk!.past.at(-1)!, editWordsOf(language), language);
  expect([named('de'), named('en')]).toEqual(['Datei eingelesen', 'File imported']);
  store.undo();
  expect(store.takeIn([imported])).toEqual({ kind: 'done' });
  expect(named('de')).toBe('Änderungen anderer übernommen');
});

test('a version that was merged in is known after the page was closed: the next publication is compared with it', async () => {
  const { browser, store } = await opened();
  set(store, file, 'mine', 1);
  const bytes = await theirs(file, 'theirs', 0);
  store.takeIn([{ name: file, bytes, base: null }]);
  set(store, file, 'mine once more', 2);
  await store.settled();
  browser.close();
  const later = browser.tab({}, [file]);
  await later.open();
  expect(await later.continueDraft('draft-1')).toBe(true);
  expect(later.baseOf(file)).toEqual(bytes);
  later.undo();
  later.undo();
  expect(later.baseOf(file)).toEqual(bytesOf(file));
  later.redo();
  expect(later.baseOf(file)).toEqual(bytes);
});

test('where both did the same nothing changes but the version that is compared, and it is kept, too', async () => {
  const { browser, store } = await opened();
  set(store, file, 'the same', 1);
  const before = store.get().desk!.document(file).bytes();
  const bytes = await theirs(file, 'the same', 1);
  expect(store.takeIn([{ name: file, bytes, base: null }])).toEqual({ kind: 'done' });
  expect(store.takeIn([{ name: file, bytes, base: null }])).toEqual({ kind: 'done' });
  expect(store.get().desk!.past).toHaveLength(2);
  expect(store.get().desk!.document(file).bytes()).toEqual(before);
  await store.settled();
  browser.close();
  const later = browser.tab({}, [file]);
  await later.open();
  await later.continueDraft('draft-1');
  expect(later.baseOf(file)).toEqual(bytes);
});

test('a choice counts for the file that it was asked for', async () => {
  const { store } = await opened(zones);
  const others = [];
  for (const name of zones) {
    set(store, name, 'mine');
    others.push({ name, bytes: await theirs(name, 'theirs'), base: null });
  }
  const asked = store.takeIn(others);
  if (asked.kind !== 'conflicts') throw new Error(asked.kind);
  const names = asked.conflicts.map(({ conflict }) => conflict.name);
  expect(new Set(names).size).toBe(2);
  expect(store.takeIn(others, new Map([[names[0]!, 'ours']]))).toMatchObject({ kind: 'conflicts' });
  expect(store.takeIn(others, new Map(names.map((name) => [name, 'ours'])))).toEqual({ kind: 'done' });
});

test('a draft of an earlier day knows which files went on without it', async () => {
  const { browser, store } = await opened();
  set(store, file, 'mine', 1);
  await store.settled();
  expect(store.movedOn()).toEqual([]);
  browser.close();
  const bytes = await theirs(file, 'theirs', 0);
  const later = browser.tab({ openLayers: async () => ({ files: [{ name: file, bytes }], troubles: [] }) }, [
    file,
  ]);
  await later.open();
  const [offer] = later.get().offers;
  expect(offer?.kind).toBe('whole');
  expect(await later.continueDraft('draft-1')).toBe(true);
  const moved = later.movedOn();
  expect(moved.map(({ name }) => name)).toEqual([file]);
  expect(later.takeIn(moved)).toEqual({ kind: 'done' });
  expect(later.movedOn()).toEqual([]);
});

test('publishing one file from an earlier draft leaves the newer version of another as it is', async () => {
  const { browser, store } = await opened(zones);
  set(store, file, 'mine', 1);
  await store.settled();
  browser.close();
  const newer = await theirs(zones[1], 'theirs');
  const files = [
    { name: file, bytes: bytesOf(file) },
    { name: zones[1], bytes: newer },
  ];
  const later = browser.tab({ openLayers: async () => ({ files, troubles: [] }) }, zones);
  await later.open();
  expect(await later.continueDraft('draft-1')).toBe(true);
  const mine = later.get().desk!.document(file).bytes();
  await later.published([{ name: file, bytes: mine }]);
  expect(later.get().desk!.document(zones[1]).base).toEqual(newer);
  expect(later.get().desk!.document(file).base).toEqual(mine);
  expect(later.movedOn()).toEqual([]);
});

test('a value that is set back to what was opened after a merge is published, reviewed and handed on', async () => {
  const { browser, store } = await opened();
  set(store, file, 'mine', 1);
  store.undo();
  const opening = bytesOf(file);
  const note = JSON.parse(new TextDecoder().decode(opening)).features[0].properties.note;
  set(store, file, 'mine');
  const bytes = await theirs(file, 'theirs', 1);
  expect(store.takeIn([{ name: file, bytes, base: null }])).toEqual({ kind: 'done' });
  store.do(setProperties(store.get().desk!, [{ file, key: 0, set: { note } }]));
  const before = JSON.parse(new TextDecoder().decode(opening)).features[1].properties.note;
  store.do(setProperties(store.get().desk!, [{ file, key: 1, set: { note: before } }]));
  expect(filesToPublish(store).map(({ name }) => name)).toEqual([file]);
  const changed = changedFiles(store.get().desk, (name) => store.baseOf(name));
  expect(changed.map((one) => one.before)).toEqual([bytes]);
  const handed = changeFile(changed);
  expect(readChangeFile(handed)![0]!.base).toEqual(bytes);
  await store.settled();
  browser.close();
  const later = browser.tab({}, [file]);
  await later.open();
  expect(draftFile(later.get().offers[0]!)).toBe(handed);
});

test('a tab that lost the writing while it published stays closed', async () => {
  const { browser, store } = await opened();
  set(store, file, 'mine');
  await store.settled();
  await browser.lock(true);
  await store.published([{ name: file, bytes: store.get().desk!.document(file).bytes() }]);
  expect(store.get().stop).toBe('taken-over');
});

test('what is not safe on this device is not sent', async () => {
  const { browser, store } = await opened();
  browser.isFull = true;
  set(store, file, 'mine');
  const asked: string[] = [];
  const answer = await publish(store, '', async (path) => {
    asked.push(path);
    return new Response('{}');
  });
  expect(answer).toEqual({ kind: 'refused', code: 'stopped' });
  expect(asked).toEqual([]);
});

test('a version that only has the objects in another order leaves nothing to publish', async () => {
  const { store } = await opened();
  set(store, file, 'mine for a while', 1);
  const lines = new TextDecoder().decode(bytesOf(file)).split('\n');
  const at = lines.findIndex((line) => line.includes('"Feature"') && line.endsWith(','));
  [lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  expect(JSON.parse(lines.join('\n')).features).toHaveLength(store.get().desk!.document(file).size);
  expect(store.takeIn([{ name: file, bytes, base: null }])).toEqual({ kind: 'done' });
  const was = JSON.parse(new TextDecoder().decode(bytesOf(file))).features[1].properties.note ?? null;
  store.do(setProperties(store.get().desk!, [{ file, key: 1, set: { note: was } }]));
  expect(store.baseOf(file)).toEqual(bytes);
  expect(filesToPublish(store)).toEqual([]);
});

test('a file that was only merged in, without a change of ours, is neither published nor handed on', async () => {
  const { store } = await opened(zones);
  set(store, file, 'mine', 1);
  const others = await Promise.all(
    zones.map(async (name) => ({ name, bytes: await theirs(name, 'theirs'), base: null })),
  );
  expect(store.takeIn(others)).toEqual({ kind: 'done' });
  expect(store.get().desk!.document(zones[1]).isChanged).toBe(true);
  expect(filesToPublish(store).map(({ name }) => name)).toEqual([file]);
  set(store, zones[1], 'mine, too', 1);
  expect(filesToPublish(store).map(({ name }) => name)).toEqual([...zones]);
});
