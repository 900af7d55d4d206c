// SPDX-License-Identifier: EUPL-1.2
// Whether the page is the newest there is, and whether the server can be asked at all; and, once it stands, the service
// worker that keeps it on the device. Nothing of this happens in development, which has no release.

import type { ReleaseNews } from '../offline/release';

/** `unknown` until the server was asked, and for good where there is no release. */
export type ReleaseState = 'unknown' | 'current' | 'newer' | 'offline';

/** What of the browser is asked; a test hands in its own. */
export interface Surroundings {
  /** The release that this page is of; null in development. */
  readonly own: string | null;
  readonly fetch: (name: string) => Promise<Response>;
  /** Null where the browser has no service workers, or not for this page. */
  readonly workers: Pick<ServiceWorkerContainer, 'register' | 'getRegistration'> | null;
  /** Null where the browser has no such store, or not for this page. */
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | null;
  /** True where the reader asked to be spared data. */
  readonly saves: boolean;
}

/**
 * Each release has its worker under an address of its own: servers that name a file by its time and length (nginx) would
 * call a new worker of the same second and length unchanged, and the device would keep the old release.
 */
export const workerUrl = (release: string) =>
  new URL(`sw.js?${encodeURIComponent(release)}`, document.baseURI).href;

export function surroundings(): Surroundings {
  const own = document.querySelector<HTMLMetaElement>('meta[name="nuf-release"]')?.content ?? null;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return {
    own,
    fetch: (name) => fetch(new URL(name, document.baseURI), { cache: 'no-store' }),
    workers: navigator.serviceWorker ?? null,
    caches: globalThis.caches ?? null,
    saves: connection?.saveData ?? false,
  };
}

/** Asks the server once which release is the newest. Never rejects. */
export async function askRelease({ own, fetch }: Surroundings): Promise<{
  readonly state: ReleaseState;
  readonly news: ReleaseNews | null;
}> {
  if (own === null) return { state: 'unknown', news: null };
  let response: Response;
  try {
    response = await fetch('release.json');
  } catch {
    return { state: 'offline', news: null };
  }
  try {
    const news = (await response.json()) as ReleaseNews;
    if (news.version !== 1 || typeof news.id !== 'string') return { state: 'unknown', news: null };
    return { state: news.id === own ? 'current' : 'newer', news };
  } catch {
    // A server without this file, or one that answers with a page: nothing is known.
    return { state: 'unknown', news: null };
  }
}

/**
 * Keeps the page on the device, or takes it off where the server says so: the worker, and what it kept, as a worker that is
 * unregistered while it starts deletes nothing itself. What the browser refuses (private mode, storage
 * switched off, no room) changes nothing: the page works as without.
 */
export async function keepOnDevice(
  { workers, caches, saves }: Surroundings,
  news: ReleaseNews,
): Promise<void> {
  try {
    const here = await workers?.getRegistration();
    if (news.offline && !saves) await workers?.register(workerUrl(news.id), { updateViaCache: 'none' });
    if (news.offline) return;
    await here?.unregister();
    const names = (await caches?.keys())?.filter((name) => name.startsWith('nuf-')) ?? [];
    await Promise.all(names.map((name) => caches?.delete(name)));
  } catch {
    // As said above.
  }
}
