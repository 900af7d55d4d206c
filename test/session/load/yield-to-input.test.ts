// SPDX-License-Identifier: EUPL-1.2
// Long work pauses, so that a slow device hears its reader; short work does not wait for a timer.

import { afterEach, expect, test, vi } from 'vitest';
import { breaths } from '../../../src/session/load/yield-to-input';

afterEach(() => vi.restoreAllMocks());

test('pieces of work pause when they were long together, and only then', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const breathing = breaths();
  const pauses: number[] = [];
  for (const worked of [1, 2, 2, 1, 30, 0]) {
    now += worked;
    await breathing();
    pauses.push(timers.mock.calls.length);
  }
  expect(pauses).toEqual([0, 0, 1, 1, 2, 2]);
});
