// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test, vi } from 'vitest';
import { keptPer, oncePer } from '../../../src/core/memo/memo';

describe('what is remembered for an object', () => {
  test('it is made once for each object, however equal two of them look', () => {
    const make = vi.fn((one: { n: number }) => ({ twice: one.n * 2 }));
    const twice = oncePer(make);
    const [a, b] = [{ n: 1 }, { n: 1 }];
    expect(twice(a)).toBe(twice(a));
    expect(twice(b)).not.toBe(twice(a));
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('nothing is a result too', () => {
    const make = vi.fn(() => null);
    const none = oncePer(make);
    const owner = {};
    expect([none(owner), none(owner)]).toEqual([null, null]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('a failure is not kept', () => {
    let tries = 0;
    const second = oncePer(() => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return tries;
    });
    const owner = {};
    expect(() => second(owner)).toThrow('not yet');
    expect(second(owner)).toBe(2);
  });

  test("a place beside an object is empty until somebody fills it, and is nobody else's", () => {
    const place = keptPer<object, string>();
    const [a, b] = [{}, {}];
    expect(place(a).value).toBeNull();
    place(a).value = 'done';
    expect([place(a).value, place(b).value]).toEqual(['done', null]);
  });
});
