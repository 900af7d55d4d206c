// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { silenceMs } from '../../../src/core/limits/limits';
import { type Fetch, receive } from '../../../src/session/load/fetch-file';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that sends the parts of a file with a pause before each, and never ends where the pause is Infinity. */
function slowServer(parts: readonly string[], pauseMs: number, status = 200): Fetch {
  return (_name, options) =>
    new Promise((answer, refuse) => {
      const signal = options?.signal ?? null;
      signal?.addEventListener('abort', () => refuse(signal.reason));
      if (pauseMs === Number.POSITIVE_INFINITY && parts.length === 0) return;
      const stream = new ReadableStream<Uint8Array>({
        start: async (controller) => {
          signal?.addEventListener('abort', () => controller.error(signal.reason));
          for (const part of parts) {
            if (pauseMs === Number.POSITIVE_INFINITY) return;
            await new Promise((done) => setTimeout(done, pauseMs));
            controller.enqueue(new TextEncoder().encode(part));
          }
          controller.close();
        },
      });
      answer(new Response(stream, { status }));
    });
}

const textOf = ({ body }: { body: Uint8Array }) => new TextDecoder().decode(body);

describe('a file', () => {
  test('comes whole, however slowly, as long as something comes', async () => {
    const pause = silenceMs - 1000;
    const got = receive(slowServer(['{"a"', ':', '"ü"}'], pause), 'a.json');
    await vi.advanceTimersByTimeAsync(3 * pause);
    expect(textOf(await got)).toBe('{"a":"ü"}');
  });

  test('that is empty comes empty', async () => {
    expect(await receive(slowServer([], 0), 'a.json')).toEqual({
      ok: true,
      status: 200,
      body: new Uint8Array(),
    });
  });

  test('of which the server sends an error page has no bytes', async () => {
    const got = receive(slowServer(['<html>'], 0, 503), 'a.json');
    await vi.advanceTimersByTimeAsync(1);
    expect(await got).toEqual({ ok: false, status: 503, body: new Uint8Array() });
  });

  test.for([
    ['before the answer', []],
    ['in the middle of the body', ['{']],
  ] as const)('is given up when the connection falls silent %s', async ([, parts], { expect }) => {
    const got = receive(slowServer(parts, Number.POSITIVE_INFINITY), 'a.json');
    const refused = expect(got).rejects.toThrow(/abort/i);
    await vi.advanceTimersByTimeAsync(silenceMs - 1);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is given up when nobody wants it any more', async () => {
    const stop = new AbortController();
    const got = receive(slowServer([], Number.POSITIVE_INFINITY), 'a.json', { signal: stop.signal });
    const refused = expect(got).rejects.toThrow(/abort/i);
    stop.abort();
    await refused;
    expect(vi.getTimerCount()).toBe(0);
  });
});
