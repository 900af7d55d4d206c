// SPDX-License-Identifier: EUPL-1.2
// Writes the policy into the build: as a meta tag of index.html and as the file `_headers` that static hosts read. Beside it
// the one inline style that it allows.

import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { contentSecurityPolicy, headersFile } from '../policy.mjs';
import { watchdogStyle } from '../watchdog.mjs';

/**
 * `origins`: further servers that backgrounds may come from; none unless the municipality allowed them at the build;
 * `ancestors`: who may show the embedded view in a frame.
 */
export function policyFiles(origins: readonly string[], ancestors: readonly string[]): Plugin {
  let dir = 'dist';
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
    configResolved(config) {
      dir = resolve(config.root, config.build.outDir);
    },
    // Once everything lies in its place, because the file names what lies there.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeFileSync(join(dir, '_headers'), headersFile(topOf(dir), origins, ancestors)),
    },
  };
}

/** Names at the top of a folder, a folder with a slash at its end. */
function topOf(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).map(
    (entry) => entry.name + (entry.isDirectory() ? '/' : ''),
  );
}
