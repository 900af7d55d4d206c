// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest';
import { missingInterfaces } from '../../../src/frame/device/oldest-browser';

/** A browser of which anything may be missing. */
type Damaged = Record<string, undefined | { prototype: Record<string, unknown> }>;

/** A browser with everything; each call gives a new one that a test may damage. */
function aBrowser() {
  const has = () => true;
  return {
    Object: { hasOwn: has },
    Array: { prototype: { at: has, findLast: has, toSorted: has } },
    String: { prototype: { replaceAll: has } },
    AbortController: has,
    BigUint64Array: has,
    ResizeObserver: has,
    TextDecoder: has,
    HTMLDialogElement: { prototype: { showModal: has } },
    CSS: { supports: (what: string) => what === 'selector(:has(a))' },
  };
}

test('a browser with everything lacks nothing', () => {
  expect(missingInterfaces(aBrowser())).toEqual([]);
});

describe('each interface that is missing is named', () => {
  const damages: [string, (browser: Damaged) => void][] = [
    ['Object.hasOwn', (browser) => Object.assign(browser, { Object: {} })],
    ['Array.prototype.at', (browser) => delete browser.Array!.prototype.at],
    ['Array.prototype.findLast', (browser) => delete browser.Array!.prototype.findLast],
    ['Array.prototype.toSorted', (browser) => delete browser.Array!.prototype.toSorted],
    ['String.prototype.replaceAll', (browser) => delete browser.String!.prototype.replaceAll],
    ['AbortController', (browser) => delete browser.AbortController],
    ['BigUint64Array', (browser) => delete browser.BigUint64Array],
    ['ResizeObserver', (browser) => delete browser.ResizeObserver],
    ['TextDecoder', (browser) => delete browser.TextDecoder],
    ['HTMLDialogElement.showModal', (browser) => delete browser.HTMLDialogElement],
    ['CSS :has()', (browser) => delete browser.CSS],
    ['CSS :has()', (browser) => Object.assign(browser, { CSS: { supports: () => false } })],
  ];
  test.for(damages)('%s', ([name, damage]) => {
    const browser = aBrowser();
    damage(browser as unknown as Damaged);
    expect(missingInterfaces(browser)).toEqual([name]);
  });
});
