// SPDX-License-Identifier: EUPL-1.2
// Text in UTF-16, by its mark or, without one, by the zero bytes beside its first letters.

/** How far the first look reaches; an even number. */
const peek = 64;

/** `utf-16le` or `utf-16be`; null for any other text. Almost every second byte of Latin text in UTF-16 is zero. */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(peek, bytes.length - (bytes.length % 2));
  if (end < 4) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = (end / 2) * 0.8;
  if (odd >= most && even === 0) return 'utf-16le';
  return even >= most && odd === 0 ? 'utf-16be' : null;
}
