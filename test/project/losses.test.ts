// SPDX-License-Identifier: EUPL-1.2
// docs/losses.md names a test for each way to lose work; the names must be those of the tests.

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from './repository';

const rows = readText('docs/losses.md')
  .split('\n')
  .flatMap((line) => {
    const [, number, , held] = /^\| (\d+) \| (.+?) \| (.+) \|$/.exec(line) ?? [];
    return held === undefined ? [] : [{ number: Number(number), held }];
  });

/** Each “name” of a cell with the file that stands before it. */
function namedTests(held: string): [file: string, name: string][] {
  let file = '';
  return [...held.matchAll(/`(test\/[^`]+)`|“([^”]+)”/g)].flatMap(([, path, name]) => {
    file = path ?? file;
    return name === undefined ? [] : [[file, name] as [string, string]];
  });
}

test('has all numbers once, each with a test', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
  expect(rows.filter(({ held }) => namedTests(held).length === 0)).toEqual([]);
});

test('every test that it names exists', () => {
  const missing = rows
    .flatMap(({ held }) => namedTests(held))
    .filter(([file, name]) => !existsSync(file) || !readText(file).includes(name));
  expect(missing).toEqual([]);
});
