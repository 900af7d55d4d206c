// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm test`: every check there is, two at a time. Each step is one line when it ends; the last line counts all.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installMissing, projectDir, requireNode } from './install.mjs';
import { browserSuite, codeSuites, pageBuild, smallChecks } from './test-steps.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ code: number, output: string }} Outcome */

requireNode();
installMissing();

const began = performance.now();
/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'nuf-test-'));

// Two steps run side by side, for two cores: the small checks beside the build of the page, then the tests of the code
// beside those in the browser. What reads the build comes after it.
const [built] = await Promise.all([
  check(pageBuild),
  oneAfterTheOther(smallChecks.map((step) => () => check(step))),
]);
await Promise.all([browserTests(built), oneAfterTheOther(codeSuites.map((suite) => () => tests(suite)))]);

rmSync(scratch, { recursive: true, force: true });
console.log(`\nAll steps: ${seconds(began)}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {readonly (() => Promise<unknown>)[]} steps */
async function oneAfterTheOther(steps) {
  for (const step of steps) await step();
}

/**
 * One program that passes or fails as a whole.
 * @param {import('./test-steps.mjs').Check} step
 */
async function check({ name, command }) {
  const start = performance.now();
  const { code, output } = await run(command);
  const passed = code === 0;
  report(name, start, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
  if (!passed) console.log(output);
  return passed;
}

/**
 * One project of vitest. A run that ends without a result, or without one test, counts as a failure.
 * @param {import('./test-steps.mjs').Suite} suite @param {NodeJS.ProcessEnv} [environment]
 */
async function tests({ name, project }, environment) {
  const start = performance.now();
  const file = join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run(
    // Without the cache, which is one file for all projects and would be written by two runs at once.
    ['vitest/vitest.mjs', 'run', '--no-cache', '--project', project, ...reporters],
    environment,
  );
  const count = readCount(file);
  // A file that could not even be loaded has no tests to count; vitest's exit code knows of it.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  report(name, start, count);
  if (count.skippedIn.length > 0) console.log(`    skipped: ${count.skippedIn.join(', ')}`);
  if (count.failed > 0) console.log(withoutPassed(output));
}

/** What is red, without a line for each test that passed. @param {string} output */
function withoutPassed(output) {
  return output
    .split('\n')
    .filter((line) => !/^\s+✓ /.test(line))
    .join('\n');
}

/** @param {boolean} built whether there is a build to test */
async function browserTests(built) {
  const { chromiumMissing, findOrInstallChromium } = await import('./find-chromium.mjs');
  const chromium = built ? findOrInstallChromium() : null;
  if (chromium) return tests(browserSuite, { CHROME_PATH: chromium });
  report(browserSuite.name, performance.now(), { passed: 0, failed: 1, skipped: 0 });
  console.log(built ? chromiumMissing : 'There is no build to test; see the failed step above.');
}

/** @param {string} file @returns {Count & { skippedIn: string[] }} `skippedIn`: test files with their number of skipped tests */
function readCount(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = result;
    const skipped = numPendingTests + numTodoTests;
    const nothing = passed + failed + skipped === 0;
    return {
      passed,
      failed: failed + (nothing ? 1 : 0),
      skipped,
      skippedIn: filesWithSkips(result.testResults),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, skippedIn: [] };
  }
}

/** @param {{ name: string, assertionResults: { status: string }[] }[]} results */
function filesWithSkips(results) {
  return results.flatMap(({ name, assertionResults }) => {
    const skipped = assertionResults.filter(
      ({ status }) => status !== 'passed' && status !== 'failed',
    ).length;
    return skipped > 0 ? [`${relative(projectDir, name)} (${skipped})`] : [];
  });
}

/** @param {string} name @param {number} start @param {Count} count */
function report(name, start, count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  const figures =
    count.failed > 0 ? `${count.failed} FAILED of ${count.passed + count.failed}` : `${count.passed} ok`;
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${name}: ${figures}${skipped} (${seconds(start)})`);
}

/** @param {number} start */
function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * @param {readonly string[]} command @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<Outcome>}
 */
function run([file = '', ...args], environment = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(projectDir, 'node_modules', file), ...args], {
      cwd: projectDir,
      env: { ...process.env, NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
