// SPDX-License-Identifier: EUPL-1.2
// Whether two files are the same, byte for byte.

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, at) => byte === b[at]));
}
