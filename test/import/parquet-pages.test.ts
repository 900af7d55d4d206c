// SPDX-License-Identifier: EUPL-1.2
// What the heads and runs of a Parquet page state is measured before a package believes it.

import { describe, expect, test } from 'vitest';
import { ThriftReader } from '../../src/import/formats/geoparquet/thrift';
import { verifyRuns } from '../../src/import/formats/geoparquet/verify-runs';

const viewOf = (...bytes: number[]) => new DataView(Uint8Array.from(bytes).buffer);

describe('runs of values', () => {
  test.each<[string, number[], { width: number; count: number; counted: number }, number]>([
    ['one value five times', [10, 1], { width: 1, count: 5, counted: 1 }, 5],
    ['another one', [10, 0], { width: 1, count: 5, counted: 1 }, 0],
    ['eight packed bits, six of them asked for', [3, 0b10110111], { width: 1, count: 6, counted: 1 }, 5],
    ['both in turn', [4, 1, 3, 0b00000101], { width: 1, count: 10, counted: 1 }, 4],
    ['values of twelve bits', [8, 0xbc, 0x0a], { width: 12, count: 4, counted: 0xabc }, 4],
    ['values of no bits', [8], { width: 0, count: 4, counted: 0 }, 4],
    ['runs of nothing before it', [0, 0, 0, 0, 6, 1], { width: 1, count: 3, counted: 1 }, 3],
    ['no values', [], { width: 1, count: 0, counted: 1 }, 0],
  ])('%s', (_, bytes, runs, found) => {
    expect(verifyRuns(viewOf(...bytes), 0, runs)).toBe(found);
  });

  test.each<[string, number[], { width: number; count: number }, RegExp]>([
    [
      'more values than the page has',
      [0x80, 0x80, 0x80, 0x80, 4, 1],
      { width: 1, count: 5 },
      /run of 536870912 values/,
    ],
    ['more packed ones', [0xff, 0xff, 0xff, 0xff, 7], { width: 0, count: 5 }, /the page has 5/],
    ['a count below zero', [0xff, 0xff, 0xff, 0xff, 0x0f], { width: 0, count: 5 }, /the page has 5/],
    ['bits beyond a number', [10, 1, 1, 1, 1, 1], { width: 33, count: 5 }, /33 bits/],
    ['fewer bytes than values', [3], { width: 4, count: 8 }, /bounds/],
    ['nothing where a run belongs', [0, 0], { width: 1, count: 1 }, /bounds/],
  ])('%s is refused', (_, bytes, runs, found) => {
    expect(() => verifyRuns(viewOf(...bytes), 0, { ...runs, counted: -1 })).toThrow(found);
  });
});

describe('the head of a page', () => {
  test('numbers, truth values and structures by their field, whatever stands between them', () => {
    const nested = [0x15, 8, 0x11, 0];
    const bytes = [
      0x15,
      6,
      0x15,
      40,
      0x16,
      7,
      0x18,
      2,
      65,
      66,
      0x1c,
      ...nested,
      0x19,
      0x25,
      2,
      4,
      0x17,
      ...new Array(8).fill(1),
      0,
    ];
    const reader = new ThriftReader(viewOf(...bytes), 0);
    expect([...reader.fields()]).toEqual([
      [1, 3],
      [2, 20],
      [3, null],
      [4, null],
      [
        5,
        new Map<number, unknown>([
          [1, 4],
          [2, true],
        ]),
      ],
      [6, null],
      [7, null],
    ]);
    expect(reader.at).toBe(bytes.length);
  });

  test.each<[string, number[], RegExp]>([
    ['without an end', [0x15, 6], /bounds/],
    ['with a list longer than the bytes', [0x19, 0xf5, 0xff, 0xff, 0x7f, 0], /list of/],
    ['with a text of a length below zero', [0x18, 0xff, 0xff, 0xff, 0xff, 0x0f, 0], /text of -1/],
    ['with a kind of value that no page has', [0x1b, 0], /kind 11/],
    ['in itself again and again', new Array(40).fill(0x1c), /deeper than/],
  ])('%s is refused', (_, bytes, found) => {
    expect(() => new ThriftReader(viewOf(...bytes), 0).fields()).toThrow(found);
  });
});
