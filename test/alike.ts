// SPDX-License-Identifier: EUPL-1.2
// Large values that agree are compared once, plainly; vitest's own comparison, which is many times as dear, tells what differs.

import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** As `toEqual`, and no weaker: what is alike here is so there. */
export function expectAlike(found: unknown, expected: unknown): void {
  const isAlike = isDeepStrictEqual(found, expected);
  if (isAlike) expect(isAlike).toBe(true);
  else expect(found).toEqual(expected);
}
