// SPDX-License-Identifier: EUPL-1.2
// Fetches a published file and compares it with the manifest: a file that is missing, cut short, replaced by a web page or
// changed is named, and used by nobody.

import { type Fetch, receive } from './fetch-file';
import { isForeign, type LoadTrouble, type Manifest, troubleWith } from './manifest';
import { sha256 } from './sha256';

/** A file's bytes, and whether its checksum showed that it is the one the build has checked. */
export interface FetchedFile {
  readonly body: Uint8Array;
  /** False where the manifest is missing or no checksum can be had: the file is to be checked by whoever reads it. */
  readonly isVerified: boolean;
}

/**
 * A file that the manifest does not list is refused, as all are where it is of another version.
 * @param manifest awaited only once the file has come, so that both are under way at the same time
 */
export async function fetchVerified(
  fetchFile: Fetch,
  name: string,
  manifest: Promise<Manifest | null>,
  signal?: AbortSignal,
): Promise<FetchedFile | LoadTrouble> {
  let body: Uint8Array;
  try {
    const received = await receive(fetchFile, name, signal && { signal });
    if (received.status === 404) return troubleWith(name, 'missing');
    if (!received.ok) return troubleWith(name, 'network');
    body = received.body;
  } catch {
    return troubleWith(name, 'network');
  }
  if (looksLikeHtml(body)) return troubleWith(name, 'html');
  const list = await manifest;
  if (!list) return { body, isVerified: false };
  if (isForeign(list)) return troubleWith(name, 'manifest-version', String(list.version));
  const expected = list.files.find((file) => file.name === name)?.sha256;
  if (!expected) return troubleWith(name, 'unlisted');
  const digest = await sha256(body);
  // A browser that computes none (plain http away from this machine) proves nothing and accuses nobody.
  if (digest === null) return { body, isVerified: false };
  return digest === expected ? { body, isVerified: true } : troubleWith(name, 'hash');
}

function looksLikeHtml(body: Uint8Array): boolean {
  const head = new TextDecoder().decode(body.subarray(0, 64)).trimStart().toLowerCase();
  return head.startsWith('<!doctype') || head.startsWith('<html');
}
