// SPDX-License-Identifier: EUPL-1.2
// Has a file read by a worker of its own.

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

/** The outcome of a job; null when it was cancelled. Rejects when the worker breaks, as where memory does not suffice. */
export async function askImportWorker(
  job: ImportJob,
  signal: AbortSignal,
  onProgress: (features: number) => void,
  start: () => OwnWorker = startWorker,
): Promise<ImportDone | null> {
  const done = await askWorker<Progress, Done>(start, job, signal, ({ features }) => onProgress(features));
  return done ? done.outcome : null;
}
