// SPDX-License-Identifier: EUPL-1.2
// How the service worker answers. A page is asked of the server first, always; what it then needs comes from the one release
// that the page is of. So nobody is held back on an old program, and no page mixes two releases.

import { cacheOf, type Device, isWhole, keepable, keptFile, keptIds } from './kept-release';
import type { Notes } from './notes';
import { type Release, type ReleaseFile, releaseOfPage } from './release';

export interface Context extends Device {
  /** The one that this worker was built with. */
  readonly release: Release;
  readonly notes: Notes;
  /** Whether a newer worker is taking its release at this moment. */
  readonly isTaking: () => boolean;
  /** Has the browser look for a newer worker. */
  readonly lookForNewer: () => void;
  /** How long the server may take before the device answers instead. */
  readonly patienceMs: number;
}

/** Path of a request below the page's folder, a folder standing for its page; null for what is not ours to answer. */
export function pathIn(scope: string, url: string): string | null {
  const [address = ''] = url.split(/[?#]/);
  if (!address.startsWith(scope)) return null;
  const path = address.slice(scope.length);
  if (path === 'sw.js' || path === 'release.json') return null;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The page itself. `client` will be its name once it is there. */
export async function answerPage(
  context: Context,
  request: Request,
  path: string,
  client: string,
): Promise<Response> {
  const { release, notes } = context;
  const kept = (id: string) => keptFile(context, id, path);
  // Side by side, so that the page waits for one answer only.
  const data = path === 'index.html' ? dataOf(context) : null;
  // Not 'no-cache': a server names a file by its time and length (nginx), and two releases of one second, or of an image whose
  // times are all set to one, have pages of the same length. Such a page would be held for the new one.
  const asking = askPage(context, request.url);
  // Nobody waits for it, so that a full device delays no page.
  asking.then(({ answer }) => notes.noteDate(answer.headers.get('Date'))).catch(() => undefined);
  const read = await inTime(context, asking);
  if (read === null || isNoAnswer(read)) {
    const here = await kept(release.id);
    if (!here) return (await asking).answer;
    await notes.pageIs(client, { release: release.id, data: 'kept' });
    return here;
  }
  const { answer: asked, html } = read;
  const newest = releaseOfPage(html);
  // Another program, a redirect, a page that is gone, the report: as the server says.
  if (newest === null) return asked;
  if (newest === release.id) {
    await notes.pageIs(client, { release: newest, data: (await data) ?? 'kept' });
    return asked;
  }
  if (!(await isWhole(context, newest))) {
    context.lookForNewer();
    // The old one, whole, while the new one comes; never twice unless it is coming.
    const keepsOld = (await notes.meets(newest)) || context.isTaking();
    const old = keepsOld ? await kept(release.id) : undefined;
    if (old) {
      await notes.pageIs(client, { release: release.id, data: 'kept' });
      return old;
    }
  }
  await notes.pageIs(client, { release: newest, data: 'kept' });
  return asked;
}

interface AskedPage {
  readonly answer: Response;
  /** Empty for what is no page, such as a download. */
  readonly html: string;
}

/** The kept list of data with the day at the server, from which the page tells their age: a device's clock may be wrong. */
function dated(kept: Response, at: Date | null): Response {
  const headers = new Headers(kept.headers);
  if (at) headers.set('Date', at.toUTCString());
  return new Response(kept.body, { headers });
}

/** A redirect is handed to the browser: followed here it would be refused, or, to another server, be taken for no network. */
async function askPage(context: Context, url: string): Promise<AskedPage> {
  const answer = await context.fetch(url, { cache: 'reload', redirect: 'manual' });
  return { answer, html: isWebPage(answer) ? await answer.clone().text() : '' };
}

/** The server is down or asks for patience, or a page of ours was cut off on its way, be it before its first letter. */
function isNoAnswer({ answer, html }: AskedPage): boolean {
  const { status } = answer;
  if (status >= 500 || status === 408 || status === 429) return true;
  if (status === 200 && isWebPage(answer) && html.trim() === '') return true;
  return releaseOfPage(html) !== null && !html.trimEnd().endsWith('</html>');
}

/** Whether the server still has the data of this release: somebody may have put newer ones beside the same program. */
async function dataOf(context: Context): Promise<'kept' | 'server'> {
  const listed = context.release.files.find(({ path }) => path === manifestPath);
  const found = await inTime(context, askManifest(context));
  return listed && found && (await context.sha256(found)) !== listed.sha256 ? 'server' : 'kept';
}

/** Null where there is none, or an empty one or a web page in its place. */
async function askManifest({ fetch, scope }: Context): Promise<ArrayBuffer | null> {
  const answer = await fetch(scope + manifestPath, { cache: 'no-store' });
  if (!answer.ok || isWebPage(answer)) return null;
  const body = await answer.arrayBuffer();
  return body.byteLength > 0 ? body : null;
}

const manifestPath = 'data/manifest.json';

/** Who asks for a file, by the names that the browser gives them. */
export interface Asker {
  readonly client: string;
  /** A worker of the page that is being started by this file; empty for none. */
  readonly worker: string;
}

/** Everything else that a page asks for. */
export async function answerFile(
  context: Context,
  request: Request,
  path: string,
  { client, worker }: Asker,
): Promise<Response> {
  const note = await context.notes.ofPage(client);
  // A worker asks for data in its own name and belongs to its page's release.
  if (note && worker !== '') await context.notes.pageIs(worker, note);
  const isData = path.startsWith('data/');
  if (note?.data === 'server' && isData) return context.fetch(request.url, optionsOf(request));
  if (note && request.cache !== 'reload') {
    const range = request.headers.get('Range');
    const kept = await keptFile(context, note.release, path);
    if (kept && path === manifestPath) return dated(kept, await context.notes.serverDate());
    if (kept) return range ? partOf(kept, range) : kept;
    const isOwn = context.release.id === note.release;
    const listed = isOwn ? context.release.files.find((file) => file.path === path) : undefined;
    if (listed?.onRead) return readAndKeep(context, request, listed, range);
  }
  // Of a page that was open before, or of a release that is not whole: a name in assets/ means one content for ever. Data
  // that were asked for past every cache (the planners' desk) are those of the page where nothing newer can be had.
  const keptAnywhere = async () => {
    const idsOfData = note ? [note.release] : [context.release.id];
    for (const id of isData ? idsOfData : await keptIds(context)) {
      const kept = await keptFile(context, id, path);
      if (kept) return path === manifestPath ? dated(kept, await context.notes.serverDate()) : kept;
    }
    return undefined;
  };
  try {
    const answer = await context.fetch(request.url, optionsOf(request));
    // Gone with a new release, or a web page in its place (a network's log-in, a host that has one page for everything).
    const isAnother = path.startsWith('assets/') && (!answer.ok || isWebPage(answer));
    return (isAnother && (await keptAnywhere())) || answer;
  } catch (error) {
    const kept = await keptAnywhere();
    if (kept) return kept;
    throw error;
  }
}

const isWebPage = ({ headers }: Response) => /^text\/html\b/i.test(headers.get('Content-Type') ?? '');

/** A large file: what is read of it is kept, a range as an answer of its own, because a cache takes no parts. */
async function readAndKeep(
  context: Context,
  request: Request,
  file: ReleaseFile,
  range: string | null,
): Promise<Response> {
  // Taken off the device while the page stands open: nothing is put there again.
  if (!(await context.caches.has(cacheOf(context.release.id))))
    return context.fetch(request.url, optionsOf(request));
  const cache = await context.caches.open(cacheOf(context.release.id));
  const key = `${context.scope}__range/${file.path}?${encodeURIComponent(range ?? '')}`;
  const kept = range && (await cache.match(key));
  if (kept) return asPart(kept);
  const answer = await context.fetch(request.url, optionsOf(request));
  const isPart = range !== null && answer.status === 206;
  if (!isPart && !(range === null && answer.status === 200)) return answer;
  const body = await answer.clone().arrayBuffer();
  try {
    if (isPart) {
      // Of the file of this release only: its length stands in the answer, its parts carry their own checksums.
      if (answer.headers.get('Content-Range')?.endsWith(`/${file.bytes}`))
        await cache.put(key, keepable(answer, body, ''));
    } else if ((await context.sha256(body)) === file.sha256)
      await cache.put(context.scope + file.path, keepable(answer, body, file.sha256));
  } catch {
    // No room: it is read, only not kept.
  }
  return answer;
}

function asPart(kept: Response): Response {
  return new Response(kept.body, { status: 206, statusText: 'Partial Content', headers: kept.headers });
}

/** A range of a file that is kept as a whole; the whole where the range is of another kind (RFC 9110, 14.2). */
async function partOf(kept: Response, range: string): Promise<Response> {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (first === undefined) return kept;
  const body = await kept.clone().arrayBuffer();
  const end = Math.min(last ? Number(last) : Number.POSITIVE_INFINITY, body.byteLength - 1);
  if (Number(first) > end) return kept;
  const headers = new Headers(kept.headers);
  headers.set('Content-Range', `bytes ${first}-${end}/${body.byteLength}`);
  headers.set('Content-Length', String(end - Number(first) + 1));
  return new Response(body.slice(Number(first), end + 1), {
    status: 206,
    statusText: 'Partial Content',
    headers,
  });
}

/** What of a request is passed on: not its mode, which a worker may not set. */
function optionsOf(request: Request): RequestInit {
  const range = request.headers.get('Range');
  const tag = request.headers.get('If-Range');
  return {
    cache: request.cache,
    credentials: 'same-origin',
    signal: request.signal,
    ...(range && { headers: { Range: range, ...(tag && { 'If-Range': tag }) } }),
  };
}

/** Null where the server does not answer, or not in time. */
async function inTime<Answer>(context: Context, asking: Promise<Answer>): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), context.patienceMs);
  });
  try {
    return await Promise.race([asking, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
