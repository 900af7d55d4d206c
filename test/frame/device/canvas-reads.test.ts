// SPDX-License-Identifier: EUPL-1.2
// A browser that gives noise for what was drawn keeps the still picture.

import { afterEach, expect, test, vi } from 'vitest';
import { canvasReads } from '../../../src/frame/device/canvas-reads';

afterEach(() => vi.unstubAllGlobals());

/** A document whose canvas gives `value(i)` for byte i of what it drew. */
function stubCanvas(value: ((i: number) => number) | null) {
  const data = Uint8ClampedArray.from({ length: 16 * 16 * 4 }, (_, i) => value?.(i) ?? 0);
  const context = value && { fillRect: () => {}, getImageData: () => ({ data }), fillStyle: '' };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
}

const drawn = [18, 52, 86, 255];

test.each([
  ['what was drawn', (i: number) => drawn[i % 4]!, true],
  ['what was drawn with a few values off by one', (i: number) => drawn[i % 4]! + (i % 7 === 0 ? 1 : 0), true],
  ['white', () => 255, false],
  ['noise', (i: number) => (i * 97 + ((i * i) % 31)) % 256, false],
])('%s', (_, value, reads) => {
  stubCanvas(value);
  expect(canvasReads()).toBe(reads);
});

test('no canvas at all is said elsewhere', () => {
  stubCanvas(null);
  expect(canvasReads()).toBe(true);
});
