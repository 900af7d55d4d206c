// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm start`: from a fresh clone to a running page. Imports nothing but Node and files beside it, because on a fresh
// clone nothing is installed yet.

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildRules } from './desk/build-rules.mjs';
import { deskHandler } from './desk/desk-server.mjs';
import { installMissing, projectDir, requireNode } from './install.mjs';
import { portFromEnvironment, startServerNear } from './serve.mjs';

requireNode();
installMissing();

// The rule of src/cli/words/preset-language.ts, which Node cannot read before the build.
const words =
  process.env.NUF_LANG === 'en'
    ? {
        building: 'Building …',
        failed: 'The build failed; its message stands above.',
        stop: 'Ctrl+C stops it',
      }
    : {
        building: 'Die Seite wird gebaut …',
        failed: 'Der Bau ist gescheitert; die Meldung steht darüber.',
        stop: 'Strg+C beendet',
      };
console.log(words.building);
const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
const build = spawnSync(process.execPath, [vite, 'build', '--configLoader', 'runner', '--logLevel', 'warn'], {
  cwd: projectDir,
  stdio: 'inherit',
});
if (build.status !== 0) {
  console.error(words.failed);
  process.exit(1);
}
try {
  const dir = join(projectDir, 'dist');
  const folder = process.env.NUF_DATA ? resolve(process.env.NUF_DATA) : join(projectDir, 'data');
  const rules = await buildRules(projectDir);
  // Behind a town's login: the header in which its proxy names who asks, and the address that the page has there.
  const { NUF_DESK_AUTHOR_HEADER: authorHeader, NUF_DESK_ORIGIN: origin } = process.env;
  const { url } = await startServerNear({
    dir,
    port: portFromEnvironment(),
    desk: (renew) =>
      deskHandler({
        folder,
        check: (files) => rules.checkInFolder(folder, files),
        republish() {
          rules.republish(folder, dir);
          renew();
        },
        team: authorHeader ? { authorHeader } : null,
        origin: origin ?? null,
      }),
  });
  console.log(`Netz & Fläche: ${url}  (${words.stop})`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
