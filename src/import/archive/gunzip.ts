// SPDX-License-Identifier: EUPL-1.2
// A gzip file unpacked piece by piece, so that the budget is asked before memory is.

import { Gunzip } from 'fflate';
import { joinBytes } from '../../core/bytes/join-bytes';
import type { Budget } from '../reader/budget';
import { Damaged } from '../reader/format';

/** Packed bytes handed over at once: some megabytes unpacked at the most. */
const pieceBytes = 16_384;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes of a gzip file. Throws `Damaged` when it is cut off or wrong. */
export function gunzip(bytes: Uint8Array, budget: Budget): Uint8Array {
  const pieces: Uint8Array[] = [];
  let [total, isDone] = [0, false];
  const stream = new Gunzip((piece, final) => {
    budget.unpack(0, 0);
    total += piece.length;
    pieces.push(piece);
    isDone = final;
  });
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const before = total;
      stream.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
      budget.unpack(Math.min(at + pieceBytes, bytes.length) - at, total - before);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'BudgetExceeded') throw error;
    throw new Damaged(`gzip: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isDone) throw new Damaged('gzip: cut off');
  return joinBytes(pieces);
}
