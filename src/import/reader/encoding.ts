// SPDX-License-Identifier: EUPL-1.2
// From bytes to text in every encoding that files come in, with what said so: a mark, the bytes, or the user.

import { isStrictUtf8 } from '../../core/large-file/source-text';
import { garbledIn } from '../../core/text/garbled-text';
import { windows1252 } from '../../core/text/windows-1252';

import type { ImportLog } from './import-log';

export interface DecodedText {
  readonly text: string;
  /** Label of the Encoding Standard, such as `windows-1252`. */
  readonly encoding: string;
  readonly encodingFrom: string;
}

/** The label of an encoding as browsers and Node know it; null for one that they do not. */
export function encodingLabel(name: string): string | null {
  const tidy = name.trim().toLowerCase();
  // Spellings of .cpg files and of XML heads that the standard does not list.
  const number = /^(?:cp|ansi[ _]?|windows[-_ ]?|oem[ _]?)?(\d{3,5})$/.exec(tidy)?.[1];
  const byNumber: Readonly<Record<string, string>> = {
    65001: 'utf-8',
    28591: 'iso-8859-1',
    28605: 'iso-8859-15',
    88591: 'iso-8859-1',
    885915: 'iso-8859-15',
  };
  const label =
    number === undefined
      ? tidy.replace(/^8859[_-]?(\d+)$/, 'iso-8859-$1')
      : (byNumber[number] ?? `windows-${number}`);
  for (const candidate of [label, tidy]) {
    try {
      return new TextDecoder(candidate).encoding;
    } catch {
      // Not a label; try the next spelling.
    }
  }
  return null;
}

/**
 * Decodes a whole text. The order: what the user says, a byte order mark, zeros of UTF-16 without a mark, what the file
 * itself declares, strict UTF-8, else Windows-1252 with a warning. A declaration that the bytes contradict is not followed.
 */
export function decodeText(
  bytes: Uint8Array,
  asked: string | null,
  log: ImportLog,
  declared: string | null = null,
): DecodedText {
  const decoded = decodedText(bytes, asked, log, declared);
  const garbled = garbledIn(decoded.text);
  if (garbled !== null) log.say('import-text-garbled', { ...garbled, path: `line ${garbled.line}` });
  return decoded;
}

function decodedText(
  bytes: Uint8Array,
  asked: string | null,
  log: ImportLog,
  declared: string | null,
): DecodedText {
  if (asked !== null) {
    const label = encodingLabel(asked) ?? 'utf-8';
    return { text: decode(bytes, label), encoding: label, encodingFrom: '--encoding' };
  }
  const marked = markOf(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { text: decode(bytes, marked[0]), encoding: marked[0], encodingFrom: marked[1] };
  const label = declared === null ? null : encodingLabel(declared);
  const isUtf8 = isStrictUtf8(bytes);
  if (declared !== null && label === null) {
    log.say('import-encoding-unknown', { found: declared, expected: isUtf8 ? 'utf-8' : 'windows-1252' });
  }
  if (label !== null && label !== 'utf-8' && !label.startsWith('utf-16')) {
    return { text: decode(bytes, label), encoding: label, encodingFrom: 'declaration' };
  }
  if (isUtf8) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', encodingFrom: 'bytes' };
  if (label === 'utf-8') log.say('import-encoding-wrong', { found: 'utf-8', expected: 'windows-1252' });
  else log.say('import-encoding-legacy', { found: 'windows-1252' });
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', encodingFrom: 'bytes' };
}

function markOf(bytes: Uint8Array): readonly [label: string, from: string] | null {
  const from = 'byte order mark';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8', from];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', from];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', from];
  return null;
}

/** JSON, XML and tables begin with ASCII: a zero in one of the first two bytes, and not in the other, is UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): readonly [label: string, from: string] | null {
  const isPair = (low: number, high: number) =>
    bytes.length >= 4 &&
    bytes[low] !== 0 &&
    bytes[high] === 0 &&
    bytes[low + 2] !== 0 &&
    bytes[high + 2] === 0;
  if (isPair(0, 1)) return ['utf-16le', 'bytes'];
  return isPair(1, 0) ? ['utf-16be', 'bytes'] : null;
}

/** The mark itself is no part of the text. */
function decode(bytes: Uint8Array, label: string): string {
  return label === 'windows-1252' ? windows1252.decode(bytes) : new TextDecoder(label).decode(bytes);
}
