// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { keyed } from '../../../src/frame/elements/keyed';

test('rows that say the same have keys of their own, in their order', () => {
  const items = ['a', 'b', 'a', 'a'];
  const rows = keyed(items, (item) => item);
  expect(rows.map(([, item]) => item)).toEqual(items);
  expect(new Set(rows.map(([key]) => key)).size).toBe(4);
  expect(rows[0]![0]).toBe('a');
  expect(keyed([], String)).toEqual([]);
});
