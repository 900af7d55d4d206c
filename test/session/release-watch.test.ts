// SPDX-License-Identifier: EUPL-1.2
// What the page knows of its own age, and when it is kept on a device.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askRelease, keepOnDevice, type Surroundings } from '../../src/session/release-watch';

const news = { version: 1, id: 'aa01', dataAsOf: '2026-11-22', offline: true } as const;

function around(answer: unknown, own: string | null = 'aa01'): Surroundings {
  const fetch = async () => {
    if (answer instanceof Error) throw answer;
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  return { own, fetch, workers: null, caches: null, saves: false };
}

describe('the page is', () => {
  test.for([
    ['current where the server has the same release', news, 'current'],
    ['old where the server has another', { ...news, id: 'aa02' }, 'newer'],
    ['without a server where none answers', new TypeError('Failed to fetch'), 'offline'],
    ['of unknown age where the answer is a page', '<!doctype html>', 'unknown'],
    ['of unknown age where the answer is of another version', { ...news, version: 2 }, 'unknown'],
  ] as const)('%s', async ([, answer, expected]) => {
    expect((await askRelease(around(answer))).state).toBe(expected);
  });

  test('of no release in development, where nobody is asked', async () => {
    expect(await askRelease(around(new Error('asked'), null))).toEqual({ state: 'unknown', news: null });
  });
});

describe('the page is kept on the device', () => {
  beforeEach(() => vi.stubGlobal('document', { baseURI: 'https://stadt.example/netz/#karte' }));
  afterEach(() => vi.unstubAllGlobals());

  function workers(here: { unregister: () => Promise<boolean> } | undefined = undefined) {
    const register = vi.fn(async () => ({}) as ServiceWorkerRegistration);
    const getRegistration = vi.fn(async () => here as ServiceWorkerRegistration | undefined);
    return { register, getRegistration };
  }

  test('by the one worker beside it, whose script is never taken from a cache', async () => {
    const own = workers();
    await keepOnDevice({ ...around(news), workers: own }, news);
    expect(own.register).toHaveBeenCalledWith('https://stadt.example/netz/sw.js?aa01', {
      updateViaCache: 'none',
    });
  });

  test('by another address for another release, which no server can call unchanged', async () => {
    const own = workers();
    await keepOnDevice({ ...around(news), workers: own }, { ...news, id: 'aa02' });
    expect(own.register).toHaveBeenCalledWith('https://stadt.example/netz/sw.js?aa02', expect.anything());
  });

  test('not where the reader saves data', async () => {
    const own = workers();
    await keepOnDevice({ ...around(news), workers: own, saves: true }, news);
    expect(own.register).not.toHaveBeenCalled();
  });

  test('not where the server says no; what was there before goes', async () => {
    const unregister = vi.fn(async () => true);
    const own = workers({ unregister });
    await keepOnDevice({ ...around(news), workers: own }, { ...news, offline: false });
    expect(own.register).not.toHaveBeenCalled();
    expect(unregister).toHaveBeenCalledOnce();
  });

  test('not a byte of it where the server says no, even when its worker is gone already', async () => {
    const kept = new Set(['nuf-release-aa01', 'nuf-notes', 'of-another-page']);
    const caches = {
      keys: async () => [...kept],
      delete: async (name: string) => kept.delete(name),
    };
    await keepOnDevice({ ...around(news), workers: workers(), caches }, news);
    expect(kept.size).toBe(3);
    await keepOnDevice({ ...around(news), workers: workers(), caches }, { ...news, offline: false });
    expect([...kept]).toEqual(['of-another-page']);
  });

  test('not where the browser refuses, which changes nothing else', async () => {
    const own = workers();
    own.register.mockRejectedValue(new DOMException('storage is off', 'SecurityError'));
    await keepOnDevice({ ...around(news), workers: own }, news);
    await keepOnDevice({ ...around(news), workers: null }, news);
    expect(own.register).toHaveBeenCalledOnce();
  });
});
