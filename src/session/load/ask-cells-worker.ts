// SPDX-License-Identifier: EUPL-1.2
// Has a long job around the cells done by a worker of its own, so that the page goes on; cancelling ends the worker at once,
// wherever it is. Where no worker starts the page does the job itself.

import { type CellsDone, type CellsJob, doCellsJob, type Progress } from './cells-jobs';
import type { Fetch } from './fetch-file';

/** What the page tells a worker: its job, and where the data folder is. */
export interface CellsRequest {
  readonly job: CellsJob;
  readonly base: string;
}

/** What the worker says: that it stands, as often as it likes how far it is, and once how it ended. */
export type CellsReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly read: number; readonly of: number }
  | { readonly kind: 'done'; readonly done: CellsDone<CellsJob> }
  | { readonly kind: 'failed'; readonly why: string };

/** The part of a worker that is used here; a test hands in its own. */
export type CellsWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface AskOptions {
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
  /** How the page itself fetches, should it have to do the job. */
  readonly fetchFile: Fetch;
  readonly start?: () => CellsWorker;
}

const startWorker = (): CellsWorker =>
  new Worker(new URL('../../cells-worker.ts', import.meta.url), { type: 'module' });

/** The result of a job; null when it was cancelled. Rejects when the job itself breaks, as where memory does not suffice. */
export function askCellsWorker<Job extends CellsJob>(
  job: Job,
  base: string,
  options: AskOptions,
): Promise<CellsDone<Job> | null> {
  const { onProgress = () => {}, signal, fetchFile, start = startWorker } = options;
  if (signal?.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const cancel = () => {
      end();
      resolve(null);
    };
    const here = () => {
      end();
      doCellsJob(job, fetchFile, onProgress, signal).then(
        (done) => resolve(signal?.aborted ? null : done),
        reject,
      );
    };
    let worker: CellsWorker | null = null;
    let isStarted = false;
    const end = () => {
      signal?.removeEventListener('abort', cancel);
      worker?.terminate();
    };
    try {
      worker = start();
    } catch {
      here();
      return;
    }
    signal?.addEventListener('abort', cancel);
    worker.onerror = ({ message }) => {
      // Before it has said a word it was not allowed or not found; later on it broke at its work.
      if (!isStarted) here();
      else {
        end();
        reject(new Error(`${job.kind}: worker: ${message}`));
      }
    };
    worker.onmessage = ({ data }: MessageEvent<CellsReply>) => {
      isStarted = true;
      if (data.kind === 'progress') onProgress(data.read, data.of);
      else if (data.kind === 'done') {
        end();
        resolve(data.done as CellsDone<Job>);
      } else if (data.kind === 'failed') {
        end();
        reject(new Error(`${job.kind}: ${data.why}`));
      }
    };
    // Copied: the page may have to do the job itself.
    worker.postMessage({ job, base } satisfies CellsRequest);
  });
}
