// SPDX-License-Identifier: EUPL-1.2
// Has a file read by a worker of its own.

import { patienceMs } from '../../import/reader/budget';
import { askWorker, type OwnWorker, type WorkerReply } from '../../session/load/ask-worker';
import type { ImportDone, ImportJob } from './import-order';

interface Progress {
  readonly features: number;
}

interface Done {
  readonly outcome: ImportDone;
}

export type ImportReply = WorkerReply<Progress, Done>;

const startWorker = (): OwnWorker =>
  new Worker(new URL('../../import-worker.ts', import.meta.url), { type: 'module' });

/** The worker was still busy after its time. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
  readonly seconds: number;
  constructor(file: string, seconds: number) {
    super(`${file}: not read after ${seconds} s`);
    this.seconds = seconds;
  }
}

/** Bytes by which a file is recognised that its reader may not end with. */
const startBytes = 16;

/**
 * The outcome of a job; null when it was cancelled. Rejects when the worker breaks, as where memory does not suffice, and when a
 * reader that looks at no clock of ours is still busy after its time (`TooSlow`).
 */
export async function askImportWorker(
  job: ImportJob,
  signal: AbortSignal,
  onProgress: (features: number) => void,
  start: () => OwnWorker = startWorker,
): Promise<ImportDone | null> {
  const { file } = job;
  const ended = new AbortController();
  const end = () => ended.abort();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  const ask = askWorker<Progress, Done>(start, job, ended.signal, ({ features }) => onProgress(features));
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let limit: number | null = null;
  const limitTime = async () => {
    // A file that cannot be read is reported by the worker; here it only means that there is no time limit.
    const first = await file
      .slice(0, startBytes)
      .arrayBuffer()
      .catch(() => null);
    limit = first && patienceMs(new Uint8Array(first), file.size);
    if (limit !== null && !isOver) timer = setTimeout(end, limit);
  };
  void limitTime();
  const done = await ask.finally(() => {
    isOver = true;
    clearTimeout(timer);
  });
  if (ended.signal.aborted && !signal.aborted) throw new TooSlow(file.name, Math.round(limit! / 1000));
  return done ? done.outcome : null;
}
