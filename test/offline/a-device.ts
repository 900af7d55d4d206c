// SPDX-License-Identifier: EUPL-1.2
// A browser's storage and a server in memory, for the tests of what is kept on a device.

import { createHash } from 'node:crypto';
import type { Context } from '../../src/offline/answers';
import type { Device } from '../../src/offline/kept-release';
import { Notes } from '../../src/offline/notes';
import type { Release } from '../../src/offline/release';

export const scope = 'https://stadt.example/netz/';
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A release of these files; index.html gets its id. */
export function aRelease(id: string, contents: Readonly<Record<string, string>>) {
  const files = { 'index.html': `<meta name="nuf-release" content="${id}"></html>`, ...contents };
  const release: Release = {
    version: 1,
    id,
    dataAsOf: '2026-11-22',
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: text.length, sha256: hashOf(text) })),
  };
  return { release, files: files as Readonly<Record<string, string>> };
}

export class FakeServer {
  files: Readonly<Record<string, string>> = {};
  /** Paths that were asked for, in their order. */
  readonly asked: string[] = [];
  /** What the server does about a path instead of answering; undefined: it answers. */
  fault: (path: string, options: RequestInit) => Response | 'cut' | undefined = () => undefined;

  readonly fetch = async (url: string, options: RequestInit = {}): Promise<Response> => {
    const path = url.slice(scope.length) || 'index.html';
    this.asked.push(path);
    const fault = this.fault(path, options);
    if (fault === 'cut') throw new TypeError('Failed to fetch');
    if (fault) return fault;
    const text = this.files[path];
    if (text === undefined) return new Response('', { status: 404 });
    const range = new Headers(options.headers).get('Range');
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const type = path.endsWith('.html') ? 'text/html' : 'text/plain';
    if (!range)
      return new Response(text, {
        headers: { 'Content-Type': type, Vary: 'x', Date: 'Tue, 01 Dec 2026 10:00:00 GMT' },
      });
    return new Response(text.slice(Number(from), Number(to) + 1), {
      status: 206,
      headers: { 'Content-Range': `bytes ${from}-${to}/${text.length}` },
    });
  };
}

/** Caches in memory that have room for so many entries. */
export function fakeCaches(room = Number.POSITIVE_INFINITY) {
  const stores = new Map<string, Map<string, Response>>();
  const state = { room };
  const held = () => [...stores.values()].reduce((sum, store) => sum + store.size, 0);
  const cacheOf = (store: Map<string, Response>) => ({
    match: async (url: string) => store.get(url)?.clone(),
    put: async (url: string, response: Response) => {
      if (response.status === 206) throw new TypeError('Partial response (status code 206) is unsupported');
      if (!store.has(url) && held() >= state.room) throw new DOMException('no room', 'QuotaExceededError');
      store.set(url, new Response(await response.arrayBuffer(), { headers: response.headers }));
    },
    delete: async (url: string) => store.delete(url),
    keys: async () => [...store.keys()].map((url) => ({ url })),
  });
  const caches = {
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return cacheOf(store) as unknown as Cache;
    },
    keys: async () => [...stores.keys()],
    has: async (name: string) => stores.has(name),
    delete: async (name: string) => stores.delete(name),
  };
  return { caches, state, held };
}

export function aDevice(server: FakeServer, { caches } = fakeCaches()): Device {
  const sha256 = async (bytes: ArrayBuffer) =>
    createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  return { caches, fetch: server.fetch, sha256, scope };
}

/** The service worker of a release on a device. */
export function aWorker(device: Device, release: Release) {
  const state = { isTaking: false, looked: 0 };
  const context: Context = {
    ...device,
    release,
    notes: new Notes(device),
    isTaking: () => state.isTaking,
    lookForNewer: () => {
      state.looked += 1;
    },
    patienceMs: 50,
  };
  return { context, state };
}
