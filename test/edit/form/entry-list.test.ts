// SPDX-License-Identifier: EUPL-1.2
// A list of entries: what is added, corrected or taken out leaves its neighbours as they are, and nothing confirmed is dropped.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corrected, isFresh, placeOf, without } from '../../../src/edit/form/entry-list';

const [tender, contract, works] = ['tender', 'contract', 'construction'].map((state) => ({
  state,
  source: 'x',
})) as [object, object, object] as never as [{ state: string }, { state: string }, { state: string }];

test('a correction and a removal leave the neighbours, the very same ones', () => {
  const list = [tender, contract, works];
  const mended = corrected(list, 1, { state: 'contract', source: 'y' });
  expect(mended).toEqual([tender, { state: 'contract', source: 'y' }, works]);
  expect([mended[0], mended[2]].every((one, i) => one === [tender, works][i])).toBe(true);
  expect(without(list, 0)).toEqual([contract, works]);
  expect(list).toHaveLength(3);
});

test('an open form finds its entry again when the list became another one, and knows when it is gone', () => {
  const open = { at: 1, entry: contract };
  expect(placeOf([tender, contract], open)).toBe(1);
  // An entry before it was taken back.
  expect(placeOf([contract, works], open)).toBe(0);
  expect(placeOf([tender, works], open)).toBeNull();
  expect(placeOf([], open)).toBeNull();
});

test('of two entries that say the same the one at the place is meant', () => {
  expect(placeOf([tender, { ...tender }], { at: 1, entry: tender })).toBe(1);
});

test('only an entry of this draft may be taken out', () => {
  expect(isFresh([tender], contract)).toBe(true);
  expect(isFresh([tender], { ...tender })).toBe(false);
  // Before the draft there was no list, or something that is none.
  expect([isFresh(undefined, tender), isFresh('text', tender)]).toEqual([true, true]);
});

test('whatever happens to other places, an entry that nobody took out is still there', () => {
  const lists = fc.array(fc.record({ n: fc.nat(5) }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(), fc.boolean(), (list, a, b, isRemoval) => {
      const [at, kept] = [a % list.length, b % list.length];
      fc.pre(at !== kept);
      const after = isRemoval ? without(list, at) : corrected(list, at, { n: 99 });
      expect(after.filter((one) => one === list[kept])).toHaveLength(1);
    }),
  );
});
