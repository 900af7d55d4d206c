// SPDX-License-Identifier: EUPL-1.2
// The way into the data by the desk server: whatever it answers, or does not, the draft ends only when what was read back is
// what was sent.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import type { DeskStore } from '../../../src/session/desk/desk-store';
import {
  type AskDesk,
  filesToPublish,
  findDesk,
  publish,
  versionBefore,
} from '../../../src/session/desk/publish';
import { SharedBrowser } from './a-desk-store';

const file = 'residential-zones.geojson';
const original = readFileSync(`data/${file}`);
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

async function changedStore(): Promise<{ store: DeskStore; browser: SharedBrowser }> {
  const browser = new SharedBrowser();
  const store = browser.tab({}, [file]);
  await store.open();
  store.do(setProperties(store.get().desk!, [{ file, key: 0, set: { note: 'mine' } }]));
  return { store, browser };
}

/** A desk server that gives this answer to a publication and has these bytes when it is read. */
function desk(answer: () => Response, has: (sent: string) => string = (sent) => sent) {
  const asked: {
    path: string;
    body: { reason: string; files: { name: string; base: string; text: string }[] };
  }[] = [];
  const ask: AskDesk = async (path, options) => {
    if (path === 'publish') {
      asked.push({ path, body: JSON.parse(String(options?.body)) });
      return answer();
    }
    return new Response(has(asked[0]!.body.files[0]!.text));
  };
  return { ask, asked };
}

const isOpen = (store: DeskStore) => store.get().desk!.past.length === 1 && store.get().stop === null;

test('sent is each changed file whole, with the hash of the version it was made from; read back, the draft ends', async () => {
  const { store, browser } = await changedStore();
  const [mine] = filesToPublish(store);
  const { ask, asked } = desk(() => json(200, { commit: 'abc', republished: true }));
  expect(await publish(store, 'a reason', ask)).toEqual({
    kind: 'done',
    files: [file],
    republished: true,
    commit: 'abc',
  });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(mine!.bytes);
  expect(asked[0]!.body).toEqual({
    reason: 'a reason',
    files: [{ name: file, base: hashOf(original), text }],
  });
  expect(store.get()).toMatchObject({ keeping: 'nothing', stop: null });
  expect(hashOf(store.get().desk!.document(file).base)).toBe(hashOf(mine!.bytes));
  expect([...browser.entries.keys()]).toEqual(['ended/draft-1']);
});

test('read back, another file keeps the draft', async () => {
  const { store } = await changedStore();
  const { ask } = desk(
    () => json(200, {}),
    (sent) => `${sent} `,
  );
  expect(await publish(store, '', ask)).toEqual({ kind: 'refused', code: 'not-as-sent' });
  expect(isOpen(store)).toBe(true);
});

test.each([
  ['no answer', () => Promise.reject(new TypeError('network')), { kind: 'unreachable' }],
  ['a page instead of JSON', async () => new Response('<html>', { status: 502 }), { kind: 'unreachable' }],
  ['null', async () => json(500, null), { kind: 'refused', code: 'failed' }],
  ['a refusal', async () => json(507, { code: 'disk-full' }), { kind: 'refused', code: 'disk-full' }],
  ['a change without versions', async () => json(412, {}), { kind: 'refused', code: 'failed' }],
  [
    'a change with half a version',
    async () => json(412, { current: [{ name: file }] }),
    { kind: 'refused', code: 'failed' },
  ],
  [
    'findings without a list',
    async () => json(422, { code: 'findings' }),
    { kind: 'refused', code: 'findings' },
  ],
])('%s: the draft stays and may be sent once more', async (_, answer, expected) => {
  const { store } = await changedStore();
  expect(await publish(store, '', answer as AskDesk)).toEqual(expected);
  expect(isOpen(store)).toBe(true);
});

test('who was faster comes as bytes; merged in, the next publication is compared with it', async () => {
  const { store } = await changedStore();
  const others = new SharedBrowser().tab({}, [file]);
  await others.open();
  others.do(setProperties(others.get().desk!, [{ file, key: 1, set: { note: 'theirs' } }]));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    others.get().desk!.document(file).bytes(),
  );
  const first = await publish(store, '', async () => json(412, { current: [{ name: file, text }] }));
  if (first.kind !== 'changed') throw new Error(first.kind);
  expect(store.takeIn(first.current.map((one) => ({ ...one, base: null })))).toEqual({ kind: 'done' });
  const { ask, asked } = desk(() => json(200, {}));
  expect(await publish(store, '', ask)).toMatchObject({ kind: 'done', commit: null });
  expect(asked[0]!.body.files[0]!.base).toBe(hashOf(text));
  expect(asked[0]!.body.files[0]!.text).toContain('"note":"theirs"');
});

test('a disk that does not let go of the draft changes nothing of what is published: it is offered once more', async () => {
  const { store, browser } = await changedStore();
  await store.settled();
  const { ask } = desk(() => {
    browser.isFull = true;
    return json(200, {});
  });
  expect(await publish(store, '', ask)).toMatchObject({ kind: 'done' });
  expect(store.get().desk!.past).toEqual([]);
  expect(store.get().failure).toContain('no room');
  browser.isFull = false;
  browser.close();
  const later = browser.tab({}, [file]);
  await later.open();
  expect(later.get().offers).toHaveLength(1);
});

test('what the disk does not let go of is not discarded, and that is said', async () => {
  const { store, browser } = await changedStore();
  await store.settled();
  browser.isFull = true;
  await store.discardChanges();
  expect(store.get()).toMatchObject({ stop: 'not-kept', keeping: 'failed' });
  expect(store.get().desk!.past).toHaveLength(1);
});

test('a desk is what lists its files; another server is none', async () => {
  const files = [
    { name: file, before: true },
    { name: 'places.geojson', before: false },
    { name: 'x.geojson' },
  ];
  expect(await findDesk(async () => json(200, { files, team: true }))).toEqual({
    team: true,
    before: [file],
  });
  expect(await findDesk(async () => json(200, { files: [] }))).toEqual({ team: false, before: [] });
  expect(await findDesk(async () => json(200, { hello: 1 }))).toBeNull();
  expect(await findDesk(async () => new Response('<html>'))).toBeNull();
  expect(await findDesk(async () => json(404, { files: [] }))).toBeNull();
  expect(await findDesk(() => Promise.reject(new Error('gone')))).toBeNull();
});

test('the version before is bytes, or none', async () => {
  const asked: string[] = [];
  const ask: AskDesk = async (path) => {
    asked.push(path);
    return new Response('old');
  };
  expect(String.fromCharCode(...(await versionBefore(file, ask))!)).toBe('old');
  expect(asked).toEqual([`before/${file}`]);
  expect(await versionBefore(file, async () => new Response('', { status: 404 }))).toBeNull();
  expect(await versionBefore(file, () => Promise.reject(new Error('gone')))).toBeNull();
});
