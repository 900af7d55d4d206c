// SPDX-License-Identifier: EUPL-1.2
// Reads and checks a file that somebody opens without holding up the page: a worker scans it and hands its columns over.

import type { FileScan } from '../../core/large-file/scan-file';
import { askWorker, type OwnWorker, type WorkerReply } from './ask-worker';

export interface ReadRequest {
  readonly file: Blob;
  /** Decides, as everywhere, which layer the file stands for. */
  readonly name: string;
}

interface ReadProgress {
  readonly read: number;
  readonly of: number;
}

interface ReadDone {
  readonly scan: FileScan;
}

export type ReadReply = WorkerReply<ReadProgress, ReadDone>;

export interface ReadFileOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, of: number) => void;
}

const startWorker = (): OwnWorker =>
  new Worker(new URL('../../worker.ts', import.meta.url), { type: 'module' });

/**
 * The columns and the report of a file; null when it was cancelled, which ends the worker at once, wherever it is.
 * Rejects when the file cannot be read any more or the worker does not start; bad content is in the report.
 */
export async function readInWorker(
  request: ReadRequest,
  { signal, onProgress }: ReadFileOptions = {},
  start: () => OwnWorker = startWorker,
): Promise<FileScan | null> {
  const heard = onProgress && (({ read, of }: ReadProgress) => onProgress(read, of));
  try {
    const done = await askWorker<ReadProgress, ReadDone>(start, request, signal, heard);
    return done ? done.scan : null;
  } catch (error) {
    throw new Error(`${request.name}: ${(error as Error).message}`);
  }
}
