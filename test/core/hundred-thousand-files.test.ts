// SPDX-License-Identifier: EUPL-1.2
// A hundred thousand damaged files: none makes the check throw or hang, none drops a feature unsaid. With new seeds and larger
// files `npm run soak` goes on.

import { expect, test } from 'vitest';
import { checksNeverThrow, filesToDamage } from '../soak/reading-proofs';

/** Small files, so that a hundred thousand of them take no minute; what they hold is of every kind there is. */
const mostBytes = 900;
const all = 100_000;

test('a hundred thousand damaged files are judged', { timeout: 900_000 }, () => {
  const files = filesToDamage().filter(([, bytes]) => bytes.length <= mostBytes);
  expect(files.length).toBeGreaterThan(100);
  const prove = checksNeverThrow(files);
  let judged = 0;
  for (let seed = 0; seed < all; seed++) judged += prove(seed);
  expect(judged).toBe(all);
});
