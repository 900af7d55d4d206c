// SPDX-License-Identifier: EUPL-1.2
// What the page hears from the reading worker, and that cancelling ends it.

import { expect, test } from 'vitest';
import { type FileScan, scanFile } from '../../../src/core/large-file/scan-file';
import type { OwnWorker } from '../../../src/session/load/ask-worker';
import { type ReadReply, readInWorker } from '../../../src/session/load/read-worker';

const text =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[7.6,51.2]}}]}';
const request = { file: new Blob([text]), name: 'x.geojson' };
const scan: FileScan = scanFile(new TextEncoder().encode(text), request.name)!;

/** A worker that says what it is told to, once it is asked. */
class ToldWorker implements OwnWorker {
  onmessage: OwnWorker['onmessage'] = null;
  onerror: OwnWorker['onerror'] = null;
  hasEnded = false;
  readonly #replies: readonly ReadReply[];

  constructor(...replies: ReadReply[]) {
    this.#replies = replies;
  }

  postMessage(): void {
    for (const data of this.#replies) this.onmessage?.call(this as never, { data } as MessageEvent);
  }

  terminate(): void {
    this.hasEnded = true;
  }
}

test('progress is passed on and the columns arrive; then the worker has ended', async () => {
  const worker = new ToldWorker({ kind: 'progress', read: 60, of: 120 }, { kind: 'done', scan });
  const heard: string[] = [];
  const onProgress = (read: number, of: number) => heard.push(`${read}/${of}`);
  const result = await readInWorker(request, { onProgress }, () => worker);
  expect(result?.columns.lonLat).toEqual(Float64Array.of(7.6, 51.2));
  expect(heard).toEqual(['60/120']);
  expect(worker.hasEnded).toBe(true);
});

test('cancelling ends a worker that says nothing, and the answer is null', async () => {
  const worker = new ToldWorker();
  const abort = new AbortController();
  const reading = readInWorker(request, { signal: abort.signal }, () => worker);
  expect(worker.hasEnded).toBe(false);
  abort.abort();
  expect(worker.hasEnded).toBe(true);
  expect(await reading).toBeNull();
});

test('what was cancelled before it began starts no worker', async () => {
  const start = () => {
    throw new Error('started');
  };
  expect(await readInWorker(request, { signal: AbortSignal.abort() }, start)).toBeNull();
});

test('a file that cannot be read any more is an error with its name', async () => {
  const worker = new ToldWorker({ kind: 'failed', why: 'file changed on disk' });
  await expect(readInWorker(request, {}, () => worker)).rejects.toThrow('x.geojson: file changed on disk');
  expect(worker.hasEnded).toBe(true);
});

test('a worker that is not loaded is an error too', async () => {
  const worker = new ToldWorker();
  const reading = readInWorker(request, {}, () => worker);
  worker.onerror?.call(worker as never, { message: '' } as ErrorEvent);
  await expect(reading).rejects.toThrow('x.geojson: worker: not loaded');
});
