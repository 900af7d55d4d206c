// SPDX-License-Identifier: EUPL-1.2
// Writes the policy into the build: as a meta tag of index.html and as the file `_headers` that static hosts read. Beside it
// the one inline style that it allows.

import type { Plugin } from 'vite';
import { contentSecurityPolicy, headersFile } from '../policy.mjs';
import { watchdogStyle } from '../watchdog.mjs';

/** `origins`: further servers that backgrounds may come from; none unless the municipality allowed them at the build. */
export function policyFiles(origins: readonly string[]): Plugin {
  return {
    name: 'nuf:policy-files',
    // The development server injects scripts and styles of its own, so the tag belongs to the build only.
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy({ origins, meta: true }),
        },
        // First, because a policy does not cover what stands before it.
        injectTo: 'head-prepend',
      },
      { tag: 'style', children: watchdogStyle, injectTo: 'head' },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(origins) });
    },
  };
}
