// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: new Date('2031-05-01T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The day of reading after these answers of the server. */
async function dayAfter(dates: readonly (string | null)[]): Promise<string> {
  const { fetchData } = await import('../../src/session/load/fetch-file');
  const { dayOfReading } = await import('../../src/session/browser-edge');
  vi.stubGlobal('document', { baseURI: 'https://stadt.example/' });
  for (const date of dates) {
    vi.stubGlobal('fetch', async () => new Response('', { headers: date === null ? {} : { Date: date } }));
    await fetchData('manifest.json');
  }
  return dayOfReading('2026-11-22');
}

test('a clock that is years ahead makes no data older than the server knows', async () => {
  expect(await dayAfter(['Tue, 01 Dec 2026 10:00:00 GMT'])).toBe('2026-12-01');
});

test('of several answers the latest counts: one may come from a cache', async () => {
  const [old, now] = ['Mon, 30 Nov 2026 10:00:00 GMT', 'Tue, 01 Dec 2026 10:00:00 GMT'];
  expect(await dayAfter([old, now])).toBe('2026-12-01');
  expect(await dayAfter([now, old])).toBe('2026-12-01');
});

test('no day is before that of the files, and where no server tells one it is that of the device', async () => {
  expect(await dayAfter(['Sun, 01 Jan 2017 10:00:00 GMT'])).toBe('2026-11-22');
  vi.resetModules();
  expect(await dayAfter([null, 'yesterday'])).toBe('2031-05-01');
});
