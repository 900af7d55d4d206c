// SPDX-License-Identifier: EUPL-1.2
// What a visitor loads before the first answer stays within its budget.

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { budgetsOfBuild } from '../../scripts/budgets.mjs';

test.skipIf(!existsSync('dist/index.html'))('no budget of the built page is exceeded', () => {
  const measured = budgetsOfBuild() ?? [];
  expect(measured.map(({ what }) => what)).toEqual([
    'JavaScript before the first answer in German',
    'JavaScript before the first answer in English',
    'data of the first view',
    'JavaScript that the planners’ room adds',
  ]);
  for (const { what, files, kb, allowedKb } of measured) {
    expect(files.length, what).toBeGreaterThan(4);
    expect(kb, what).toBeLessThanOrEqual(allowedKb);
  }
  const [german, english] = measured.map(({ files }) => files.map(({ file }) => file));
  // The other language is no part of the first answer.
  expect(german?.filter((file) => !english?.includes(file))).toEqual([
    expect.stringMatching(/assets\/de-.*\.js$/),
  ]);
});
