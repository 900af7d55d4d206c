// SPDX-License-Identifier: EUPL-1.2
// Node does not run TypeScript: bundles a file of this folder and runs it.

import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles `bench/<name>.ts` into `build/<name>/` and imports it; it reads the arguments of the process itself.
 * @param {string} name
 */
export async function runBundled(name) {
  const outDir = `build/bench-${name}`;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // The WASM peers find their binaries beside themselves, so packages stay where they are.
    ssr: { external: true, noExternal: [] },
    build: {
      ssr: `bench/${name}.ts`,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
  return import(pathToFileURL(`${root}${outDir}/main.js`).href);
}
