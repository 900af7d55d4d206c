// SPDX-License-Identifier: EUPL-1.2
// A change that is handed on as a file: another planner takes in exactly that, and a text that is none is told.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import { changeFile, draftFile, readChangeFile } from '../../../src/session/desk/change-file';
import { changedFiles } from '../../../src/session/desk/changed-files';
import { SharedBrowser } from './a-desk-store';

const names = ['residential-zones.geojson', 'industrial-zones.geojson'] as const;
const [file] = names;

async function changed(browser = new SharedBrowser()) {
  const store = browser.tab({}, names);
  await store.open();
  store.do(setProperties(store.get().desk!, [{ file, key: 0, set: { note: 'Größe „neu“ \u00a0' } }]));
  await store.settled();
  return store;
}

test('only changed files are in it, before and after, byte for byte; taken in elsewhere it is the same change', async () => {
  const store = await changed();
  const files = readChangeFile(changeFile(changedFiles(store.get().desk, store.baseOf.bind(store))))!;
  expect(files.map(({ name }) => name)).toEqual([file]);
  expect(files[0]!.base).toEqual(new Uint8Array(readFileSync(`data/${file}`)));
  expect(files[0]!.bytes).toEqual(store.get().desk!.document(file).bytes());
  const other = new SharedBrowser().tab({}, names);
  await other.open();
  other.do(setProperties(other.get().desk!, [{ file, key: 1, set: { note: 'other' } }]));
  expect(other.takeIn(files)).toEqual({ kind: 'done' });
  const text = new TextDecoder().decode(other.get().desk!.document(file).bytes());
  expect(text).toContain('Größe „neu“ \u00a0');
  expect(text).toContain('"note":"other"');
  // It came from a planner and not out of the data: a publication is still compared with what was opened.
  expect(other.baseOf(file)).toEqual(new Uint8Array(readFileSync(`data/${file}`)));
});

test('a byte order mark and other line ends come through', async () => {
  const text =
    '\ufeff{"type":"FeatureCollection","features":[\r\n{"type":"Feature","id":"a","properties":{},"geometry":null}\r\n]}';
  const bytes = new TextEncoder().encode(text);
  const store = new SharedBrowser().tab({
    openLayers: async () => ({ files: [{ name: file, bytes }], troubles: [] }),
  });
  await store.open();
  store.do(setProperties(store.get().desk!, [{ file, key: 0, set: { note: 'x' } }]));
  const [read] = readChangeFile(changeFile(changedFiles(store.get().desk, store.baseOf.bind(store))))!;
  expect(read!.base).toEqual(bytes);
  expect(read!.bytes.slice(0, 3)).toEqual(bytes.slice(0, 3));
});

test.each([
  '',
  'null',
  '[]',
  '{"kind":"nuf-change"}',
  '{"kind":"nuf-change","version":2,"files":[]}',
  '{"kind":"nuf-change","version":1,"files":[null]}',
  '{"kind":"nuf-change","version":1,"files":[{"name":"a.geojson","before":"x"}]}',
  '{"type":"FeatureCollection","features":[]}',
])('%s is no change', (text) => expect(readChangeFile(text)).toBeNull());

test('a draft of an earlier time is handed on as a change; one that is damaged goes out as it is kept', async () => {
  const browser = new SharedBrowser();
  const store = await changed(browser);
  const expected = changeFile(changedFiles(store.get().desk, store.baseOf.bind(store)));
  browser.close();
  const later = browser.tab({}, names);
  await later.open();
  const [offer] = later.get().offers;
  if (offer?.kind !== 'whole') throw new Error('not found');
  expect(draftFile(offer)).toBe(expected);
  const damaged = JSON.parse(draftFile({ ...offer, damaged: ['torn'] }));
  expect(damaged).toMatchObject({ kind: 'nuf-draft', damaged: ['torn'], state: { seq: 1 } });
  expect(damaged.files[0].text).toContain('FeatureCollection');
  const [kept] = offer.files;
  // Steps that do not fit the files are no reason to give nothing.
  const foreign = draftFile({
    ...offer,
    files: [{ ...kept!, bytes: new TextEncoder().encode('{}') }, ...offer.files.slice(1)],
  });
  expect(JSON.parse(foreign)).toMatchObject({
    kind: 'nuf-draft',
    state: { past: [{ note: { code: 'set-properties' } }] },
  });
  const newer = draftFile({ kind: 'newer', head: offer.state.head, raw: ['later'] });
  expect(JSON.parse(newer)).toMatchObject({ kind: 'nuf-draft', entries: ['later'] });
});
