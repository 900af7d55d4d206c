// SPDX-License-Identifier: EUPL-1.2
// The page's only Trusted Types policy. Imported before all other code: MapLibre makes its worker from a string, and the
// service worker is named by one, which the policy of the page forbids unless this one lets it pass. HTML from a string
// stays impossible everywhere.

/** What of the Trusted Types API is used here; the DOM types of TypeScript do not have it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/** True for the worker files of this build, seen from a page at `page`; every other script is refused. */
export function isOwnWorker(url: string, page: string): boolean {
  let worker: URL;
  try {
    worker = new URL(url, page);
  } catch {
    return false;
  }
  const own = worker.origin === new URL(page).origin;
  // Vite's development server names the file of the package instead of a built one; its pages carry no such policy.
  return (
    own && worker.search === '' && /\/(?:assets|engines)\/[\w.-]*worker-[\w-]+\.js$/.test(worker.pathname)
  );
}

/** True for the one service worker, which lies beside the page at `page`, with the id of its release behind the question mark. */
export function isOwnServiceWorker(url: string, page: string): boolean {
  const file = new URL('sw.js', page).href;
  return url.startsWith(file) && /^\?[0-9a-f]{4,64}$/.test(url.slice(file.length));
}

const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
factory?.createPolicy('default', {
  createScriptURL(url) {
    // The bare name: in a worker there is no document, and its location is not the page's.
    const page = globalThis.location.href;
    if (isOwnWorker(url, page) || isOwnServiceWorker(url, page)) return url;
    throw new TypeError(`trusted types: script ${url} found, expected a worker of this build`);
  },
});
