// SPDX-License-Identifier: EUPL-1.2
// A share that a draft moves is never said with the same figure twice.

import { expect, test } from 'vitest';
import { movedShare } from '../../../src/edit/review/moved-share';

test.for([
  [0.9291, 0.9102, '92,9 % → 91,0 %'],
  [0.9291, 0.9287, '92,91 % → 92,87 %'],
  [0.92911, 0.92908, '92,911 % → 92,908 %'],
  [0.9996, 1, '99,9 % → 100,0 %'],
  [null, 0.5, 'nicht bekannt → 50,0 %'],
] as const)('%s to %s is %s', ([before, after, said]) =>
  expect(movedShare(before, after, 'de', 'nicht bekannt').replaceAll('\u00a0', ' ')).toBe(said),
);
