// SPDX-License-Identifier: EUPL-1.2
// Unit tests alone, for Stryker: it cannot choose a project of vitest.config.ts, and mutants are no matter for a browser.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
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
