// SPDX-License-Identifier: EUPL-1.2
// A release is kept whole and proven, or not at all; what the device had before stays.

import { expect, test } from 'vitest';
import {
  forget,
  isWhole,
  keepRelease,
  keepWhatWasCleared,
  keptFile,
  keptIds,
} from '../../src/offline/kept-release';
import { aDevice, aRelease, FakeServer, fakeCaches } from './a-device';

const one = aRelease('aa01', {
  'assets/a-1.js': 'one',
  'assets/same-1.js': 'same',
  'data/manifest.json': '1',
});
const two = aRelease('aa02', {
  'assets/a-2.js': 'two',
  'assets/same-1.js': 'same',
  'data/manifest.json': '2',
});

function served(files: Readonly<Record<string, string>>, room?: number) {
  const server = new FakeServer();
  server.files = files;
  const storage = fakeCaches(room);
  return { server, storage, device: aDevice(server, storage) };
}

test('a release is kept with every file, its headers, and without those of its journey', async () => {
  const { device } = served(one.files);
  await keepRelease(device, one.release);
  expect(await isWhole(device, 'aa01')).toBe(true);
  const kept = await keptFile(device, 'aa01', 'assets/a-1.js');
  expect(await kept?.text()).toBe('one');
  expect(kept?.headers.get('Content-Type')).toBe('text/plain');
  expect(kept?.headers.has('Vary')).toBe(false);
  expect(kept?.headers.has('Date')).toBe(false);
});

test('a file with another checksum is asked for past the browser’s cache, then refused by its name', async () => {
  const { device, server } = served({ ...one.files, 'assets/a-1.js': 'another' });
  await expect(keepRelease(device, one.release)).rejects.toThrow(/^assets\/a-1\.js: checksum .* expected/);
  expect(server.asked.filter((path) => path === 'assets/a-1.js')).toHaveLength(2);
  expect(await isWhole(device, 'aa01')).toBe(false);
});

test('what is gone from the server is named with its status', async () => {
  const { device, server } = served(one.files);
  server.fault = (path) => (path === 'assets/a-1.js' ? new Response('', { status: 404 }) : undefined);
  await expect(keepRelease(device, one.release)).rejects.toThrow('assets/a-1.js: status 404 found');
});

test('a release that broke off is gone on with: what came is not asked for again', async () => {
  const { device, server } = served(one.files);
  server.fault = (path) => (path === 'assets/same-1.js' ? 'cut' : undefined);
  await expect(keepRelease(device, one.release)).rejects.toThrow('Failed to fetch');
  expect(await isWhole(device, 'aa01')).toBe(false);
  server.fault = () => undefined;
  server.asked.length = 0;
  await keepRelease(device, one.release);
  expect(server.asked).toEqual(['assets/same-1.js']);
  expect(await isWhole(device, 'aa01')).toBe(true);
});

test('of a new release only what is new is asked for; the old one stays whole beside it', async () => {
  const { device, server } = served(one.files);
  await keepRelease(device, one.release);
  server.files = two.files;
  server.asked.length = 0;
  await keepRelease(device, two.release);
  expect(server.asked.toSorted()).toEqual(['assets/a-2.js', 'data/manifest.json', 'index.html']);
  expect(await isWhole(device, 'aa01')).toBe(true);
  expect(await isWhole(device, 'aa02')).toBe(true);
  await forget(device, new Set(['aa02']));
  expect(await keptIds(device)).toEqual(['aa02']);
});

test('where there is no room the new release leaves nothing behind, and the old one is untouched', async () => {
  const { device, server, storage } = served(one.files);
  await keepRelease(device, one.release);
  const before = storage.held();
  storage.state.room = before + 2;
  server.files = two.files;
  await expect(keepRelease(device, two.release)).rejects.toThrow('no room');
  expect(storage.held()).toBe(before);
  expect(await isWhole(device, 'aa01')).toBe(true);
  expect(await isWhole(device, 'aa02')).toBe(false);
});

test('a release that is swept away while it comes is taken again, and told when it never stays', async () => {
  const { device, server } = served(two.files);
  let sweeps = 1;
  server.fault = (path) => {
    // As an older worker does that takes over in the same moment.
    if (path === 'data/manifest.json' && sweeps-- > 0) void forget(device, new Set());
    return undefined;
  };
  await keepRelease(device, two.release);
  expect(await isWhole(device, 'aa02')).toBe(true);
  expect(await (await keptFile(device, 'aa02', 'assets/a-2.js'))?.text()).toBe('two');
  await forget(device, new Set());
  sweeps = 9;
  await expect(keepRelease(device, two.release)).rejects.toThrow('aa02');
});

test('what the browser cleared away is taken again whole, and a device without room or network tells no error', async () => {
  const { device, server, storage } = served(one.files);
  await keepRelease(device, one.release);
  server.asked.length = 0;
  expect(await keepWhatWasCleared(device, one.release)).toBe(true);
  expect(server.asked).toEqual([]);
  for (const name of await storage.caches.keys()) await storage.caches.delete(name);
  expect(await isWhole(device, one.release.id)).toBe(false);
  server.fault = () => 'cut';
  expect(await keepWhatWasCleared(device, one.release)).toBe(false);
  server.fault = () => undefined;
  expect(await keepWhatWasCleared(device, one.release)).toBe(true);
  expect(await isWhole(device, one.release.id)).toBe(true);
});

test('what is too large to be fetched ahead is not fetched ahead', async () => {
  const { device, server } = served(one.files);
  const files = one.release.files.map((file) =>
    file.path === 'assets/a-1.js' ? { ...file, onRead: true as const } : file,
  );
  await keepRelease(device, { ...one.release, files });
  expect(server.asked).not.toContain('assets/a-1.js');
  expect(await isWhole(device, 'aa01')).toBe(true);
});
