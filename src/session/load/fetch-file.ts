// SPDX-License-Identifier: EUPL-1.2
// Receives a file, or gives it up: a connection that has fallen silent would keep the whole page waiting.

import { joinBytes } from '../../core/bytes/join-bytes';
import { silenceMs } from '../../core/limits/limits';
import { noteServerDate } from './server-day';

/** How a file of the data folder is fetched; a test hands in its own. */
export type Fetch = (name: string, options?: RequestInit) => Promise<Response>;

export const fetchData: Fetch = async (name, options) => {
  const response = await fetch(new URL(`data/${name}`, document.baseURI), options);
  noteServerDate(response.headers.get('Date'));
  return response;
};

/**
 * A file of the data folder with its bytes, which are empty where the server did not answer with success. Rejects, as `fetch`
 * does, when the connection breaks, when nothing came for `silenceMs`, and when `signal` is given up.
 * @param onHeard hears of the answer and of every piece of it that comes
 */
export async function receive(
  fetchFile: Fetch,
  name: string,
  { signal, ...options }: RequestInit = {},
  onHeard: () => void = () => {},
): Promise<{ readonly ok: boolean; readonly status: number; readonly body: Uint8Array }> {
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal?.addEventListener('abort', giveUp, { once: true });
  let silence = setTimeout(giveUp, silenceMs);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(giveUp, silenceMs);
    onHeard();
  };
  try {
    const response = await fetchFile(name, { ...options, signal: stop.signal });
    heard();
    const body = response.ok && response.body ? await readAll(response.body, heard) : new Uint8Array();
    return { ok: response.ok, status: response.status, body };
  } finally {
    clearTimeout(silence);
    signal?.removeEventListener('abort', giveUp);
  }
}

async function readAll(stream: ReadableStream<Uint8Array>, heard: () => void): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    parts.push(part.value);
  }
  if (parts.length === 1) return parts[0] as Uint8Array;
  return joinBytes(parts);
}
