// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm ci` ends with this: it builds the command line, so that `npx nuf` works. Without the development packages
// (`npm ci --omit=dev`) there is nothing to build with; that is said and is no error.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './install.mjs';

const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
if (!existsSync(vite)) {
  console.log('nuf: not built, because the development packages are not installed.');
} else {
  const args = [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: projectDir, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
