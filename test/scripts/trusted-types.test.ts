// SPDX-License-Identifier: EUPL-1.2
// Which scripts the page may start as a worker: those of its own build.

import { expect, test } from 'vitest';
import { isOwnServiceWorker, isOwnWorker } from '../../src/trusted-types';

const page = 'https://stadt.example/netz/index.html';

test.each([
  './assets/maplibre-gl-worker-DX6FIJ71.js',
  'https://stadt.example/netz/assets/worker-1a2B_3c-.js',
  './engines/overlay-worker-1a2b3c4d.js',
])('%s is started', (url) => {
  expect(isOwnWorker(url, page)).toBe(true);
});

test.each([
  'https://elsewhere.example/assets/worker-1a2b3c4d.js',
  '//elsewhere.example/assets/worker-1a2b3c4d.js',
  'data:text/javascript,1',
  'blob:https://stadt.example/0a1b',
  'javascript:alert(1)',
  './assets/index-1a2b3c4d.js',
  './engines/geos-1a2b3c4d.js',
  './other/worker-1a2b3c4d.js',
  './assets/worker-1a2b3c4d.js?then=1',
  './assets/worker-1a2b3c4d.js/../../other.js',
  'http://[',
  '',
])('%s is refused', (url) => {
  expect(isOwnWorker(url, page)).toBe(false);
});

test('the one service worker lies beside the page; nothing else is it', () => {
  const own = 'https://stadt.example/netz/sw.js?4f0a9c';
  expect(isOwnServiceWorker(own, page)).toBe(true);
  expect(isOwnServiceWorker(own, 'https://stadt.example/netz/#karte')).toBe(true);
  for (const url of [
    'https://stadt.example/sw.js?4f0a9c',
    'https://stadt.example/netz/sw.js',
    'https://stadt.example/netz/sw.js?4f0a9c&then=1',
    'https://stadt.example/netz/sw.js?../other.js',
    'https://stadt.example/netz/sw.js/4f0a9c',
    'https://elsewhere.example/netz/sw.js?4f0a9c',
    './sw.js?4f0a9c',
    'data:text/javascript,1',
  ])
    expect(isOwnServiceWorker(url, page), url).toBe(false);
});
