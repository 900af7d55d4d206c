// SPDX-License-Identifier: EUPL-1.2
// Long work in slices: the same result, and the page is heard between two of them.

import { expect, test } from 'vitest';
import { atOnce, type Steps } from '../../../src/core/time/steps';
import { inSlices } from '../../../src/session/load/run-in-slices';

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
