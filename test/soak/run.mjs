// SPDX-License-Identifier: EUPL-1.2
// Builds the long proofs for Node and runs them in the folder of the project. Arguments are passed on.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  // The WASM oracle finds its binary beside itself, so packages stay where they are.
  ssr: { external: true, noExternal: [] },
  build: {
    ssr: 'test/soak/main.ts',
    outDir: 'build/soak',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
});
await import('../../build/soak/main.js');
