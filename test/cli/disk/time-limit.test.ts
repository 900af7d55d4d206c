// SPDX-License-Identifier: EUPL-1.2
// A command that is kept busy ends by itself and says so; one that is done in time hears nothing of it.

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { timeKeeper, withinTime } from '../../../src/cli/disk/time-limit';

test('a busy process ends with the sentence', () => {
  const busy = `
    const { Worker } = require('node:worker_threads');
    const workerData = { done: new SharedArrayBuffer(4), milliseconds: 200, sentence: 'zu lange' };
    new Worker(${JSON.stringify(timeKeeper)}, { eval: true, workerData });
    const end = () => { const until = Date.now() + 20000; while (Date.now() < until); process.exit(0); };
    setTimeout(end, 50);`;
  const { signal, stderr } = spawnSync(process.execPath, ['-e', busy], { encoding: 'utf8' });
  expect([signal, stderr]).toEqual(['SIGTERM', 'zu lange']);
});

test('work that ends in time gives its result or its error', async () => {
  expect(await withinTime(60_000, 'nie', async () => 7)).toBe(7);
  await expect(withinTime(60_000, 'nie', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
});
