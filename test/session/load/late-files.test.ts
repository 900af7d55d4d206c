// SPDX-License-Identifier: EUPL-1.2
// Files that come late: the city opens without them once nothing more comes, and they join it.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CellsReply, CellsWorker } from '../../../src/session/load/ask-cells-worker';
import type { Fetch } from '../../../src/session/load/fetch-file';
import { type LoadedCity, loadCity } from '../../../src/session/load/load-city';
import { largeServer, serverWith } from './city-server';

describe('a file that keeps the city waiting', () => {
  /** A server of which some files come only when they are let go. */
  function slowServer(names: readonly string[]) {
    const server = serverWith();
    const let_ = new Map<string, () => void>();
    const fetchFile: Fetch = async (name, options) => {
      if (names.includes(name)) await new Promise<void>((go) => let_.set(name, go));
      return server(name, options);
    };
    return { fetchFile, letGo: (name: string) => let_.get(name)?.() };
  }

  test('holds back nothing but itself, is named, and joins when it comes', async () => {
    const slow = ['industrial-zones.geojson', 'broadband-coverage.cells'];
    const { fetchFile, letGo } = slowServer(slow);
    const joined = vi.fn();
    const open = await loadCity(fetchFile, () => {}, { late: { afterMs: 20, onJoined: joined } });
    expect(open.troubles.map(({ kind, file }) => [kind, file])).toEqual([
      ['late', 'broadband-coverage.cells'],
      ['late', 'industrial-zones.geojson'],
    ]);
    expect(open.city?.layers['residential-zones'].length).toBeGreaterThan(20);
    expect(open.city?.layers['industrial-zones']).toEqual([]);
    letGo('industrial-zones.geojson');
    await vi.waitFor(() => expect(joined).toHaveBeenCalledTimes(1));
    const first = joined.mock.calls[0]?.[0];
    expect(first.city.layers['industrial-zones'].length).toBeGreaterThan(5);
    // Nothing is read a second time because a neighbour came late.
    expect(first.city.layers['residential-zones']).toBe(open.city?.layers['residential-zones']);
    expect(first.troubles.map(({ file }: { file: string }) => file)).toEqual(['broadband-coverage.cells']);
    letGo('broadband-coverage.cells');
    await vi.waitFor(() => expect(joined).toHaveBeenCalledTimes(2));
    expect(joined.mock.calls[1]?.[0].troubles).toEqual([]);
    expect(joined.mock.calls[1]?.[0].city.cells.count).toBeGreaterThan(1000);
    expect(joined.mock.calls[1]?.[0].city.layers['industrial-zones']).toBe(
      first.city.layers['industrial-zones'],
    );
  });

  describe('as the cells of a country do, whose bytes a worker counts,', () => {
    const afterMs = 4_000;
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    /** The city while it opens, with a worker that says what the test wants, and time that the test lets pass. */
    async function opening() {
      let worker: CellsWorker | null = null;
      const start = () => {
        const made: CellsWorker = {
          onmessage: null,
          onerror: null,
          terminate: vi.fn(),
          postMessage: vi.fn(),
        };
        worker ??= made;
        return made;
      };
      const say = (data: CellsReply) =>
        worker?.onmessage?.call(worker as Worker, { data } as MessageEvent<CellsReply>);
      const opened = vi.fn();
      const joined = vi.fn();
      const late = { afterMs, onJoined: joined };
      let left = Number.POSITIVE_INFINITY;
      const tell = (done: number, all: number) => {
        left = all - done;
      };
      void loadCity(largeServer(true), tell, { start, late }).then(opened);
      const pass = async (ms: number) => {
        await vi.advanceTimersByTimeAsync(ms);
        for (let turn = 0; turn < 20; turn++) {
          await new Promise((done) => setImmediate(done));
          await vi.advanceTimersByTimeAsync(0);
        }
      };
      // Every other file is there.
      while (!worker || left > 1) await new Promise((done) => setImmediate(done));
      say({ kind: 'started' });
      return { say, pass, opened, joined };
    }

    test('waits while bytes come, and while they are decoded', async () => {
      const { say, pass, opened } = await opening();
      for (let read = 1; read <= 5; read++) {
        say({ kind: 'progress', read, of: 5 });
        await pass(afterMs - 1);
      }
      await pass(5 * afterMs);
      expect(opened).not.toHaveBeenCalled();
      say({ kind: 'done', done: { kind: 'network', detail: null } });
      await vi.waitFor(() => expect(opened).toHaveBeenCalled());
      expect(opened.mock.calls[0]?.[0].troubles.map(({ kind }: { kind: string }) => kind)).toEqual([
        'network',
      ]);
    });

    test('gives up a file that stalls on its way, names it, and hears when it comes after all', async () => {
      const { say, pass, opened, joined } = await opening();
      say({ kind: 'progress', read: 4, of: 5 });
      await pass(afterMs + 1);
      await vi.waitFor(() => expect(opened).toHaveBeenCalled());
      const [{ troubles, city }] = opened.mock.calls[0] as [LoadedCity];
      expect(troubles).toEqual([
        { kind: 'late', file: 'broadband-coverage.cells', layer: 'broadband-coverage', detail: null },
      ]);
      expect(city?.layers['residential-zones'].length).toBeGreaterThan(20);
      say({ kind: 'done', done: { kind: 'network', detail: null } });
      await pass(0);
      await vi.waitFor(() => expect(joined).toHaveBeenCalled());
    });
  });

  test('is waited for as long as pieces of it come, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const afterMs = 4_000;
      const server = serverWith();
      let body: ReadableStreamDefaultController<Uint8Array> | null = null;
      let bytes = new Uint8Array();
      const fetchFile: Fetch = async (name, options) => {
        if (name !== 'industrial-zones.geojson') return server(name, options);
        bytes = new Uint8Array(await (await server(name, options)).arrayBuffer());
        const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
          body = controller;
        };
        return new Response(new ReadableStream({ start }));
      };
      const opened = vi.fn();
      let left = Number.POSITIVE_INFINITY;
      const tell = (done: number, all: number) => {
        left = all - done;
      };
      const joined = vi.fn();
      void loadCity(fetchFile, tell, { late: { afterMs, onJoined: joined } }).then(opened);
      while (!body || left > 1) await new Promise((done) => setImmediate(done));
      const pass = async (ms: number) => {
        await vi.advanceTimersByTimeAsync(ms);
        for (let turn = 0; turn < 20; turn++) {
          await new Promise((done) => setImmediate(done));
          await vi.advanceTimersByTimeAsync(0);
        }
      };
      const stream = body as ReadableStreamDefaultController<Uint8Array>;
      for (let piece = 0; piece < 3; piece++) {
        stream.enqueue(bytes.slice(piece * 100, (piece + 1) * 100));
        await pass(afterMs - 100);
      }
      expect(opened).not.toHaveBeenCalled();
      await pass(200);
      await vi.waitFor(() => expect(opened).toHaveBeenCalled());
      const [{ troubles }] = opened.mock.calls[0] as [LoadedCity];
      expect(troubles.map(({ kind, file }) => [kind, file])).toEqual([['late', 'industrial-zones.geojson']]);
      stream.enqueue(bytes.slice(300));
      stream.close();
      await pass(0);
      await vi.waitFor(() => expect(joined).toHaveBeenCalled());
      expect(joined.mock.calls[0]?.[0].troubles).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is waited for where it is the one without which there is no city', async () => {
    const { fetchFile, letGo } = slowServer(['municipality.json']);
    const opened = vi.fn();
    const opening = loadCity(fetchFile, () => {}, { late: { afterMs: 20, onJoined: () => {} } }).then(opened);
    await new Promise((done) => setTimeout(done, 200));
    expect(opened).not.toHaveBeenCalled();
    letGo('municipality.json');
    await opening;
    expect(opened.mock.calls[0]?.[0].city.municipality.name).toBe('Lüdenscheid');
  });
});
