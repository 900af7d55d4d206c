// SPDX-License-Identifier: EUPL-1.2
// Builds the command line for Node into build/cli/, apart from dist/, which a build of the page empties.

import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  // Everything in one file: a command starts several times faster than with hundreds of modules of turf.
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli.ts',
    outDir: 'build/cli',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'nuf.js' } },
  },
});
