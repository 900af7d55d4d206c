// SPDX-License-Identifier: EUPL-1.2
// docs/cases.md names a test for each good guess that was wrong; every row has one, and the names must be those of the tests.

import { expect, test } from 'vitest';
import { missingTests, namedTests } from './named-tests';
import { readText } from './repository';

const [, section = ''] = readText('docs/cases.md').split(
  '## Good guesses about formats and libraries that were wrong',
);
const rows = section
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| guess'));

test('every wrong guess that touches a reader here has a test that exists', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => namedTests(row).length === 0)).toEqual([]);
  expect(missingTests(rows)).toEqual([]);
});
