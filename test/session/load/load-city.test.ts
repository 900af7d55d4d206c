// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test, vi } from 'vitest';
import { silenceMs } from '../../../src/core/limits/limits';
import type { Fetch } from '../../../src/session/load/fetch-file';
import { type LoadedCity, loadCity } from '../../../src/session/load/load-city';
import { largeServer, published, serverWith } from './city-server';

const load = (changed: Readonly<Record<string, string | number>>) => loadCity(serverWith(changed), () => {});

describe('opening the city', () => {
  test('finds no trouble in what the build has published', async () => {
    const { city, troubles } = await load({});
    expect(troubles).toEqual([]);
    expect(city?.cells?.count).toBeGreaterThan(1000);
    expect(city?.layers['residential-zones'].length).toBeGreaterThan(20);
    expect(city?.statistics.rows).toHaveLength(15);
  });

  test('gives up a layer and the list of files whose connections fall silent, and shows the others', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const silent = ['manifest.json', 'industrial-zones.geojson'];
      const server = serverWith();
      const opening = loadCity(
        (name, options) =>
          silent.includes(name)
            ? new Promise((_, refuse) => {
                options?.signal?.addEventListener('abort', () => refuse(options.signal?.reason));
              })
            : server(name, options),
        () => {},
      );
      let opened: Awaited<typeof opening> | null = null;
      void opening.then((city) => {
        opened = city;
      });
      // The list is given up first; only then is anything else asked for.
      while (!opened) {
        await vi.advanceTimersByTimeAsync(silenceMs);
        await new Promise((done) => setImmediate(done));
      }
      const { city, manifest, troubles } = await opening;
      expect(manifest).toBeNull();
      expect(troubles.map(({ kind, file }) => [kind, file])).toEqual([
        ['network', 'industrial-zones.geojson'],
      ]);
      expect(city?.layers['residential-zones'].length).toBeGreaterThan(20);
    } finally {
      vi.useRealTimers();
    }
  });

  test('says how far it has come, up to all', async () => {
    const said: [number, number][] = [];
    await loadCity(serverWith(), (done, all) => said.push([done, all]));
    expect(said.at(-1)?.[0]).toBe(said.at(-1)?.[1]);
    expect(said.map(([done]) => done)).toEqual(said.map((_, at) => at + 1));
  });

  test.each([
    ['missing', 404],
    ['network', 503],
    ['html', '<!doctype html><title>Login</title>'],
    ['hash', '{"type":"FeatureCollection","features":[]}'],
  ] as const)('a layer that is %s is named, the others stand', async (kind, change) => {
    const { city, troubles } = await load({ 'industrial-zones.geojson': change });
    expect(troubles).toEqual([
      { kind, file: 'industrial-zones.geojson', layer: 'industrial-zones', detail: null },
    ]);
    expect(city?.layers['industrial-zones']).toEqual([]);
    expect(city?.layers['residential-zones'].length).toBeGreaterThan(20);
  });

  test('a layer that the build did not publish is empty, not lost', async () => {
    const manifest = JSON.parse(new TextDecoder().decode(published.get('data/manifest.json')));
    manifest.files = manifest.files.filter(({ name }: { name: string }) => name !== 'base-rail.geojson');
    const { city, troubles } = await load({
      'manifest.json': JSON.stringify(manifest),
      'base-rail.geojson': 404,
    });
    expect(troubles).toEqual([]);
    expect(city?.layers['base-rail']).toEqual([]);
  });

  test('cells that are cut short are named as the coverage layer', async () => {
    const { city, troubles } = await load({ 'broadband-coverage.cells': 'NUFC' });
    expect(troubles.map((trouble) => [trouble.kind, trouble.layer])).toEqual([
      ['hash', 'broadband-coverage'],
    ]);
    expect(city?.cells).toBeNull();
  });

  test('without a manifest nothing is proven, so everything is checked, and a good file still opens', async () => {
    const { city, troubles, manifest } = await load({ 'manifest.json': 404 });
    expect(manifest).toBeNull();
    expect(troubles).toEqual([]);
    expect(city?.layers.places.length).toBeGreaterThan(50);
  });

  test('without a manifest a bad file is refused with its reason', async () => {
    const { city, troubles } = await load({
      'manifest.json': 404,
      'places.geojson': '{"type":"FeatureCollection","features":[{"type":"Feature"}]}',
    });
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatchObject({ kind: 'refused', file: 'places.geojson', layer: 'places' });
    expect(troubles[0]?.detail).not.toBeNull();
    expect(city?.layers['residential-zones'].length).toBeGreaterThan(20);
  });

  test('without a municipality there is no city, and the file is named', async () => {
    const { city, troubles } = await load({ 'municipality.json': 404 });
    expect(city).toBeNull();
    expect(troubles.map((trouble) => trouble.file)).toContain('municipality.json');
  });
});

describe('cells too many for one reading', () => {
  test('come with the best technology first, the others when they are asked for', async () => {
    const { city, troubles, more } = await loadCity(largeServer(true), () => {});
    expect(troubles).toEqual([]);
    expect([...city!.cells!.percent.keys()].every((name) => name.includes('_alle_'))).toBe(true);
    expect(more!.technologies).toEqual(['ftthb', 'hfc', 'fttc']);
    const complete = await more!.load(city!);
    const whole = (await load({})).city!;
    if (!complete || !('city' in complete)) throw new Error('not loaded');
    expect(complete.city.cells).toEqual(whole.cells);
    expect(complete.city.layers).toBe(city!.layers);
  });

  test('with a damaged byte are named, and everything else opens', async () => {
    const plain = largeServer(true);
    const damaged: Fetch = async (name, options) => {
      const response = await plain(name, options);
      if (response.status !== 206 || !name.endsWith('.cells')) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[bytes.length - 9]! ^= 1;
      return new Response(bytes, { status: 206, headers: response.headers });
    };
    const { city, troubles } = await loadCity(damaged, () => {});
    const trouble = { kind: 'hash', file: 'broadband-coverage.cells', layer: 'broadband-coverage' };
    expect(troubles).toEqual([{ ...trouble, detail: null }]);
    expect(city!.cells).toBeNull();
    expect(city!.layers['residential-zones'].length).toBeGreaterThan(20);
  });

  test('come whole from a server without ranges', async () => {
    const { city, troubles, more } = await loadCity(largeServer(false), () => {});
    expect([troubles, more]).toEqual([[], null]);
    expect(city!.cells).toEqual((await load({})).city!.cells);
  });
});

describe('data that are published while they are read', () => {
  const zones = 'industrial-zones.geojson';
  const list = (name: string, sha256: string) => {
    const old = JSON.parse(new TextDecoder().decode(published.get('data/manifest.json')));
    const files = old.files.map((file: { name: string }) =>
      file.name === name ? { ...file, sha256 } : file,
    );
    return JSON.stringify({ ...old, files });
  };
  /** A server that has this list first, and the true one from its `from`th answer on. */
  function publishing(from: number, old: string) {
    let asked = 0;
    const fetchFile: Fetch = (name, options) => {
      const isOld = name === 'manifest.json' && ++asked < from;
      return serverWith(isOld ? { 'manifest.json': old } : {})(name, options);
    };
    return { fetchFile, asked: () => asked };
  }
  const open = (fetchFile: Fetch, onJoined: (loaded: LoadedCity) => void) =>
    loadCity(fetchFile, () => {}, { late: { afterMs: 2000, onJoined, askAgainMs: [0, 20] } });

  test('are read anew by their new list, all of them', async () => {
    const joined = vi.fn();
    const { fetchFile } = publishing(2, list(zones, 'of the old file'));
    const { city, troubles } = await open(fetchFile, joined);
    expect(troubles.map(({ kind, file }) => [kind, file])).toEqual([['hash', zones]]);
    expect(city?.layers['industrial-zones']).toEqual([]);
    await vi.waitFor(() => expect(joined).toHaveBeenCalledTimes(1));
    const now: LoadedCity = joined.mock.calls[0]?.[0];
    expect(now.troubles).toEqual([]);
    expect(now.city?.layers['industrial-zones'].length).toBeGreaterThan(5);
  });

  test('are waited for where the new list comes a moment later; a file that stays another one is asked after twice', async () => {
    const joined = vi.fn();
    const [soon, never] = [3, 99].map((from) => publishing(from, list(zones, 'of the old file')));
    await open(soon!.fetchFile, joined);
    await vi.waitFor(() => expect(joined).toHaveBeenCalledTimes(1));
    expect(joined.mock.calls[0]?.[0].troubles).toEqual([]);
    await open(never!.fetchFile, joined);
    await vi.waitFor(() => expect(never!.asked()).toBe(3));
    await new Promise((done) => setTimeout(done, 100));
    expect([never!.asked(), joined.mock.calls.length]).toEqual([3, 1]);
  });
});

describe('nothing is read that the list does not prove', () => {
  const listWith = (change: (list: { version: number; files: { name: string }[] }) => void) => {
    const list = JSON.parse(new TextDecoder().decode(published.get('data/manifest.json')));
    change(list);
    return { 'manifest.json': JSON.stringify(list) };
  };

  const listWithout = (...names: string[]) =>
    listWith((list) => {
      list.files = list.files.filter(({ name }) => !names.includes(name));
    });

  test('a file that the list does not have is neither asked for nor read, and its layer is empty', async () => {
    const asked: string[] = [];
    const server = serverWith(listWithout('industrial-zones.geojson', 'broadband-coverage.cells'));
    const { city, troubles } = await loadCity(
      (name, options) => {
        asked.push(name);
        return server(name, options);
      },
      () => {},
    );
    expect(asked).toContain('residential-zones.geojson');
    expect(asked).not.toContain('industrial-zones.geojson');
    expect(asked).not.toContain('broadband-coverage.cells');
    expect(troubles).toEqual([]);
    expect(city?.layers['industrial-zones']).toEqual([]);
    expect(city?.layers['residential-zones'].length).toBeGreaterThan(20);
  });

  test('a list without the municipality is named, because without it there is no city', async () => {
    const { city, troubles } = await load(listWithout('municipality.json'));
    expect(city).toBeNull();
    expect(troubles.map(({ kind, file }) => [kind, file])).toEqual([['unlisted', 'municipality.json']]);
  });

  test('of a list of another version nothing is read, and that is all that is said', async () => {
    const { city, troubles } = await load(
      listWith((list) => {
        list.version = 2;
      }),
    );
    expect(city).toBeNull();
    expect(troubles.map(({ kind, file, detail }) => [kind, file, detail])).toEqual([
      ['manifest-version', 'manifest.json', '2'],
    ]);
  });

  test('where the browser computes no checksum the files are read through the whole checking', async () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { ...crypto, subtle: undefined });
    try {
      const { city, troubles } = await load({});
      expect(troubles).toEqual([]);
      expect(city?.layers['residential-zones'].length).toBeGreaterThan(20);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
