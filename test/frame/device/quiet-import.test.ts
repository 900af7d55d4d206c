// SPDX-License-Identifier: EUPL-1.2

import { afterEach, expect, test, vi } from 'vitest';
import { dress, partLost, quietly } from '../../../src/frame/device/quiet-import';

afterEach(() => vi.unstubAllGlobals());

test('a part that comes is asked for once', async () => {
  const load = vi.fn(async () => 'part');
  expect(await quietly(load, 0)).toBe('part');
  expect(load).toHaveBeenCalledTimes(1);
});

test('one that fails once is asked for again, and nobody hears of it', async () => {
  const told = vi.fn();
  vi.stubGlobal('dispatchEvent', told);
  const load = vi.fn(async () => 'part').mockRejectedValueOnce(new Error('offline'));
  expect(await quietly(load, 0)).toBe('part');
  expect(load).toHaveBeenCalledTimes(2);
  expect(told).not.toHaveBeenCalled();
});

test('one that fails twice is given up with its second error, and the window is told', async () => {
  const told: string[] = [];
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => told.push(type));
  const load = vi.fn(async () => {
    throw new Error(`failure ${load.mock.calls.length}`);
  });
  await expect(quietly(load, 0)).rejects.toThrow('failure 2');
  expect(load).toHaveBeenCalledTimes(2);
  expect(told).toEqual([partLost]);
});

/** A stylesheet link that comes, or does not, as soon as it stands in the page. */
function aLink(sheet: object | null, comes: boolean) {
  const link = {
    href: 'look.css',
    sheet,
    replaced: 0,
    cloneNode: () => ({ onload: () => {}, onerror: () => {} }),
    replaceWith(again: { onload: () => void; onerror: () => void }) {
      link.replaced += 1;
      if (comes) again.onload();
      else again.onerror();
    },
  };
  return link;
}

test('of the stylesheets only those that did not come are asked for again', async () => {
  const there = aLink({ cssRules: [{}] }, true);
  const lost = [aLink(null, true), aLink({ cssRules: [] }, true)];
  vi.stubGlobal('document', { querySelectorAll: () => [there, ...lost] });
  await dress();
  expect([there, ...lost].map(({ replaced }) => replaced)).toEqual([0, 1, 1]);
});

test('a stylesheet that stays away is named', async () => {
  vi.stubGlobal('document', { querySelectorAll: () => [aLink(null, false)] });
  await expect(dress()).rejects.toThrow('look.css: the stylesheet did not come');
});

test('two parts that lack the same stylesheet wait for one request of it, and both hear that it stays away', async () => {
  interface Link {
    href: string;
    sheet: null;
    onload?: () => void;
    onerror?: () => void;
    cloneNode: () => Link;
    replaceWith: (again: Link) => void;
  }
  const page: Link[] = [];
  const link = (): Link => {
    const one: Link = {
      href: 'look.css',
      sheet: null,
      cloneNode: link,
      // What is taken out of the page before it came never says so.
      replaceWith: (again) => page.splice(page.indexOf(one), 1, again),
    };
    return one;
  };
  page.push(link());
  vi.stubGlobal('document', { querySelectorAll: () => [...page] });
  const both = Promise.allSettled([dress(), dress()]);
  for (const one of page) one.onerror?.();
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  // Later it is asked for anew.
  const later = dress();
  for (const one of page) one.onload?.();
  await expect(later).resolves.toBeUndefined();
});
