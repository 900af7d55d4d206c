// SPDX-License-Identifier: EUPL-1.2
// `npm run bench`: builds the benchmark for Node and runs it. Arguments are passed on (`npm run bench -- --large`).

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  // The WASM peers find their binaries beside themselves, so packages stay where they are.
  ssr: { external: true, noExternal: [] },
  build: {
    ssr: 'bench/main.ts',
    outDir: 'build/bench',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
});
await import('../build/bench/main.js');
