// SPDX-License-Identifier: EUPL-1.2
// Ends a reading when a package outside of our hands stays busy: the whole command runs once more in a thread that can be ended
// from here. Nothing half is left, because output is written beside its target and renamed.

import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { patienceMs } from '../../import/reader/budget';
import type { Here } from './wrong-use';

/** Thrown where a command is over: by the thread that ran it, or without words said here because its time was. */
export class Ended extends Error {
  override readonly name = 'Ended';
  readonly code: number;
  /** `sentence` is still to be said; empty where all was. */
  constructor(code: number, sentence = '') {
    super(sentence);
    this.code = code;
  }
}

/** Where a command may be run once more, so that it can be ended; absent in that run, and where `run` is called as a function. */
export interface Rerun extends Here {
  /** The exit code of the same call in a thread of its own; null where it had to be ended after so many milliseconds. */
  readonly again?: ((milliseconds: number) => Promise<number | null>) | undefined;
}

/** The exit code of a program in a thread of its own; null where it was busy for longer and was ended. */
export function exitCodeOf(
  program: string,
  args: readonly string[],
  milliseconds: number,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { argv: [...args] });
    let isLate = false;
    const clock = setTimeout(() => {
      isLate = true;
      void thread.terminate();
    }, milliseconds);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      clearTimeout(clock);
      resolve(isLate ? null : code);
    });
  });
}

/**
 * What reading a file gives.
 * @throws Ended where a thread of its own did all of it, or a damaged file kept it busy without end
 */
export async function readInTime<T>(
  source: { readonly path: string; readonly bytes: Uint8Array },
  { again, lang }: Rerun,
  work: () => Promise<T>,
): Promise<T> {
  const limit = patienceMs(source.bytes, source.bytes.length);
  // A pipe cannot be read a second time.
  if (limit === null || again === undefined || !statSync(source.path).isFile()) return work();
  const code = await again(limit);
  if (code !== null) throw new Ended(code);
  const seconds = Math.round(limit / 1000);
  throw new Ended(
    1,
    lang === 'de'
      ? `Nach ${seconds} s war die Datei nicht gelesen; sie ist wohl beschädigt. Geschrieben wurde nichts.`
      : `after ${seconds} s the file was not read; it seems to be damaged. Nothing was written.`,
  );
}
