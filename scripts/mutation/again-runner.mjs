// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The half of one-vitest.mjs inside vitest's thread: reads and runs the same test files again for each mutant, with every
// module read anew (those of other packages apart), until it is told to end.

import { BroadcastChannel } from 'node:worker_threads';
import { startTests } from '@vitest/runner';
import { TestRunner, vi } from 'vitest';

/** @typedef {{ mutant: string | null, hitLimit?: number | undefined, files: string[] }} Request */
/** @typedef {{ failed: string | null, tests: string[], coverage: Record<string, number>, isEndless: boolean }} Answer */
/** @typedef {import('@vitest/runner').Task} Task */
/** @typedef {{ activeMutant?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: { static: Record<string, number> } }} Switches */

/** What the mutated code looks at, by the name that Stryker gives it. */
const switches = /** @type {Switches} */ ({});
Object.assign(globalThis, { __stryker__: switches });

/** Runs tests in silence, up to the first that fails. */
class SilentRunner extends TestRunner {
  /** @type {string[]} names of the tests that were run, the failed one last */
  names = [];
  /** @type {string | null} */
  failed = null;

  /** @param {import('@vitest/runner').Test} test @override */
  onAfterRunTask(test) {
    super.onAfterRunTask(test);
    if (test.mode !== 'run') return;
    this.names.push(`${test.file.name} ${test.fullTestName ?? test.name}`);
    if (test.result?.state === 'fail') this.fail(test);
  }

  /** No picture of a result is written. @override */
  async onAfterRunSuite() {}

  /** @param {Task} task a test, or a file that cannot be read, or one of whose hooks fails */
  fail(task) {
    this.failed ??= task.result?.errors?.[0]?.message ?? 'failed';
    this.cancel('test-failure');
  }
}

export default class AgainRunner extends TestRunner {
  /** Asked before vitest reads the first file: there it stays. */
  async onBeforeCollect() {
    const channel = new BroadcastChannel('mutants');
    await new Promise((resolve) => {
      channel.onmessage = async (event) => {
        const { request } = /** @type {{ data: { request?: Request } }} */ (event).data;
        if (request) channel.postMessage({ answer: await this.#run(request) });
        else resolve(undefined);
      };
      channel.postMessage({ answer: null });
    });
    channel.close();
    this.cancel('test-failure');
  }

  /** @param {Request} request @returns {Promise<Answer>} */
  async #run({ mutant, hitLimit, files }) {
    const runner = new SilentRunner(this.config);
    // What vitest gives the runner that it makes itself.
    for (const given of ['moduleRunner', '_otel']) Reflect.set(runner, given, Reflect.get(this, given));
    Object.assign(switches, { activeMutant: mutant ?? undefined, hitLimit, hitCount: 0 });
    if (mutant === null) switches.mutantCoverage = { static: {} };
    for (const file of files) {
      if (runner.failed !== null) break;
      vi.resetModules();
      const [run] = await startTests([file], runner);
      if (run?.result?.state === 'fail') runner.fail(run);
      vi.restoreAllMocks();
    }
    return {
      failed: runner.failed,
      tests: runner.names,
      coverage: switches.mutantCoverage?.static ?? {},
      isEndless: (switches.hitCount ?? 0) > (hitLimit ?? Infinity),
    };
  }
}
