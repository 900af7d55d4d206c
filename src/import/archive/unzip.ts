// SPDX-License-Identifier: EUPL-1.2
// Members of a ZIP archive by its directory (APPNOTE 6.3.10). Sizes are asked of the budget before anything is unpacked.

import { inflateSync } from 'fflate';
import { crc32 } from '../../core/cells/crc32';
import type { Budget } from '../reader/budget';
import { Damaged } from '../reader/format';

export interface ZipMember {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  /** Bytes it has when unpacked, as the directory states. */
  readonly size: number;
  /** Unpacks and checks it. Throws `Damaged`. */
  bytes(): Uint8Array;
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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
    const member = memberAt(view, bytes, at, name, budget);
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

function memberAt(view: DataView, bytes: Uint8Array, at: number, name: string, budget: Budget): ZipMember {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  return {
    name,
    size,
    bytes() {
      if ((flags & 1) === 1) throw new Damaged(`ZIP: ${name} is encrypted`);
      if (method !== 0 && method !== 8) throw new Damaged(`ZIP: ${name} is packed by method ${method}`);
      if (header + 30 > bytes.length) throw new Damaged(`ZIP: ${name} lies beyond the end of the file`);
      const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      if (from + packed > bytes.length) throw new Damaged(`ZIP: ${name} is cut off`);
      budget.unpack(packed, size);
      const body = bytes.subarray(from, from + packed);
      const unpacked = method === 0 ? body : inflate(body, size, name);
      if (unpacked.length !== size) {
        throw new Damaged(`ZIP: ${name} has ${unpacked.length} bytes, ${size} are stated`);
      }
      if (crc32(unpacked) !== checksum) throw new Damaged(`ZIP: ${name} has a wrong checksum`);
      return unpacked;
    },
  };
}

/** With an output of the stated size fflate writes no byte more, whatever the stream holds. */
function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (error) {
    throw new Damaged(`ZIP: ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
