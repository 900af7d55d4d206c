// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run mutate -- src/…/file.ts`: changes the file in a hundred small ways and counts which of them no unit test notices.
// Without a file: all of files.mjs, one after the other.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { projectDir } from '../install.mjs';
import { askedTests, decidingFiles } from './files.mjs';

/** Sentences are judged by eye: a test that repeats them proves nothing. */
const sentences = new Set(['StringLiteral']);
const least = 85;

/** @typedef {Awaited<ReturnType<Stryker['runMutationTest']>>[number]} Mutant */

const options = {
  testRunner: 'one-vitest',
  plugins: [fileURLToPath(new URL('./one-vitest.mjs', import.meta.url))],
  /** TypeScript 7 has no interface by which Stryker could rewrite the one that is there. */
  tsconfigFile: 'no-tsconfig.json',
  /** @type {'all'} */
  coverageAnalysis: 'all',
  concurrency: 1,
  /** A mutant that runs for so long runs for ever. */
  timeoutMS: 20_000,
  reporters: [],
  /** Of the root alone: `src/core/findings` is needed. */
  ignorePatterns: ['/dist', '/reports', '/bench', '/docs', '/findings'],
  tempDirName: '.stryker-tmp',
  /** @type {any} */
  logLevel: 'error',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((file) => !existsSync(join(projectDir, file)));
if (unknown.length > 0) {
  console.error(
    `no such file: ${unknown.join(', ')}. Name files from the root of the project, such as src/session/session.ts`,
  );
  process.exit(2);
}

process.chdir(projectDir);
let weakest = 100;
for (const file of asked.length > 0 ? asked : decidingFiles) {
  process.env.NUF_MUTATE_TESTS = askedTests[file] ?? nearestTests(file);
  const mutants = await new Stryker({ ...options, mutate: [file] }).runMutationTest();
  weakest = Math.min(weakest, tell(file, mutants));
}
process.exitCode = weakest < least ? 1 : 0;

/**
 * The test of the file's own name, else all of the folder that mirrors its own: a mutant is asked of few tests, or a file
 * takes an hour.
 * @param {string} file @returns {string} a pattern without its ending
 */
function nearestTests(file) {
  const own = file.replace(/^src/, 'test').replace(/\.tsx?$/, '');
  const exists = ['ts', 'tsx'].some((ending) => existsSync(join(projectDir, `${own}.test.${ending}`)));
  return exists ? own : `${dirname(own)}/*`;
}

/** @param {string} file @param {Mutant[]} mutants @returns {number} per cent of them that were killed, sentences apart */
function tell(file, mutants) {
  const counted = mutants.filter(
    ({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status),
  );
  const isKilled = (/** @type {Mutant} */ { status }) => status === 'Killed' || status === 'Timeout';
  const logic = counted.filter(({ mutatorName }) => !sentences.has(mutatorName));
  const texts = counted.filter(({ mutatorName }) => sentences.has(mutatorName));
  const killed = logic.filter(isKilled).length;
  const percent = logic.length === 0 ? 100 : (100 * killed) / logic.length;
  const ofTexts = `${texts.filter(isKilled).length} of ${texts.length} texts`;
  console.log(`${file}: ${percent.toFixed(1)} % (${killed} of ${logic.length}; ${ofTexts})`);
  for (const { status, mutatorName, replacement, location } of logic.filter((one) => !isKilled(one))) {
    const shown = (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100);
    const { line, column } = location.start;
    console.log(`  ${line}:${column} ${status} ${mutatorName}: ${shown}`);
  }
  return percent;
}
