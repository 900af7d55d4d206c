// SPDX-License-Identifier: EUPL-1.2
// What a browser must have for the program to run at all. What is only nice to have (WebGL, checksums, storage) is asked
// for where it is used; the syntax is the build's matter (scripts/oldest-browsers.mjs).

type Page = Pick<typeof globalThis, 'Object' | 'Array' | 'String'> & {
  readonly [name: string]: unknown;
};

const needed: Readonly<Record<string, (page: Page) => unknown>> = {
  'Object.hasOwn': (page) => page.Object.hasOwn,
  'Array.prototype.at': (page) => page.Array.prototype.at,
  'Array.prototype.findLast': (page) => page.Array.prototype.findLast,
  'Array.prototype.toSorted': (page) => page.Array.prototype.toSorted,
  'String.prototype.replaceAll': (page) => page.String.prototype.replaceAll,
  AbortController: (page) => page.AbortController,
  BigUint64Array: (page) => page.BigUint64Array,
  ResizeObserver: (page) => page.ResizeObserver,
  TextDecoder: (page) => page.TextDecoder,
  'HTMLDialogElement.showModal': (page) =>
    (page.HTMLDialogElement as { prototype?: { showModal?: unknown } } | undefined)?.prototype?.showModal,
  'CSS :has()': (page) => (page.CSS as typeof CSS | undefined)?.supports?.('selector(:has(a))'),
};

/** Names of what this browser lacks; empty where the program can run. Never throws. */
export function missingInterfaces(page: unknown = globalThis): string[] {
  return Object.entries(needed)
    .filter(([, has]) => !has(page as Page))
    .map(([name]) => name);
}
