// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Builds rules.ts for Node and loads it. Vite is asked for only here, when it is installed.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root folder of the project
 * @returns {Promise<typeof import('./rules')>}
 */
export async function buildRules(root) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'scripts/desk/rules.ts',
      outDir: 'build/desk',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'rules.js' } },
    },
  });
  return import(pathToFileURL(join(root, 'build', 'desk', 'rules.js')).href);
}
