// SPDX-License-Identifier: EUPL-1.2
// Members of a ZIP archive by its directory (APPNOTE 6.3.10). Sizes are asked of the budget before anything is unpacked.

import { Inflate, inflateSync } from 'fflate';
import { crc32 } from '../../core/bytes/crc32';
import { viewOf } from '../../core/bytes/data-view';
import type { Budget } from '../reader/budget';
import { Damaged } from '../reader/format';

export interface ZipMember {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  /** Bytes it has when unpacked, as the directory states. */
  readonly size: number;
  /** Unpacks and checks it. Throws `Damaged`. */
  bytes(): Uint8Array;
  /** The same piece by piece, for a member that memory should not hold as a whole. Throws `Damaged`, at its end too. */
  pieces(): Iterable<Uint8Array>;
  /** Its first bytes, some kilobytes at least where it has so many. Throws `Damaged`. */
  first(): Uint8Array;
}

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;
/** The end record may be followed by a comment of this length. */
const mostComment = 65_535;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The members that are files, in the order of the directory. Folders and what macOS adds are left out; names are paths
 * inside the archive and never used as paths on a disk. Throws `Damaged` for an archive that is cut off, encrypted,
 * or larger than 4 GB.
 */
export function unzip(bytes: Uint8Array, budget: Budget): ZipMember[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) throw new Damaged('ZIP: no directory at the end of the file');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new Damaged('ZIP64');
  budget.entries(count);
  const members: ZipMember[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== memberSignature) {
      throw new Damaged(`ZIP: entry ${i + 1} of ${count} of the directory`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), view.getUint16(at + 8, true));
    const member = memberAt({ view, bytes }, at, name, budget);
    if (!name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(name)) members.push(member);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - mostComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** UTF-8 where the flag says so or the bytes are; else the code page that Windows packs with in Germany. */
function nameOf(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\\/g, '/');
  } catch {
    const label = (flags & 0x800) === 0 ? 'windows-1252' : 'utf-8';
    return new TextDecoder(label).decode(bytes).replace(/\\/g, '/');
  }
}

/** The bytes of an archive, and the view over all of them. */
interface Archive {
  readonly view: DataView;
  readonly bytes: Uint8Array;
}

function memberAt({ view, bytes }: Archive, at: number, name: string, budget: Budget): ZipMember {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  const packedBody = (): Uint8Array => {
    if ((flags & 1) === 1) throw new Damaged(`ZIP: ${name} is encrypted`);
    if (method !== 0 && method !== 8) throw new Damaged(`ZIP: ${name} is packed by method ${method}`);
    if (header + 30 > bytes.length) throw new Damaged(`ZIP: ${name} lies beyond the end of the file`);
    const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (from + packed > bytes.length) throw new Damaged(`ZIP: ${name} is cut off`);
    return bytes.subarray(from, from + packed);
  };
  const piecesOf = (body: Uint8Array) => (method === 0 ? slices(body) : inflated(body, size, name));
  const check = (length: number, sum: number) => {
    if (length !== size) throw new Damaged(`ZIP: ${name} has ${length} bytes, ${size} are stated`);
    if (sum !== checksum) throw new Damaged(`ZIP: ${name} has a wrong checksum`);
  };
  return {
    name,
    size,
    bytes() {
      const body = packedBody();
      budget.unpack(packed, size);
      const unpacked = method === 0 ? body : inflate(body, size, name);
      check(unpacked.length, crc32(unpacked));
      return unpacked;
    },
    *pieces() {
      const body = packedBody();
      budget.unpack(packed, size);
      let [length, sum] = [0, 0];
      for (const piece of piecesOf(body)) {
        length += piece.length;
        sum = crc32(piece, sum);
        yield piece;
      }
      check(length, sum);
    },
    first() {
      for (const piece of piecesOf(packedBody())) if (piece.length > 0) return piece;
      return new Uint8Array(0);
    },
  };
}

/** Packed bytes that are unpacked at once: some megabytes at the most. */
const pieceBytes = 16_384;

function* slices(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/** No more than the stated size is handed out, whatever the stream holds. */
function* inflated(packed: Uint8Array, size: number, name: string): Iterable<Uint8Array> {
  let [pieces, isDone, total]: [Uint8Array[], boolean, number] = [[], false, 0];
  const stream = new Inflate((piece, final) => {
    pieces.push(piece);
    isDone = final;
  });
  for (let at = 0; at < packed.length && !isDone; at += pieceBytes) {
    try {
      stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    } catch (error) {
      throw new Damaged(`ZIP: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const ready = pieces;
    pieces = [];
    for (const piece of ready) {
      total += piece.length;
      if (total > size) throw new Damaged(`ZIP: ${name} has more than the ${size} bytes that are stated`);
      yield piece;
    }
  }
}

/** With an output of the stated size fflate writes no byte more, whatever the stream holds. */
function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (error) {
    throw new Damaged(`ZIP: ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
