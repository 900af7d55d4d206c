// SPDX-License-Identifier: EUPL-1.2
// The test projects: unit (with properties), data, project (architecture, lockfile, licences) and browser.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const tests = '**/*.test.{ts,tsx}';
/** A test that asserts nothing fails, and both languages are there. The first not in the browser, where the driver's own sentences assert and throw. */
const setupFiles = ['test/asserting.ts', 'test/spoken.ts'];
const apart = ['test/browser/**', 'test/data/**', 'test/project/**', 'test/architecture.test.ts'];

/**
 * The longest file first. Without a cache vitest knows no durations and starts the largest file first: this one is small,
 * takes a quarter of all browser tests, and beginning late it ran alone for a minute while the other core was idle.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) =>
      moduleId.endsWith('/browser/accessibility.test.ts');
    const bySize = await super.sort(files);
    return [...bySize.filter(isLongest), ...bySize.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  plugins: [react()],
  test: {
    // Busy machines are slow; a test that hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All files of a worker share their modules: no test replaces one, and loading them for each file costs a fifth.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'unit', include: [`test/${tests}`], exclude: apart, setupFiles } },
      { extends: true, test: { name: 'data', include: [`test/data/${tests}`], setupFiles } },
      {
        extends: true,
        test: {
          name: 'project',
          include: ['test/architecture.test.ts', `test/project/${tests}`],
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`test/browser/${tests}`],
          setupFiles: ['test/spoken.ts'],
          // One server and one Chromium for all files, two files at a time: a test waits for pages most of its time.
          globalSetup: 'test/browser/production.ts',
          maxWorkers: 2,
          // Twenty views with axe, or a picture drawn in software several times, beside the other tests.
          testTimeout: 240_000,
          // A look is repeated as long as the driver's: the second that is usual is over before a busy disk has a draft.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
