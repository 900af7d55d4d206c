// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { joinBytes } from '../../../src/core/bytes/join-bytes';

test('pieces stand one after the other, empty ones leave no gap', () => {
  const pieces = [[1, 2], [], [3], [4, 5]].map((bytes) => Uint8Array.from(bytes));
  expect([...joinBytes(pieces)]).toEqual([1, 2, 3, 4, 5]);
  expect(joinBytes([])).toHaveLength(0);
});

test('one piece alone is not copied', () => {
  const piece = Uint8Array.of(7);
  expect(joinBytes([piece])).toBe(piece);
});
