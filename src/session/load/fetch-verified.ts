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
 * A file that the manifest does not list is not asked for, nor is any where it is of another version.
 * @param onHeard hears of every piece of the file that comes
 * @param manifest awaited first: the build's page has the listed files under way already (scripts/vite/first-paint.ts)
 */
export async function fetchVerified(
  fetchFile: Fetch,
  name: string,
  manifest: Promise<Manifest | null>,
  onHeard?: () => void,
): Promise<FetchedFile | LoadTrouble> {
  const list = await manifest;
  if (list && isForeign(list)) return troubleWith(name, 'manifest-version', String(list.version));
  const listed = list?.files.find((file) => file.name === name);
  if (list && !listed) return troubleWith(name, 'unlisted');
  let body: Uint8Array;
  try {
    const received = await receive(fetchFile, name, {}, onHeard);
    if (received.status === 404) return troubleWith(name, 'missing');
    if (!received.ok) return troubleWith(name, 'network');
    body = received.body;
  } catch {
    return troubleWith(name, 'network');
  }
  if (looksLikeHtml(body)) return troubleWith(name, 'html');
  if (!listed) return { body, isVerified: false };
  const digest = await sha256(body);
  // A browser that computes none (plain http away from this machine) proves nothing and accuses nobody.
  if (digest === null) return { body, isVerified: false };
  return digest === listed.sha256 ? { body, isVerified: true } : troubleWith(name, 'hash');
}

function looksLikeHtml(body: Uint8Array): boolean {
  const head = new TextDecoder().decode(body.subarray(0, 64)).trimStart().toLowerCase();
  return head.startsWith('<!doctype') || head.startsWith('<html');
}
