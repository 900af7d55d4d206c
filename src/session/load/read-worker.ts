// SPDX-License-Identifier: EUPL-1.2
// Reads and checks a file that somebody opens without holding up the page: a worker scans it and hands its columns over.

import type { FileScan } from '../../core/large-file/scan-file';

export interface ReadRequest {
  readonly file: Blob;
  /** Decides, as everywhere, which layer the file stands for. */
  readonly name: string;
}

/** What the worker says: as often as it likes how many bytes are read, and once how it ended. */
export type ReadReply =
  | { readonly kind: 'progress'; readonly read: number; readonly of: number }
  | { readonly kind: 'done'; readonly scan: FileScan }
  | { readonly kind: 'failed'; readonly why: string };

export interface ReadFileOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, of: number) => void;
}

/** The part of a worker that is used here; a test hands in its own. */
export type ReadWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startWorker = (): ReadWorker =>
  new Worker(new URL('../../worker.ts', import.meta.url), { type: 'module' });

/**
 * The columns and the report of a file; null when it was cancelled, which ends the worker at once, wherever it is.
 * Rejects when the file cannot be read any more or the worker does not start; bad content is in the report.
 */
export function readInWorker(
  request: ReadRequest,
  { signal, onProgress }: ReadFileOptions = {},
  start: () => ReadWorker = startWorker,
): Promise<FileScan | null> {
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
      reject(new Error(`${request.name}: ${why}`));
    };
    signal?.addEventListener('abort', cancel);
    worker.onerror = ({ message }) => fail(`worker: ${message || 'not loaded'}`);
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
      if (data.kind === 'progress') onProgress?.(data.read, data.of);
      else if (data.kind === 'failed') fail(data.why);
      else {
        end();
        resolve(data.scan);
      }
    };
    worker.postMessage(request);
  });
}
