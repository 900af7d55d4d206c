// SPDX-License-Identifier: EUPL-1.2
// The worker of an import: reads one file and ends. Who does not want the answer any more ends it at once.

import type { ImportReply } from './edit/import/ask-import-worker';
import { doImportJob } from './edit/import/import-job';
import type { ImportJob } from './edit/import/import-order';

const betweenWordsMs = 100;
/** Kept for all: a worker does one import at a time. */
let lastWord = 0;

globalThis.onmessage = async ({ data: job }: MessageEvent<ImportJob>) => {
  try {
    const outcome = await doImportJob(job, (features) => {
      const now = performance.now();
      if (now - lastWord < betweenWordsMs) return;
      lastWord = now;
      reply({ kind: 'progress', features });
    });
    reply({ kind: 'done', outcome });
  } catch (error) {
    reply({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};

function reply(message: ImportReply): void {
  globalThis.postMessage(message);
}
