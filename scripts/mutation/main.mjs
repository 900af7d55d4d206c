// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run mutate -- src/…/file.ts`: changes the file in a hundred small ways and counts which of them no unit test notices.
// Without a file: all of files.mjs, one after the other, those that are unchanged since the last run from its record.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDir } from '../install.mjs';
import { decidingFiles } from './files.mjs';

const scratch = join(projectDir, 'reports', 'mutation');
/** Sentences are judged by eye: a test that repeats them proves nothing. */
const sentences = new Set(['StringLiteral']);
const least = 85;

/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } } }} Mutant */

const asked = process.argv.slice(2);
const unknown = asked.filter((file) => !existsSync(join(projectDir, file)));
if (unknown.length > 0) {
  console.error(
    `no such file: ${unknown.join(', ')}. Name files from the root of the project, such as src/session/session.ts`,
  );
  process.exit(2);
}

mkdirSync(scratch, { recursive: true });
let weakest = 100;
for (const file of asked.length > 0 ? asked : decidingFiles) weakest = Math.min(weakest, mutate(file));
process.exitCode = weakest < least ? 1 : 0;

/** @param {string} file @returns {number} per cent of its mutants that were killed, sentences apart */
function mutate(file) {
  const name = file.replaceAll(/[^\w-]+/g, '-');
  const report = join(scratch, `${name}.json`);
  const options = {
    ...JSON.parse(readFileSync(join(projectDir, 'stryker.config.json'), 'utf8')),
    mutate: [file],
    incrementalFile: join(scratch, `${name}.incremental.json`),
    jsonReporter: { fileName: report },
  };
  const config = join(scratch, 'config.json');
  writeFileSync(config, JSON.stringify(options));
  const command = [join(projectDir, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config];
  const { status } = spawnSync(process.execPath, command, {
    cwd: projectDir,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NUF_MUTATE_TESTS: nearestTests(file) },
  });
  if (status !== 0 || !existsSync(report))
    throw new Error(`${file}: Stryker ended with ${status} and left no report`);
  return tell(file, JSON.parse(readFileSync(report, 'utf8')).files[file]?.mutants ?? []);
}

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

/** @param {string} file @param {Mutant[]} mutants @returns {number} */
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
    console.log(`  ${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${shown}`);
  }
  return percent;
}
