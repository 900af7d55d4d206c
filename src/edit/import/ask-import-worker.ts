// SPDX-License-Identifier: EUPL-1.2
// Has a file read by a worker of its own. Cancelling ends the worker wherever it is, so that it never takes longer than
// ending takes; a file that breaks its worker breaks nothing else.

import type { ImportDone, ImportJob } from './import-order';

/** What the worker says: how far it is, and once how it ended. */
export type ImportReply =
  | { readonly kind: 'progress'; readonly features: number }
  | { readonly kind: 'done'; readonly outcome: ImportDone }
  | { readonly kind: 'failed'; readonly why: string };

/** The part of a worker that is used here; a test hands in its own. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startWorker = (): ImportWorker =>
  new Worker(new URL('../../import-worker.ts', import.meta.url), { type: 'module' });

/** The outcome of a job; null when it was cancelled. Rejects when the worker breaks, as where memory does not suffice. */
export function askImportWorker(
  job: ImportJob,
  signal: AbortSignal,
  onProgress: (features: number) => void,
  start: () => ImportWorker = startWorker,
): Promise<ImportDone | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const worker = start();
    const end = () => {
      signal.removeEventListener('abort', cancel);
      worker.terminate();
    };
    const cancel = () => {
      end();
      resolve(null);
    };
    const fail = (why: string) => {
      end();
      reject(new Error(why));
    };
    signal.addEventListener('abort', cancel);
    worker.onerror = ({ message }) => fail(message || 'worker');
    worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      if (data.kind === 'progress') onProgress(data.features);
      else if (data.kind === 'failed') fail(data.why);
      else {
        end();
        resolve(data.outcome);
      }
    };
    worker.postMessage(job);
  });
}
