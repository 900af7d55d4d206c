// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm start`: from a fresh clone to a running page. Imports nothing but Node and files beside it, because on a fresh
// clone nothing is installed yet.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installMissing, projectDir, requireNode } from './install.mjs';
import { portFromEnvironment, startServerNear } from './serve.mjs';

requireNode();
installMissing();

console.log('Building …');
const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
const build = spawnSync(process.execPath, [vite, 'build', '--configLoader', 'runner', '--logLevel', 'warn'], {
  cwd: projectDir,
  stdio: 'inherit',
});
if (build.status !== 0) {
  console.error('The build failed; its message stands above.');
  process.exit(1);
}
try {
  const { url } = await startServerNear({ dir: join(projectDir, 'dist'), port: portFromEnvironment() });
  console.log(`Netz & Fläche: ${url}  (Ctrl+C stops it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
