// SPDX-License-Identifier: EUPL-1.2
// A table as text: from bytes in any encoding that offices send, to a head with its separator, to lines of cells.

import { type ByteSource, bytesOf, sourceOf } from '../bytes/byte-source';
import { TextDecoder } from '../text/read-text';
import { utf16Label } from '../text/utf-16';
import { windows1252 } from '../text/windows-1252';

/** UTF-8 bytes of a table that may be UTF-16, which is read as a whole; any other bytes as they are. */
export function asUtf8(source: ByteSource): ByteSource {
  const start = new Uint8Array(64);
  const label = utf16Label(start.subarray(0, source.read(start, 0)));
  if (label === null) return source;
  return sourceOf(new TextEncoder().encode(new TextDecoder(label).decode(bytesOf(source))));
}

// Exists in browsers and in Node but in neither of the libraries the core is compiled with.
const { TextEncoder } = globalThis as unknown as {
  TextEncoder: new () => { encode(text: string): Uint8Array };
};

/** The text of a table in UTF-8, UTF-16 or Windows-1252, without a byte order mark. */
export function csvText(bytes: Uint8Array): string {
  const body = bytesOf(asUtf8(sourceOf(bytes)));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    text = windows1252.decode(body);
  }
  return text.replace(/^\uFEFF/, '');
}

const separators = [';', '\t', ',', '|'] as const;

/** The separator that Excel's first line `sep=;` names; null for any other line. */
export function namedSeparator(line: string): string | null {
  return /^"?sep=(.)"?\s*$/i.exec(line)?.[1] ?? null;
}

/** The separator of a head: the one by which most of its cells are names that are known; else the first that stands in it. */
export function separatorOf(head: string, isKnown: (name: string) => boolean): string {
  const knownBy = (separator: string) =>
    splitLine(head, separator).filter((name) => isKnown(name.trim().toLowerCase())).length;
  const [best] = separators
    .filter((separator) => head.includes(separator))
    .sort((a, b) => knownBy(b) - knownBy(a));
  return best ?? ',';
}

/** Cells of a line; inside quotes the separator is text, quotes are taken off, and `""` is one quote. */
export function splitLine(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (char === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** How many cells a line has, without empty ones behind the head's: Excel writes separators to the end of its sheet. */
export function extraCells(cells: readonly string[], headCells: number): number {
  let { length } = cells;
  while (length > headCells && cells[length - 1]!.trim() === '') length--;
  return Math.max(0, length - headCells);
}
