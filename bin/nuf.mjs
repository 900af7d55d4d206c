#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// The command `nuf`: starts the built command line, or says how to build it.

import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

// Lists of positions live for one feature. Where some outlive two collections, the engine takes all that the same line makes for
// long-lived, and a large import keeps 100 MB of garbage; and it collects only when there is twice to four times of what is used.
if (process.argv.slice(2).some((word) => word === 'import' || word === 'convert')) {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=25');
}

const built = new URL('../build/cli/nuf.js', import.meta.url);
if (existsSync(built)) {
  const { main } = await import(built.href);
  await main();
} else {
  // Without its packages the build itself would fail; `npm ci` fetches them and ends with that build.
  const installed = existsSync(new URL('../node_modules', import.meta.url));
  const command = installed ? 'npm run build:cli' : 'npm ci';
  console.error(`nuf: not built yet. Run \`${command}\` in the folder of netz-und-flaeche, then try again.`);
  process.exitCode = 2;
}
