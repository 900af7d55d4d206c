// SPDX-License-Identifier: EUPL-1.2
// The text of a big file without decoding it as a whole: its encoding, any part of it, the place of an offset in it.

import type { FindingList } from '../findings/finding-list';
import { type Decoder, isForeignText, reportWindows1252, TextDecoder } from '../text/read-text';
import { windows1252 } from '../text/windows-1252';
import { Locator } from './resume-after-fault';

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
    this.#decoder = isUtf8 ? new TextDecoder('utf-8', { ignoreBOM: true }) : windows1252;
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

/** Whether a strict decoder accepts the bytes (Unicode 15, table 3-7); ASCII is only looked over, sixteen bytes at once. */
export function isStrictUtf8(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  // Words may only begin at multiples of four.
  const lead = -byteOffset & 3;
  const words =
    length < lead + 4 ? new Int32Array(0) : new Int32Array(buffer, byteOffset + lead, (length - lead) >> 2);
  for (let i = 0; i < length; ) {
    if (((i - lead) & 3) === 0 && i >= lead) {
      let w = (i - lead) >> 2;
      const last = words.length - 3;
      while (w < last && ((words[w]! | words[w + 1]! | words[w + 2]! | words[w + 3]!) & 0x80808080) === 0)
        w += 4;
      while (w < words.length && (words[w]! & 0x80808080) === 0) w++;
      i = lead + w * 4;
    }
    if (i >= length) return true;
    const end = bytes[i]! < 0x80 ? i + 1 : afterCharacter(bytes, i);
    if (end < 0) return false;
    i = end;
  }
  return true;
}

/** Offset after the character of two to four bytes at `at`; −1 when there is none. */
function afterCharacter(bytes: Uint8Array, at: number): number {
  const [first, second] = [bytes[at]!, bytes[at + 1] ?? 0];
  const more =
    first >= 0xc2 && first < 0xe0
      ? 1
      : first >= 0xe0 && first < 0xf0
        ? 2
        : first >= 0xf0 && first < 0xf5
          ? 3
          : -1;
  if (more < 0) return -1;
  for (let k = 1; k <= more; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return -1;
  // Longer than need be, half characters, and beyond U+10FFFF.
  const isWrong =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isWrong ? -1 : at + more + 1;
}
