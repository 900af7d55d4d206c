// SPDX-License-Identifier: EUPL-1.2
// Has one job done by a worker of its own. Cancelling ends the worker wherever it is, so that it never takes longer than
// ending takes; a job that breaks its worker breaks nothing else.

/** The part of a worker that is used here; a test hands in its own. */
export type OwnWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What every such worker says: how far it is, as often as it likes, and once how it ended. */
export type WorkerReply<Progress, Outcome> =
  | (Progress & { readonly kind: 'progress' })
  | (Outcome & { readonly kind: 'done' })
  | { readonly kind: 'failed'; readonly why: string };

/** The last answer; null when it was cancelled. Rejects when the worker fails, does not start or breaks (no memory). */
export function askWorker<Progress, Outcome>(
  start: () => OwnWorker,
  job: unknown,
  signal: AbortSignal | undefined,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<Outcome | null> {
  if (signal?.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const worker = start();
    const end = () => {
      signal?.removeEventListener('abort', cancel);
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
    signal?.addEventListener('abort', cancel);
    worker.onerror = ({ message }) => fail(`worker: ${message || 'not loaded'}`);
    worker.onmessage = ({ data }: MessageEvent<WorkerReply<Progress, Outcome>>) => {
      if (data.kind === 'progress') onProgress?.(data);
      else if (data.kind === 'failed') fail(data.why);
      else {
        end();
        resolve(data);
      }
    };
    worker.postMessage(job);
  });
}
