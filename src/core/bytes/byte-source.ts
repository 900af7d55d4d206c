// SPDX-License-Identifier: EUPL-1.2
// Bytes that are too many to be held at once: a file as something that can be asked for a part, and a window that moves over it.

export interface ByteSource {
  readonly length: number;
  /** Fills `into` with the bytes from offset `at` on; returns how many there were, less only at the end. */
  read(into: Uint8Array, at: number): number;
}

/** Bytes that are held already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    read(into, at) {
      const part = bytes.subarray(at, at + into.length);
      into.set(part);
      return part.length;
    },
  };
}

/** All bytes of a source. */
export function bytesOf(source: ByteSource): Uint8Array {
  const bytes = new Uint8Array(source.length);
  return bytes.subarray(0, source.read(bytes, 0));
}

/** Small enough for the processor's cache, so that bytes are still near when they are looked at. */
const windowBytes = 1 << 18;

/** A stretch of a source. It grows only where what is looked at is longer than it. */
export class ByteWindow {
  /** The bytes that are held; other ones after every move. */
  bytes: Uint8Array;
  /** Offset of the first of them in the source. */
  start = 0;
  /** Whether the source ends with the bytes that are held. */
  isLast = false;
  readonly #source: ByteSource;
  #buffer: Uint8Array;

  constructor(source: ByteSource, size = windowBytes) {
    this.#source = source;
    this.#buffer = new Uint8Array(size);
    this.bytes = this.#buffer;
    this.#fill(0);
  }

  /** Lets go of the bytes before `from`, which then is the first, and takes in what follows. */
  moveTo(from: number): void {
    const kept = this.bytes.subarray(from);
    if (kept.length * 2 > this.#buffer.length) {
      const longer = new Uint8Array(this.#buffer.length * 2);
      longer.set(kept);
      this.#buffer = longer;
    } else this.#buffer.copyWithin(0, from, this.bytes.length);
    this.start += from;
    this.#fill(kept.length);
  }

  #fill(from: number): void {
    const read = this.#source.read(this.#buffer.subarray(from), this.start + from);
    this.bytes = this.#buffer.subarray(0, from + read);
    // A file that was cut meanwhile ends earlier than it said.
    this.isLast = read === 0 || this.start + from + read >= this.#source.length;
  }
}
