// SPDX-License-Identifier: EUPL-1.2
// docs/losses.md names a test for each way to lose work, docs/planner-desk.md one for each must of the desk; the names must be
// those of the tests.

import { expect, test } from 'vitest';
import { missingTests, namedTests } from './named-tests';
import { readText } from './repository';

const rows = readText('docs/losses.md')
  .split('\n')
  .flatMap((line) => {
    const [, number, , held] = /^\| (\d+) \| (.+?) \| (.+) \|$/.exec(line) ?? [];
    return held === undefined ? [] : [{ number: Number(number), held }];
  });

test('has all numbers once, each with a test', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
  expect(rows.filter(({ held }) => namedTests(held).length === 0)).toEqual([]);
});

test('every test that it names exists', () => {
  expect(missingTests(rows.map(({ held }) => held))).toEqual([]);
});

test('every must of the desk has its state and a test that exists', () => {
  const musts = readText('docs/planner-desk.md')
    .split('\n')
    .flatMap((line) => /^\| M(\d+) \| .+ \| (.+) \|$/.exec(line)?.slice(1) ?? []);
  const held = musts.filter((_, i) => i % 2 === 1);
  expect(musts.filter((_, i) => i % 2 === 0).map(Number)).toEqual(
    Array.from({ length: 36 }, (_, i) => i + 1),
  );
  expect(held.filter((one) => namedTests(one).length === 0)).toEqual([]);
  expect(missingTests(held)).toEqual([]);
});
