// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// How Stryker asks the tests: one vitest in one thread for all mutants. A run of vitest for each, as Stryker's own runner
// does it, begins a thread and reads the whole project anew: a second or more where the tests take fifty milliseconds.

import { fileURLToPath } from 'node:url';
import { BroadcastChannel } from 'node:worker_threads';
import { createVitest } from 'vitest/node';

/** @typedef {import('./again-runner.mjs').Answer} Answer */
/** @typedef {import('./again-runner.mjs').Request} Request */

class OneVitest {
  #channel = new BroadcastChannel('mutants');
  /** @type {import('vitest/node').Vitest | undefined} */
  #vitest;
  /** @type {string[]} */
  #files = [];

  /** Every mutant is there from the first import on, so what a module reckons once is reckoned with it. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const vitest = await createVitest('test', {
      config: 'vitest.mutate.config.ts',
      runner: fileURLToPath(new URL('./again-runner.mjs', import.meta.url)),
      watch: false,
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      reporters: [{}],
      onConsoleLog: () => false,
    });
    this.#vitest = vitest;
    const specifications = await vitest.globTestSpecifications();
    this.#files = specifications.map(({ moduleId }) => moduleId);
    if (this.#files.length === 0) throw new Error('no test is asked: see NUF_MUTATE_TESTS');
    const ready = this.#answer();
    // Lasts until `dispose`: the runner asks for mutants before it would begin with this file.
    const running = vitest.runTestSpecifications(specifications.slice(0, 1));
    const ended = running.then(() => {
      const errors = vitest.state.getUnhandledErrors().map(String).join('\n');
      throw new Error(`vitest ended before the first mutant: ${errors}`);
    });
    await Promise.race([ready, ended]);
    ended.catch(() => {});
  }

  async dryRun() {
    const { failed, tests, coverage } = await this.#ask({ mutant: null, files: this.#files });
    if (failed !== null) return { status: 'error', errorMessage: failed };
    const results = tests.map((name) => ({ id: name, name, status: 0, timeSpentMs: 1 }));
    return { status: 'complete', tests: results, mutantCoverage: { static: coverage, perTest: {} } };
  }

  /** @param {{ activeMutant: { id: string }, hitLimit?: number }} asked */
  async mutantRun({ activeMutant, hitLimit }) {
    const request = { mutant: activeMutant.id, hitLimit, files: this.#files };
    const { failed, tests, isEndless } = await this.#ask(request);
    const nrOfTests = tests.length;
    if (isEndless) return { status: 'timeout', reason: 'a loop without end' };
    if (failed === null) return { status: 'survived', nrOfTests };
    return { status: 'killed', killedBy: tests.slice(-1), failureMessage: failed, nrOfTests };
  }

  async dispose() {
    this.#channel.postMessage({ isEnd: true });
    this.#channel.close();
    await this.#vitest?.close();
  }

  /** @param {Request} request @returns {Promise<Answer>} */
  #ask(request) {
    const answer = this.#answer();
    this.#channel.postMessage({ request });
    return answer;
  }

  /** @returns {Promise<Answer>} */
  #answer() {
    return new Promise((resolve) => {
      this.#channel.onmessage = (event) => {
        const { answer } = /** @type {{ data: { answer: Answer } }} */ (event).data;
        resolve(answer);
      };
    });
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'one-vitest', factory: Object.assign(() => new OneVitest(), { inject: [] }) },
];
