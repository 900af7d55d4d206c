// SPDX-License-Identifier: EUPL-1.2
// Reads files for a command: a size beyond the limit is known before a byte is read.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { ByteSource } from '../../core/bytes/byte-source';
import { reasonOf, refusedPath } from './reason';
import { type Here, WrongUse } from './wrong-use';

/** Node reads no larger file at once. */
const mostBytes = 2 ** 31 - 1;

/** What a file holds, or its size alone where that is beyond the limit and it was not read. */
export type Input =
  | { readonly bytes: Uint8Array; readonly size: number }
  | { readonly bytes: null; readonly size: number };

/**
 * Reads a file of at most `limit` bytes. A pipe has no size beforehand: it is read until it ends or passes the limit.
 * @throws the system's error
 */
export function readWithin(path: string, limit: number): Input {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() && !stat.isDirectory()) return readStream(file, limit);
    if (stat.size > limit) return { bytes: null, size: stat.size };
    const { buffer, byteOffset, length } = readFileSync(file);
    // Plain bytes over the same memory: a copy would hold a large file twice.
    return { bytes: new Uint8Array(buffer, byteOffset, length), size: length };
  } catch (error) {
    throw Object.assign(error as Error, { path });
  } finally {
    closeSync(file);
  }
}

/**
 * The bytes of a file that a person named.
 * @throws WrongUse when it cannot be read; `shown` is its name in the sentence
 */
export function readInput(path: string, { lang }: Pick<Here, 'lang'>, shown = path): Uint8Array {
  try {
    const { bytes } = readWithin(path, mostBytes);
    if (bytes !== null) return bytes;
    throw Object.assign(new Error(), { code: 'ERR_FS_FILE_TOO_LARGE' });
  } catch (error) {
    throw new WrongUse(`${shown}: ${reasonOf(error, lang)}`);
  }
}

/** The refusal of a path, named as deep as the system knows it. */
export function unreadable(asked: string, error: unknown, { lang }: Pick<Here, 'lang'>): WrongUse {
  return new WrongUse(`${refusedPath(error, asked)}: ${reasonOf(error, lang)}`);
}

function readStream(file: number, limit: number): Input {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = new Uint8Array(1 << 16);
    const read = readSync(file, part);
    if (read === 0) return { bytes: Buffer.concat(parts), size };
    parts.push(part.subarray(0, read));
    size += read;
    if (size > limit) return { bytes: null, size };
  }
}

/**
 * Hands a file to `use` as bytes that can be asked for by their place; null for what has no size beforehand, a pipe, which can be
 * read only once.
 * @throws WrongUse when it cannot be opened or read
 */
export function withSource<T>(
  path: string,
  { lang }: Pick<Here, 'lang'>,
  use: (source: ByteSource) => T,
): T | null {
  const reading = <R>(work: () => R): R => {
    try {
      return work();
    } catch (error) {
      throw new WrongUse(`${path}: ${reasonOf(error, lang)}`);
    }
  };
  const file = reading(() => openSync(path, 'r'));
  try {
    const stat = reading(() => fstatSync(file));
    if (!stat.isFile()) return null;
    const read = (into: Uint8Array, at: number) => readFully(file, into, at);
    return use({ length: stat.size, read: (into, at) => reading(() => read(into, at)) });
  } finally {
    closeSync(file);
  }
}

/** The system may give less than was asked for before the end of the file. */
function readFully(file: number, into: Uint8Array, at: number): number {
  let done = 0;
  while (done < into.length) {
    const read = readSync(file, into, done, into.length - done, at + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}

/** Bytes of a piece in which a large file is read. */
const pieceBytes = 1 << 20;

/**
 * A file in pieces, one after the other; each stands in the same memory as the one before it.
 * @throws WrongUse when it cannot be read; `shown` is its name in the sentence
 */
export function* piecesOfFile(
  path: string,
  { lang }: Pick<Here, 'lang'>,
  shown = path,
): Iterable<Uint8Array> {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const piece = new Uint8Array(pieceBytes);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      yield piece.subarray(0, read);
    }
  } catch (error) {
    throw new WrongUse(`${shown}: ${reasonOf(error, lang)}`);
  } finally {
    if (file !== null) closeSync(file);
  }
}
