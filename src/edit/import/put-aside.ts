// SPDX-License-Identifier: EUPL-1.2
// The result of an import, put aside as it passes: encoded, hashed and handed to the browser piece by piece, so that it is never
// whole in the memory of who makes it. The browser hashes only what is there at once (`crypto.subtle`), hence the package.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export interface PutAside {
  /** The text in UTF-8; kept by the browser, on its disk where there is little memory. */
  readonly content: Blob;
  /** SHA-256 of those bytes in hexadecimal, as `sha256sum` prints it. */
  readonly hash: string;
}

/** Takes each piece once and lets it go before it asks for the next. */
export function putAside(pieces: Iterable<string>): PutAside {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const parts: Blob[] = [];
  for (const piece of pieces) {
    const bytes = encoder.encode(piece);
    hash.update(bytes);
    parts.push(new Blob([bytes]));
  }
  // Of other Blobs a Blob is a list and no copy.
  return { content: new Blob(parts), hash: bytesToHex(hash.digest()) };
}
