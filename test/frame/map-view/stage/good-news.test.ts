// SPDX-License-Identifier: EUPL-1.2
// The note that the picture is back: it leaves by itself, and does not come when nothing was lost.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterGoodNews } from '../../../../src/frame/map-view/stage/good-news';
import type { MapTrouble } from '../../../../src/map/contract/map-contract';
import { hearOfLoad } from '../../../../src/map/maplibre/hear-of-load';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('good news leaves after 4 s, and what is wrong stays', () => {
  const leave = vi.fn();
  afterGoodNews('restored', leave);
  for (const wrong of ['no-webgl', 'context-lost', 'worker-failed', 'chunk', null] as const)
    afterGoodNews(wrong, leave);
  vi.advanceTimersByTime(3999);
  expect(leave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(leave).toHaveBeenCalledOnce();
});

test('other news meanwhile ends the waiting', () => {
  const leave = vi.fn();
  afterGoodNews('restored', leave)();
  vi.advanceTimersByTime(60_000);
  expect(leave).not.toHaveBeenCalled();
});

/** A picture that waits 1 s to be missed; what it told after `load` came, at once or after that second. */
function told({ wasLost = false, isLate = false, workerFailed = false }): readonly MapTrouble[] {
  const all: MapTrouble[] = [];
  let load = () => {};
  hearOfLoad(
    {
      once: (_event, listener) => {
        load = listener;
      },
    },
    {
      patienceMs: 1000,
      hopes: { current: wasLost },
      workerFailed: { current: workerFailed },
      tell: (trouble) => all.push(trouble),
    },
  );
  vi.advanceTimersByTime(isLate ? 1000 : 999);
  load();
  vi.advanceTimersByTime(60_000);
  return all;
}

test('a picture that comes in time says nothing', () => {
  expect(told({})).toEqual([]);
});

test('a picture is said to be back after it was lost or missed, not where its worker failed', () => {
  expect(told({ wasLost: true })).toEqual(['restored']);
  expect(told({ isLate: true })).toEqual(['worker-failed', 'restored']);
  expect(told({ wasLost: true, workerFailed: true })).toEqual([]);
});
