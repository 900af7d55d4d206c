// SPDX-License-Identifier: EUPL-1.2
// A page is asked of the server first; what it needs comes from one release; nobody is held back on an old one.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerFile, answerPage, pathIn } from '../../src/offline/answers';
import { keepRelease } from '../../src/offline/kept-release';
import { aDevice, aRelease, aWorker, FakeServer, fakeCaches, scope } from './a-device';

const one = aRelease('aa01', { 'assets/a-1.js': 'one', 'data/manifest.json': '1', 'data/x.json': 'x1' });
const two = aRelease('aa02', { 'assets/a-2.js': 'two', 'data/manifest.json': '2', 'data/x.json': 'x2' });

let server = new FakeServer();
let storage = fakeCaches();
let worker = aWorker(aDevice(server, storage), one.release);

beforeEach(async () => {
  server = new FakeServer();
  server.files = one.files;
  storage = fakeCaches();
  worker = aWorker(aDevice(server, storage), one.release);
  await keepRelease(worker.context, one.release);
  server.asked.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

const page = async (client: string, path = 'index.html') => {
  const answer = await answerPage(worker.context, new Request(scope), path, client);
  return answer.text();
};
const file = async (path: string, client: string, headers: Record<string, string> = {}) =>
  answerFile(worker.context, new Request(scope + path, { headers }), path, { client, worker: '' });
const text = async (path: string, client: string) => (await file(path, client)).text();
const cut = () => {
  server.fault = () => 'cut';
};

test('only what lies beside the page is ours, and neither the worker nor the news of a release', () => {
  expect(pathIn(scope, scope)).toBe('index.html');
  expect(pathIn(scope, `${scope}bericht/?a#b`)).toBe('bericht/index.html');
  expect(pathIn(scope, `${scope}data/x.json?y`)).toBe('data/x.json');
  for (const name of ['sw.js', 'release.json']) expect(pathIn(scope, scope + name)).toBeNull();
  expect(pathIn(scope, 'https://stadt.example/andere/')).toBeNull();
});

describe('while server and device have the same release', () => {
  test('the page comes from the server, everything else from the device', async () => {
    expect(await page('tab')).toContain('aa01');
    expect(server.asked.toSorted()).toEqual(['data/manifest.json', 'index.html']);
    expect(await text('assets/a-1.js', 'tab')).toBe('one');
    expect(await text('data/x.json', 'tab')).toBe('x1');
    expect(server.asked).toHaveLength(2);
  });

  test('newer data beside the same program are taken from the server, all of them', async () => {
    server.files = { ...one.files, 'data/manifest.json': '1b', 'data/x.json': 'x1b' };
    await page('tab');
    expect(await text('data/manifest.json', 'tab')).toBe('1b');
    expect(await text('data/x.json', 'tab')).toBe('x1b');
    expect(await text('assets/a-1.js', 'tab')).toBe('one');
  });

  test('what a page asks for past every cache is asked of the server', async () => {
    await page('tab');
    const request = new Request(`${scope}data/x.json`, { cache: 'reload' });
    server.files = { ...one.files, 'data/x.json': 'mended' };
    const answer = await answerFile(worker.context, request, 'data/x.json', { client: 'tab', worker: '' });
    expect(await answer.text()).toBe('mended');
  });
});

describe('without a network', () => {
  test('what a page asks for past every cache comes from its release: nothing newer can be had', async () => {
    await page('tab');
    cut();
    for (const path of ['data/manifest.json', 'data/x.json']) {
      const request = new Request(scope + path, { cache: 'reload' });
      const answer = await answerFile(worker.context, request, path, { client: 'tab', worker: '' });
      expect(await answer.text()).toBe(one.files[path]);
    }
  });

  test('page, program and data come from the device', async () => {
    cut();
    expect(await page('tab')).toContain('aa01');
    expect(await text('data/x.json', 'tab')).toBe('x1');
  });

  test('a server that is silent, or down, is no better than none', async () => {
    const silent = { ...worker.context, fetch: () => new Promise<Response>(() => {}) };
    const answer = await answerPage(silent, new Request(scope), 'index.html', 'tab');
    expect(await answer.text()).toContain('aa01');
    server.fault = () => new Response('down', { status: 503 });
    expect(await page('tab')).toContain('aa01');
  });

  test('the list of data has the day of the server, by a clock that is years ahead, after its sleep and when it was set back', async () => {
    const day = async () => (await file('data/manifest.json', 'tab')).headers.get('Date');
    vi.useFakeTimers({ now: Date.parse('2031-05-01T12:00:00Z'), toFake: ['Date'] });
    await page('tab');
    expect(await day()).toBe('Tue, 01 Dec 2026 10:00:00 GMT');
    cut();
    worker = aWorker(aDevice(server, storage), one.release);
    vi.setSystemTime(Date.parse('2031-05-03T12:00:00Z'));
    expect(await day()).toBe('Thu, 03 Dec 2026 10:00:00 GMT');
    vi.setSystemTime(Date.parse('2020-01-01T12:00:00Z'));
    expect(await day()).toBe('Tue, 01 Dec 2026 10:00:00 GMT');
  });

  test('a list of data that was kept before any server told its day has none', async () => {
    cut();
    await page('tab');
    expect((await file('data/manifest.json', 'tab')).headers.get('Date')).toBeNull();
  });

  test('a page that was open before the worker came finds what it still needs', async () => {
    cut();
    expect(await text('assets/a-1.js', 'older tab')).toBe('one');
    await expect(file('assets/none.js', 'older tab')).rejects.toThrow('Failed to fetch');
  });

  test('the worker remembers over its sleep which release a page is of', async () => {
    await page('tab');
    cut();
    worker = aWorker(aDevice(server, storage), two.release);
    expect(await text('data/x.json', 'tab')).toBe('x1');
  });
});

describe('a new release on the server', () => {
  beforeEach(() => {
    server.files = two.files;
  });

  test('is looked for at once; this one visit sees the old one, whole', async () => {
    expect(await page('tab')).toContain('aa01');
    expect(worker.state.looked).toBe(1);
    expect(await text('data/x.json', 'tab')).toBe('x1');
  });

  test('that is whole on the device is the next page, and an open one goes on with its own', async () => {
    await page('old tab');
    await keepRelease(worker.context, two.release);
    expect(await page('new tab')).toContain('aa02');
    expect(await text('data/x.json', 'new tab')).toBe('x2');
    expect(await text('data/x.json', 'old tab')).toBe('x1');
    cut();
    expect(await text('assets/a-2.js', 'new tab')).toBe('two');
    expect(await text('assets/a-1.js', 'old tab')).toBe('one');
  });

  test('leaves the old one on the device as long as an open page needs it, or might', async () => {
    await page('tab');
    const { notes } = worker.context;
    expect(await notes.tidy(new Set(['tab']))).toEqual(new Set(['aa01']));
    // Open since before there was a worker: of which release it is, nobody knows.
    expect(await notes.tidy(new Set(['tab', 'before']))).toBeNull();
    expect(await notes.tidy(new Set())).toEqual(new Set());
  });

  test('that cannot be kept is shown from the second visit on, from the server', async () => {
    await page('first');
    expect(await page('second')).toContain('aa02');
    expect(await text('data/x.json', 'second')).toBe('x2');
  });

  test('that is still coming is waited for with the old one', async () => {
    await page('first');
    worker.state.isTaking = true;
    expect(await page('second')).toContain('aa01');
    worker.state.isTaking = false;
    expect(await page('third')).toContain('aa02');
  });

  test('is shown at once where nothing can be remembered', async () => {
    storage.state.room = storage.held();
    expect(await page('tab')).toContain('aa02');
  });

  test('half of it on the device is never read', async () => {
    server.fault = (path) => (path === 'data/x.json' ? 'cut' : undefined);
    await expect(keepRelease(worker.context, two.release)).rejects.toThrow();
    expect(await page('first')).toContain('aa01');
    expect(await text('data/x.json', 'first')).toBe('x1');
  });
});

test('a page that is none of ours, as of a network’s log-in, and one that is gone, are as the server says', async () => {
  server.files = { 'index.html': 'please log in' };
  expect(await page('tab')).toBe('please log in');
  server.files = {};
  const gone = await answerPage(worker.context, new Request(scope), 'index.html', 'tab');
  expect(gone.status).toBe(404);
});

describe('on the way between server and device', () => {
  const html = (text: BodyInit, init: ResponseInit = {}) =>
    new Response(text, { headers: { 'Content-Type': 'text/html' }, ...init });

  const breaks = () =>
    new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) });

  test('a page that is cut off, breaks off or stalls behind its head gives way to the kept one', async () => {
    const faults: (() => Response)[] = [
      () => html('<meta name="nuf-release" content="aa01"><body><div'),
      () => html('<meta name="nuf-release" content="aa02"><body><div'),
      () => html(breaks()),
      () => html(new ReadableStream()),
    ];
    for (const fault of faults) {
      server.fault = (path) => (path === 'index.html' ? fault() : undefined);
      expect(await page('tab')).toBe(one.files['index.html']);
    }
  });

  test('a list of the data that breaks off, or is a web page, leaves the kept data in use', async () => {
    for (const fault of [() => new Response(breaks()), () => html('please log in')]) {
      server.fault = (path) => (path === 'data/manifest.json' ? fault() : undefined);
      expect(await page('tab')).toContain('aa01');
      server.fault = () => html('please log in');
      expect(await text('data/x.json', 'tab')).toBe('x1');
    }
  });

  test('status 200 with an empty body is no page and no list of data: the kept ones are shown', async () => {
    server.files = { ...one.files, 'index.html': '\n' };
    expect(await page('tab')).toContain('aa01');
    server.files = { ...one.files, 'data/manifest.json': '' };
    await page('next tab');
    expect(await text('data/manifest.json', 'next tab')).toBe('1');
  });

  test.each([408, 429, 511])('status %i of a proxy is no page: the kept one is shown', async (status) => {
    server.fault = () => html('Please wait', { status });
    expect(await page('tab')).toBe(one.files['index.html']);
  });

  test('a page that was moved is for the browser to follow, to another server too: nobody is held back here', async () => {
    // What `redirect: 'manual'` gives; followed by the worker it would be refused, or look like no network.
    const moved = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    server.fault = (_, options) => (options.redirect === 'manual' ? moved : 'cut');
    expect(await answerPage(worker.context, new Request(scope), 'index.html', 'tab')).toBe(moved);
  });

  test('what is not kept is waited for, and a download is handed on before it has ended', async () => {
    server.files = { ...one.files, 'einbetten/index.html': 'a table' };
    const { fetch } = server;
    const late = aWorker(
      {
        ...aDevice(server, storage),
        fetch: async (...asked) => {
          await new Promise((done) => setTimeout(done, 80));
          return fetch(...asked);
        },
      },
      one.release,
    );
    const slow = await answerPage(
      late.context,
      new Request(`${scope}einbetten/index.html`),
      'einbetten/index.html',
      'tab',
    );
    expect(await slow.text()).toBe('a table');
    server.fault = () => new Response(new ReadableStream(), { headers: { 'Content-Type': 'text/csv' } });
    const download = await answerPage(worker.context, new Request(`${scope}data/x.csv`), 'data/x.csv', 'tab');
    expect(download.status).toBe(200);
  });

  test('a page that was open before finds its parts when a new release took them away, or a web page stands there', async () => {
    server.files = two.files;
    expect(await text('assets/a-1.js', 'before')).toBe('one');
    server.fault = () => html('please log in');
    expect(await text('assets/a-1.js', 'before')).toBe('one');
    expect(await text('assets/unknown-1.js', 'before')).toBe('please log in');
  });
});

describe('a large file', () => {
  const long = '0123456789'.repeat(5);
  const large = aRelease('aa03', { 'data/large.cells': long });
  const release = {
    ...large.release,
    files: large.release.files.map((one_) =>
      one_.path.endsWith('.cells') ? { ...one_, onRead: true as const } : one_,
    ),
  };

  beforeEach(async () => {
    server.files = large.files;
    worker = aWorker(aDevice(server, storage), release);
    await keepRelease(worker.context, release);
    await page('tab');
  });

  test('is kept by the ranges that were read of it, which are ranges again without a network', async () => {
    const first = await file('data/large.cells', 'tab', { Range: 'bytes=3-6' });
    expect([first.status, await first.text()]).toEqual([206, '3456']);
    cut();
    const again = await file('data/large.cells', 'tab', { Range: 'bytes=3-6' });
    expect([again.status, await again.text()]).toEqual([206, '3456']);
    expect(again.headers.get('Content-Range')).toBe('bytes 3-6/50');
    await expect(file('data/large.cells', 'tab', { Range: 'bytes=0-1' })).rejects.toThrow('Failed to fetch');
  });

  test('a range of another file than the release’s is passed on and not kept', async () => {
    server.files = { ...large.files, 'data/large.cells': `${long}x` };
    await file('data/large.cells', 'tab', { Range: 'bytes=3-6' });
    cut();
    await expect(file('data/large.cells', 'tab', { Range: 'bytes=3-6' })).rejects.toThrow('Failed to fetch');
  });

  test('is not kept again once the reader took everything off the device', async () => {
    for (const name of await storage.caches.keys()) await storage.caches.delete(name);
    expect(await text('data/large.cells', 'tab')).toBe(long);
    expect(await storage.caches.keys()).not.toContain('nuf-release-aa03');
  });

  test('of a file that is kept as a whole a range is cut', async () => {
    await file('data/large.cells', 'tab');
    cut();
    const part = await file('data/large.cells', 'tab', { Range: 'bytes=45-99' });
    expect([part.status, await part.text()]).toEqual([206, '56789']);
    expect(part.headers.get('Content-Range')).toBe('bytes 45-49/50');
  });
});
