// SPDX-License-Identifier: EUPL-1.2
// The worker of a country's cells: does one job and hands its columns over without copying them.

import type { CellsReply, CellsRequest } from './session/load/ask-cells-worker';
import { buffersOf, doCellsJob } from './session/load/cells-jobs';

globalThis.onmessage = async ({ data: { job, base } }: MessageEvent<CellsRequest>) => {
  try {
    const fetchFile = (name: string, options?: RequestInit) => fetch(new URL(name, base), options);
    // Never cancelled from within: who does not want the answer any more ends the worker.
    const done = await doCellsJob(job, fetchFile, (read, of) => reply({ kind: 'progress', read, of }));
    reply({ kind: 'done', done }, buffersOf(done));
  } catch (error) {
    reply({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};
reply({ kind: 'started' });

function reply(message: CellsReply, transfer: ArrayBuffer[] = []): void {
  globalThis.postMessage(message, { transfer });
}
