// SPDX-License-Identifier: EUPL-1.2
// The scanner agrees with JSON.parse on what is JSON, and says where and why something is not.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostJsonDepth } from '../../../src/core/limits/limits';
import { lineAndColumn, scanJson } from '../../../src/core/text/json-lint';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('agreement with JSON.parse', () => {
  const config = { seed: 20261122, numRuns: 2000 };

  test('any JSON value written by JSON.stringify is accepted', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        expect(scanJson(JSON.stringify(value, null, indent)).error).toBeNull();
      }),
      config,
    );
  });

  test('JSON text with one character removed, added or changed is judged alike', () => {
    const characters = fc.constantFrom(...'{}[]",:\\u0129eE+-.tfnul /*\n\r\t\u0000aNI'.split(''));
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        characters,
        fc.nat(2),
        (value, at, character, how) => {
          const text = JSON.stringify(value);
          const i = at % text.length;
          const end = how === 0 ? i : i + 1;
          const mutated = text.slice(0, i) + (how === 2 ? '' : character) + text.slice(end);
          expect(scanJson(mutated).error === null).toBe(isJson(mutated));
        },
      ),
      { ...config, numRuns: 20_000 },
    );
  });

  test('any text at all is judged alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(scanJson(text).error === null).toBe(isJson(text));
      }),
      config,
    );
  });
});

describe('where and why', () => {
  test.each([
    ['[1,2', 'truncated', 4],
    ['[7.', 'truncated', 3],
    ['[1.5e', 'truncated', 5],
    ['[1E-', 'truncated', 4],
    ['{"a":tr', 'truncated', 7],
    ['"abc', 'truncated', 4],
    ['[1,]', 'trailing-comma', 2],
    ['{"a":1,}', 'trailing-comma', 6],
    ['[1,,2]', 'trailing-comma', 2],
    ['[NaN]', 'not-a-number', 1],
    ['[-Infinity]', 'not-a-number', 1],
    ['[None]', 'not-a-number', 1],
    ['[1] // end', 'comment', 4],
    ['/* a */ [1]', 'comment', 0],
    ["{'a':1}", 'syntax', 1],
    ['{a:1}', 'syntax', 1],
    ['[01]', 'syntax', 1],
    ['["a\nb"]', 'syntax', 3],
    ['["\\x41"]', 'syntax', 2],
    ['{"a":1}\n{"a":2}', 'lines', 8],
    ['[1] x', 'syntax', 4],
    ['', 'truncated', 0],
  ] as const)('%j is %s at %i', (text, kind, offset) => {
    expect(scanJson(text).error).toMatchObject({ kind, offset });
  });

  test('lines end with any of the three line ends', () => {
    expect(lineAndColumn('a\r\nb\nc\rd', 7)).toEqual({ line: 4, column: 1 });
    expect(lineAndColumn('abc', 2)).toEqual({ line: 1, column: 3 });
  });
});

describe('oddities', () => {
  const kinds = (text: string) => scanJson(text).oddities.map(({ kind, path }) => `${kind} ${path}`);

  test('a key that stands twice is named with its path, also when it is escaped', () => {
    expect(kinds('{"a":[{"b":1,"\\u0062":2}]}')).toEqual(['duplicate-key a[0].b']);
  });

  test('a __proto__ key is found, also when it is escaped', () => {
    expect(kinds('{"\\u005f_proto__":1}')).toEqual(['proto-key __proto__']);
  });

  test('a whole pair of surrogates is no oddity, half of one is', () => {
    expect(kinds('["\\ud83d\\ude00","😀"]')).toEqual([]);
    expect(kinds('["\\ud83d","\\ude00"]')).toEqual(['lone-surrogate [0]', 'lone-surrogate [1]']);
  });

  test('a number beyond the range is one, a tiny one is not', () => {
    expect(kinds('[1e400,1e-400]')).toEqual(['number-too-large [0]']);
  });

  test('nesting is counted without recursion, however deep', () => {
    const deep = 200_000;
    const scan = scanJson('['.repeat(deep) + ']'.repeat(deep));
    expect(scan.depth).toBe(deep);
    expect(scan.error).toBeNull();
    expect(scan.oddities[0]).toMatchObject({ kind: 'too-deep', offset: mostJsonDepth });
  });

  test('of a hundred thousand equal oddities a hundred are kept, and rarer ones are not lost behind them', () => {
    const text = `{${'"a":1,'.repeat(100_000)}"__proto__":1}`;
    const { oddities } = scanJson(text);
    expect(oddities.filter(({ kind }) => kind === 'duplicate-key')).toHaveLength(100);
    expect(oddities.at(-1)?.kind).toBe('proto-key');
  });
});
