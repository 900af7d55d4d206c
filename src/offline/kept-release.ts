// SPDX-License-Identifier: EUPL-1.2
// Releases as they are kept on the device: each in a cache of its own, taken only as a whole, every file proven by its
// checksum. A cache without its last mark is a half one, which is never read from, only gone on with.

import type { Release, ReleaseFile } from './release';

/** What of the browser's storage is used; a test hands in its own. */
export interface Device {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'has'>;
  readonly fetch: (url: string, options?: RequestInit) => Promise<Response>;
  /** Hex; of `crypto.subtle`, which every page that may have a service worker has. */
  readonly sha256: (bytes: ArrayBuffer) => Promise<string>;
  /** Address of the folder of the page, with a slash at its end. */
  readonly scope: string;
}

const prefix = 'nuf-release-';
/** Put last: the release is whole. */
const wholeMark = '__whole';
/** How many files come side by side. */
const lanes = 6;

export const cacheOf = (id: string) => prefix + id;

/** Ids of the releases of which something is kept. */
export async function keptIds({ caches }: Device): Promise<string[]> {
  return (await caches.keys())
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}

export async function isWhole(device: Device, id: string): Promise<boolean> {
  if (!(await device.caches.has(cacheOf(id)))) return false;
  const cache = await device.caches.open(cacheOf(id));
  return (await cache.match(device.scope + wholeMark)) !== undefined;
}

/** The file as it was kept with this release; undefined where it was not. */
export async function keptFile(device: Device, id: string, path: string): Promise<Response | undefined> {
  if (!(await device.caches.has(cacheOf(id)))) return undefined;
  return (await device.caches.open(cacheOf(id))).match(device.scope + path);
}

/**
 * Keeps a release. Goes on where an earlier try ended, and takes from another release what is the same there. Rejects, and
 * says which file and why, when one does not come, is another than its checksum says, or does not fit: then what the
 * device had before is untouched, and where there was no room the half release is gone.
 */
export async function keepRelease(device: Device, release: Release): Promise<void> {
  // A worker that takes over in the same moment may sweep away what is half here: what is put there goes nowhere.
  for (let tries = 0; tries < 2; tries++) {
    await takeRelease(device, release);
    if (await isWhole(device, release.id)) return;
  }
  throw new Error(`release ${release.id}: was deleted while it came`);
}

async function takeRelease(device: Device, { id, files }: Release): Promise<void> {
  const cache = await device.caches.open(cacheOf(id));
  const others = (await keptIds(device)).filter((other) => other !== id);
  const waiting = files.filter(({ onRead }) => !onRead);
  const lane = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await keepFile(device, cache, file, others);
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
    await cache.put(device.scope + wholeMark, new Response(id));
  } catch (error) {
    waiting.length = 0;
    if (error instanceof Error && error.name === 'QuotaExceededError')
      await device.caches.delete(cacheOf(id));
    throw error;
  }
}

/** Names the checksum of a kept file, so that it need not be computed again. */
const hashHeader = 'X-Nuf-Sha256';

async function keepFile(device: Device, cache: Cache, file: ReleaseFile, others: readonly string[]) {
  const url = device.scope + file.path;
  if (isOf(await cache.match(url), file)) return;
  for (const id of others) {
    const same = await keptFile(device, id, file.path);
    if (same && isOf(same, file)) return cache.put(url, same);
  }
  await cache.put(url, await provenFile(device, file));
}

const isOf = (kept: Response | undefined, { sha256 }: ReleaseFile) =>
  kept?.headers.get(hashHeader) === sha256;

/** A file from the server, with its headers; asked past the browser's own cache where that has another one. */
async function provenFile(device: Device, file: ReleaseFile): Promise<Response> {
  let found = '';
  for (const mode of ['no-cache', 'reload'] as const) {
    const response = await device.fetch(device.scope + file.path, {
      cache: mode,
      credentials: 'same-origin',
    });
    if (!response.ok) throw new Error(`${file.path}: status ${response.status} found, expected 200`);
    const body = await response.arrayBuffer();
    found = await device.sha256(body);
    if (found === file.sha256) return keepable(response, body, file.sha256);
  }
  throw new Error(`${file.path}: checksum ${found} found, expected ${file.sha256}`);
}

/** The same answer without what belongs to its journey: the body is unpacked already, the day another one. */
export function keepable(response: Response, body: ArrayBuffer, sha256: string): Response {
  const headers = new Headers(response.headers);
  for (const name of ['Date', 'Content-Encoding', 'Transfer-Encoding', 'Vary']) headers.delete(name);
  headers.set('Content-Length', String(body.byteLength));
  headers.set(hashHeader, sha256);
  return new Response(body, { headers });
}

/**
 * Takes the release anew where the browser has cleared away what was kept and left the worker. False where it is not whole
 * afterwards: no room, no network; the page works as without. Never rejects.
 */
export async function keepWhatWasCleared(device: Device, release: Release): Promise<boolean> {
  try {
    if (!(await isWhole(device, release.id))) await keepRelease(device, release);
    return true;
  } catch {
    return false;
  }
}

/** Takes everything of ours off the device but the releases in `kept`. */
export async function forget(device: Device, kept: ReadonlySet<string>): Promise<void> {
  const ids = await keptIds(device);
  await Promise.all(ids.filter((id) => !kept.has(id)).map((id) => device.caches.delete(cacheOf(id))));
}
