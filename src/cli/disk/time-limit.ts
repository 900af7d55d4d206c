// SPDX-License-Identifier: EUPL-1.2
// Ends the command when a package outside of our hands stays busy: a thread of its own keeps the time, since the busy one
// cannot. Nothing half is left, because output is written beside its target and renamed.

import { Worker } from 'node:worker_threads';
import { patienceMs } from '../../import/reader/budget';
import type { Lang } from './wrong-use';

/** What the thread runs. It ends the process by signal: of all that a thread may do, only that reaches a busy one. */
export const timeKeeper = `
const { workerData } = require('node:worker_threads');
const { done, milliseconds, sentence } = workerData;
if (Atomics.wait(new Int32Array(done), 0, 0, milliseconds) === 'timed-out') {
  require('node:fs').writeSync(2, sentence);
  process.kill(process.pid, 'SIGTERM');
}`;

/** What `work` resolves to; the process ends with the sentence when that takes longer. */
export async function withinTime<T>(
  milliseconds: number,
  sentence: string,
  work: () => Promise<T>,
): Promise<T> {
  const done = new SharedArrayBuffer(4);
  const keeper = new Worker(timeKeeper, { eval: true, workerData: { done, milliseconds, sentence } });
  keeper.unref();
  try {
    return await work();
  } finally {
    const state = new Int32Array(done);
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
  }
}

/** What reading `bytes` gives; the command ends with a sentence where a damaged file would keep it busy without end. */
export function readInTime<T>(bytes: Uint8Array, lang: Lang, work: () => Promise<T>): Promise<T> {
  const limit = patienceMs(bytes);
  if (limit === null) return work();
  const seconds = Math.round(limit / 1000);
  const sentence =
    lang === 'de'
      ? `nuf: Nach ${seconds} s war die Datei nicht gelesen; sie ist wohl beschädigt. Geschrieben wurde nichts.\n`
      : `nuf: after ${seconds} s the file was not read; it seems to be damaged. Nothing was written.\n`;
  return withinTime(limit, sentence, work);
}
