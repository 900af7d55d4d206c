// SPDX-License-Identifier: EUPL-1.2
// The service worker: keeps the release that it was built with, and answers without a network. The build puts that release
// in front of it (scripts/vite/release-files.ts); null there is the switch that takes everything off the device again.

import { serverPatienceMs } from './core/limits/limits';
import { answerFile, answerPage, type Context, pathIn } from './offline/answers';
import { type Device, forget, keepRelease, keepWhatWasCleared } from './offline/kept-release';
import { Notes } from './offline/notes';
import type { Release } from './offline/release';

/** What of a service worker's scope is used; the DOM types do not have it. */
interface Scope {
  readonly nufRelease: Release | null;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      includeUncontrolled: true;
      type: 'all';
    }): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}

interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Lifetime {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as Scope;
const { registration, nufRelease: release } = worker;

const device: Device = {
  caches,
  fetch: (url, options) => fetch(url, options),
  sha256: async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
  scope: registration.scope,
};

if (release) keep(release);
else leave();

function keep(own: Release): void {
  const notes = new Notes(device);
  const context: Context = {
    ...device,
    release: own,
    notes,
    isTaking: () => registration.installing !== null,
    lookForNewer: () => void registration.update().catch(() => undefined),
    patienceMs: serverPatienceMs,
  };
  // Open pages go on with the release that each of them is of, so the next one need not wait for them to close.
  worker.addEventListener('install', (event) =>
    event.waitUntil(keepRelease(device, own).then(() => worker.skipWaiting())),
  );
  worker.addEventListener('activate', (event) => event.waitUntil(takeOver(own, notes)));
  worker.addEventListener('fetch', (event) => {
    const { request, clientId, resultingClientId } = event;
    const path = request.method === 'GET' ? pathIn(device.scope, request.url) : null;
    if (path === null) return;
    if (request.mode !== 'navigate') {
      event.respondWith(answerFile(context, request, path, { client: clientId, worker: resultingClientId }));
      return;
    }
    const answering = answerPage(context, request, path, resultingClientId);
    event.respondWith(answering);
    event.waitUntil(answering.then(() => keepAgain(resultingClientId)).catch(() => undefined));
  });
  let isHopeless = false;
  const keepAgain = async (client: string) => {
    // A device without room is not asked at every page, but when the worker has slept.
    if (isHopeless || (await notes.ofPage(client))?.release !== own.id) return;
    isHopeless = !(await keepWhatWasCleared(device, own));
  };
}

async function takeOver(own: Release, notes: Notes): Promise<void> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const used = await notes.tidy(new Set(open.map(({ id }) => id)));
  // Whose release nobody knows may still need what an older one left.
  if (used) await forget(device, new Set([...used, own.id]));
  await worker.clients.claim();
}

/** Takes away what was kept, and itself. Open pages are asked nothing: their next request goes to the server. */
function leave(): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) =>
    event.waitUntil(
      forget(device, new Set())
        .then(() => caches.delete('nuf-notes'))
        .then(() => registration.unregister()),
    ),
  );
}
