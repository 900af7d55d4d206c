// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// A reporter of vitest that writes what each test file cost, browsers and other processes included. One file may run at a
// time (--maxWorkers=1): what is used meanwhile is its cost.

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { secondsOfTree } from './process-tree.mjs';

/** @typedef {{ file: string, seconds: number, tests: number }} FileCost */
/** @typedef {{ seconds: number, files: FileCost[] }} SuiteCost `seconds`: with what starts and ends the run */

export default class FileReporter {
  /** @type {FileCost[]} */
  files = [];
  last = 0;

  onTestRunStart() {
    this.last = secondsOfTree(process.pid);
  }

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleEnd(module) {
    const now = secondsOfTree(process.pid);
    const file = relative(process.cwd(), module.moduleId);
    this.files.push({ file, seconds: now - this.last, tests: [...module.children.allTests()].length });
    this.last = now;
  }

  onTestRunEnd() {
    /** @type {SuiteCost} */
    const cost = { seconds: secondsOfTree(process.pid), files: this.files };
    writeFileSync(process.env.NUF_COST_FILE ?? 'test-cost.json', JSON.stringify(cost));
  }
}
