// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run test-cost`: runs the steps of `npm test` one at a time and prints what each costs in seconds of processor time,
// and the dearest test files: the tables of docs/ci-budget.md. Waiting does not count, so that a busy machine may be used.
// `npm run test-cost -- unit test/core` counts one project, of it the files that match.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumMissing, findOrInstallChromium } from '../find-chromium.mjs';
import { projectDir } from '../install.mjs';
import { browserSuite, codeSuites, pageBuild, smallChecks } from '../test-steps.mjs';
import { secondsOfEnded } from './process-tree.mjs';

const dearest = 12;
const suites = [...codeSuites, browserSuite];
const [asked, ...filters] = process.argv.slice(2);
const chosen = suites.filter(({ project }) => asked === undefined || project === asked);

if (!existsSync('/proc/self/stat')) fail('Processor time is read from /proc, which only Linux has.');
if (chosen.length === 0)
  fail(`no such project: ${asked}. Name one of ${suites.map(({ project }) => project).join(', ')}`);

console.log('| Step | s |\n|---|---|');
if (asked === undefined) {
  for (const { name, command } of [pageBuild, ...smallChecks]) {
    const before = secondsOfEnded();
    run(command);
    tell(name, secondsOfEnded() - before);
  }
}
const costs = chosen.map((suite) => ({ ...suite, ...costOf(suite.project) }));
for (const { name, seconds, files } of costs) {
  console.log(`\n${name}: ${files.length} files, the dearest\n\n| File | tests | s |\n|---|---|---|`);
  const sorted = [...files].sort((one, other) => other.seconds - one.seconds);
  for (const { file, tests, seconds: own } of sorted.slice(0, dearest))
    console.log(`| \`${file}\` | ${tests} | ${own.toFixed(1)} |`);
  const rest = sorted.slice(dearest).reduce((sum, file) => sum + file.seconds, 0);
  console.log(`| the others, start and end | | ${(rest + seconds - sum(files)).toFixed(1)} |`);
}

/** @param {string} project @returns {import('./file-reporter.mjs').SuiteCost} */
function costOf(project) {
  const chromium = project === 'browser' ? findOrInstallChromium() : null;
  if (project === 'browser' && !chromium) fail(chromiumMissing);
  const scratch = mkdtempSync(join(tmpdir(), 'nuf-cost-'));
  const file = join(scratch, 'cost.json');
  const only = ['--no-cache', '--project', project, '--maxWorkers=1'];
  run(
    [
      'vitest/vitest.mjs',
      'run',
      ...only,
      `--reporter=${join(import.meta.dirname, 'file-reporter.mjs')}`,
      ...filters,
    ],
    { NUF_COST_FILE: file, ...(chromium ? { CHROME_PATH: chromium } : {}) },
  );
  const cost = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(scratch, { recursive: true });
  tell(suites.find((suite) => suite.project === project)?.name ?? project, cost.seconds);
  return cost;
}

/** @param {readonly { seconds: number }[]} files */
function sum(files) {
  return files.reduce((total, { seconds }) => total + seconds, 0);
}

/** @param {string} name @param {number} seconds */
function tell(name, seconds) {
  console.log(`| ${name} | ${seconds.toFixed(1)} |`);
}

/** A step that fails is counted all the same, and said. @param {readonly string[]} command @param {NodeJS.ProcessEnv} [environment] */
function run([file = '', ...args], environment = {}) {
  const { status } = spawnSync(process.execPath, [join(projectDir, 'node_modules', file), ...args], {
    cwd: projectDir,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) console.error(`${file} ended with ${status}: its figure is of a run that failed`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(2);
}
