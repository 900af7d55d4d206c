// SPDX-License-Identifier: EUPL-1.2
// The reading worker: scans one file and hands its columns and bytes over without copying them.

import { scanFile } from './core/large-file/scan-file';
import type { ReadReply, ReadRequest } from './session/load/read-worker';

globalThis.onmessage = async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    const bytes = new Uint8Array(await data.file.arrayBuffer());
    const onProgress = (read: number) => reply({ kind: 'progress', read, of: bytes.length });
    // Never cancelled from within: who does not want the answer any more ends the worker.
    const scan = scanFile(bytes, data.name, { onProgress })!;
    const columns = Object.values(scan.columns).filter(ArrayBuffer.isView);
    reply(
      { kind: 'done', scan },
      [scan.source, ...columns].map(({ buffer }) => buffer),
    );
  } catch (error) {
    reply({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};

function reply(message: ReadReply, transfer: ArrayBufferLike[] = []): void {
  globalThis.postMessage(message, { transfer: transfer as ArrayBuffer[] });
}
