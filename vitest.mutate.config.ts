// SPDX-License-Identifier: EUPL-1.2
// Unit tests alone, for Stryker: it cannot choose a project of vitest.config.ts, and mutants are no matter for a browser.
// Of a file the nearest tests are asked (scripts/mutation/main.mjs): what decides something must be shown there, and the
// many that only pass through it would make each mutant cost seconds.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: [`${process.env.NUF_MUTATE_TESTS ?? 'test/**/*'}.test.{ts,tsx}`],
    exclude: [
      'test/browser/**',
      'test/data/**',
      'test/project/**',
      'test/scripts/**',
      'test/architecture.test.ts',
    ],
    setupFiles: ['test/asserting.ts'],
    testTimeout: 60_000,
  },
});
