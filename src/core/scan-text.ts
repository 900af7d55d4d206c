// SPDX-License-Identifier: EUPL-1.2
// The text of a big file without decoding it as a whole: its encoding, any part of it, the place of an offset in it.

import type { FindingList } from './finding-list';
import { type Decoder, isForeignText, reportWindows1252, TextDecoder } from './read-text';
import { Locator } from './scan-recovery';

/** How much is decoded at once when the encoding is looked at. */
const chunkBytes = 1 << 20;
/** How far `isForeignText` looks at most. */
const startBytes = 16 * 1024;

/** Either way brackets, digits and quotation marks are the same bytes. */
export type Encoding = 'utf-8' | 'windows-1252';

export class ScannedText {
  readonly bytes: Uint8Array;
  /** Offset of the first character: 3 after a byte order mark. */
  readonly start: number;
  readonly encoding: Encoding;
  readonly locator: Locator;
  readonly #decoder: Decoder;

  /** `body` are the bytes after the byte order mark; an encoding other than UTF-8 is reported. */
  constructor(bytes: Uint8Array, body: Uint8Array, findings: FindingList) {
    this.bytes = bytes;
    this.start = bytes.length - body.length;
    const isUtf8 = isStrictUtf8(body);
    if (!isUtf8) reportWindows1252(body, findings);
    this.encoding = isUtf8 ? 'utf-8' : 'windows-1252';
    // With `ignoreBOM` Node 20 drops a first byte FF of windows-1252, which knows no byte order mark.
    this.#decoder = new TextDecoder(this.encoding, { ignoreBOM: isUtf8 });
    this.locator = new Locator(bytes, this.start, isUtf8);
  }

  slice(from: number, to: number): string {
    return this.#decoder.decode(this.bytes.subarray(from, to));
  }

  /** Whether the text is of a format that its first lines name; reported then. */
  isForeign(name: string, findings: FindingList): boolean {
    return isForeignText(this.slice(this.start, this.start + startBytes), name, findings);
  }
}

/** Whether a strict decoder accepts the bytes; plain ASCII, the usual case, is only looked over. */
function isStrictUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(from + chunkBytes, bytes.length);
    // Never between the bytes of one character; where there is no end of one, the text is wrong anyhow.
    while (to < bytes.length && (bytes[to]! & 0xc0) === 0x80) to++;
    const chunk = bytes.subarray(from, to);
    if (!isAscii(chunk)) {
      try {
        decoder.decode(chunk);
      } catch {
        return false;
      }
    }
    from = to;
  }
  return true;
}

function isAscii(bytes: Uint8Array): boolean {
  let all = 0;
  for (let i = 0; i < bytes.length; i++) all |= bytes[i]!;
  return all < 0x80;
}
