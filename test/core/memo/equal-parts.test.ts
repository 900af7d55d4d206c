// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withEqualParts } from '../../../src/core/memo/equal-parts';

test('equal parts stay the same objects, the others are the new ones', () => {
  const before = { a: { x: 1 }, b: { y: { z: 2 } }, s: new Set([1, 2]), n: Number.NaN };
  const next = { a: { x: 1 }, b: { y: { z: 3 } }, s: new Set([2, 1]), n: Number.NaN };
  const kept = withEqualParts(before, next);
  expect(kept).toEqual({ ...next });
  expect([kept.a, kept.s]).toEqual([before.a, before.s]);
  expect(kept.a).toBe(before.a);
  expect(kept.s).toBe(before.s);
  expect(kept.b.y).not.toBe(before.b.y);
  expect(withEqualParts(before, { ...kept, b: { y: { z: 2 } } })).toBe(before);
});

test('a part more, less or of another kind is another', () => {
  const pairs: [unknown, unknown][] = [
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: undefined }, { a: 1 }],
    [{ b: undefined }, { a: undefined }],
    [{ a: {} }, { a: new Set() }],
    [{ a: new Set([1]) }, { a: new Set([2]) }],
    [{ a: new Set([1]) }, { a: new Set([1, 2]) }],
    [{ a: null }, { a: {} }],
    [{ a: [1] }, { a: [1] }],
    [new Map(), new Map()],
  ];
  for (const [before, next] of pairs) {
    const kept = withEqualParts(before, next);
    expect(kept).not.toBe(before);
    expect(kept).toStrictEqual(next);
  }
});

test('whatever is compared, the answer says what the new value says, and a copy is recognised', () => {
  const part = fc.letrec((tie) => ({
    value: fc.oneof(fc.integer({ max: 3, min: 0 }), fc.constant(null), tie('object')),
    object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true }),
  })).object;
  fc.assert(
    fc.property(part, part, (before, next) => {
      expect(withEqualParts(before, next)).toEqual(next);
      expect(withEqualParts(before, structuredClone(before))).toBe(before);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
