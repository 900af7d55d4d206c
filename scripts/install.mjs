// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// What `npm start` and `npm test` do first: look at Node's version, then install what the lockfile names.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = fileURLToPath(new URL('..', import.meta.url));

/** Ends the process with a sentence where Node is older than package.json asks for. */
export function requireNode() {
  const wanted = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')).engines.node.replace(
    '>=',
    '',
  );
  const found = process.versions.node;
  const [a, b] = [found, wanted].map((version) => version.split('.').map(Number));
  const older = [0, 1, 2].map((i) => a[i] - b[i]).find((difference) => difference !== 0) ?? 0;
  if (older >= 0) return;
  console.error(`Node ${found} found, ${wanted} or newer expected. Install a newer Node.js, then try again.`);
  process.exit(1);
}

/** Runs `npm ci` where node_modules is missing or older than the lockfile; ends the process where that fails. */
export function installMissing() {
  const installed = join(projectDir, 'node_modules', '.package-lock.json');
  const lockfile = join(projectDir, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: projectDir,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('npm ci failed; its message stands above. Is a package registry reachable from here?');
  process.exit(1);
}
