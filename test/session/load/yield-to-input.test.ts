// SPDX-License-Identifier: EUPL-1.2
// Long work pauses, so that the page handles input, also slice by slice; short work does not wait for a timer.

import { afterEach, expect, test, vi } from 'vitest';
import { atOnce, type Steps } from '../../../src/core/time/steps';
import { breaths, inSlices } from '../../../src/session/load/yield-to-input';

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

function* slow(steps: number): Steps<number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 8;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

test('gives the result of all steps, and way in between', async () => {
  let heard = 0;
  const timer = setInterval(() => heard++, 0);
  expect(await inSlices(slow(12))).toBe(12);
  clearInterval(timer);
  expect(heard).toBeGreaterThan(1);
  expect(atOnce(slow(2))).toBe(2);
});

test('ends with the slice in which it is cancelled', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 0);
  let steps = 0;
  function* counted(): Steps<string> {
    for (const _ of slow(1000)) {
      steps++;
      yield;
    }
    return 'done';
  }
  expect(await inSlices(counted(), stop.signal)).toBeNull();
  expect(steps).toBeLessThan(10);
});
