// SPDX-License-Identifier: EUPL-1.2
// The checksum that the list of the build has of every file.

/** Hex SHA-256; null where the browser offers none (plain http away from localhost), so that nothing is claimed. */
export async function sha256(body: Uint8Array): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', body as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
